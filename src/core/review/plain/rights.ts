import { notCharged, paidBack, refunded } from './commitments.ts';
import { paidByChild, pays } from './guardian.ts';
import type { PlainVariants } from './variant.ts';

/** What was paid, or bought, is not taken back: “概不退款”, “不退不换”, “不得以任何理由要求返还”. */
export const kept = new RegExp(
  [
    '不(?:予|可|能|会|支持|接受|提供|办理|受理|设|作|做|得|再)*(?:以)?(?:任何)?(?:形式的?)?(?:退还|退款|退费|返还|退货|退回|退换|退票|退[卡课]|折现|要求退)',
    '概不(?:办理|受理)?退|恕不退|不退(?=不换|、不|[，。；）]|$|[费票钱卡课])',
    '(?:不得|不能|无权)[^，。；]{0,14}(?:要求|主张|请求|申请)[^，。；]{0,8}(?:退|返还)',
    '(?:丧失|取消)[^，。；]{0,10}退[费款]资格|不(?:在|属于)退[费款](?:之列|范围)',
  ].join('|'),
);
/** Goods that are sent, which a buyer may mostly return; what is charged or digital may be excepted. */
const goods =
  /^(?!.*(?:充值|虚拟|数字化|会员|课程|门票|机票|[^a-z]币)).*(?:退货|拆封|无理由|(?:商品|货物|赠品|药品)[^。；]{0,24}(?:[不概恕])[^，。；]{0,8}退)/;
const defects = /质量|瑕疵|缺陷|破损|(?:描述|宣传|约定|图片|页面)[^，。；]{0,4}不(?:相)?符/;
/** Goods without defects are not taken back; those with defects are. */
const exceptDefects = new RegExp(`[除非][^，。；]{0,12}(?:${defects.source})`);
const returns = ['consumer-law-25', 'consumer-reg-19'] as const;
const noRefund = { variant: 'no-refund', gravity: 1.7, weighed: ['no-refund'] } as const;
const noFreeReturn = { variant: 'no-free-return', gravity: 1.1, weighed: ['no-refund'] } as const;
const noReturn = { variant: 'no-return', gravity: 1.7, weighed: ['no-refund'] } as const;

/** What a licence of content speaks of; a mandate, such as to a bank, speaks of none. */
const content =
  /内容|作品|上传|发[布表]|著作|版权|知识产权|创作|图片|照片|文章|视频|文字|言论|评论|素材|肖像|使用权|许可/;
const mandate = [/不可(?:撤[销回]|收回)|不(?:得|能)?撤[销回]/, /授权|委托|同意/] as const;
const authorisation = {
  variant: 'authorisation',
  gravity: 1.2,
  weighed: ['irrevocable'],
  unless: content,
  drops: ['copyright-26', 'copyright-27', 'copyright-29'],
} as const;
const deemed = /视(?:为|作)[^。；]{0,16}(?:本人|U|会员|亲自)|代表U|均代表/;
/** Then it is the notice that counts, not who acted. */
const notified = /送达|收悉|收到(?![^，。；]{0,12}[费款])|通知/;

/** What an insurer need not give back where it was deceived: 保险法 第十六条 itself says so. */
const untold = /故意(?:[^，。；]{0,6}[不未](?:如实)?告知|隐瞒)|未(?:履行|尽)?[^，。；]{0,4}如实告知/;
/** What one has earned, and does not get. */
const forfeited = /(?:收入|收益|分成|报酬|稿酬|奖励|佣金)[^，。；]{0,8}(?:不再结算|不予结算|清零|作废|归P)/;
/** “平台不会从您的银行卡扣款”. */
const denied = /(?:不会|不得|不能|无权)[^，。；]{0,12}(?:扣|划)/;
const minor = /未成年|监护人|未满[\d一二三四五六七八九十]+周?岁/;

/** First match speaks; the last, without a condition, is for everything else. */
export const rightsLines = {
  'rights.ip-license': [
    { ...authorisation, when: [...mandate, /人脸|面部|刷脸/], leads: ['spc-face-11', 'pipl-15'] },
    { ...authorisation, when: [...mandate, /信息|征信|信用|隐私|数据/], leads: ['pipl-15'] },
    { ...authorisation, when: mandate },
    {
      variant: 'transfer',
      gravity: 1.6,
      when: [
        /(?:权利?|著作权|版权|知识产权|成果|内容)[^。；]{0,60}(?:无偿|独家|永久)?(?:转让(?:给|予|与)|让与|归[^。；]{0,16}(?:所有|享有))|转让(?:给|予|与)P|(?:权利|财产权|著作权|版权)[^，。；]{0,4}转让[^，。；]{0,4}(?:协议|合同)/,
      ],
      unless: /归(?:U|原?文?作者)|共同(?:所有|享有)/,
      leads: ['copyright-27'],
    },
    {
      variant: 'likeness',
      gravity: 1.3,
      when: [/肖像|形象|声音|姓名权/],
      leads: ['civil-code-1019', 'civil-code-1021'],
    },
    { variant: 'exclusive', gravity: 1.45, weighed: ['exclusive'], when: [/(?:^|[^非])(?:独家|排他|独占)/] },
    {
      variant: 'forever-free',
      gravity: 1.6,
      weighed: ['perpetual', 'free-of-charge'],
      when: [/永久|永远|无限期|无期限/, /免费|无偿|免许可费/],
    },
    { variant: 'irrevocable', gravity: 1.45, weighed: ['irrevocable'], when: [/不可撤销|不可撤回|不可收回/] },
    { variant: 'forever', gravity: 1.35, weighed: ['perpetual'], when: [/永久|永远|无限期|无期限/] },
    {
      variant: 'sublicense',
      gravity: 1.15,
      when: [/转授权|再许可|再授权|分许可|许可(?:给)?(?:第三方|他人|其他)|授权(?:给)?(?:第三方|他人|合作)/],
    },
    { variant: 'free', gravity: 1.05, weighed: ['free-of-charge'], when: [/免费|无偿/] },
    { variant: null, gravity: 0.9 },
  ],
  'rights.account': [
    { variant: 'inherit', gravity: 1.1, when: [/继承/] },
    {
      variant: 'idle',
      gravity: 1.0,
      when: [
        /(?:长期|连续|个?月|天|年|闲置)[^。；]{0,20}(?:未|不|没有)?(?:登[录陆]|使用|激活)[^。；]{0,60}(?:收回|回收|注销|关闭|替换|取消|终止)/,
      ],
    },
    { variant: 'reclaim', gravity: 1.0, when: [/回收|收回/] },
    { variant: 'virtual', gravity: 1.1, when: [/虚拟|道具|装备|游戏(?:币|物品)/, /使用权|所有权|归/] },
    { variant: 'ownership', gravity: 1.0, when: [/(?:所有权|归|属于)[^。；]{0,24}(?:P|公司|所有)|所有权/] },
    {
      variant: 'no-transfer',
      gravity: 0.45,
      when: [/不得|不应|不会|禁止|不能|不可|仅限|仅供|不允许|请勿/],
      leads: ['civil-code-127'],
    },
    { variant: null, gravity: 0.6 },
  ],
  'rights.fees': [
    { variant: 'none', gravity: 0.1, ...refunded },
    { variant: 'not-charged', gravity: 0.1, ...notCharged },
    { variant: 'paid-back', gravity: 0.1, ...paidBack },
    {
      variant: 'renewal',
      gravity: 1.35,
      when: [/自动(?:续[费订期约]|扣[费款]|延[长续])|续订|连续包月|下一?个?(?:计费|扣费|订阅)周期/],
      leads: ['consumer-reg-10', 'online-trade-18'],
    },
    { ...noRefund, when: [kept, minor], leads: paidByChild },
    { ...noRefund, gravity: 0.6, when: [kept, untold], drops: ['civil-code-497', 'consumer-law-26', 'civil-code-496'] },
    { ...noRefund, when: [kept, /押金/], leads: ['consumer-reg-20', 'ecommerce-21'] },
    {
      ...noRefund,
      when: [
        kept,
        /预付|预存|储值|余额|剩余|未(?:使用|消费|提供|到期|履行|成功)|是否[^，。；]{0,6}(?:使用|回复|提供|成功|完成)/,
      ],
      leads: ['consumer-law-53', 'spc-prepaid-9', 'consumer-law-26'],
    },
    { ...noFreeReturn, when: [kept, goods, exceptDefects], leads: returns },
    { ...noReturn, when: [kept, goods, defects], leads: ['civil-code-582', ...returns] },
    { ...noReturn, when: [kept, goods], leads: returns },
    { ...noRefund, when: [kept], leads: ['consumer-law-26'] },
    { ...noFreeReturn, when: [/不(?:适用|支持|享受|享有|提供|接受)[^，。；]{0,12}无理由/], leads: returns },
    {
      variant: 'debit',
      gravity: 1.5,
      weighed: ['irrevocable'],
      when: [
        /(?:授权|同意|有权)[^。；]{0,24}(?:银行账[户号]|支付账[户号]|银行卡)[^，。；]{0,10}(?:扣划|划扣|代扣|扣款|扣[取收])/,
      ],
      unless: denied,
      leads: ['civil-code-497'],
    },
    { variant: 'forfeit', gravity: 1.5, when: [forfeited], leads: ['civil-code-497'] },
    {
      variant: 'expire',
      gravity: 1.2,
      when: [/(?:有效期|过期|逾期|届满)[^。；]{0,30}(?:清零|清空|失效|作废|不可恢复)|清零|作废/],
    },
    {
      variant: 'price',
      gravity: 1.1,
      when: [
        /(?:收费|价格|定价|费用|资费|费率|服务费)[^，。；]{0,16}(?:调整|变更|修改|变动)|(?:调整|变更|修改)(?!失败)[^，。；]{0,12}(?:收费|价格|费用|资费|费率|服务费)|(?:开始|保留)[^。；]{0,16}(?:收费|价格|费用|资费|费率|收取)/,
      ],
      unless: /(?:国家|政府)[^，。；]{0,12}(?:调整|规定|统一)/,
      leads: ['civil-code-543'],
    },
    {
      variant: 'late',
      gravity: 1.1,
      when: [/滞纳金|罚息|(?:逾期|迟延)[^。；]{0,24}(?:利息|加收|罚)/],
      leads: ['civil-code-585'],
    },
    { variant: 'penalty', gravity: 0.9, when: [/违约金|赔偿金|罚金/], leads: ['civil-code-585'] },
    { variant: 'deposit', gravity: 0.9, when: [/押金/], leads: ['consumer-reg-20', 'ecommerce-21'] },
    { variant: 'deposit', gravity: 0.9, when: [/保证金|押金|预付(?!费)|定金|订金/] },
    {
      variant: 'own-cost',
      gravity: 0.3,
      when: [/流量|上网|通[讯信]费|电话费|网络(?:使用)?费|设备|短信费/],
      leads: ['consumer-law-28'],
    },
    { variant: 'extras', gravity: 0.5, when: [/手续费|运费|邮费|保险费|税/], leads: ['consumer-law-28'] },
    { variant: null, gravity: 0.7, leads: ['consumer-law-28'] },
  ],
  'rights.evidence': [
    {
      variant: 'proof',
      gravity: 0.6,
      when: [/(?:记录|日志|数据)[^。；]{0,24}(?:作为|成为|当作)[^。；]{0,16}证据/],
      unless: /为准|唯一|最终|视为|推定/,
    },
    {
      variant: 'records',
      gravity: 1.2,
      when: [/(?:记录|数据|系统|日志|计算|显示|结果)[^。；]{0,24}(?:为准|证据|依据|证明)/],
    },
    {
      variant: 'others',
      gravity: 1.1,
      when: [
        /(?:收货人|代理人|被授权人|收件人|联系人|家人|邻居|员工|他人|第三人|任何人|代收|代为?U?签收)[^。；]{0,30}视(?:为|作)[^。；]{0,10}U/,
      ],
      unless: /账[号户]|密码|登[录陆]|通知|送达/,
    },
    {
      variant: 'as-yourself',
      gravity: 1.1,
      when: [deemed, minor, pays],
      unless: notified,
      leads: ['civil-code-145'],
    },
    {
      variant: 'as-yourself',
      gravity: 1.1,
      when: [deemed, /账[号户]|密码|口令|登[录陆]|操作|验证码|身份|指令/],
      unless: notified,
    },
    { variant: 'deemed', gravity: 1.1, when: [deemed], unless: notified },
    {
      variant: 'delivered',
      gravity: 0.95,
      when: [/送达|收到(?![^，。；]{0,12}[费款])|已经?通知|有效通知/],
      leads: ['civil-code-497'],
    },
    { variant: null, gravity: 0.7 },
  ],
} as const satisfies PlainVariants;
