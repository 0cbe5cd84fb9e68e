/** What leads up to the name of a thing or a person, at the start of the phrase, and is no part of it. */
const LEADS: readonly RegExp[] = [
  /(?:欢迎|感谢|歡迎|感謝)(?:您|你|各位)?(?:使用|注册|註冊|成为|成為|访问|選擇|选择|加入|购买|订阅|下载|阅读)?/,
  /本?《[^《》]{1,40}》(?:是|由|系|與|与)/,
  // `“云杉”指…`, `本服务是指…`: an explanation in which a word is defined in turn.
  /[“"「][^“”"「」]{1,24}[”"」](?:是|系|係)?指|[^,、“”()]{1,20}?(?:是指|系指|均指|指的是)|指(?![定派示])/,
  // `本协议由您与`, `本协议（…）的双方为`.
  /(?:本|此)(?:[^,、的()]{0,12}?(?:协议|協議|条款|條款|合同|合約|承诺书|政策|声明|章程|约定))(?:\([^()]{0,30}\))?(?:[^,、的()]{0,8}(?:双方|一方|当事人|各方))?(?:为|為|是|系|係|由|与|與|适用于)/,
  /本(?:协议|合同|条款|政策)(?:中|内(?!容))/,
  /您(?:\([^()]{0,30}\))?(?:与|與|和)/,
  /(?:在此)?(?:特别|郑重)?提[醒请]|请您?|請您?|(?:需|应当?|务必|應)?(?:仔细|认真|详细|詳細|仔細)?(?:阅读|遵守|理解|閱讀|瞭解|了解)(?:并(?:完全|充分)?(?:理解|遵守|接受))?/,
  /其?(?:由|与|與)|就(?![诊业读餐医近任职地座是])|和|及|以及|是|系(?!统)|对于|對於|对(?!方|外|[^,]*(?:作出|做出|进行))|在(?![线線])|否则|凡是?|并(?=成为|[就对向由])|均[为為]|如果?(?=[您用商任法])/,
  /[为為]了?|更好的?(?=使用|为)|明确|保障|登录(?:到|并使用)|根据|根據|按照|依据|关于|關於|此(?=[服协])|其中包含的|之间|分别/,
];
export const LEAD = new RegExp(`^(?:${LEADS.map(({ source }) => source).join('|')})`);
/** Verbs after which nothing but their object can follow; not within a noun: 使用协议, 提供者. */
const VERBS =
  '成为|成為|注册为|登记为|适用于|属于|违反|违背|侵害|侵犯|另有|包含了?|获得|取得|进入|使用|访问|提供|遵守|同意|(?<=^|同意|申请|继续|您|用户|或|、|并|可以?|应)(?:下载|安装|登录|购买|订阅|选择|运行|阅读|加入|发布|上传|提交)';
const NO_OBJECT =
  '[的之、,时時后後或及和并並過过中前者方商权權费費率量期次区區名說说手規规條条協协许許情]|人(?!人|民)|用户|不|$';
/** What makes a verb the one of the sentence: `应当`, `不得`, `可以`. */
const MODAL =
  '(?<![适相供反对响])[应應](?![用有付收])当?|须|須|(?<![所必])需(?!求)|必须|(?<![许认])可(?!用|视)以?能?|有权|有權|无权|不得|不能|[将將](?!来)|(?<![员協协公工机社董理金])[会會](?![员員议議计所])|承诺|保证(?![金人])|授权(?![人书方软])|允许|自愿|能够|已经?|未(?![成来])';
/** Verbs whose object an agreement gives a name. */
const GOVERNS =
  '支付|缴纳|交纳|给付|归还|偿还|返还|退还|退回|赔偿|补偿|承担|披露|泄露|公开|转让|转移|出租|出借|进行|实施|从事|调整|修改|变更|更新|收取|扣除|扣划|冻结|收集|获取|采集|存储|保存|处理|传输|发送|推送|展示|播放|公布|设立|设置|开设|开立|建立|办理|签订|签署|订立|采取|享有|行使|履行|保管|维护|提交|填写|输入|上传|发布|传播|复制|下载|安装|登录|使用|访问|购买|选购|订购|预订|预约|订阅|选择|委托|聘请|邀请|指定|推荐|介绍|删除|屏蔽|关闭|终止|解除|取消|开通|激活|绑定|兑换|赠送|发放|领取|加入|接受|阅读|遵守|违反|侵犯|获得|取得|形成|产生|造成|导致|涉及|包含|另有|具有|持有|拥有|运行|提供|符合|满足|利用';
/** Verbs that are seldom part of a noun: they govern what follows them whoever stands before. */
const PLAIN_VERBS =
  '扣除|划入|汇入|存入|张贴|审阅|交寄|寄送|交付|选聘|录用|抓取|募集|开放|缴清|缴纳|交纳|归还|收取|填写|提交|购买|办理|签订|签署|采取|享有|持有|拥有|出具|发送|获取|取得|获得|领取|邀请|指定|违反|侵犯|承担|履行|设立|开设|设置|建立|上传|发布|安装|下载|使用|访问|利用|形成|产生|造成|遵守|符合|满足|披露|泄露|携带|制定|返还|退还|退回|偿还|保管|删除|涉及|包含|提供|成为';
const SUBJECT = '您|你|我们|用户|会员|客户|商户|主播|学员|双方|各方|[甲乙丙丁]方|本公司|本平台|本网站|平台';
/** Verbs and prepositions whose object is the phrase itself. */
export const CUT = new RegExp(
  [
    '对于|對於',
    `(?:${PLAIN_VERBS})[了过到]?(?!${NO_OBJECT})`,
    '(?<=.)(?:按照|依照|根据|依据)|把',
    '(?<=.)(?:(?<![反方一趋取志走流])向|基于)(?=[^的]*$)',
    `(?:${VERBS})(?!${NO_OBJECT})`,
    '作为(?!.*的)',
    '[为是系](?=[^的为是系]{2,40}(?:公司|集团|中心)$)',
    `(?:${MODAL})[^,的、]{0,16}?(?:${GOVERNS})[了过到]?(?!${NO_OBJECT})`,
    `(?<=^|和|及|与)(?:${SUBJECT})[^,的、]{0,10}?(?:${GOVERNS})[了过到]?(?!${NO_OBJECT})`,
    `(?:${MODAL})[仅只均亦]?(?:通过|以|[与與]|向|就|按|凭)`,
    '(?:授予|给予|赋予|颁发)(?:您|你|我们|用户|会员|客户|[甲乙丙]方|被许可人|其)?(?!的)',
    '归属?于?(?=[^的]{2,30}$)',
    '(?<=[^经自理事缘来,、])由(?=[^由]*(?:公司|集团|中心|银行|委员会)[^由的]*$)',
    '(?:有权|无权)(?:视需要|随时|单方面?|自行|根据需要){0,2}(?!.*的)',
    '(?:可能会?|会|将|可以?|应)[^,、的]{0,6}?(?=一些|某些|多个|若干|单独的|由第三)',
  ].join('|'),
  'g',
);
/** One who acts, or an act: a verb before `…的` belongs to them. */
const AGENT =
  /(?:用户|用戶|会员|會員|客户|客戶|公司|商户|商家|[人者方商]|主体|实体|机构|機構|单位|單位|企业|企業|银行|集团|中心|平台|网站|團隊|团队|个人|组织|組織|学员|主播|乘客|司机|伙伴|行为|过程|方式|权利|权限|费用|活动|资格|能力|机会|需求|目的|义务|员工|人员)等?$/;
export const VERB_BEFORE_DE =
  /(?:提供|运营|運營|营运|經營|经营|开发|開發|拥有|所有|发布|上传|制作|管理|推出|研发|订立|签署|合作|设立|产生|生成|形成|享有|控制|委托|公布|开立|寄递|上传|交付|录入|导入|选聘|推荐|指定|签发|制定|收集|使用|持有|购买)的|所[^的]{2,4}的/;
/** `与平台签约的`: with whom someone does what they are named by. */
export const TOGETHER = /^[^的]{0,24}(?:合作|签订|签署|签约|订立|相关的|有关的)/;
/** One who concludes an agreement with the one named, or acts with them. */
export const WITH = new RegExp(
  `^.{0,60}?(?:由|是|(?<!公司)[与與])(?=[^由与與是的]{3,40}(?:有限(?:责任)?公司|集团|中心|委员会)$|(?!${TOGETHER.source.slice(1)})[^由与與是]{2,60}的[^的]{0,8}(?:[人者]|买家|卖家|用户|客户|商户|合作伙伴|第三方)$)`,
);
export const LIST_END =
  /(?:(?:或|及|以及|和|与|與)其[它他]|^[^的、]{1,16}(?:或|及|以及|和|与)[^的、]{1,16}$|等 ?$|^[^、]{1,16}等(?!同|于)|^[^的、]{1,8}(?:或者?|和|及|并)[^的、]{1,8}的)/;
/** What stands after an earlier definition and begins anew: the name is not a part of what follows. */
export const BEGINS_ANEW =
  /^[ *]{0,3}(?:[、,与與和及或由是系在对對就为並并将向上中内]|同意|承诺|以及|按照|根据|应|有权|则|之间|适用|共同)/;
export const DEFINES = /(?:称|稱)|^["“「『‘].{1,30}["”」』’]$|hereinafter/i;

/** Whether a verb before `rest` belongs to a clause of its own within the phrase: `使用本服务的用户`. */
export const isRelative = (rest: string): boolean =>
  rest.includes('的') && AGENT.test(rest) && !VERB_BEFORE_DE.test(rest);

/** `注册、` before `登录本平台的自然人`: verbs of one clause. */
export const VERB_LIST = new RegExp(`(?:注册|${GOVERNS})、$`);
export const BEGINS_WITH_VERB = new RegExp(`^(?:注册|${GOVERNS})`);
/** Words that may stand before 应当 or 承诺 without being anyone. */
export const NO_SUBJECT = /^(?:同意|愿意|自愿|并|已经?|经|完全|承诺|有意)*$/;
/** Whether a verb before `rest` is part of a noun with it: 订购服务, 使用区域. */
export const isCompound = (rest: string): boolean =>
  /^(?:服务|系统|平台|协议|规则|信息|数据|功能|页面|记录|义务|责任|行为|区域|空间|流程|政策|计划|软件|工具|合同|资金|方式|中心|公司|网站|大厅|渠道|入口|须知|指南){1,3}(?:$|[中上内在])/.test(
    rest,
  );
/** Verbs that are part of a noun as often as not. */
export const IS_DOUBTFUL = /(?:订购|订阅|预订|存储|处理|登录|支付|推荐|介绍|激活|绑定)$/;
/** A verb that can stand with no one before it. */
export const IS_PLAIN = new RegExp(`^(?:${PLAIN_VERBS})`);
/** Whether what was cut at begins with 应当, 不得 and the like. */
export const IS_MODAL = new RegExp(`^(?:${MODAL})`);
