import { findDates } from './find-dates.ts';

const revised = '更新|修订|修改|修正|改版';
const issued = '发布|颁布|公布|制定|版本|制订';
const inForce = '生效|施行|实施|实行|启用';
const inEnglish = (verbs: string): string =>
  `\\b(?:${verbs})(?:\\s(?:dates?|on|as|of|from|since|is|was)){0,3}\\s{0,2}[:：]?\\s{0,2}$`;
const revisedInEnglish = new RegExp(inEnglish('updated?|revised|revision|modified|amended'), 'i');
const issuedInEnglish = new RegExp(inEnglish('published|posted|issued|version'), 'i');
const inForceInEnglish = new RegExp(inEnglish('effective|(?:takes?|comes?) (?:effect|into (?:effect|force))'), 'i');
const inLabel = '[^\\n。；，\\d二]{0,4}$';
const saidBefore = (verbs: string): RegExp => new RegExp(`(?:${verbs})[^\\n。；，]{0,8}(?:日期|时间|于|日)?${inLabel}`);
const saidAfter = (verbs: string): RegExp =>
  new RegExp(
    `^(?!\\s{0,2}(?:或|以|之)(?:后|前|之后|之前))[^\\s。；，]{0,6}\\s?(?:最后|最近|最新)?(?:${verbs})(?!日期|时间|日)`,
  );
const revisedBefore = saidBefore(revised);
const revisedAfter = saidAfter(revised);
const updatedBefore = saidBefore(`${revised}|${issued}`);
const updatedAfter = saidAfter(`${revised}|${issued}|通过|版`);
const effectiveBefore = new RegExp(`(?:${inForce})[^\\n。；，]{0,6}(?:日期|时间|日|于)?${inLabel}`);
const effectiveAfter = new RegExp(`^[^\\s。；，]{0,8}\\s?(?:正式)?(?:${inForce}|执行)(?!日期|时间|日)`);

/** A label on a line of its own dates the line below. */
const labelAbove = new RegExp(`((?:${revised}|${issued}|${inForce})(?:日期|时间)\\s?[:：]?)\\s{0,4}\\n\\s{0,4}$`);
/** “更新日期：”, “更新于”, or the agreement is what the sentence speaks of: surer than a verb beside a date. */
const label = new RegExp(`(?:日期|时间)${inLabel}|[:：]\\s?$|(?:${revised}|${issued}|${inForce})于\\s?$`);
const speaksOfAgreement =
  /(?:[本此][^。；\n]{0,12}(?:协议|政策|条款|声明|合同|规则|公约|须知|章程|版)|新版)[^。；\n]*$/;

/** “《…法》（2021年修订）”, “根据2019年修订的《…》”, “《…法》自2021年起施行”: the date of a statute. */
const inTitle = /[《〈][^》〉\n]{0,60}$|[》〉]\s{0,2}[（(][^）)\n]{0,20}$/;
const ofTitle = /^[^。；，\n]{0,14}《/;
const onGrounds = /(?:根据|依据|按照|依照)[^。；，\n]{0,30}$/;
const ofStatute =
  /^[^。；，\n]{0,14}的\s?《[^》\n]{0,40}(?:法|法典|条例|办法|规定|规范|方法|决定|标准|解释|细则|指南)[》（(]/;
const afterStatute = /(?:法|法典|条例)[》〉][^。；，\n]{0,4}$/;
const ofFormer = /(?:上一?个?版|前一?版|旧版|原版|历史版|往期版)[^。；，\n\d]{0,12}$/;

function datesSomethingElse(before: string, after: string): boolean {
  if (inTitle.test(before) || afterStatute.test(before) || ofFormer.test(before)) return true;
  return ofStatute.test(after) || (onGrounds.test(before) && ofTitle.test(after));
}

/** A date that stands alone, in the first or last lines, dates the document. */
const edge = 200;
const aloneBefore = /(?:^|\n|[（(])\s{0,20}$/;
const aloneAfter = /^\s{0,20}(?:$|\n|[）)])/;

interface StatedDate {
  readonly iso: string;
  readonly sureness: number;
}

/** Of what is said equally surely the latest holds: a history of versions tells the present one too. */
function surest(dates: readonly StatedDate[]): string | null {
  const beats = (a: StatedDate, b: StatedDate): boolean =>
    a.sureness === b.sureness ? a.iso > b.iso : a.sureness > b.sureness;
  return (
    dates.reduce<StatedDate | null>((best, one) => (best === null || beats(one, best) ? one : best), null)?.iso ?? null
  );
}

/** ISO dates on which the text says it was updated and takes effect; null where it does not say. */
export function statedDates(text: string): { readonly updated: string | null; readonly effective: string | null } {
  const updated: StatedDate[] = [];
  const effective: StatedDate[] = [];
  let standing: string | null = null;
  const lastEdge = text.trimEnd().length - edge;
  for (const { start, end, iso } of findDates(text)) {
    const before = text.slice(Math.max(0, start - 60), start).replace(labelAbove, '$1');
    const after = text.slice(end, end + 60);
    if (datesSomethingElse(before, after)) continue;
    const opensLine = (start < edge || end > lastEdge) && aloneBefore.test(before);
    if (opensLine && aloneAfter.test(after)) standing ??= iso;
    const revisedBy = revisedInEnglish.test(before);
    const forceBy = inForceInEnglish.test(before);
    const named = revisedBy || forceBy || label.test(before) || speaksOfAgreement.test(before) ? 2 : 0;
    const takesEffect = forceBy || effectiveBefore.test(before) || effectiveAfter.test(after);
    if (takesEffect) effective.push({ iso, sureness: named });
    const updatedBy = revisedBy || issuedInEnglish.test(before) || updatedBefore.test(before);
    if (updatedBy || (!takesEffect && updatedAfter.test(after))) {
      const isRevised = revisedBy || revisedBefore.test(before) || revisedAfter.test(after) ? 1 : 0;
      updated.push({ iso, sureness: (opensLine ? 2 : named) + isRevised });
    }
  }
  return { updated: surest(updated) ?? standing, effective: surest(effective) };
}
