import { closestOf, holds, parentOf, tagOf, textOf, typeOfNode } from '../clobber-proof.ts';
import { cleanName } from './names/clean-name.ts';
import {
  BUTTON_END,
  BUTTON_START,
  elementAt,
  elementOf,
  findPieceIndex,
  ICON,
  piecesBetween,
} from './flow/page-flow.ts';
import type { PageFlow, Piece } from './flow/page-flow.ts';
import type { Cue } from './find-cues.ts';
import { hasDocumentNoun } from './names/has-document-noun.ts';
import { endsAsTitle, isTitle } from './names/is-title.ts';
import { saysOnly } from './says-only.ts';
import { REFUSAL } from './words.ts';

/** The stretch of the flow that makes one sentence with a cue: from its first word to its last document. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
}

const AFTER_LIMIT = 240;
const BEFORE_LIMIT = 120;
/** The mark of the answer that refuses, drawn after the one that accepts: “○ 同意 ○ 不同意”. */
const REFUSES = new RegExp(`^[\\s\\uE004]+${REFUSAL.source}`);
/** An English sentence that only tells where to read more. */
const TELLS_MORE = /^\.\s+(?:for (?:more|details)|to learn|learn|see|view|you can (?:read|find|see)|more )/i;
/** A line that carries the sentence on: it begins with a name, a conjunction or the document itself. */
const CARRIES_ON = /^[\s\uE004、，,]*(?:《|〈|<|「|『|【|“|"|和|及|与|與|以及|并|並|、|&|and |the |our )/i;

/** A line that goes on with what the one above says of oneself: “我已满十八岁⏎并详细阅读与同意上述条款”. */
const GOES_ON = /^[^\S\n]*[并並且]/;
const ABOUT_ONESELF = /(?:我|本人)[^\n。；;!！?？\uE000-\uE006]{2,40}$/;

function findStart(flow: PageFlow, cue: Cue): number {
  let start = cue.start;
  const floor = Math.max(0, cue.start - BEFORE_LIMIT);
  const toLineStart = (): void => {
    while (start > floor && !/[\n。；;!！?？\uE000-\uE006]/.test(flow.text.charAt(start - 1))) start -= 1;
  };
  toLineStart();
  if (flow.text.charAt(start - 1) !== '\n' || !GOES_ON.test(flow.text.slice(start, cue.end))) return start;
  if (!ABOUT_ONESELF.test(flow.text.slice(floor, start - 1))) return start;
  start -= 1;
  toLineStart();
  return start;
}

/** A line of nothing but a name, or a name and what joins it to the next. */
const BARE_NAME_LINE =
  /^(?:[\w.]{1,24} ?)?[\u3400-\u9FFF]{0,10}(?:协议|協議|条款|條款|政策|声明|聲明|须知|須知)(?:和|与|與|及|、)?$/;

/** Where the line after a sentence's begins: past the box of the label that the sentence stands in. */
function startOfNextLine(flow: PageFlow, from: number, cue: Cue): number {
  const alone = /^\uE000[^\S\n]*\n/.exec(flow.text.slice(from, from + 8));
  if (alone === null) return from;
  const element = elementAt(flow, cue.start);
  const label = element === null ? null : (closestOf(element, 'label') as HTMLLabelElement | null);
  const box = flow.pieces[findPieceIndex(flow, from)];
  return label !== null && label.control === box?.node ? from + alone[0].length : from;
}

const JOINS =
  '(?:和|与|與|及|暨|以及)(?:其|本站的?|本网站的?|我们的|我們的|相关的|相關的)?|[，,]?(?:以及|并同意|並同意|并遵守|並遵守)|[、，,/／|&]';
/** After what another name is due: “…和”, “以下协议：”. */
const JOINS_AT_END = new RegExp(`(?:${JOINS}|[：:]|\\b(?:the|our|and|of|to))[\\s\\uE004]*$`, 'i');
/** A line that the verb above was waiting for: the empty place of a component's remark stands between. */
const BEGINS_WITH_NAME = /^[\s\uE004]*[《〈「『【][^《》\n]{2,30}[》〉」』】]/;
/** A line that joins the name above to the one below. */
const JOIN_LINE = new RegExp(`^(?:${JOINS}|and|or)$`, 'i');

/** Where a line that holds no name yet goes on: the next line, when it is short and names a document. */
function continues(flow: PageFlow, from: number, before: string): boolean {
  // Another name is due: none yet, or “…和”, “以下协议：”.
  const open = !hasDocumentNoun(before) || JOINS_AT_END.test(before);
  const line = flow.text.slice(from, from + 90);
  const own = (line.split('\n', 1)[0] ?? '').trim();
  if (own.startsWith(BUTTON_START) || own.includes('\uE003') || own.includes('\uE000')) return false;
  // A name broken by the line's end: “《用户⏎协议》”, “《⏎用户协议⏎》”.
  if (before.lastIndexOf('《') > before.lastIndexOf('》')) return /^\s*[^《》\n]{0,30}\n?[^《》\n]{0,30}》/.test(line);
  // “和” on a line of its own: what matters is the next one.
  if (own.startsWith('\uE004') ? /^\uE004+$/.test(own) : JOIN_LINE.test(own)) {
    const next = line.indexOf('\n');
    const after = next === -1 ? '' : (line.slice(next + 1).split('\n', 1)[0] ?? '').trim();
    // A line of icons is none; prototypes draw each name as a shape of its own, with marks around it.
    if (own.startsWith('\uE004')) {
      return (
        /^[\s\uE004]*[《〈「『【][^《》]{2,30}[》〉」』】][\s\uE004]*$/.test(after) ||
        (open && (BARE_NAME_LINE.test(after) || BEGINS_WITH_NAME.test(after)))
      );
    }
    return (
      after.length <= 36 && !/[\uE000-\uE003]/.test(after) && (hasDocumentNoun(after) || /[《〈「『【]/.test(after))
    );
  }
  if (CARRIES_ON.test(own)) return hasDocumentNoun(own) || /[《〈「『【]/.test(own);
  if (open && /^[^《》。；]{0,24}《[^《》]{2,30}》/.test(own)) return true;
  // What a line of 36 characters says in Chinese takes 80 in English.
  return open && own.length <= (/[\u3400-\u9FFF]/.test(own) ? 36 : 80) && hasDocumentNoun(own) && !/[：:]$/.test(own);
}

/** What stands within a line, as the names of a list parted by `<br>` do: headings and blocks begin something else. */
const IN_LINE = /^(?:A|B|BUTTON|EM|FONT|I|LABEL|SPAN|STRONG|U)$/;

/** Whether the next line is one more name and nothing else, in the room of the verb: “同意用户协议<br>隐私政策”. */
function listsOn(flow: PageFlow, from: number, before: string, cue: Cue): boolean {
  const room = elementAt(flow, cue.start);
  const next = flow.pieces[findPieceIndex(flow, from)];
  const element = next === undefined ? null : elementOf(next);
  if (next === undefined || room === null || element === null || !holds(room, element)) return false;
  if (element !== room && !IN_LINE.test(tagOf(element))) return false;
  const line = flow.text.slice(from, from + 40).split(/[\n\uE000-\uE006]/, 1)[0] ?? '';
  const own = cleanName(element === room ? line : flow.text.slice(next.start, Math.min(next.end, next.start + 40)));
  return /^[\u3400-\u9FFF]{2,20}$/.test(own) && isTitle(own) && endsAsTitle(cleanName(before));
}

/** The child of a room that an element in it stands in, or is. */
function childOf(room: Element | null, element: Element): Element {
  let child = element;
  for (let at = parentOf(element); at !== null && at !== room; at = parentOf(at)) child = at;
  return child;
}

/** Whether the next line is one more item of the list that the last name stands in: “<li>用户协议</li><li>隐私政策</li>”. */
function isNextItem(flow: PageFlow, from: number, before: string): boolean {
  const line = flow.text.slice(from, from + 40).split(/[\n\uE000-\uE003]/, 1)[0] ?? '';
  if (!isTitle(cleanName(line)) || !endsAsTitle(cleanName(before))) return false;
  const texts = (start: number, end: number): Piece[] =>
    piecesBetween(flow, start, end).filter(
      (piece) => piece.kind === 'text' && flow.text.slice(piece.start, piece.end).trim() !== '',
    );
  const last = texts(Math.max(0, from - 40), from - 1).at(-1);
  const next = texts(from, from + line.length)[0];
  const [one, other] = [last, next].map((piece) => (piece === undefined ? null : elementOf(piece)));
  if (!one || !other || holds(one, other) || holds(other, one)) return false;
  // Up to the list and no further: to read what it holds, for each item of it, takes the square of its length.
  const list = commonElement([one, other]);
  const [item, following] = [childOf(list, one), childOf(list, other)];
  if (tagOf(item) !== tagOf(following) || !saysOnly(item, one) || !saysOnly(following, other)) return false;
  return isTitle(cleanName(textOf(item).slice(0, 60)));
}

/** “《用户协议》；《隐私政策》”: whether a semicolon at a place only parts two names. */
function partsNames(flow: PageFlow, at: number): boolean {
  const rest = /^[；;]\s{0,3}/.exec(flow.text.slice(at, at + 4))?.[0];
  if (rest === undefined) return false;
  const next = at + rest.length;
  if (/[《〈「『【“‘]/.test(flow.text.charAt(next))) return true;
  const element = elementAt(flow, next);
  const link = element === null ? null : closestOf(element, 'a');
  return link !== null && hasDocumentNoun(textOf(link).slice(0, 40));
}

/** The sentence around a cue. Linear in at most a few hundred characters. */
export function findSentence(flow: PageFlow, cue: Cue): Sentence {
  if (cue.button !== null) return { start: cue.button.start, end: cue.button.end };
  const start = findStart(flow, cue);
  const ceiling = Math.min(flow.text.length, cue.end + AFTER_LIMIT);
  let end = cue.end;
  while (end < ceiling) {
    const character = flow.text.charAt(end);
    if (character === BUTTON_START || character === BUTTON_END) break;
    if (character === '\uE000' || character === '\uE003' || character === '\uE005' || character === '\uE006') break;
    if (character === ICON && REFUSES.test(flow.text.slice(end, end + 20))) break;
    if (
      (/[。；;！!]/.test(character) && !partsNames(flow, end)) ||
      (character === '.' && TELLS_MORE.test(flow.text.slice(end, end + 24)))
    )
      break;
    if (character !== '\n') {
      end += 1;
      continue;
    }
    const next = startOfNextLine(flow, end + 1, cue);
    const before = flow.text.slice(start, end);
    if (!continues(flow, next, before) && !listsOn(flow, next, before, cue) && !isNextItem(flow, next, before)) break;
    end = next;
  }
  return { start, end };
}

/** First and last piece of a stretch, text first. */
export function nodesOf(flow: PageFlow, { start, end }: Sentence): Node[] {
  const nodes: Node[] = [];
  for (let index = findPieceIndex(flow, start); index < flow.pieces.length; index += 1) {
    const piece = flow.pieces[index];
    if (piece === undefined || piece.start >= end) break;
    if (piece.kind === 'icon') continue;
    if (flow.text.slice(Math.max(piece.start, start), Math.min(piece.end, end)).trim() === '') continue;
    nodes.push(piece.node);
  }
  return nodes;
}

function holdsAll(holder: Element, nodes: readonly Node[]): boolean {
  return nodes.every((node) => holds(holder, node));
}

/** The smallest element that holds all nodes; shadow roots stop the climb. */
export function commonElement(nodes: readonly Node[]): Element | null {
  const [first, ...rest] = nodes;
  if (first === undefined) return null;
  let holder: Element | null = typeOfNode(first) === Node.ELEMENT_NODE ? (first as Element) : parentOf(first);
  while (holder !== null && !holdsAll(holder, rest)) holder = parentOf(holder);
  return holder;
}
