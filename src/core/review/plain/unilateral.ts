import { noFinalSay, notChanged } from './commitments.ts';
import { guardianPresumed } from './guardian.ts';
import type { PlainVariants } from './variant.ts';

const stopped = '(?:封|停用|停权|暂停|注销|冻结|收回|回收|终止|限制|关闭|删除)';
/** An account or standing that is taken away; a balance that is too low is another matter. */
const account = new RegExp(
  `(?:账[号户](?!余额)|资格)[^，。；]{0,40}${stopped}|${stopped}[^。；]{0,20}(?:账[号户](?!余额)|资格)`,
);

/** The user's wrong, as the clause sees it. The platform's own breach, which it denies (“不视为违约”), is none. */
const wrong =
  '违反|违规|违法|(?<!不(?:视为|视作|构成|属于?|算作?|负|承担)[^，。；]{0,8}|(?:无需|无须|毋须|免除?)[^，。；]{0,12})违约|虚假|不真实|不实|不准确|欺诈|作弊|侵权|恶意|不当|非法|可疑|异常';
/** “否则” tells of a wrong only after what one may not do, or has to warrant. */
const breached = new RegExp(`${wrong}|(?:不得|不应|不可|不能|禁止|严禁|遵守|保证|承诺|真实)[^。]{0,60}否则`);
/** Stopping it for everybody, which 电子商务法 第十六条 speaks of; a ban, a pause or “部分或全部服务” is none. */
const closesDown =
  /(?:停止|终止|结束)(?:运营(?!商|方|者)|(?<!U[^。；]{0,30})全部(?:的|网络)*服务|P的?(?:运营|业务))|停运|关停(?:P|网站|平台|服务)/;
const notDenied = '(?<!(?:不会|不得|不能|无权)[^，。；]{0,12})';
const funds = new RegExp(
  `(?:冻结|扣除|划扣|扣划|扣留|没收|抵扣|扣减|处置)[^。；]{0,30}(?:资金|保证金|款|余额|收益|金额|佣金|押金|费用|钱)|(?:资金|保证金|款项|余额|收益|货款|佣金|押金)[^。；]{0,20}(?:冻结|扣除|划扣|扣划|扣留|没收|不予结算)|扣除[^，。；]{0,8}车费|(?:扣收|停付)[^，。；]{0,16}(?:款|费|收入|奖励|流水|分成|报酬|金)|(?:收入|收益|分成|报酬)[^，。；]{0,8}(?:不再结算|清零)|从[^，。；]{0,12}账[号户][^，。；]{0,8}(?:扣[回收除划款]|划扣|抵[销扣])|${notDenied}(?:(?:先行|直接)扣款(?!失败)|(?:没收|暂扣|扣发|扣留)[^，。；]{0,10}(?:报酬|工资|奖励|收入)|(?:授权|有权)[^。；]{0,24}(?:银行账[户号]|支付账[户号]|银行卡)[^，。；]{0,10}(?:扣划|划扣|代扣|扣款))`,
);
/** The door, the water or one's things, instead of a court; rooms to chat in have none. */
const selfHelp =
  /P(?:有权|可以?|将|会)[^。；]{0,30}(?:换[^，。；]{0,4}锁|[断停]水[、和及或]?[断停]电|清(?:空|走|理)(?:(?!违规|语音|直播|聊天|虚拟|游戏)[^，。；]){0,4}(?:房|屋|物品))|(?:物品|财物)[^，。；]{0,4}视(?:为|同)[^，。；]{0,4}(?:遗弃|抛弃|放弃)/;
/** “余额”, “金币”, “积分”. */
const balance = '(?:余额|[^a-z货本外人]币|[^黄土]豆|点数|积分)';
/** What is left of one's money or its like, with the account or alone. */
const wiped = new RegExp(
  `${notDenied}(?:(?:清空|清零|作废)[^，。；]{0,12}${balance}|(?:注销|扣除|没收|收回)[^，。；]{0,12}(?:及|及其|和|中|内)[^，。；]{0,8}${balance}|(?:余额|点数|积分)[^，。；]{0,8}(?:清空|清零|作废))`,
);
/** What is kept or taken: no end of the agreement, whatever notice that would ask for. */
const noEnd = ['civil-code-563', 'civil-code-565'] as const;
const keptMoney = { variant: 'funds', gravity: 1.4, drops: noEnd } as const;
/** The agreement itself, which is more than its prices. */
const terms = /(?:修改|变更|调整|更改)(?:本|该|相关)?(?:协议|条款|规则|合同)/;
/** Consent to the handling of data may be taken back, whatever is agreed. */
const irrevocable =
  /(?:同意|授权)[^。；]{0,16}(?:不得|不可|不能)撤[销回](?!订单|申请|交易|委托)|(?:不|不得|不可|不能)撤[销回](?:本|该|上述|前述)?(?:同意|授权)/;
/** What one pays, as the platform sets it anew. */
const prices = '(?:收费|价格|费用(?!户)|资费|费率|服务费|佣金|利率|抽成|分成比例|单价)';
const price = new RegExp(
  `${prices}[^。；]{0,24}(?:调整|变更|修改|变动|收取|标准)|(?:调整|变更|修改|开始)[^。；]{0,12}${prices}`,
);
/** The same in a clause on the service: “未按收费标准付款的，限制服务” sets no price. */
const repriced = new RegExp(
  `${prices}[^，。；]{0,16}(?:调整|变更|修改|变动)|(?:调整|变更|修改)[^，。；]{0,12}${prices}`,
);
/** To go on as before is all that is asked. */
const goesOn =
  /继续(?:使用|访问|登录|接受|享用|接单|下单|购买|交易|持有|合作|参[与加])|视为(?:U|已)?[^。；]{0,8}(?:接受|同意)/;
/** The agreement gets another party. Who may not pass it on is the user. */
const assigned =
  /(?<!(?:不得|不能|不可|无权|未经)[^，。；]{0,16})(?:(?:协议|合同|条款)(?:(?!不得|不能|不可|无权|未经)[^，。；]){0,20}(?:转[让移予](?:给|予|至)|向[^，。；]{1,12}转让)|(?:转让|转移)(?:给[^，。；]{0,12})?(?:本|该)?(?:协议|合同|条款))/;
const removed = '(?:删除|屏蔽|隐藏|下架|清除|移除|撤下)';
const review = '(?<!信用|信誉)(?:评价(?!体系|系统|功能|规则|标准)|差评|点评)';

/** First match speaks; the last, without a condition, is for everything else. */
export const unilateralLines = {
  'unilateral.change': [
    { variant: 'none', gravity: 0.1, ...notChanged },
    {
      variant: 'assign',
      gravity: 1,
      when: [assigned],
      unless: /U(?:可|有权|将)[^，。；]{0,16}转[让移]|(?:修改|变更|更改|修订)[^，。；]{0,8}(?:协议|条款)/,
      drops: ['civil-code-543', 'civil-code-544', 'ecommerce-34', 'platform-rules-32'],
    },
    {
      variant: 'silent-deemed',
      gravity: 1.7,
      when: [goesOn],
      modifiers: ['without-notice'],
    },
    { variant: 'price-silent', gravity: 1.5, when: [price], unless: terms, modifiers: ['without-notice'] },
    { variant: 'silent', gravity: 1.5, modifiers: ['without-notice'] },
    { variant: 'price', gravity: 1.2, when: [price] },
    {
      variant: 'deemed',
      gravity: 1.15,
      when: [goesOn],
    },
    {
      variant: 'immediate',
      gravity: 1.1,
      when: [
        /(?:一经|一旦)[^。；]{0,24}(?:公[布告示]|发布|张贴|上线|变动|变更|修改)[^。；]{0,24}(?:生效|代替|取代|有效|约束)|即(?:时|日|刻)?(?:自动)?生效|立即(?:自动)?生效|公[布示]时生效|公[布示]之日起?生效/,
      ],
    },
    {
      variant: 'rules',
      gravity: 0.9,
      when: [
        /(?:将来|未来|以后|(?<![一二三四五六七八九十\d])日后|今后|后续|(?:不时|随时|可能)[^，。；]{0,6}(?:发布|公布|制定|颁布|推出))[^。；]{0,30}(?:规则|公告|规定|规范|细则|声明|指引|补充协议)|组成部分|本协议的一部分|同等(?:法律)?效力/,
      ],
    },
    { variant: null, gravity: 1 },
  ],
  'unilateral.service': [
    { variant: 'self-help', gravity: 1.7, when: [selfHelp], leads: ['civil-code-497'], drops: noEnd },
    { ...keptMoney, when: [funds, /扣|没收|抵|处置/], leads: ['civil-code-497', 'civil-code-585'] },
    { ...keptMoney, when: [funds] },
    { variant: 'wiped', gravity: 1.4, when: [wiped], leads: ['civil-code-497', 'civil-code-127'] },
    {
      variant: 'price-silent',
      gravity: 1.4,
      when: [repriced],
      unless: new RegExp(`停止|终止|中止|暂停|中断|关闭|封|${terms.source}`),
      modifiers: ['without-notice'],
      leads: ['civil-code-543'],
      drops: noEnd,
    },
    { variant: 'no-reason-no-notice', gravity: 1.8, modifiers: ['without-notice', 'sole-discretion'] },
    {
      variant: 'account-no-notice',
      gravity: 1.6,
      when: [account],
      modifiers: ['without-notice'],
    },
    { variant: 'no-notice', gravity: 1.4, when: [closesDown], modifiers: ['without-notice'], leads: ['ecommerce-16'] },
    { variant: 'no-notice', gravity: 1.4, modifiers: ['without-notice'] },
    {
      variant: 'any-reason',
      gravity: 1.45,
      weighed: ['any-circumstances'],
      when: [/任何(?:原因|理由)|各种原因|不论(?:何种)?(?:原因|理由)|无须(?:任何)?理由/],
      unless: /U[^，。；P]{0,8}不(?:得|能|可)以?任何/,
    },
    {
      variant: 'judgement',
      gravity: 1.25,
      when: [/停|终止|中止|关闭|(?<!U[^，。；P]{0,6})取消(?!费)|拒绝|限制|删除|封|注销|冻结|处[理罚置]|措施/],
      modifiers: ['sole-discretion'],
    },
    {
      variant: 'breach',
      gravity: 0.65,
      when: [breached],
      leads: ['civil-code-565'],
    },
    {
      variant: 'idle',
      gravity: 0.9,
      when: [/(?:长期|连续|个?月|天|年)[^。；]{0,20}(?:未|不|没有)[^，。；]{0,14}(?:登[录陆]|使用|激活)/],
    },
    {
      variant: 'account',
      gravity: 1.0,
      when: [account],
    },
    { variant: 'refuse', gravity: 0.9, when: [/拒绝/], unless: /U[^，。；P]{0,8}拒绝/ },
    {
      variant: 'alone',
      gravity: 1,
      modifiers: ['sole-discretion'],
      unless: /变更|更改|修改|调整/,
    },
    { variant: null, gravity: 0.9, when: [closesDown], leads: ['ecommerce-16'] },
    { variant: null, gravity: 0.9 },
  ],
  'unilateral.interpretation': [
    { variant: 'none', gravity: 0.1, ...noFinalSay },
    { variant: 'final', gravity: 1.1, when: [/最终/] },
    { variant: null, gravity: 1 },
  ],
  'unilateral.deemed-consent': [
    {
      variant: 'silence',
      gravity: 1.3,
      when: [/未[^。；]{0,14}(?:异议|反对|回复|答复)|沉默|无异议|不提出异议/],
      leads: ['civil-code-140'],
    },
    {
      variant: 'child',
      gravity: 1.8,
      when: [guardianPresumed, /14|十四|儿童|信息|隐私|政策/],
      leads: ['pipl-31', 'civil-code-145'],
    },
    { variant: 'guardian', gravity: 1.7, when: [guardianPresumed], leads: ['civil-code-145'] },
    {
      variant: 'irrevocable',
      gravity: 1.6,
      when: [irrevocable, /人脸|面部|刷脸/],
      leads: ['spc-face-11', 'pipl-15'],
    },
    { variant: 'irrevocable', gravity: 1.6, when: [irrevocable], leads: ['pipl-15'] },
    { variant: 'change', gravity: 1.2, when: [/修改|变更|更新|修订|变动|调整|修正/, /继续|仍然|仍[^。]{0,6}使用/] },
    {
      variant: 'use',
      gravity: 0.95,
      when: [/(?:使用|访问|浏览|下载|安装|接受服务|享用|进入|登[录陆])[^。；]{0,40}(?:视为|表示|表明|即|意味|代表)/],
    },
    { variant: 'register', gravity: 0.8, when: [/注册|点击|勾选|点选|确认|完成|申请|签署/] },
    { variant: 'declared', gravity: 0.85, when: [/(?:已|充分|仔细|完全)[^。；]{0,10}(?:阅读|理解|知悉|了解|认可)/] },
    { variant: null, gravity: 0.9 },
  ],
  'unilateral.content-removal': [
    {
      variant: 'reviews',
      gravity: 1.35,
      when: [new RegExp(`${removed}[^，。；]{0,20}${review}|${review}[^。；]{0,24}${removed}`)],
      unless: /违法|违反[^，。；]{0,6}(?:法律|法规)/,
      leads: ['ecommerce-39'],
      drops: ['csl-49'],
    },
    { variant: 'no-notice', gravity: 1.5, modifiers: ['without-notice'] },
    { variant: 'judgement', gravity: 1.35, modifiers: ['sole-discretion'] },
    {
      variant: 'breach',
      gravity: 0.65,
      when: [/违反|违规|违约|违法|侵权|侵犯|不当|不良|投诉|权利通知|否则|非法|虚假/],
      leads: ['csl-49'],
    },
    {
      variant: 'closing',
      gravity: 1.2,
      when: [
        /(?:(?:协议|服务|合同|账[号户]|资格|会员)[^，。；]{0,12}(?:终止|中止|注销|停止|关闭|停用|中断)|(?:终止|中止|注销|停止|关闭|停用|中断)[^，。；]{0,16}(?:协议|服务|合同|账[号户]|资格|使用))[^。；]{0,60}(?:删除|清除|移除|清空)/,
      ],
    },
    { variant: null, gravity: 1 },
  ],
} as const satisfies PlainVariants;
