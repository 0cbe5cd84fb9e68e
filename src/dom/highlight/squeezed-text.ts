import { firstChildOf, nextSiblingOf, rootOf, shadowRootOf, tagOf, typeOfNode } from '../clobber-proof.ts';

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

/** Reads the text under an element in document order, into open shadow roots. */
export function squeezeTree(root: Element): SqueezedText {
  const nodes: Text[] = [];
  const roots = new Set<Document | ShadowRoot>([rootOf(root) as Document | ShadowRoot]);
  collect(root, nodes, roots);
  let size = 0;
  for (const node of nodes) size += node.length;
  const owners = new Uint32Array(size);
  const offsets = new Uint32Array(size);
  const parts: string[] = [];
  let at = 0;
  nodes.forEach((node, owner) => {
    const { data } = node;
    parts.push(squeeze(data));
    for (let offset = 0; offset < data.length; offset++) {
      if (blank.test(data.charAt(offset))) continue;
      owners[at] = owner;
      offsets[at] = offset;
      at++;
    }
  });
  return { text: parts.join(''), nodes, owners, offsets, roots };
}

function collect(parent: Element | ShadowRoot, nodes: Text[], roots: Set<Document | ShadowRoot>): void {
  const inside = typeOfNode(parent) === 1 ? shadowRootOf(parent as Element) : null;
  if (inside !== null) {
    roots.add(inside);
    collect(inside, nodes, roots);
  }
  for (let node = firstChildOf(parent); node !== null; node = nextSiblingOf(node)) {
    if (typeOfNode(node) === 3) nodes.push(node as Text);
    else if (typeOfNode(node) === 1 && !notShown.has(tagOf(node as Element))) collect(node as Element, nodes, roots);
  }
}

/** The range of characters `[start, end)` of a squeezed text; null when it is empty or its nodes are in two trees. */
export function toRange({ nodes, owners, offsets }: SqueezedText, start: number, end: number): Range | null {
  const first = nodes[owners[start] ?? 0];
  const last = nodes[owners[end - 1] ?? 0];
  if (end <= start || first === undefined || last === undefined) return null;
  if (first.getRootNode() !== last.getRootNode()) return null;
  const range = new Range();
  range.setStart(first, offsets[start] ?? 0);
  range.setEnd(last, (offsets[end - 1] ?? 0) + 1);
  return range;
}
