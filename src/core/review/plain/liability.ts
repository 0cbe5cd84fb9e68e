import { notCapped, notCappedForFault, notYours, staysLiable, theirs } from './commitments.ts';
import { anyCauseOf, beyondControl, broad, claimant, narrow, notOwnError, ownError } from './exclusions.ts';
import type { PlainVariants } from './variant.ts';

/** The user who reads; another user, and what only begins like one (客户经理), is someone else. */
const you = '(?<!其[他它]|别的|另[一外](?:[位个名])?|任何|第三方|商家|卖家|P)U(?!经理|代表|之间)';
/** What stands between the user and the fault, which is not what came to them: “您因虚假招聘遭受损失”. */
const toFault =
  '(?:(?!因(?!自|本人|个人|保管|操作|疏忽|使用|不当|[违未过误欠])|遭受|受到|遇到|相信|信赖|误信|被|遭)[^，。；]){0,24}';
const fault =
  '(?:不真实|不准确|不实|虚假|(?:填写|输入|提供|操作)[^，。；]{0,8}(?:错误|有误)|不完整|未(?:能)?(?:妥善)?(?:及时|保管|遵[守从]|续费|缴费)|未在[^，。；]{0,8}[天日]内[^，。；]{0,6}(?:提交|提供|提出|确认|领取|办理|登录|填写|补|支付|缴)|(?:提供|提交|填写)[^，。；]{0,12}与事实不符|不当(?:行为|使用)|非法(?:上传|发布|转让)|(?:本人|自己|自行)泄[露漏]|保管不善|过错|过失|违反|违约|违法|违规|侵权|疏忽|不慎|操作不当|误操作|不当操作|维护不当|保密不当|告知他人|与他人共享|转让给他人|欠费|未按(?:时|期|约))';
const device = '(?:设备|网络|终端|电脑|手机)';
/** A breach that can only be the user's, though nobody is named: “如违反本协议”, “违反者后果自负”. */
const unnamed =
  '(?<=^|[，。；：、）.\\d])(?:如果?|若|因|由于)(?:因|有)?违反|(?:违反|违规|违约|违法)者[^。；P]{0,20}自(?:负|行承担)';
/** Something happened because of the user, as far as one sentence tells. */
const ownFault = new RegExp(
  `${you}(?:(?:本人|自身|自己|个人|因此)?(?:的)?(?:原因|行为)|${toFault}${fault}|(?:的|自身|自己|自有|本人)+[^，。；P]{0,8}${device}[^，。；P]{0,8}(?:原因|故障|问题|中毒|感染))|(?<=^|[，。；、因]|由于)U(?:不|未能?)(?:按[^，。；]{0,8})?提供|${unnamed}`,
);
/** Causes of which the user is only one: “系统故障或者客户原因”. */
const notOnlyYours = '(?:系统|网络|通[讯信]|P)[^，。；U]{0,10}(?:故障|原因|问题)(?:或者?|、|以?及|和)U';

/** An injury that one bears oneself: 第五百零六条 is about the platform's part in it. */
const ownInjury =
  /(?:因|由于)U(?:的|自身|自己|本人|个人)*[^，。；P因]{0,12}(?:原因|过错|过失|故意|违反|违规|违法|操作不当|使用不当)/;
/** Whom the user hurts: “造成他人受伤的，由您赔偿”. */
const toOthers =
  '(?:造成|致使?|导致|伤害)(?:(?!本人|自[身己])[^，。；]){0,8}(?:他人|第三[方人者]|其[他它]U|P的?(?:员工|人员))';
/** One may not sue, arbitrate, complain or claim at all. */
const noRemedy =
  /放弃[^，。；]{0,24}(?:诉讼|起诉|仲裁|诉权|抗辩|投诉|举报|索赔|追偿|追究|请求权|维权|主张)|(?:不得|无权|不能|不可|承诺不|同意不|不再|不享有)[^，。；]{0,24}(?:起诉|诉讼|仲裁|投诉|举报|索赔|赔偿请求权|提出[^，。；]{0,8}主张)/;
/** One may not say what one thinks of it. */
const gag = /U(?:不得|不能|不可|承诺不)[^。；]{0,30}(?:发布|发表|散布|作出|给予)[^，。；]{0,10}(?:不利|负面|差评)/;
const noRemedyLine = { variant: 'no-remedy', gravity: 1.5 } as const;
/** Someone is hurt. “用户死亡的” ends an account, “危害他人人身安全” is what is forbidden. */
const injury = new RegExp(
  [
    '人身(?:、|及|或|和|与|以及)?(?:其他)?(?:财产|财物)?(?:权益)?(?:的)?(?:伤害|损害|损伤|损失|伤亡)',
    '(?<!(?:危害|危及|威胁|侵害|侵犯|保护|维护)[^，。；]{0,10})人身(?:、?财产)?安全',
    '身体(?:上)?(?:的)?(?:伤害|损害|损伤|受损|受伤)|健康(?:损害|受损)|伤残|致[伤残死]|伤亡(?!事故)',
    '(?:造成|导致|引起|遭受|发生|伤害|受伤|[残疾]疾?|疾病)[^，。；U]{0,12}死亡',
    '受伤|[摔烫烧冻砸扭拉]伤|猝死|心脑血管|人身侵害|身体不适|食物中毒|不良反应|医疗损害|(?:造成|导致|引起|引发)[^，。；]{0,8}健康问题',
    '(?:医疗|诊疗|治疗|医院)[^。；]{0,12}不良后果|不良后果[^。；]{0,6}医院',
    '(?:健康|健身|运动|锻炼|骑行|配送|医疗|诊疗|手术|线下|户外|体育|旅游|训练)[^。；誉]{0,20}(?:造成|导致|引起|引发|发生|遭受|受到)[^，。；誉]{0,10}(?:伤害|损伤|伤亡)',
  ].join('|'),
);
const indirect = /间接|附带|后果性|惩罚性|惩戒性|衍生性|预期利益|可得利益|(?:利润|商誉)(?:的)?损失/;
/** The direct loss is excluded with it. */
const notOnlyIndirect =
  /(?:直接|实际)(?:的)?(?:[、或和及与性]|损)|(?:任何|一切|全部|所有)(?:的|金钱|经济|种类|、)*(?:损失|损害|后果|赔偿)|金钱/;
const punitive = /惩罚性|惩戒性/;

const sanction =
  '(?:(?:封停|封禁|查封|冻结|注销|删除|回收|收回|屏蔽|关闭)[^。；]{0,15}(?:账[号户]|内容|信息|资料)|(?:账[号户]|内容|信息|资料)[^。；]{0,12}(?:被)?(?:封停|封禁|冻结|注销|删除|回收|收回|屏蔽|关闭))';
/** What is promised or reserved beside the exclusion: “平台不承担责任，但保证删除冒充者的账号”. */
const besideExclusion = '(?:责任|负责|赔偿)，(?:[但并且而]|同时|P?(?:保证|承诺|将|会|应|可|有权))[^。；]{0,80}';
const excludes = '(?:不|无需|无须|毋须|免)[^，。；]{0,16}(?:承担|负|责任|赔偿|义务)';
/** For which nobody answers: the exclusion stands after it, or isn't closed before. */
const sanctionExcused = new RegExp(`${sanction}(?:(?=[^。；]{0,120}${excludes})|(?<!${besideExclusion}))`);

/** A right that ends with a period. */
const period = /(?:[日天月年]|小时)内[^。；]{0,30}(?:提[出起]|主张|索赔|起诉)|逾期[^。；]{0,20}(?:放弃|不再|不予|丧失)/;
/** A period to object or to claim is no limitation of actions, which 第一百九十七条 is about. */
const noLimitation = { leads: ['civil-code-497', 'consumer-law-26'], drops: ['civil-code-197'] } as const;

/** First match speaks; the last, without a condition, is for everything else. */
export const liabilityLines = {
  'liability.exclusion': [
    { variant: 'none', gravity: 0.1, ...staysLiable },
    { variant: 'not-yours', gravity: 0.1, ...notYours },
    {
      variant: 'injury',
      gravity: 2.5,
      when: [injury],
      unless: ownInjury,
      leads: ['civil-code-506'],
    },
    {
      variant: 'declared',
      gravity: 0.6,
      when: [
        /(?:已|均已?)(?:[^，。；]{0,12}阅读|知悉|了解|明白|理解|(?:作出?)?[^，。；]{0,6}说明)/,
        /免除[^。；]{0,24}责任[^，。；]{0,6}(?:条款|约定)|责任免除|免责条款/,
      ],
      unless: /不(?:承担|负|予赔)|概不|免责(?!条款)/,
      leads: ['civil-code-496', 'contract-interp-10'],
    },
    {
      variant: 'gag',
      gravity: 1.5,
      when: [gag],
      unless: /不实|虚假|恶意|捏造|违法/,
      leads: ['consumer-law-26', 'consumer-reg-17'],
    },
    {
      ...noRemedyLine,
      when: [noRemedy, /未(?:作|尽|经)?(?:提示|说明|告知)/],
      leads: ['civil-code-496', 'contract-interp-10'],
    },
    {
      ...noRemedyLine,
      when: [noRemedy],
      unless: /恶意|虚假|捏造|P(?:自愿|同意|承诺)?放弃|逾期|过期|[日天月年]内/,
      leads: ['spc-online-consumer-1', 'consumer-law-26', 'consumer-reg-17'],
    },
    {
      variant: 'own-fault',
      gravity: 0.5,
      when: [ownFault],
      unless: new RegExp(`(?:任何|一切|各种|何种|其他任何)(?:原因|理由|情况|情形)|无论|黑客|${notOnlyYours}`),
      leads: ['civil-code-1165'],
    },
    {
      variant: 'account-and-data',
      gravity: 1.4,
      when: [
        /(?:数据|资料|信息|文件)[^。；]{0,12}(?:丢失|遗失|灭失|损坏|损毁|删除|泄[露漏])|(?:丢失|遗失)[^。；]{0,6}(?:数据|资料)/,
        /账[号户][^。；]{0,20}(?:盗|冒用|失窃|非法使用)/,
      ],
    },
    {
      variant: 'leak',
      gravity: 1.4,
      when: [
        /(?:信息|资料|隐私|数据)[^，。；]{0,16}(?:泄[露漏]|被(?:窃取|盗用|公开|他人(?:获取|知悉)))|泄[露漏][^，。；]{0,10}(?:信息|资料|隐私|数据)/,
      ],
      leads: ['pipl-69'],
    },
    {
      variant: 'account-stolen',
      gravity: 1.2,
      when: [
        /(?:账[号户]|密码|口令)[^。；]{0,30}(?:盗|冒用|他人使用|失窃|遗失|丢失|非法使用|未经授权)|(?:盗用|盗取|被盗)[^。；]{0,15}账/,
      ],
    },
    {
      variant: 'data-loss',
      gravity: 1.3,
      when: [
        /(?:数据|资料|信息|内容|文件|照片)[^，。；]{0,12}(?:丢失|遗失|灭失|损坏|损毁|未能(?:存储|保存)|(?:储存|存储|保存)失败)|(?:丢失|遗失)[^。；]{0,6}(?:数据|资料|信息|内容)/,
      ],
    },
    {
      variant: 'sanction',
      gravity: 1.2,
      when: [sanctionExcused],
    },
    { variant: 'own-error', gravity: 1.3, when: [ownError], unless: notOwnError, leads: ['civil-code-506'] },
    {
      variant: 'indirect',
      gravity: 0.9,
      when: [punitive],
      unless: notOnlyIndirect,
      leads: ['consumer-law-55'],
    },
    { variant: 'indirect', gravity: 0.9, when: [indirect], unless: notOnlyIndirect },
    {
      variant: 'content',
      gravity: 0.8,
      when: [/不(?:会)?(?:对|为|就)任何的?(?:内容|信息|资料)(?:均|概)?(?:承担|负)/],
    },
    {
      variant: 'any-cause',
      gravity: 1.6,
      weighed: ['any-circumstances'],
      when: [
        /(?:任何|一切|各种|何种|其他任何)(?:原因|理由|情况|情形)|无论(?:何种|因何|任何|什么)?原因|不论(?:何种|因何)?原因|任何情况下/,
      ],
      unless: anyCauseOf,
    },
    { variant: 'attack', gravity: 1.1, when: [/黑客|病毒|木马|恶意(?:程序|软件|攻击)/], leads: ['csl-23', 'pipl-51'] },
    {
      variant: 'service',
      gravity: 1.15,
      when: [
        /(?:服务|系统|网站|网络|软件|平台|设备|功能|协议)[^。；]{0,30}(?:中断|中止|终止|暂停|停止|关闭|故障|变更|修改|更新|瘫痪|维护|检修|升级|延迟)|(?:中断|中止|终止|暂停|停止|变更|修改)[^。；]{0,20}(?:服务|使用)|(?:暂停|停止|终止|关闭|修改)P|终止(?:本)?协议|(?:终止|暂停|停止|中断)[^，。；]{0,8}访问|停机/,
      ],
    },
    {
      variant: 'third-party-service',
      gravity: 1.05,
      when: [
        /(?:电信|网络|通讯|通信|基础)(?:运营商|P)|供应商|第三方(?:支付|服务|平台|软件|原因|机构|公司|应用|网站|渠道)/,
      ],
      leads: ['civil-code-593'],
    },
    {
      variant: 'others',
      gravity: 0.95,
      when: [
        new RegExp(
          `${claimant}(?:第三方|第三人|第三者|他人)(?!(?:均|也|亦|都|概)?(?:不|无需|无须)(?:承担|负)|造成)|[如若果]有人|其[他它]U|别的U|其[他它](?:人|方的)|主播|链接|合作(?:[方商]|单位|伙伴)|商家|卖家|买家|U之间|用户之间|广告|商户|交易(?:双方|对方)|亲友|好友|园方`,
        ),
      ],
    },
    {
      variant: 'content',
      gravity: 0.8,
      when: [
        /信息|内容|资料|观点|资讯|建议|数据|结果/,
        /真实|准确|错误|有误|遗漏|疏漏|合法|可靠|依赖|参考|核实|正确|完整|偏差|有效|立场|诊断|判断/,
      ],
    },
    {
      variant: 'beyond-control',
      gravity: 0.7,
      when: [beyondControl],
      leads: ['civil-code-180', 'civil-code-590'],
    },
    { variant: 'limited', gravity: 1, when: [narrow], unless: broad },
    {
      variant: 'all',
      gravity: 1.25,
      when: [
        /(?:不|无需|无须|毋须|概不|均不|亦不|免除)(?:再|予|会)?(?:承担|负担|负有|负)?[^，。；]{0,10}(?:任何|一切|全部|所有|各种|何种)[^，。；]{0,14}(?:责任|义务|赔偿)|概不(?:负责|承担)|对(?:任何|一切|所有)[^。；]{0,24}(?:损失|损害)(?:，P)?[^，。；]{0,4}不(?:负|承担|予)/,
      ],
    },
    { variant: null, gravity: 1 },
  ],
  'liability.cap': [
    { variant: 'none', gravity: 0.1, ...notCapped },
    { variant: 'none', gravity: 0.1, ...notCappedForFault },
    {
      variant: 'time',
      gravity: 1.3,
      when: [/(?:诉讼|仲裁|请求权|追索|索赔)的?时效[^，。；]{0,8}(?:为|是|仅|缩短)/],
      leads: ['civil-code-197'],
    },
    {
      variant: 'time',
      gravity: 1.3,
      when: [period, /时效(?!性)|起诉|诉讼|仲裁/],
      leads: ['civil-code-197'],
    },
    {
      variant: 'objection',
      gravity: 1.1,
      when: [period, /异议|投诉/],
      unless: /赔偿|索赔|追偿|主张/,
      ...noLimitation,
    },
    { variant: 'time', gravity: 1.3, when: [period], ...noLimitation },
    {
      variant: 'fees-paid',
      gravity: 1.2,
      when: [
        /(?:不(?:会|得|应|能)?超过|以|限于|上限|最高|返还)[^。；]{0,50}(?:支付|缴纳|缴付|交纳|收取|购买)[^。；]{0,20}(?:费|款|价|金额)/,
      ],
    },
    { variant: 'amount', gravity: 1.15, when: [/不(?:会|得|应|能)?超过|最高(?:赔偿)?(?:额|限额|金额)|为限|上限|限额/] },
    { variant: 'indirect', gravity: 1.0, when: [punitive], leads: ['consumer-law-55'] },
    {
      variant: 'indirect',
      gravity: 1.0,
      when: [/间接|附带|利润|后果性|衍生|特殊|预期利益|可得利益|商誉/],
    },
    {
      variant: 'intent-only',
      gravity: 1.4,
      when: [/[仅只][^，。；]{0,12}故意(?!或|和|及|、)/],
      unless: /重大过失/,
      leads: ['civil-code-506'],
    },
    { variant: 'fault-only', gravity: 1.0, when: [/故意|重大过失/] },
    { variant: null, gravity: 1 },
  ],
  'liability.warranty': [
    {
      variant: 'uninterrupted',
      gravity: 1.0,
      when: [/中断|及时性|安全性|稳定性?|出错|无误|错误|延迟|停顿|病毒|连续|丢失/],
      unless: /(?:信息|内容|资料)[^。；]{0,24}(?:真实|准确|正确)/,
    },
    {
      variant: 'as-is',
      gravity: 1.1,
      when: [/按(?:照)?[“”‘「]?(?:现状|原样)|[“”‘「]现状|现状(?:提供|存在)|现有(?:的)?技术|as is/],
    },
    { variant: 'accuracy', gravity: 0.9, when: [/准确|真实|完整|正确|可靠|参考|合法性?|有效性|品质|差错|偏差|立场/] },
    { variant: 'result', gravity: 1.0, when: [/满足|符合|适用|特定目的|收益|效果|成功|达到|实现|结果/] },
    { variant: 'third-party', gravity: 0.9, when: [/第三方|链接|其他网站|商家|广告|卖家|他人/] },
    { variant: null, gravity: 1 },
  ],
  'liability.force-majeure': [
    {
      variant: 'stretched',
      gravity: 1.3,
      when: [/黑客|病毒|攻击|故障|停电|断电|电力|线路|通讯|通信|电信|网络|系统|维护|供应商|第三方|设备/],
    },
    { variant: null, gravity: 0.7 },
  ],
  'liability.user-burden': [
    { variant: 'none', gravity: 0.1, ...notYours },
    { variant: 'none', gravity: 0.1, ...theirs },
    {
      variant: 'injury',
      gravity: 2,
      when: [injury],
      unless: new RegExp(`${ownInjury.source}|违反|未遵[守照]|未按|(?:医疗|诊疗)费|${toOthers}`),
      leads: ['civil-code-506'],
    },
    { variant: 'lawyer', gravity: 1.15, when: [/律师费|诉讼费|仲裁费|公证费|差旅费/] },
    { variant: 'joint', gravity: 1.35, weighed: ['joint'], when: [/连带/], unless: /不(?:负|承担)[^。；]{0,8}连带/ },
    { variant: 'penalty', gravity: 1.1, when: [/违约金|罚金|罚款|滞纳金|双倍|三倍|\d+倍/], leads: ['civil-code-585'] },
    {
      variant: 'payment',
      gravity: 1.25,
      when: [/账[号户]|密码|验证码|银行卡/, /支付|资金|盗刷|付款|转账|扣款|资产/],
      unless: /违反|违约|违法|费用自理/,
      leads: ['ecommerce-57'],
    },
    {
      variant: 'account',
      gravity: 1.05,
      when: [/(?:账[号户]|密码|用户名)[^。；]{0,60}(?:一切|所有|全部|任何|损失|后果|活动|行为|责任)/],
    },
    { variant: 'minor', gravity: 0.8, when: [/监护人/], leads: ['civil-code-145'] },
    {
      variant: 'breach',
      gravity: 0.6,
      when: [/违反|违约|违法|违规|侵犯|侵权|侵害|虚假|不真实|不实|过错|过失|非法|不当|欺诈|盗用|滥用|不得/],
      leads: ['civil-code-584'],
    },
    {
      variant: 'breach',
      gravity: 0.6,
      when: [
        /(?<!P[^，。；U]{0,6})(?:遵[守照从]|符合|保证|确保|承诺|合法|真实)[^。P]{0,80}否则|U[^，。；P]{0,12}未(?:能)?(?:遵[守从]|按)/,
      ],
      leads: ['civil-code-584'],
    },
    {
      variant: 'content',
      gravity: 0.55,
      when: [
        /(?:发布|上传|发表|提交|提供|传播|张贴|分享|共享|创建)[^。；]{0,24}(?:内容|信息|作品|资料|言论)|(?:言论|作品|(?:发布|上传|发表|提交|传播|张贴|分享|共享|创建)的[^，。；]{0,8})[^。；]{0,30}(?:承担|负责)/,
      ],
      leads: ['civil-code-1165'],
    },
    { variant: 'risk', gravity: 1.1, when: [/风险/] },
    {
      variant: 'dispute',
      gravity: 0.9,
      when: [
        /纠纷|争议|双方[^。；]{0,12}(?:承担|解决)|(?:第三方|第三人|他人|任何人)[^。；]{0,40}(?:索赔|主张|投诉|起诉|诉讼|追究|权利|追偿)/,
      ],
    },
    { variant: 'pay', gravity: 0.95, when: [/造成[^，。；]{0,10}损[失害][^。；不]{0,12}(?:赔偿|追偿)|损害赔偿责任/] },
    {
      variant: 'consequence',
      gravity: 0.8,
      when: [/^(?:[^，。；]{0,4}[）、.])?(?:否则|或者|由此|因此|同时)|否则[^。；]{0,24}(?:损失|后果|责任)/],
      unless: /追偿|赔偿/,
    },
    {
      variant: 'all',
      gravity: 1.15,
      when: [/(?<!不负|不承担)(?:一切|全部|所有|任何)[^，。；]{0,14}(?:损失|后果|责任|费用|风险)/],
    },
    { variant: 'pay', gravity: 0.95, when: [/赔偿|追偿|补偿|偿付/] },
    { variant: null, gravity: 0.9 },
  ],
} as const satisfies PlainVariants;
