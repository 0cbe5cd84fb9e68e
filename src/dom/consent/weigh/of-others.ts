import { hasBox } from '../../../core/record/has-box.ts';
import type { Cue } from '../find-cues.ts';
import { foldVariants } from '../fold-variants.ts';
import { endsAsTitle } from '../names/is-title.ts';
import { toWords } from '../flow/page-flow.ts';
import type { PageFlow } from '../flow/page-flow.ts';
import type { Weighable } from './weighable.ts';
import {
  APPROVAL,
  APPROVAL_OF_CHOICE,
  BARE_CONSENT,
  DECIDES,
  MANAGES,
  OPINION_SCALE,
  QUESTION_OF_ELSE,
  REQUEST,
} from '../words.ts';

/*
 * Answers and boxes whose words are those of consent and whose matter is another: approvals, votes, surveys, quizzes, lists
 * of documents to manage.
 */

/** “☐ 《用户协议》更新时通知我”. */
const NOTIFIES = /(?:更新|变更)[时后][^\n]{0,6}(?:通知|提醒)/;

/** The line above a place that says something, without the names of documents in it. */
function lineAbove(flow: PageFlow, start: number): string {
  const above = flow.text.slice(Math.max(0, start - 200), start).replace(/\uE001[^\uE002]*\uE002/g, '');
  return foldVariants(above.split('\n').findLast((one) => /[\u3400-\u9FFF]{4}/.test(one)) ?? '');
}

/** Whether the line above an answer says what someone asks for, and nothing of reading or consent to terms. */
function answersRequest(flow: PageFlow, { start, button }: Cue): boolean {
  const line = lineAbove(flow, start);
  const asked = line.replace(/是否(?:同意|接受)(?=[？?]|$)|《[^《》]*》|“[^“”]*”/g, '');
  // “入会申请须知： ○ 同意 ○ 不同意” is answered for oneself.
  const names = button === null && endsAsTitle(asked.replace(/[\s：:？?\uE000-\uE006]+$/, ''));
  return (
    (REQUEST.test(asked) && !names && !/阅读|了解|遵守|同意|接受/.test(asked)) ||
    QUESTION_OF_ELSE.test(line.replace(/《[^《》]*》/g, '协议'))
  );
}

/** Why what a candidate answers is someone else's matter, or another; nothing where it is the site's terms. */
export function ofOthers({ flow, cue, span, found, action }: Weighable): string[] {
  const around = (reach: number): string =>
    foldVariants(flow.text.slice(Math.max(0, span.start - reach), span.end + reach));
  const words = toWords(flow.text.slice(span.start, span.end));
  const bare = cue.button !== null && BARE_CONSENT.test(words);
  const answer = bare || found.kind === 'radio';
  const reasons: string[] = [];
  const approved = BARE_CONSENT.test(words) ? around(200) : '';
  const approves = bare ? APPROVAL.test(approved) : found.kind === 'radio' && APPROVAL_OF_CHOICE.test(approved);
  // “欢迎申请加入 ○ 同意《联盟章程》”: what an answer names in marks is what it accepts.
  const named = words.includes('《');
  if (approves || (answer && !named && answersRequest(flow, cue))) reasons.push('approving what someone else asks for');
  const decided = answer || /是否$/.test(flow.text.slice(Math.max(0, cue.start - 2), cue.start));
  if (decided && DECIDES.test(`${lineAbove(flow, cue.start)}${foldVariants(words)}`))
    reasons.push('a decision on a document');
  if ((found.kind === 'radio' || cue.button !== null) && /^[A-Da-d]\s?[.、．:：)）]/.test(words))
    reasons.push('an answer to choose');
  if (answer && OPINION_SCALE.test(around(80))) reasons.push('a scale of opinions or a vote');
  if (cue.kind === 'box' && NOTIFIES.test(foldVariants(words))) reasons.push('a choice of what one is told');
  if (
    cue.kind === 'box' &&
    hasBox(found.kind) &&
    (action === null ? MANAGES.test(around(120)) : MANAGES.test(action.words))
  )
    reasons.push('one of a list to manage');
  return reasons;
}
