import { CssCounters } from './css-counters.ts';
import { tagOf } from './element-kind.ts';
import {
  attributeOf,
  firstElementOf,
  nextElementOf,
  ownerDocumentOf,
  parentOf,
  rootOf,
  typeOfNode,
  viewOf,
} from './unshadowed.ts';

export type Pseudo = '::marker' | '::before' | '::after';

/** Text that a style sheet paints, and whether on a line of its own. */
export interface Painted {
  readonly text: string;
  readonly block: boolean;
}

/** One part of a computed `content`: a string, a function of a counter, an attribute, or something that is no text. */
const part =
  /"((?:[^"\\]|\\.)*)"|counters\(\s*([\w-]+)\s*,\s*"((?:[^"\\]|\\.)*)"\s*(?:,\s*([\w-]+)\s*)?\)|counter\(\s*([\w-]+)\s*(?:,\s*([\w-]+)\s*)?\)|attr\(\s*([\w-]+)\s*\)|[\w-]+\((?:[^()"]|"(?:[^"\\]|\\.)*")*\)|\/|[^\s"]+/g;
const most = 300;
/** Elements of a tree beyond which counters are not followed: their numbers stay unread. */
const mostElements = 50_000;

/**
 * Reads what the browser paints before and after elements by `content`, above all the numbers of clauses that no node
 * holds. No interface tells the value of a counter, so that they are counted as the browser counts them, over the
 * whole tree, the first time one is used.
 */
export class PaintedText {
  readonly #counted = new WeakMap<Node, ReadonlyMap<Element, Partial<Record<Pseudo, string>>>>();

  /** What is painted, if it holds a letter or a number: signs and the characters of icon fonts are no text. */
  of(element: Element, pseudo: Pseudo): Painted | null {
    const style = styleOf(element, pseudo);
    const content = style?.content ?? 'none';
    if (style === undefined || content === 'none' || content === 'normal' || content === '""') return null;
    const counts = content.includes('counter');
    // What is set behind a text by hand is a mark or a hint; numbers are counted.
    if (!counts && pseudo === '::after') return null;
    const text = counts ? this.#countedIn(element)?.get(element)?.[pseudo] : paint(content, element, null);
    if (text === undefined || !/[\p{L}\p{N}]/u.test(text)) return null;
    return { text: text.slice(0, most), block: style.display === 'block' };
  }

  #countedIn(element: Element): ReadonlyMap<Element, Partial<Record<Pseudo, string>>> | undefined {
    const root = rootOf(element);
    let known = this.#counted.get(root);
    if (known === undefined) this.#counted.set(root, (known = countTree(root)));
    return known;
  }
}

function styleOf(element: Element, pseudo?: Pseudo): CSSStyleDeclaration | undefined {
  const page = ownerDocumentOf(element);
  return page === null ? undefined : viewOf(page)?.getComputedStyle(element, pseudo);
}

/** The text of every piece of content that uses a counter, in one pass in tree order. */
function countTree(root: Node): ReadonlyMap<Element, Partial<Record<Pseudo, string>>> {
  const found = new Map<Element, Partial<Record<Pseudo, string>>>();
  const counters = new CssCounters();
  const read = (element: Element, pseudo: Pseudo): void => {
    const style = styleOf(element, pseudo);
    const content = style?.content ?? 'none';
    if (style === undefined || content === 'none' || content === 'normal') return;
    counters.meet(element, style);
    if (content.includes('counter'))
      found.set(element, { ...found.get(element), [pseudo]: paint(content, element, counters) });
  };
  let left = mostElements;
  const leave = (element: Element): void => {
    read(element, '::after');
    counters.leave(element);
  };
  for (let node = firstElement(root); node !== null && left > 0; left -= 1) {
    const style = styleOf(node);
    const shown = style !== undefined && style.display !== 'none';
    if (shown) {
      meetElement(counters, node, style);
      if (style.display === 'list-item') read(node, '::marker');
      read(node, '::before');
    }
    const down = shown ? firstElement(node) : null;
    if (down !== null) {
      node = down;
      continue;
    }
    if (shown) leave(node);
    while (node !== null && node !== root && nextElementOf(node) === null) {
      node = parentOf(node);
      if (node !== null && node !== root) leave(node);
    }
    node = node === null || node === root ? null : nextElementOf(node);
  }
  return left > 0 ? found : new Map();
}

function firstElement(node: Node): Element | null {
  return typeOfNode(node) === 1 ? firstElementOf(node as Element) : (node as ParentNode).firstElementChild;
}

/** Lists count `list-item` without saying so in any style. */
function meetElement(counters: CssCounters, element: Element, style: CSSStyleDeclaration): void {
  const parent = parentOf(element);
  const tag = tagOf(element);
  const own = (property: string): boolean => /\blist-item\b/.test(property);
  const start = (Number.parseInt(attributeOf(element, 'start') ?? '', 10) || 1) - 1;
  if (/^(?:OL|UL|MENU)$/.test(tag) && !own(style.counterReset)) counters.reset('list-item', parent, start);
  if (style.display === 'list-item' && !own(style.counterIncrement)) counters.increment('list-item', parent, 1);
  const value = Number.parseInt(attributeOf(element, 'value') ?? '', 10);
  if (tag === 'LI' && !Number.isNaN(value)) counters.set('list-item', parent, value);
  counters.meet(parent, style);
}

function paint(content: string, element: Element, counters: CssCounters | null): string {
  let text = '';
  for (const [whole, string, many, separator, styleOfMany, one, style, attribute] of content
    .slice(0, 2000)
    .matchAll(part)) {
    // What follows is for those who can't see it.
    if (whole === '/') break;
    if (string !== undefined) text += unescape(string);
    else if (many !== undefined)
      text += counters?.formatAll(many, unescape(separator ?? ''), styleOfMany ?? 'decimal') ?? '';
    else if (one !== undefined) text += counters?.format(one, style ?? 'decimal') ?? '';
    else if (attribute !== undefined) text += attributeOf(element, attribute) ?? '';
  }
  return text.replace(/[\s\u00a0]+/g, ' ').replace(/[\ue000-\uf8ff]/g, '');
}

/** A string as CSS writes it down: `\"`, `\\`, `\a `. */
function unescape(string: string): string {
  return string.replace(
    /\\(?:([0-9a-f]{1,6})\s?|(.))/gi,
    (_whole, code: string | undefined, sign: string | undefined) =>
      code === undefined ? (sign ?? '') : String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff)),
  );
}
