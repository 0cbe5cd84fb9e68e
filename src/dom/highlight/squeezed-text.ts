import { runWhole, type Slices } from '../../read/in-slices.ts';
import { shadowFinder } from '../../read/tree/shadow-finder.ts';
import { firstChildOf, nextSiblingOf, rootOf, tagOf, typeOfNode } from '../clobber-proof.ts';

/**
 * Text without white space. Quotes are compared in this form: a page breaks lines and indents where it likes, and
 * reading it put its own line breaks between blocks, but neither changes a character that is drawn.
 */
export function squeeze(text: string): string {
  return text.replace(blanks, '');
}

const blanks = /[\s\u00a0\u200b-\u200f\u2060\u3000\ufeff]+/g;
const blank = /[\s\u00a0\u200b-\u200f\u2060\u3000\ufeff]/;

/** Elements whose text is not shown as text. */
const notShown = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'HEAD', 'TITLE', 'TEXTAREA', 'OPTION']);

/** The squeezed text under an element, with the way back: character `i` is unit `offsets[i]` of `nodes[owners[i]]`. */
export interface SqueezedText {
  readonly text: string;
  readonly nodes: readonly Text[];
  readonly owners: Uint32Array;
  readonly offsets: Uint32Array;
  /** Documents and shadow roots the text stands in: each needs the styles of the marks. */
  readonly roots: ReadonlySet<Document | ShadowRoot>;
}

/** Reads the text under an element in document order, into shadow roots. */
export function squeezeTree(root: Element): SqueezedText {
  return runWhole(squeezedTextIn(root));
}

/** Characters between two places to stop at. */
const atOnce = 4096;

/** {@link squeezeTree}, to be run in slices. */
export function* squeezedTextIn(root: Element): Slices<SqueezedText> {
  const roots = new Set<Document | ShadowRoot>([rootOf(root) as Document | ShadowRoot]);
  const pieces = yield* piecesIn(root, roots);
  let size = 0;
  for (const { data } of pieces) size += data.length;
  const owners = new Uint32Array(size);
  const offsets = new Uint32Array(size);
  const parts: string[] = [];
  let at = 0;
  for (const [owner, { data }] of pieces.entries()) {
    parts.push(squeeze(data));
    for (let offset = 0; offset < data.length; offset++) {
      if (offset % atOnce === 0) yield;
      if (blank.test(data.charAt(offset))) continue;
      owners[at] = owner;
      offsets[at] = offset;
      at++;
    }
  }
  return { text: parts.join(''), nodes: pieces.map(({ node }) => node), owners, offsets, roots };
}

/** A text node, and what it held when it was read. */
interface Piece {
  readonly node: Text;
  readonly data: string;
}

function* piecesIn(root: Element, roots: Set<Document | ShadowRoot>): Slices<readonly Piece[]> {
  const pieces: Piece[] = [];
  const shadowOf = shadowFinder();
  /** What is still to be visited, the next one last. */
  const ahead: (ChildNode | null)[] = [];
  const enter = (element: Element): void => {
    ahead.push(firstChildOf(element));
    const inside = shadowOf(element);
    if (inside === null) return;
    roots.add(inside);
    ahead.push(firstChildOf(inside));
  };
  enter(root);
  while (ahead.length > 0) {
    yield;
    const node = ahead.pop() ?? null;
    if (node === null) continue;
    ahead.push(nextSiblingOf(node));
    if (typeOfNode(node) === 3) pieces.push({ node: node as Text, data: (node as Text).data });
    else if (typeOfNode(node) === 1 && !notShown.has(tagOf(node as Element))) enter(node as Element);
  }
  return pieces;
}

/**
 * The range of characters `[start, end)` of a squeezed text; null when it is empty, its nodes are in two trees, or what
 * they held has been shortened since.
 */
export function toRange({ nodes, owners, offsets }: SqueezedText, start: number, end: number): Range | null {
  const first = nodes[owners[start] ?? 0];
  const last = nodes[owners[end - 1] ?? 0];
  if (end <= start || first === undefined || last === undefined) return null;
  if (first.getRootNode() !== last.getRootNode()) return null;
  const from = offsets[start] ?? 0;
  const to = (offsets[end - 1] ?? 0) + 1;
  if (from > first.length || to > last.length) return null;
  const range = new Range();
  range.setStart(first, from);
  range.setEnd(last, to);
  return range;
}
