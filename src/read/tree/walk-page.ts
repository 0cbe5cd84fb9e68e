import type { Removal } from '../../core/source.ts';
import { countCjk, holdsClauses } from '../clause-signs.ts';
import { mayReadTextArea } from './may-read-text-area.ts';
import type { Deadline } from '../deadline.ts';
import { readInlineStyle, tagOf, unreadTags } from './element-kind.ts';
import { getStyle, invisibleFrom, isStruckOut, layoutOf, whiteSpaceOf, type Layout } from './element-layout.ts';
import type { Slices } from '../in-slices.ts';
import { isEditor } from './is-editor.ts';
import { isPermalink } from './is-permalink.ts';
import { countListItems, type ListNumbers } from './list-numbers.ts';
import { LookTable, lookFromMarkup, lookFromStyle, plainLook, type Look } from './look.ts';
import { PaintedText, type Pseudo } from './painted-text.ts';
import { shadowFinder } from './shadow-finder.ts';
import { TextBuffer, type Checkpoint, type TextContext, type WhiteSpace } from './text-buffer.ts';
import {
  attributeOf,
  bodyOf,
  firstChildOf,
  firstElementOf,
  nextSiblingOf,
  openRootOf,
  parentOf,
  textOf,
  typeOfNode,
} from './unshadowed.ts';

/** A frame whose document the page may not be read from. */
export interface UnreadFrame {
  readonly url: string;
}

/** What one element adds to the state of its children. */
interface Frame {
  readonly element: Element;
  readonly layout: Layout;
  readonly look: Look;
  readonly lookIndex: number;
  readonly link: boolean;
  readonly whiteSpace: WhiteSpace;
  readonly invisible: boolean;
  readonly list: ListNumbers | null;
  /** Set when all this may yet be left out. */
  readonly candidate: { readonly at: Checkpoint; readonly reason: string } | null;
  readonly candidates: number;
  /** A raised number right behind a digit, such as the mark of a note: in brackets it is no digit more. */
  readonly isMark: boolean;
  children: Iterator<Node>;
  cells: number;
}

/** Nested hidden boxes are judged one by one up to this depth, so that the cost stays linear. */
const maxCandidates = 6;

function* childrenOf(parent: Node): Generator<Node> {
  for (let child = firstChildOf(parent); child !== null; child = nextSiblingOf(child)) yield child;
}

/** Where the text of an element without a shadow root comes from: its slot, the document of its frame, itself. */
function flatChildren(element: Element, live: boolean, unreadFrames: UnreadFrame[]): Iterator<Node> {
  const tag = tagOf(element);
  if (tag === 'SLOT' && live) {
    const assigned = (element as HTMLSlotElement).assignedNodes();
    if (assigned.length > 0) return assigned.values();
  }
  if (tag === 'IFRAME' || tag === 'FRAME') {
    const inner = live ? (element as HTMLIFrameElement).contentDocument : null;
    const body = inner === null ? null : bodyOf(inner);
    if (body !== null) return [body].values();
    const url = attributeOf(element, 'src') ?? '';
    if (url !== '' && !url.startsWith('about:') && !url.startsWith('javascript:')) unreadFrames.push({ url });
    return [].values();
  }
  return childrenOf(element);
}

/** Walks a tree in reading order. One pass, no recursion, cost linear in the number of nodes and characters. */
export class PageWalker {
  readonly buffer = new TextBuffer();
  readonly looks = new LookTable();
  readonly removals: Removal[] = [];
  readonly unreadFrames: UnreadFrame[] = [];
  readonly #live: boolean;
  readonly #deadline: Deadline;
  readonly #shadowOf: ReturnType<typeof shadowFinder>;
  readonly #painted = new PaintedText();
  readonly #stack: Frame[] = [];

  constructor(live: boolean, deadline: Deadline) {
    this.#live = live;
    // A parsed document has no closed roots, and one in Node no `shadowRoot`.
    this.#shadowOf = live ? shadowFinder() : (element) => openRootOf(element) ?? null;
    this.#deadline = deadline;
  }

  /** Walks; every node is a place to stop at. */
  *walk(root: Element, children: Iterator<Node> | null): Slices<void> {
    this.#enter(root, null, true);
    const top = this.#stack.at(-1);
    if (top !== undefined && children !== null) top.children = children;
    for (let frame = this.#stack.at(-1); frame !== undefined; frame = this.#stack.at(-1)) {
      yield;
      this.#deadline.check();
      const step = frame.children.next();
      if (step.done === true) this.#leave(frame);
      else if (typeOfNode(step.value) === 3) this.#text(step.value as Text, frame);
      else if (typeOfNode(step.value) === 1) this.#enter(step.value as Element, frame, false);
    }
  }

  #text(node: Text, frame: Frame): void {
    this.buffer.append(node, {
      owner: frame.element,
      look: frame.lookIndex,
      link: frame.link,
      whiteSpace: frame.whiteSpace,
    });
  }

  #enter(element: Element, parent: Frame | null, isRoot: boolean): void {
    const tag = tagOf(element);
    if (unreadTags.has(tag) && !isRoot) return;
    if (tag === 'BR') {
      this.buffer.forceBreak();
      return;
    }
    if (this.#live && !isRoot && isEditor(element)) return;
    if (tag === 'TEXTAREA' && !mayReadTextArea(element, this.#live)) return;
    const style = this.#live ? getStyle(element) : null;
    const inline = style === null ? readInlineStyle(element) : null;
    const layout = layoutOf(tag, style, inline);
    const invisible = invisibleFrom(style, inline, parent?.invisible ?? false);
    const reason = isRoot
      ? null
      : (leaveOutReason(tag, element, layout, invisible && parent?.invisible !== true, this.#live) ??
        (isStruckOut(tag, style, inline) ? 'struck-out' : null));
    const depth = parent?.candidates ?? 0;
    if (layout === 'cell' && parent !== null) {
      if (parent.cells > 0) this.buffer.separateCell();
      parent.cells += 1;
    } else if (layout !== 'inline') this.buffer.breakLine();
    const candidate = reason !== null && depth < maxCandidates ? { at: this.buffer.mark(), reason } : null;
    const inherited = parent?.look ?? plainLook;
    const look = style === null ? lookFromMarkup(element, inherited) : lookFromStyle(element, style, inherited);
    const shadow = this.#shadowOf(element);
    const frame: Frame = {
      element,
      layout,
      look,
      lookIndex: this.looks.indexOf(look),
      link: (parent?.link ?? false) || (tag === 'A' && attributeOf(element, 'href') !== null),
      whiteSpace: whiteSpaceOf(tag, style, inline, parent?.whiteSpace ?? 'collapse'),
      invisible,
      list: listOf(tag, element, parent?.list ?? null),
      candidate,
      candidates: depth + (candidate === null ? 0 : 1),
      isMark: tag === 'SUP' && this.buffer.endsInDigit && /^\s*[0-9]{1,3}\s*$/.test(textOf(element)),
      children: shadow === null ? flatChildren(element, this.#live, this.unreadFrames) : childrenOf(shadow),
      cells: 0,
    };
    const sign = parent === null ? null : formulaSign(element, parent.element);
    if (sign !== null) this.buffer.insert(sign, contextOf(frame));
    // Nothing else has a marker.
    const marked = style?.display === 'list-item' && this.#paint(frame, '::marker');
    if (!marked && tag === 'LI' && parent?.list) this.#insertMarker(element, frame, parent.list, style);
    if (frame.isMark) this.buffer.insert('[', contextOf(frame));
    if (this.#live) this.#paint(frame, '::before');
    this.#stack.push(frame);
  }

  #insertMarker(item: Element, frame: Frame, list: ListNumbers, style: CSSStyleDeclaration | null): void {
    const paints = style === null || style.display === 'list-item';
    const marker = list.next(item, style === null ? null : paints ? style.listStyleType : 'none');
    if (marker !== '' && paints && textOf(item).trim() !== '') this.buffer.insertOpening(marker, contextOf(frame));
  }

  /** Writes out what a style sheet paints there. Whether it did. */
  #paint(frame: Frame, pseudo: Pseudo): boolean {
    const painted = this.#painted.of(frame.element, pseudo);
    if (painted === null) return false;
    const { text, block } = painted;
    // A number without a sign has a gap behind it, which is painted too.
    const gap = pseudo !== '::after' && !block && /[0-9A-Za-z]$/.test(text) ? ' ' : '';
    if (block) this.buffer.breakLine();
    if (pseudo === '::after') this.buffer.insert(text, contextOf(frame));
    else this.buffer.insertOpening(text + gap, contextOf(frame));
    if (block) this.buffer.forceBreak();
    return true;
  }

  #leave(frame: Frame): void {
    if (this.#live) this.#paint(frame, '::after');
    if (frame.isMark) this.buffer.insert(']', contextOf(frame));
    this.#stack.pop();
    const { candidate } = frame;
    if (candidate !== null) {
      const text = this.buffer.textSince(candidate.at);
      if (!mustKeep(candidate.reason, text, frame.element)) {
        this.buffer.rewind(candidate.at);
        if (text.trim() !== '') this.removals.push({ reason: candidate.reason, text: text.trim() });
      }
    }
    if (frame.layout === 'block' || frame.layout === 'none') this.buffer.breakLine();
  }
}

/** What parts this piece of a formula from the one before: without a sign ½ would read as 12, and 10² as 102. */
function formulaSign(element: Element, parent: Element): string | null {
  const sign = { MFRAC: '/', MSUP: '^' }[tagOf(parent)];
  return sign === undefined || firstElementOf(parent) === element ? null : sign;
}

/** What text that stands in no node belongs to. */
function contextOf({ element, lookIndex }: Frame): TextContext {
  return { owner: element, look: lookIndex, link: false, whiteSpace: 'collapse' };
}

/** The list whose items an element's children may be: frameworks put boxes between `<ol>` and `<li>`. */
function listOf(tag: string, element: Element, inherited: ListNumbers | null): ListNumbers | null {
  if (tag === 'OL') return countListItems(element);
  return tag === 'UL' || tag === 'MENU' || tag === 'LI' ? null : inherited;
}

function leaveOutReason(
  tag: string,
  element: Element,
  layout: Layout,
  turnedInvisible: boolean,
  live: boolean,
): string | null {
  if (tag === 'NOSCRIPT') return 'no-script';
  if (tag === 'SELECT' || tag === 'BUTTON') return 'control';
  if (tag === 'A' && isPermalink(element)) return 'permalink';
  if (layout === 'none' || turnedInvisible) return 'hidden';
  if (!live && attributeOf(element, 'hidden') !== null) return 'hidden';
  return null;
}

function mustKeep(reason: string, text: string, element: Element): boolean {
  if (text.trim() === '') return true;
  if (reason === 'control') {
    // The heading of a folding chapter is often a button.
    const parent = parentOf(element);
    return (parent !== null && /^H[1-6]$/.test(tagOf(parent))) || countCjk(text) > 60;
  }
  return holdsClauses(text);
}
