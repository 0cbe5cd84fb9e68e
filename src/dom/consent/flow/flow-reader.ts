import { isEditor } from '../../../read/tree/is-editor.ts';
import { shadowFinder } from '../../../read/tree/shadow-finder.ts';
import {
  attributeOf,
  designModeOf,
  firstChildOf,
  firstIn,
  nextElementOf,
  nextSiblingOf,
  tagOf,
  textOf,
  typeOfNode,
} from '../../clobber-proof.ts';
import { INVISIBLE } from '../../invisible.ts';
import { acceptingOption } from './answer-list.ts';
import { VIEWS } from './framework-tags.ts';
import { isBox, isButtonAsBox, isEchoOfBox, mayDrawBox } from './flow-boxes.ts';
import { namesDocument, wordsToPress } from './button-words.ts';
import { drawnButtonWords } from './drawn-button.ts';
import { drawsControl, nativeButtonWords } from './native-button.ts';
import { BOX, BUTTON_END, BUTTON_START, FIELD, FRAME, ICON, MARKS, TEXT_AREA, toWords } from './page-flow.ts';
import type { PageFlow, Piece, PieceKind } from './page-flow.ts';

export interface FlowLimits {
  /** Characters taken of one text node. A label of 1 MB says nothing that its beginning does not. */
  readonly nodeCharacters: number;
  readonly totalCharacters: number;
  readonly nodes: number;
}

export const defaultFlowLimits: FlowLimits = { nodeCharacters: 4000, totalCharacters: 600_000, nodes: 200_000 };

const SKIPPED = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE HEAD OPTION OBJECT EMBED VIDEO AUDIO CANVAS MAP DATALIST TITLE META LINK'.split(' '),
);
const BLOCKS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM LEGEND CAPTION ' +
    'H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL ' +
    VIEWS
  ).split(' '),
);
/** Letter-spaced by hand: “我 已 阅 读”, “同 意” and nothing else. */
const LETTER_SPACED = /(?:[\u3400-\u9FFF] ){3,60}[\u3400-\u9FFF]|^ ?[\u3400-\u9FFF] [\u3400-\u9FFF] ?$/g;

interface Frame {
  next: Node | null;
  readonly block: boolean;
  /** Below a `<pre>`: its line ends are the layout. */
  readonly preformatted: boolean;
  /** In the shadow root of a box or a button: its pictures draw that, and what holds no words breaks no line. */
  readonly inControl: boolean;
}

/** What stands right beside a box and says only what its attribute says: layui hides the box and draws both anew. */
function drawnWordsBeside(box: Element, words: string): Element | null {
  const next = nextElementOf(box);
  return next !== null && textOf(next).trim() === words.trim() ? next : null;
}

/** Nodes between two looks at the clock. */
const NODES_PER_CHECK = 128;

/**
 * Lays a page (or a part of it, shadow roots included) out as a flow, in slices: a page of 50,000 nodes is read
 * without one long task. Linear in its nodes; changes nothing.
 */
export class FlowReader {
  readonly #parts: string[] = [];
  readonly #pieces: Piece[] = [];
  readonly #shadows: ShadowRoot[] = [];
  readonly #shadowOf = shadowFinder();
  readonly #stack: Frame[];
  readonly #limits: FlowLimits;
  #length = 0;
  #nodes = 0;
  #truncated = false;
  #last = '\n';
  /** The words of a box as its library has drawn them, which were added with the box. */
  #drawn: Element | null = null;

  constructor(root: Document | ShadowRoot | Element, limits: FlowLimits = defaultFlowLimits) {
    this.#limits = limits;
    // A page in design mode is an editor as a whole.
    const written = typeOfNode(root) === Node.DOCUMENT_NODE && designModeOf(root as Document) === 'on';
    this.#stack = [{ next: written ? null : firstChildOf(root), block: false, preformatted: false, inControl: false }];
  }

  /** Reads on for about so many milliseconds. True when the page is read. */
  advance(milliseconds = Infinity): boolean {
    const until = performance.now() + milliseconds;
    for (let count = 1; ; count += 1) {
      const frame = this.#stack.at(-1);
      if (frame === undefined) return true;
      const node = frame.next;
      if (node === null) {
        if (frame.block) this.#breakLine();
        this.#stack.pop();
        continue;
      }
      frame.next = nextSiblingOf(node);
      this.#nodes += 1;
      if (this.#length > this.#limits.totalCharacters || this.#nodes > this.#limits.nodes) {
        this.#truncated = true;
        this.#stack.length = 0;
        return true;
      }
      if (typeOfNode(node) === Node.TEXT_NODE) this.#addText((node as Text).data, node, frame.preformatted);
      else if (typeOfNode(node) === Node.ELEMENT_NODE) this.#visit(node as Element, frame);
      if (count % NODES_PER_CHECK === 0 && performance.now() > until) return false;
    }
  }

  /** What was read. */
  finish(): PageFlow {
    return { text: this.#parts.join(''), pieces: this.#pieces, shadows: this.#shadows, truncated: this.#truncated };
  }

  #add(kind: PieceKind, text: string, node: Node, weak = false): void {
    if (text === '') return;
    this.#pieces.push({ kind, start: this.#length, end: this.#length + text.length, node, weak });
    this.#parts.push(text);
    this.#length += text.length;
    this.#last = text.charAt(text.length - 1);
  }

  #breakLine(): void {
    if (this.#last === '\n') return;
    this.#parts.push('\n');
    this.#length += 1;
    this.#last = '\n';
  }

  #addText(raw: string, node: Node, preformatted = false): void {
    let text = raw.slice(0, this.#limits.nodeCharacters).replace(INVISIBLE, '').replace(MARKS, ' ');
    text = preformatted ? text.replace(/[^\S\n]+/g, ' ').replace(/(?: ?\n)+ ?/g, '\n') : text.replace(/\s+/g, ' ');
    text = text.replace(LETTER_SPACED, (spaced) => spaced.replaceAll(' ', ''));
    if (this.#last === '\n' || this.#last === ' ') text = text.replace(/^ /, '');
    this.#add('text', text, node);
  }

  #enter(element: Element, frame: Omit<Frame, 'next'>): void {
    const shadow = this.#shadowOf(element);
    const firstChild = firstChildOf(element);
    if (firstChild !== null) this.#stack.push({ ...frame, next: firstChild });
    else if (frame.block && shadow === null) this.#breakLine();
    if (shadow === null) return;
    this.#shadows.push(shadow);
    // On top, to be read before the children that it gives room.
    const block = frame.block && firstChild === null;
    this.#stack.push({
      ...frame,
      next: firstChildOf(shadow),
      block,
      inControl: frame.inControl || drawsControl(element),
    });
  }

  #visit(element: Element, { preformatted, inControl }: Frame): void {
    const tag = tagOf(element);
    if (SKIPPED.has(tag) || element === this.#drawn) return;
    if (tag === 'BR') {
      this.#breakLine();
      return;
    }
    const block = BLOCKS.has(tag) && !(inControl && textOf(element).trim() === '');
    if (block) this.#breakLine();
    if (tag !== 'FORM' && this.#addControl(element, tag, inControl)) {
      if (block) this.#breakLine();
      return;
    }
    this.#enter(element, { block, preformatted: preformatted || tag === 'PRE', inControl });
  }

  /** Adds what is a single mark in the flow. False for an element whose children are to be read. */
  #addControl(element: Element, tag: string, inControl: boolean): boolean {
    if (isEchoOfBox(element)) return true;
    if (isBox(element)) {
      this.#add('box', BOX, element);
      // layui and others draw the label from `title`.
      const words =
        attributeOf(element, 'title') ?? attributeOf(element, 'aria-label') ?? attributeOf(element, 'label') ?? '';
      if (/同意|阅读|閱讀|接受|协议|協議|agree|terms/i.test(words) && words.length < 200)
        this.#addBoxWords(words, element);
      return tag === 'INPUT';
    }
    const answer = tag === 'SELECT' ? acceptingOption(element) : null;
    if (answer !== null) {
      this.#add('box', BOX, element);
      this.#addText(textOf(answer), answer);
      return true;
    }
    if (tag === 'INPUT' || tag === 'TEXTAREA' || tag === 'SELECT' || isEditor(element)) {
      this.#addField(element, tag);
      return true;
    }
    if (tag === 'IFRAME' || tag === 'FRAME') {
      this.#add('frame', FRAME, element);
      return true;
    }
    if (isButtonAsBox(element)) {
      this.#add('icon', ICON, element);
      return true;
    }
    const native = nativeButtonWords(element);
    // Its words stand in the component around it, which is the button or the name of a document.
    if (native !== null && native.trim() === '' && firstIn(element, 'slot') !== null) return true;
    const words = native ?? drawnButtonWords(element);
    if (words !== null) {
      const shown = toWords(wordsToPress(words));
      this.#add('button', BUTTON_START + shown + BUTTON_END, element, native === null);
      return true;
    }
    if (!mayDrawBox(element)) return false;
    if (!inControl) this.#add('icon', ICON, element);
    return true;
  }

  /** The words that a box carries; where a library has drawn them beside it, as those of what it has drawn. */
  #addBoxWords(words: string, box: Element): void {
    const drawn = drawnWordsBeside(box, words);
    if (drawn === null) this.#addText(words, box);
    else if (firstIn(drawn, 'a') === null) {
      this.#addText(words, drawn);
      this.#drawn = drawn;
    }
  }

  #addField(element: Element, tag: string): void {
    if (tag === 'TEXTAREA') {
      // How long its markup is, not what it says: a framework may have put there what was typed.
      const long = (element as HTMLTextAreaElement).defaultValue.length > 80;
      this.#add(long ? 'text-area' : 'field', long ? TEXT_AREA : FIELD, element);
      return;
    }
    const words = tag === 'INPUT' ? nativeButtonWords(element) : null;
    if (words !== null && namesDocument(words)) this.#addText(words, element);
    else if (words !== null) this.#add('button', BUTTON_START + toWords(wordsToPress(words)) + BUTTON_END, element);
    else if (attributeOf(element, 'type')?.toLowerCase() !== 'hidden' && attributeOf(element, 'hidden') === null)
      this.#add('field', FIELD, element);
  }
}

/** Lays a page out as a flow at once. */
export function readPageFlow(root: Document | ShadowRoot | Element, limits: FlowLimits = defaultFlowLimits): PageFlow {
  const reader = new FlowReader(root, limits);
  reader.advance();
  return reader.finish();
}
