import { allIn, attributeOf, bodyOf, documentOf } from '../../clobber-proof.ts';
import type { Sentence } from '../find-sentence.ts';
import { hasDocumentNoun } from '../names/has-document-noun.ts';
import type { PageFlow } from '../flow/page-flow.ts';
import { OPTION } from '../words.ts';

/** Characters on either side of a box in which others are looked for. */
const REACH = 80;
/** A box, native or drawn, and the words after it. */
const LABELLED = /[\uE000\uE004]\s*([^\s\uE000-\uE006][^\n\uE000-\uE006]*)/g;

/** Whether two boxes of other things stand beside that of a bare name: “☐ 阅读用户协议 ☐ 提交报销单 ☐ 打电话”. */
export function isAmongOthers({ text }: PageFlow, { start, end }: Sentence): boolean {
  const beside = [text.slice(Math.max(0, start - REACH), start), text.slice(end, end + REACH)];
  const labels = beside.flatMap((one) => [...one.matchAll(LABELLED)].map(([, label = '']) => label));
  const others = labels.filter((one) => /\p{L}{2}/u.test(one) && !hasDocumentNoun(one) && !OPTION.test(one));
  return others.length >= 2;
}

/** How many boxes that share a name are choices from a list of things. */
const MANY = 4;

/** Whether a native box shares its name with many: papers to order, subjects, permissions. */
export function isOneOfMany(box: Element): boolean {
  const name = attributeOf(box, 'name');
  const body = bodyOf(documentOf(box));
  if (name === null || name === '' || body === null) return false;
  return allIn(body, 'input[type="checkbox"]').filter((one) => attributeOf(one, 'name') === name).length >= MANY;
}
