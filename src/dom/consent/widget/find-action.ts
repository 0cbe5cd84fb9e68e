import { attributeOf, holds } from '../../clobber-proof.ts';
import { elementAt, elementOf, findPieceIndex, toWords } from '../flow/page-flow.ts';
import type { PageFlow } from '../flow/page-flow.ts';
import type { Sentence } from '../find-sentence.ts';
import { looksAsButton } from '../flow/drawn-button.ts';
import { isInAnotherDialog } from '../is-in-another-dialog.ts';
import { ACTION_BUTTON, ELSEWHERE, REFUSE_BUTTON } from '../words.ts';

export interface FoundAction {
  readonly element: Element;
  readonly words: string;
  /** No native button, only words that look like one. */
  readonly weak: boolean;
  /** Characters between it and the sentence. */
  readonly distance: number;
}

const REACH = 700;
/** What does something else beside what goes on: “其他方式登录” beside “一键登录”. */
const ELSE = /验证码|驗證碼|code|重置|返回|获取|上一步|已有|找回|^(?:其[他它]|更多)(?!.*同意)|^other\b/i;
/** Characters between a sentence and a button that stands right beside it. */
const BESIDE = 40;
/** Between what a page calls a button and a sentence in the line after it, which says what pressing it means. */
const RIGHT_BESIDE = 2;

export interface ActionSearch {
  readonly sentence: Sentence;
  readonly form: Element | null;
  /** What the sentence says one does: “认证” of “认证即同意”, “一键上网” in quotes. A button that says so goes on. */
  readonly act: string | null;
  /** The whole words of what is pressed, where the sentence gives them: what says just that is it, button or not. */
  readonly label: string | null;
}

/** The button that goes on: nearest after the sentence, then before it; native ones and those of the same form first. */
export function findAction(flow: PageFlow, { sentence, form, act, label }: ActionSearch): FoundAction | null {
  let best: (FoundAction & { readonly cost: number }) | null = null;
  const holder = elementAt(flow, sentence.start);
  const from = findPieceIndex(flow, Math.max(0, sentence.start - REACH));
  for (let index = from; index < flow.pieces.length; index += 1) {
    const piece = flow.pieces[index];
    if (piece === undefined || piece.start > sentence.end + REACH) break;
    const apart = piece.end <= sentence.start || piece.start >= sentence.end;
    const labelled = piece.kind === 'text' && apart && label !== null;
    if (piece.kind !== 'button' && !labelled) continue;
    const words = toWords(flow.text.slice(piece.start, piece.end));
    if (labelled && words !== label) continue;
    const element = piece.kind === 'button' ? (piece.node as Element) : elementOf(piece);
    if (element === null) continue;
    if (REFUSE_BUTTON.test(words)) continue;
    const submits = attributeOf(element, 'type')?.toLowerCase() === 'submit';
    const after = piece.start >= sentence.end;
    const distance = after ? piece.start - sentence.end : sentence.start - piece.end;
    const known = labelled || submits || ACTION_BUTTON.test(words) || (act !== null && words.includes(act));
    // A real button right beside the sentence goes on, whatever it says: “实名认证”; “申请暖冬计划” above “提交即同意…”.
    const called = piece.weak && act !== null && distance <= RIGHT_BESIDE && looksAsButton(element);
    const beside = called || (!piece.weak && distance <= BESIDE);
    if (!known && (!beside || words === '' || ELSEWHERE.test(words))) continue;
    const ofForm = form !== null && holds(form, element);
    const other = ELSE.test(words);
    const least =
      Math.max(0, distance) +
      (after || called ? 0 : 150) +
      (piece.weak ? 120 : 0) +
      (ofForm || form === null ? 0 : 250) +
      (other ? 900 : 0) +
      // Libraries keep one that nobody sees for their own button, or for Enter.
      (words === '' ? 200 : 0) +
      (known || called ? 0 : 200);
    // What costs too much already is not climbed from to the dialog around it.
    if (best !== null && least >= best.cost) continue;
    const cost = least + (holder !== null && isInAnotherDialog(element, holder) ? 300 : 0);
    if (best === null || cost < best.cost)
      best = { element, words, weak: piece.weak, distance: Math.max(0, distance), cost };
  }
  return best;
}
