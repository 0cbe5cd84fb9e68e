/*
 * Sentences that speak of a burden only to deny it: “平台不得免除自身责任”. They carry the label of the burden, and a
 * plain line of their own that weighs next to nothing. In doubt none of these fits, and the burden is told.
 */

/** A condition, an exception or a turn: the sentence says more than the denial. */
const hedged = '但(?!不低于)|除非|除外|以外|之外|例外|另有|如果|如U|若|否则|仅|只(?!要)';
const platform = '(?:P|任何一方|双方|各方)(?:均|也|亦|都|承诺|保证|绝|从)?';

/** “平台不得免除…责任”, “本条不排除…责任”. */
export const staysLiable = {
  when: [
    /(?:(?<!U)(?:不得|不会|无权)[^，。；不但的]{0,16}|(?<!U)(?:不能|不应)[^，。；不但的]{0,4}|不因(?:本|此|上述|前述)[^，。；不但的]{0,6}|不)(?:免除|排除|减轻|限制)[^。；不]{0,24}责任/,
  ],
  unless: new RegExp(
    `${hedged}|(?:免除|排除|减轻|限制)(?:(?!自身|自己|其|P)[^，。；]){0,4}U|免责|概不|(?:不(?!得|会|能|应)|无需|无须|毋须)(?:再|予|对[^，。；]{0,16})?(?:承担|负)`,
  ),
};

/** “您无需承担任何责任”, which is not “平台无需对您承担任何责任”. */
export const notYours = {
  when: [
    /(?:^|[，。；：、])U(?:均|也|亦|都)?(?:无需|无须|毋须|不必|不需要?)(?:为此|因此|再|对此)?(?:承担|负担|负责|赔偿)/,
  ],
  unless: new RegExp(`${hedged}|P(?:均|也|亦|都)?(?:不|无需|无须|毋须|概不)|后果自负|自行承担`),
};

/** “赔偿不设上限”, “不以您支付的费用为限”. */
export const notCapped = {
  when: [
    /不设(?:置|立|定)?[^，。；]{0,6}(?:上限|限额)|(?:没有|不受)[^，。；]{0,8}(?:上限|限额|(?:金额|数额|最高额)的?限制)|(?<!但)不以[^，。；此]{0,20}为限/,
  ],
  unless: new RegExp(
    `${hedged}|不(?:会|得|应|能)?超过|最高(?!额的?限制)|(?<!不)以[^，。；]{0,20}为限|(?<!对)U(?:的|应|须|需)[^，。；]{0,10}(?:赔偿|责任|承担)`,
  ),
};

/** “平台不得单方修改本协议”. Who may not change it without notice may change it with one. */
export const notChanged = {
  when: [
    new RegExp(
      `${platform}(?:不得|无权|不会|不能|不可)(?:(?!保证|承诺|担保|拒绝|阻|因|影响|降低|减)[^不，。；]){0,20}(?:修改|变更|更改|修订)`,
    ),
  ],
  unless: new RegExp(`${hedged}|通知|公告|公示|告知|继续使用|视为|(?:^|[，；])P(?:有权|可以?|保留)`),
};

/** “平台不保留最终解释权”. */
export const noFinalSay = {
  when: [/(?:^|P|[，；])(?:不得?|不会|无权|并不)(?:约定|主张|保留|享有|拥有)[^，。；不]{0,6}解释权/],
  unless: new RegExp(`${hedged}|(?:^|[，；])[^，；不]{0,16}解释权[^，；]{0,4}[归属]|P[^，；不]{0,6}(?:保留|享有|拥有)`),
};

/** “平台不收取手续费”. */
export const notCharged = {
  when: [
    /(?:^|P|[，；.])(?:均|也|亦)?不(?:会|再|另|额外|另行|向U)*(?:收取|加收)(?:任何|额外|其他)?[^，。；]{0,12}(?:费|款|押金)|不加价/,
  ],
  unless: new RegExp(`${hedged}|另行约定|改为|(?<!不[^，。；]{0,10})(?:收取|加收|计收)|U(?:应|须|需)`),
};

/** “平台按比例退还服务费”, “每晚一天退还运费的10%”; the row of a table of compensation. */
export const paidBack = {
  when: [
    /P[^，。；U不扣]{0,16}退(?:还|回|款)[^，。；]{0,14}(?:费|款|押金|%)|每[^，。；]{1,10}退还[^，。；]{0,8}%|(?<!不)退还已[交付缴]|低于[\d.]+%[^|]{0,16}\|[^|]{0,12}费的[\d.]+%/,
  ],
  // A case in which it does is no exception: “每少一次的”, “未达到的”.
  unless:
    /但(?!不低于)|除非|除外|以外|之外|例外|另有|否则|仅|只(?!要)|不(?:予|再|可|能|会|办理|支持|得)[^，。；]{0,8}退|扣|概|如有|U(?:应|须|需)/,
};

const collect = '(?:收集|采集|获取|读取|索取)';

/** “我们不收集您的位置信息”. */
export const notCollected = {
  when: [new RegExp(`${platform}(?:不|不会|不再|不得|无权)(?:主动|直接|擅自|要求U提供|向U)?(?:或)?${collect}`)],
  unless: new RegExp(
    `${hedged}|未经|同意|授权|无法|(?<!(?:不|无权)(?:会|得|再)?(?:主动|直接|擅自|向U)?|[、或和及])${collect}|P(?:会|将|可能|可以?|需要?)[^，。；]{0,12}(?:使用|处理|保存|存储)`,
  ),
};

/** “我们不会使用您的信息进行个性化推荐”. */
export const notProfiled = {
  when: [
    new RegExp(
      `${platform}(?:不|不会|不得|绝不|从不)(?:(?!影响|减少|停止|因|保证|关闭)[^不，。；]){0,24}(?:个性化|画像|自动化?决策|定向(?:推|广))`,
    ),
  ],
  unless: new RegExp(`${hedged}|未经|同意|授权|关闭|拒绝|退出|敏感|未成年|儿童|P(?:会|将|可能|可以?)`),
};

/** “不存在概不退还的情形”. */
export const refunded = {
  when: [/(?:不存在|不会出现|并无|没有)[^，。；]{0,8}(?:概不|不予|不能|不可|恕不)退/],
  unless: new RegExp(hedged),
};
