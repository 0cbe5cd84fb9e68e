/*
 * How far an exclusion goes: whether it speaks of everything, of one cause, one case or one matter, and of whom.
 */

/** A claimant, and nobody who caused anything: “不对您或任何第三方承担责任”. */
export const claimant =
  '(?<!(?:对|向|给|使|追究)(?:于)?(?:U|P|此|其)(?:本人)?(?:或者?|及|和|与|、)(?:其[他它]|任何)?|(?:侵犯|侵害|损害|影响)(?:了|P或|U或)?)';

/** The platform itself erred: “如平台判断错误造成损害”. Excluding only what others did, or what it did not, is another matter. */
export const ownError =
  /P(?:公司)?(?:的|自身|自己|有|如有)*(?:判断|操作|处理|判责|审核|认定)*(?:错误|有误|失误|误操作|过错|过失|疏忽|差错)/;

export const notOwnError =
  /(?:非|不是|没有|并无)(?:因|由|由于|属于?)?P|除|仅|只有|(?:无法|不能|未能)证明|但[^。；不无]{0,24}(?:承担|赔偿|负责|退还)/;

/** Nobody can do anything about it. */
export const beyondControl =
  /不可抗|不能抗拒|天灾|自然灾害|战争|罢工|(?:无法|不能|不可|难以|非P所?[可能])(?:合理)?(?:预见|预测|预料|控制)|控制(?:范围)?(?:之|以)外/;

/** “Whatever the cause” of one thing, such as an interruption, or of what the sentence lists. */
export const anyCauseOf =
  /(?:原因|理由)(?:(?!损失|损害)[^，。；]){0,14}(?:终止|中止|暂停|停止|中断|拒绝)|原因[^，。；]{0,14}(?:通知|送达|联系)|原因所限|(?:由于|(?<!原)因)[^。]{0,80}(?:战争|罢工)|对于?(?:以下|下列|下述)|由该第三方/;

/** What one uses the service for, or any loss whatever: no narrower than all. */
export const broad =
  /(?:使用|享用|享受|接受|进行)(?!的|或者?因)(?:(?!设备|功能|账[号户]|密码|[前上]述|该等|此类)[^，。；]){0,24}(?:产生|导致|引起|造成|引发|遭受|存在|发生)|(?:对于?|就)(?:U(?:的|所?遭受的)?)?(?:任何|一切|所有|全部)(?:的|直接|间接|或|、|和)*(?:损失|损害|后果)|(?:P的?|本|提供的?)(?:网站|平台|软件|产品|服务)[^，。；]{0,6}(?:产生|造成|导致|引起)|所生之任何|承担(?:任何|一切|全部|所有)风险/;

/** A cause, a case or a matter to which an exclusion keeps. */
export const narrow = new RegExp(
  [
    '前述|上述|以上|此[类等种]|该[类等种]|这[类种些]|[下上]列|[下上]述|以下|如下|(?<!基)于此|[为对因由就]此|亦不',
    '(?:^|[，。；：）.、\\d])(?:U(?:理解|知悉|了解|同意|并)*，?)?(?:对于?|非?因|由于|如果?|若|当)[^。；]{2,80}(?:原因|因素|情况|情形|事件|致使|导致|造成|引起|引发|未能|无法|不能|的，)',
    '[^，。；]{2}(?:的|时)，(?:则|U|P)?[^，。；U]{0,6}(?:不|无|概|免)',
    '无法[^，。；]{2,24}(?:的|产生)的?(?:风险|损失|后果)|(?:没有|并?无)(?:任何)?义务(?![和或、及，。；]|对U|承担|赔|$)|不负责(?![任，。；]|$)',
    '不(?:会|应|再)?(?:对|就)(?!U(?:承担|负|[或及和与、])|任何[第人]|第三)(?:(?!损失|损害|后果|风险|责任)[^，。；]){2,30}(?:承担|负)',
  ].join('|'),
);
