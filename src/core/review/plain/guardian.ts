/*
 * Sentences that don't ask a guardian, and count them as having consented: “儿童使用即视为已获得父母同意”. They carry the
 * label on minors and the one on deemed consent; “须经监护人同意” says the opposite.
 */
export const guardian = /监护人|父母|家长/;
const who = `(?:${guardian.source})`;
const deems = '(?<!不(?:得|能|应|会)?)(?:视为|视同|推定|默认|即(?:表示|表明|代表))';

/** “视为默认未成年人的消费行为”. */
const presumesPayment = `${deems}[^，。；]{0,6}(?:默认|认可|同意|允许|追认)[^，。；]{0,6}(?:未成年|孩子|子女|儿童)[^，。；]{0,8}(?:消费|充值|打赏|购买|支付)`;

export const guardianPresumed = new RegExp(
  `${presumesPayment}|${deems}[^，。；]{0,16}${who}[^，。；]{0,10}(?:同意|许可|授权|追认|认可|允许)|${who}[^。；]{0,20}${deems}[^。；]{0,6}代[^。；]{0,30}同意|${who}[^，。；]{0,6}(?:一经|只要|一旦)[^。；]{0,16}${deems}[^，。；]{0,4}同意`,
);

/** That somebody pays, as a child may: “充值”, “打赏”. */
export const pays = /充值|打赏|消费|购买|支付|付[款费]|交易/;
/** The articles by which what a child paid may be asked back. */
export const paidByChild = ['civil-code-145', 'civil-code-144'] as const;
