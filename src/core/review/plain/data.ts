import { debtUntold, notCollected, notGiven, notProfiled } from './commitments.ts';
import { guardian, guardianPresumed, paidByChild, pays } from './guardian.ts';
import { kept } from './rights.ts';
import type { PlainVariants } from './variant.ts';

/** What 个人信息保护法 第二十八条 calls sensitive, as far as it is handed on. */
const sensitive =
  /病历|病史|病情|疾病|诊疗|(?<!故障|网络|系统|性能|错误|设备)诊断|就诊|处方|检[验查]报告|(?:医疗|健康)(?:信息|数据|状况|记录|档案|资料)|基因|人脸|面部|指纹|声纹|虹膜|生物识别|行踪|(?<!浏览|操作|点击|使用|行为|访问)轨迹|银行(?:卡号|账[户号])|金融账[户号]/;
/** Who works for the platform by its instructions: others get the data for their own ends. */
const delegated = /(?:委托|受托)[^。；]{0,30}(?:处理|存储|储存|保存|托管|发送|运维)|代表P|按照?P的?(?:指示|要求|说明)/;
const ownEnds = /自行使用|自主|催收|亲属|披露/;

/** “我们无法屏蔽所有广告” refuses nobody anything. */
const platformUnable = /P(?:可能|也|并)?(?:无法|不能|不得)/;

/** Not asked: use alone counts as consent (“使用即视为同意”). */
const deemedByUse =
  /(?:使用|注册|点击|登[录陆]|继续|提交|上传|[下落]单|购买|签署|绑定|报名|入驻|参[与加])[^。；]{0,12}(?:即|视为|表示)[^。；]{0,10}(?:同意|授权)/;
/** “您同意我们将…”, in the agreement itself, makes nothing depend on a further consent; “经您同意” does. */
const agreedAhead =
  /(?<![经得到需须在]|如果?|若|一旦)U(?:已|知悉|理解|确认|明确|不可撤销地|并|且|、)*(?:同意|授权)(?:P|将|把)/;
/** What tells who may be owed what, and whom it is reported to; “信用评分” is what is given. */
const creditBureau = '(?:征信|信用(?:机构|档案|信息(?:基础)?数据库|信息(?:共享)?(?:平台|系统)))';
/** The law's demand, not the platform's wish, has the data given out. */
const demanded =
  /依法(?:需要?|须|应当?|要求|必须)[^，。；]{0,10}(?:公开|公布|披露|透露)|(?:法律程序|强制性)[^。；]{0,60}(?:公开|披露)|依据所要求的[^。；]{0,20}披露/;
const byUser =
  /U(?:自行|主动|自愿|自己)(?:地|在[^，。；]{0,16}|向[^，。；]{0,10})?公开|(?:如果?|若|当)U在[^。；]{0,20}公开[^。；]{0,60}公开U的/;
const unasked = /(?:无需|不需|无须|不必|毋须|不再)[^。；]{0,14}(?:同意|授权|许可)/;
/**
 * What needs no consent by 个人信息保护法 第十三条 or the national standard (GB/T 35273). An end of the platform's own,
 * or of those it works with, is none of it.
 */
const statutory =
  /^(?!.*(?:推广|营销|广告|合作|伙伴|关联|第三方|商业|催收|推荐|画像|P[^，。；]{0,12}(?:利益|权益|财产)))(?:.*(?:国家(?:安全|利益)|国防|公共(?:安全|卫生|利益)|犯罪|侦查|刑事|司法|(?:U|人|主体|公众)的?[^，。；]{0,6}(?:生命|健康|财产)|(?:法定|法律法规[^，。；]{0,6})的?(?:职责|义务)|(?:U|自行|主动|合法|依法)[^，。；]{0,12}公开|新闻报道|舆论监督|学术研究|合同所必[需要]|安全稳定运行|法规[^，。；]{0,6}规定的?其[他它]))/;
/** What one may have done with such data: no use of them. */
const mayDelete = /U(?:可以?|有权|能够?)[^。；]{0,30}(?:删除|撤[回销]|查[阅询看]|更正|复制)/;
/** What shows no one in particular. */
const anonymous =
  /(?:统计|汇总|聚合|匿名化?)(?:后)?的?(?:信息|数据|结果|资料)[^。；]{0,24}(?:不(?:会)?包[含括]|不含|(?:无法|不能|不会|不足以)识别)/;

const lawOfData = ['pipl-31', 'minor-law-72', 'child-pi-9'] as const;
/** What a child paid is no question of personal information. */
const ofPayments = { leads: paidByChild, drops: lawOfData } as const;
/** Nor is how old one must be, who comes along, who reads the agreement: no word of data. */
const noData = /^(?!.*(?:信息|资料|隐私|数据|收集|采集|处理|政策|照片|位置|披露))/;
const ofPersons = { leads: ['civil-code-145'], drops: lawOfData, outsidePolicies: true } as const;
/** Consent for whom is below fourteen is what the law on data asks for. */
const childConsent = /(?:14|十四|儿童)[^。；]{0,24}同意/;
/** A child's data, and no guardian asked: “监护人同意之前…可以使用”, “无需家长确认”. */
const beforeConsent = new RegExp(
  `(?:信息|数据|位置|照片)[^。；]{0,30}(?:无需|不需|无须|不必|毋须)[^，。；]{0,4}(?:${guardian.source})[^，。；]{0,6}(?:确认|同意)|未(?:取得|获得|经|征得)(?:${guardian.source})[^，。；]{0,6}(?:同意|许可)[^，。；]{0,4}前`,
);
const withGuardian = { variant: 'guardian', gravity: 0.6 } as const;
const consents = /同意|陪同|陪伴|许可|授权|允许|监护参与|监护下|共同完成|指导下/;
/** Part of it, once, within days, as far as the platform finds proved. */
const limited =
  /不(?:会|得|应)?超过|最[多高]|至多|百分之|[\d一二三四五六七八九]%|[仅只](?:能|会|予|可)?(?:受理|支持|退|返|限)|[日天]内(?:提[交出]|申请)|逾期[^。；]{0,8}(?:不|视为)|最终(?:认定|决定|解释)/;
/** What is paid back in full, and how soon the platform does so. */
const paidBack = /全(?:额|部)(?:退|返)|P[^。；]{0,20}[日天]内[^。；]{0,12}(?:退|返)/;

/** Who offers the program, and tells what it is. */
const ownSdk = /P[^。；]{0,20}(?:向[^，。；]{0,12})?提供[^，。；]{0,12}sdk/;
/** Those around a debtor, who owe nothing. */
const toldOfDebt = [
  /(?:联系|致电|告知|通知|披露)[^。；]{0,24}(?:通[讯信]录|亲友|亲属|家属|同事|所在单位|紧急联系人)|向[^，。；]{0,8}(?:亲友|亲属|家属|同事|所在单位|紧急联系人)[^，。；]{0,12}(?:告知|披露|催收)/,
  /逾期|欠款|催收|债务|欠费/,
];

/** First match speaks; the last, without a condition, is for everything else. */
export const dataLines = {
  'data.collection': [
    {
      variant: 'no-consent',
      gravity: 1.5,
      when: [/(?:无需|不需|无须|不必|毋须)[^。；]{0,12}(?:同意|授权|许可)/],
      leads: ['pipl-13'],
    },
    {
      variant: 'from-others',
      gravity: 1.3,
      when: [/(?:从|向|通过)(?:第三方|关联|合作|其他(?:来源|渠道|公司|机构))[^。；]{0,40}(?:收集|获取|获得|查询|取得)/],
    },
    {
      variant: 'or-no-service',
      gravity: 1.0,
      when: [/否则|(?:无法|不能|不得|将无法)(?:正常)?(?:使用|注册|提供|享受|完成|享有|为U|向U)/],
      leads: ['pipl-16'],
    },
    { variant: 'must-be-true', gravity: 0.7, when: [/真实|准确|实名|如实|完整|及时更新/] },
    { variant: null, gravity: 0.8 },
  ],
  'data.permission': [
    {
      variant: 'none',
      gravity: 0.1,
      when: [
        /不(?:会|需要?|再)?(?:主动)?(?:申请|获取|要求|索取|读取|调用|使用|收集)[^，。；]{0,40}(?:权限|通[讯信]录|相机|相册|定位|麦克风|位置)/,
      ],
      unless: /除非|如不|如果不|否则|无法/,
    },
    { variant: 'contacts', gravity: 1.4, when: [/通[讯信]录|联系人/] },
    { variant: 'microphone', gravity: 1.2, when: [/麦克风|录音/] },
    { variant: 'location', gravity: 1.15, when: [/位置|定位|gps/] },
    { variant: 'camera', gravity: 0.9, when: [/相机|摄像头|相册|照片|拍照/] },
    { variant: null, gravity: 1 },
  ],
  'data.tracking': [
    { variant: 'sdk', gravity: 1.3, when: [/sdk|第三方(?:代码|插件|服务商|公司|统计)/] },
    { variant: 'location', gravity: 1.2, when: [/位置|定位|gps|轨迹/] },
    { variant: 'cookie', gravity: 0.9, when: [/cookie|小型文本|信标|beacon/] },
    { variant: 'device', gravity: 0.95, when: [/设备|ip|日志|浏览器|型号|mac|imei|标识/] },
    { variant: null, gravity: 1 },
  ],
  'data.use': [
    {
      variant: 'training',
      gravity: 1.5,
      when: [
        /(?:模型|算法|人工智能|(?<![a-z])ai)[^，。；]{0,6}训练|训练[^，。；]{0,8}(?:模型|算法|人工智能|ai(?![a-z]))|用于训练[、，或和]/,
      ],
      unless: /(?:不会?|不得|不将|不再|未经)[^，。；]{0,24}训练/,
    },
    {
      variant: 'open-ended',
      gravity: 1.4,
      when: [/其他(?:合法)?(?:用途|目的|服务)|包括但不限于|任何(?:合法)?目的|等(?:用途|目的)/],
      leads: ['pipl-14'],
    },
    { variant: 'improve', gravity: 0.9, when: [/改进|改善|优化|研究|统计|分析|开发|提升/] },
    { variant: 'safety', gravity: 0.5, when: [/核实|验证|认证|安全|防止|身份|风控|欺诈/] },
    { variant: null, gravity: 0.7 },
  ],
  'data.sharing': [
    {
      variant: 'statutory',
      gravity: 0.5,
      when: [unasked],
      items: statutory,
      leads: ['pipl-13'],
      drops: ['pipl-23', 'pipl-20'],
    },
    { variant: 'no-consent', gravity: 1.5, when: [unasked] },
    {
      variant: 'none',
      gravity: 0.1,
      when: [
        /(?:不会?(?![仅只但同])|绝不|从不|不得|不予)(?:将|把|向|与|对|主动|擅自)?[^，。；]{0,40}(?:共享|分享|提供|披露|转让|公开|透露|出售|出租|交换)/,
      ],
      unless: /除非|除外|但|例外|情[形况]|未经|同意|授权|许可|以外|之外|可能|U(?:不得|不会|请勿|不应)/,
    },
    {
      variant: 'from-others',
      gravity: 0.9,
      when: [
        /(?:从|由)(?:第三方|P?关联|合作|其他)[^。；]{0,30}(?:获取|获得|收集|取得|得到)|(?:转交|提供|共享|传输)给P(?![^，。；]{0,4}(?:的|关联|合作|子公司))/,
      ],
      unless: /P[^，。；]{0,20}(?:共享|提供|披露|转让)[^。；]{0,20}(?:第三方|关联|合作)/,
    },
    {
      variant: 'from-others',
      gravity: 0.9,
      when: [new RegExp(`(?:[向从]|通过)[^。；]{0,40}${creditBureau}[^，。；]{0,24}(?:查询|获取|获得|取得|调取)`)],
      unless: new RegExp(`报送|上报|公(?:开(?!渠道|来源)|布|示)|(?:提供|共享|披露)[^，。；]{0,12}${creditBureau}`),
    },
    { variant: 'debt-untold', gravity: 0.1, when: [...toldOfDebt, ...debtUntold.when], unless: debtUntold.unless },
    { variant: 'debt-told', gravity: 1.7, when: toldOfDebt, leads: ['pipl-13', 'civil-code-1033'] },
    { variant: 'anonymous', gravity: 0.2, when: [anonymous], drops: ['pipl-23', 'pipl-20'] },
    {
      variant: 'with-consent',
      gravity: 0.55,
      when: [
        /(?:征得|获得|取得|得到)(?:U|其)[^。；]{0,8}(?:同意|授权|许可)|(?:^|[^未])经(?:过)?U[^。；]{0,8}(?:同意|授权|许可)|U(?:明确|书面|单独)?(?:同意|授权)(?:后|的情况)/,
      ],
    },
    {
      variant: 'limited',
      gravity: 0.6,
      when: [
        /仅(?:会)?在|只(?:会)?在(?:以下|下列)|只(?:会)?在[^，。；]{0,4}法律(?:法规)?允许|仅限于|除(?:以下|下列)(?:情形|情况)/,
      ],
    },
    {
      variant: 'marketing',
      gravity: 1.4,
      when: [
        /推广|营销|广告|推销|促销|向U推荐/,
        /提供|共享|分享|披露|交换|转让|使用|获取|传输/,
        /信息|资料|数据|隐私|画像|联系方式|手机号|记录/,
      ],
    },
    { variant: 'merger', gravity: 1.0, when: [/合并|收购|并购|重组|破产|分立|清算/], leads: ['pipl-22'] },
    {
      variant: 'by-user',
      gravity: 0.2,
      when: [byUser],
      unless: /P(?:可以?|有权|会|将)[^。；]{0,30}(?:提供|共享|公开|使用|收集)/,
      drops: ['pipl-23', 'pipl-20'],
    },
    {
      variant: 'public',
      gravity: 1.3,
      when: [
        /(?:信息|资料|隐私|身份|记录|行为|姓名|照片|成绩|病历|案例|欠费)[^。；]{0,24}(?:公(?:开(?!渠道|来源|途径)|布|示)|曝光)|公(?:开(?!渠道|来源|途径)|布|示)[^。；]{0,16}(?:U的|个人|身份|信息|资料|隐私|姓名|照片|成绩|病历|案例|欠费)|(?:发布|散布|张贴)U的(?:个人|身份|隐私|姓名|照片)/,
      ],
      unless: new RegExp(
        `(?:不会?|不得|未经|不予|不能|不对外)[^。；]{0,12}公(?:开|示|布)|向(?:合作|第三方|关联)[^，。；]{0,8}公开|U(?:自行|主动|自愿)公开的(?![^。；]*公(?:开|示|布))|${demanded.source}`,
      ),
      leads: ['pipl-25'],
    },
    {
      variant: 'credit',
      gravity: 1.3,
      when: [new RegExp(`(?:[给向至到]|报送|上报|[纳录记计]入|披露|共享)[^，。；]{0,16}${creditBureau}|失信|黑名单`)],
    },
    {
      variant: 'by-law',
      gravity: 0.5,
      when: [
        new RegExp(
          `${demanded.source}|(?:根据|依照?|依据|按照|按|应|因)[^，。；]{0,24}(?:法律|法规|司法|行政|政府|法院|监管|执法)[^。；]{0,24}(?:要求|规定|命令|指令|裁[决定]|程序|需要)[^。；]{0,40}(?:披露|提供|共享|公开|转让|给|报送|移送)`,
        ),
      ],
      unless: /不(?:会|得|予)|未经|习惯|业务|签署/,
      leads: ['pipl-13'],
    },
    {
      variant: 'exceptions',
      gravity: 0.8,
      when: [/不(?:会|得|将|对外|向)|未经/, /除非|除外|但|例外|以下情况|下列情况/],
    },
    {
      variant: 'sensitive',
      gravity: 1.5,
      when: [sensitive, /提供|共享|分享|披露|转让|透露|交换|传输|交[给由]|报送|发送|同步|流转|接入/],
      unless: delegated,
      leads: ['pipl-23', 'pipl-29'],
    },
    { variant: 'sdk', gravity: 1.15, when: [/sdk/], unless: ownSdk, leads: ['pipl-23', 'pipl-21'] },
    { variant: 'affiliates', gravity: 1.2, when: [/关联(?:公司|方|企业|实体)|子公司|母公司|集团/] },
    { variant: 'processor', gravity: 0.85, when: [delegated], unless: ownEnds, leads: ['pipl-21'] },
    {
      variant: 'partners',
      gravity: 1.3,
      when: [/合作|伙伴|商家|卖家|供应商|承包商|广告商|服务(?:提供)?商/],
      leads: ['pipl-23'],
    },
    {
      variant: 'third',
      gravity: 1.3,
      when: [
        /第三方|第三人|第三者|他人|其他(?:公司|用户|组织|机构|人)|催收|亲[属友]|家属|雇主|(?:提供|共享|分享|披露|转让|传输|转移|交)给?[^，。；的]{0,16}(?<!P|本)(?:公司|企业|酒店|医院|药企|(?<!司法|行政|监管|政府|执法|有权|主管|国家)机构)/,
      ],
    },
    { variant: null, gravity: 0.9 },
  ],
  'data.legal-disclosure': [
    {
      variant: 'judgement',
      gravity: 1.8,
      when: [/善意|诚信|合理(?:地)?(?:认为|相信|判断)|认为(?:有)?(?:必要|需要)|自行判断/],
    },
    { variant: null, gravity: 0.8 },
  ],
  'data.marketing': [
    { variant: 'opt-out', gravity: 0.5, granted: /退订|拒绝|关闭|取消|屏蔽|拒收|回复[^。；]{0,4}t/ },
    {
      variant: 'no-opt-out',
      gravity: 1.5,
      when: [
        /退订|拒[绝收]|屏蔽|(?:关闭|取消)[^，。；]{0,6}(?:推送|订阅|接收)|(?:推送|短信|广告)[^，。；]{0,8}(?:关闭|取消)/,
      ],
      unless: platformUnable,
      leads: ['consumer-reg-24', 'ad-law-43'],
    },
    { variant: 'calls', gravity: 1.2, when: [/短信|短消息|电话|彩信|拨打/] },
    { variant: null, gravity: 1 },
  ],
  'data.profiling': [
    { variant: 'none', gravity: 0.1, ...notProfiled },
    { variant: 'opt-out', gravity: 0.5, granted: /(?:关闭|拒绝|退出|不接受|停用)(?![^，。；]{0,4}(?:短信|电话|邮件))/ },
    { variant: 'no-opt-out', gravity: 1.5, when: [/关闭|拒绝|退出|停用/], unless: platformUnable, leads: ['pipl-24'] },
    { variant: 'decision', gravity: 1.3, when: [/自动(?:化)?决策|评分|评级|风控模型|信用/] },
    { variant: 'portrait', gravity: 1.15, when: [/画像|标签|特征/] },
    { variant: null, gravity: 1 },
  ],
  'data.cross-border': [
    {
      variant: 'none',
      gravity: 0.1,
      when: [
        /(?:不(?:会|存在|涉及|进行|向|得|将)|未(?!成年)|无)[^。；]{0,24}(?:境外|跨境|出境)|(?:境外|跨境|出境)[^。；]{0,12}(?:不会|不存在|不涉及)/,
      ],
      unless: /如(?:需|果|确需)|同意|授权|批准|评估/,
    },
    { variant: 'deemed', gravity: 1.4, when: [deemedByUse], leads: ['pipl-39'] },
    { variant: null, gravity: 1.2, when: [agreedAhead], leads: ['pipl-39'] },
    { variant: 'conditional', gravity: 0.4, when: [/如(?:需|果|确需)|确需|同意|授权|批准|评估/] },
    {
      variant: 'mention',
      gravity: 0.1,
      when: [/境外|海外|国外|外国|港澳台|香港|澳门|台湾/],
      unless: /信息|数据|资料|隐私|传输|转移|传送|[存储]|服务器|出境|跨境/,
    },
    {
      variant: 'domestic',
      gravity: 0.1,
      when: [/[存储][^。；]{0,24}境内|保[留存][^。；]{0,24}境内|境内[^。；]{0,24}(?:[存储]|服务器)/],
    },
    { variant: null, gravity: 1 },
  ],
  'data.sensitive': [
    { variant: 'none', gravity: 0.1, ...notCollected },
    { variant: 'not-given', gravity: 0.1, ...notGiven },
    {
      variant: 'yours',
      gravity: 0.1,
      granted: mayDelete,
      unless:
        /(?:由P|P(?:会|将|可能|需要|可以?|有权|长期))[^，。；]{0,12}(?:收集|采集|获取|使用|提供|保存|留存|共享|披露|公开)/,
    },
    {
      variant: 'warned',
      gravity: 0.1,
      when: [/(?:勿|避免|不要)[^，。；]{0,24}(?:上传|提供|提交|发布|透露|填写|输入|发送|泄露)/],
      unless: /P(?:会|可能|将|需要)[^，。；]{0,12}(?:收集|采集|获取)/,
    },
    { variant: 'face', gravity: 1.5, when: [/人脸|面部|刷脸|脸部/], leads: ['pipl-29', 'spc-face-4'] },
    { variant: 'biometric', gravity: 1.4, when: [/指纹|声纹|生物识别|虹膜|掌纹/] },
    { variant: 'whereabouts', gravity: 1.2, when: [/行踪|轨迹|定位|位置/] },
    { variant: 'bank', gravity: 1.1, when: [/银行|支付|信用卡|财产|资金/] },
    { variant: 'id', gravity: 1.0, when: [/身份证|护照|证件|身份信息|军官证/] },
    { variant: 'health', gravity: 1.2, when: [/健康|病历|医疗|病史|体[检温]|过敏|疫苗|诊/] },
    { variant: null, gravity: 1 },
  ],
  'data.minors': [
    {
      variant: 'presumed-payment',
      gravity: 4.2,
      when: [guardianPresumed, pays],
      ...ofPayments,
    },
    { variant: 'no-refund', gravity: 4.4, when: [kept], ...ofPayments },
    { variant: 'refund-limits', gravity: 4.1, when: [/退[款还费]|返还/, limited], unless: paidBack, ...ofPayments },
    { variant: 'burden', gravity: 2, when: [/监护人[^。，；]{0,16}(?:承担|负责|赔偿)/], leads: ['civil-code-145'] },
    { variant: 'presumed', gravity: 1.8, when: [guardianPresumed, noData], unless: childConsent, ...ofPersons },
    { variant: 'presumed', gravity: 1.8, when: [guardianPresumed], leads: ['pipl-31'] },
    {
      variant: 'without-consent',
      gravity: 1.8,
      when: [beforeConsent, /P[^。；]{0,12}(?:可以?|有权|会|将)|(?:保留|使用|收集|处理|看到|查看)/],
      unless: /不(?:会|得|应|予|能|可|收集|使用|处理|保留)|删除/,
      leads: ['pipl-31'],
    },
    { ...withGuardian, when: [guardian, consents, noData], unless: childConsent, ...ofPersons },
    { ...withGuardian, when: [guardian, consents] },
    { variant: null, gravity: 0.6, when: [noData, /未满|年满|以[上下]|岁/], unless: /防沉迷/, ...ofPersons },
    { variant: null, gravity: 0.6, when: [noData], drops: lawOfData, outsidePolicies: true },
    { variant: null, gravity: 0.6 },
  ],
  'data.retention': [
    {
      variant: 'refused',
      gravity: 1.8,
      when: [/U(?:无权|不得|不能|无法|不可以?)[^，。；]{0,12}(?:删除|清除|销毁)/, /信息|资料|数据|记录|账号/],
      unless: /[如若]U|但|他人|其他U/,
      leads: ['pipl-47'],
    },
    {
      variant: 'forever',
      gravity: 1.8,
      when: [/(?:永久|无限期|长期)(?:地)?(?:保存|保留|存储|储存|有效|使用)|不设(?:置|定)?(?:保[存留])?[期时]限/],
      unless: /不(?:会|承诺|保证)/,
    },
    {
      variant: 'not-returned',
      gravity: 1.5,
      when: [/(?:没有|无|不承担|不负|并无)[^。；]{0,8}义务|有权(?:删除|销毁|清除)|不(?:予|再)(?:返还|保存|保留)/],
      leads: ['pipl-45'],
    },
    {
      variant: 'after-closing',
      gravity: 1.3,
      when: [/(?:注销|终止|停用|停止使用|届满)[^。；]{0,30}(?:仍|继续)?[^。；]{0,10}(?:保留|保存|留存)/],
      // “供您导出” keeps them for the person.
      unless: /供U[^，。；]{0,6}(?:导出|下载|取回|备份)|未[^。；]{0,16}(?:之前|前)|(?:注销|终止|停用)(?:之)?前/,
      leads: ['netdata-reg-24'],
    },
    {
      variant: 'deleted',
      gravity: 0.3,
      when: [/删除|匿名|销毁/],
      unless: /继续(?:保存|保留)|(?:不提供|不支持|无权|(?:无法|不能)(?!完全))[^，。；]{0,12}删除/,
      leads: ['pipl-47'],
    },
    { variant: null, gravity: 0.5 },
  ],
  'data.security': [
    {
      variant: 'hedge',
      gravity: 2.2,
      when: [
        /(?:无法|不能|不|难以)(?:完全|绝对)?(?:保证|确保)|并非(?:绝对|百分)|不(?:是|存在)[^。；]{0,8}(?:绝对|百分)|尽(?:量|力|可能)/,
      ],
    },
    { variant: 'breach', gravity: 0.3, when: [/泄[露漏]|安全事件/, /通知|告知|报告/], leads: ['pipl-57'] },
    { variant: null, gravity: 0.4 },
  ],
  'data.bundled-consent': [
    { variant: 'privacy', gravity: 1.1, when: [/隐私/] },
    { variant: null, gravity: 1 },
  ],
} as const satisfies PlainVariants;
