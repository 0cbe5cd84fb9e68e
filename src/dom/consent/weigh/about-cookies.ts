import { allIn, closestOf, parentOf } from '../../clobber-proof.ts';
import { isFieldToFillIn } from './has-fields-around.ts';
import type { Weighable } from './weighable.ts';
import { COOKIES, REJECT_ALL } from '../words.ts';

/** Characters from which what is named is a text on the page, not a name. */
const A_TEXT = 200;
/** Steps up from a sentence to the room that it shares with its button. */
const CLIMB = 5;
const BUTTONS = 'button,[role="button"],input[type="button"],input[type="submit"],[class*="btn"]';

/** Whether a sentence shares a room with a button and with nothing to fill in: a banner beside a form. */
function isInBanner(sentence: Element): boolean {
  let room: Element | null = sentence;
  for (let step = 0; step < CLIMB && room !== null; step += 1) {
    if (allIn(room, 'input').some((field) => isFieldToFillIn(field))) return false;
    if (allIn(room, BUTTONS).length > 0) return true;
    room = parentOf(room);
  }
  return false;
}

/** Whether cookies are spoken of around a sentence, other than in the names of documents. */
function speaksOfCookies({ flow, span, names }: Weighable): boolean {
  if (names.length > 0 && names.every(({ name }) => COOKIES.test(name))) return true;
  // An agreement that stands above on the page may speak of them, as any may.
  const texts = names.filter(({ start, end }) => end - start >= A_TEXT && end <= span.start);
  const from = Math.max(0, span.start - 160, ...texts.map(({ end }) => end));
  const around = flow.text.slice(from, span.end + 80);
  return COOKIES.test(names.reduce((text, { name }) => text.replaceAll(name, ''), around));
}

/** Whether a candidate is a banner about cookies; `fields`: there is something to fill in around it. */
export function aboutCookies(candidate: Weighable, fields: boolean): boolean {
  const { flow, cue, span, sentence } = candidate;
  const around = flow.text.slice(Math.max(0, span.start - 120), span.end + 120);
  // The words first: few speak of cookies, and to look for the room of a sentence takes longer.
  if (!speaksOfCookies(candidate) && !REJECT_ALL.test(around)) return false;
  // A banner's button has nothing to do with the fields of the page around it.
  const ofForm = fields && (cue.button === null || closestOf(sentence, 'form') !== null);
  return !ofForm || isInBanner(sentence);
}
