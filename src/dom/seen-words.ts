import { boundsOf, documentOf, drawnParentOf, parentOf, typeOfNode, viewOf } from './clobber-proof.ts';
import { alphaOfCss, contrastOn, groundOf } from './ground.ts';

/** The words of a place on a page: those that a person can see there, and the rest, in the page's order. */
export interface SeenWords {
  readonly seen: string;
  readonly unseen: readonly string[];
}

/** Share of opacity below which words count as not to be seen. */
const faint = 0.1;
/** CSS pixels below which nobody reads letters. */
const smallestLetters = 4;
/** WCAG contrast below which letters can't be told from their ground. */
const leastContrast = 1.15;
/** Text nodes of a place that are looked at: a sentence has some dozens. */
const most = 200;

/**
 * Parts the words of a range by whether they can be seen. A place none of whose words can (a dialog still closed, one
 * that fades in) is given as seen: nothing in it is hidden from the rest. What a style sheet paints (`::before`) is no
 * part of either.
 */
export function readSeenWords(range: Range): SeenWords {
  let seen = '';
  const unseen: string[] = [];
  let looked = 0;
  for (const text of textsOf(range)) {
    const words = wordsIn(text, range);
    looked += 1;
    if (looked > most || !isUnseen(text)) seen += words;
    else unseen.push(words.trim());
  }
  return seen.trim() === '' ? { seen: range.toString(), unseen: [] } : { seen, unseen };
}

function* textsOf(range: Range): Generator<Text> {
  const { commonAncestorContainer: root } = range;
  if (typeOfNode(root) === Node.TEXT_NODE) return yield root as Text;
  const walker = documentOf(root).createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (range.intersectsNode(node)) yield node as Text;
}

function wordsIn(text: Text, { startContainer, startOffset, endContainer, endOffset }: Range): string {
  return text.data.slice(startContainer === text ? startOffset : 0, endContainer === text ? endOffset : undefined);
}

/**
 * Whether a person can't see the words of a text node, whatever hides them: opacity, size, place, clipping, colour.
 * Said only where it is certain; masks, blend modes and what lies over them (`is-covered.ts`) are not looked at.
 */
export function isUnseen(text: Text): boolean {
  const element = parentOf(text);
  const view = element === null ? null : viewOf(documentOf(element));
  // A blank that the layout swallowed hides nothing.
  if (element === null || view === null || text.data.trim() === '') return false;
  const style = view.getComputedStyle(element);
  if (style.visibility !== 'visible' || !isRendered(element, style, view)) return true;
  if (Number.parseFloat(style.fontSize) < smallestLetters || isWithoutColour(element, style)) return true;
  let boxes = lettersOf(text, view);
  let opacity = 1;
  for (let at: Element | null = element; at !== null && boxes.length > 0; at = drawnParentOf(at)) {
    const own = view.getComputedStyle(at);
    opacity *= Number(own.opacity) * Number(/\bopacity\(([\d.]{1,9})\)/.exec(own.filter)?.[1] ?? 1);
    if (opacity < faint || clipsAll(own) || skipsContents(own)) return true;
    if (/hidden|clip/.test(`${own.overflowX} ${own.overflowY}`) && own.display !== 'contents') {
      const bounds = boundsOf(at);
      boxes = boxes.filter((box) => meet(box, bounds));
    }
  }
  return boxes.length === 0;
}

/** Whether what an element holds is rendered; one of `display: contents` has no box of its own. */
function isRendered(element: Element, style: CSSStyleDeclaration, view: Window): boolean {
  if (style.display !== 'contents') return Element.prototype.checkVisibility.call(element);
  const parent = drawnParentOf(element);
  return parent === null || isRendered(parent, view.getComputedStyle(parent), view);
}

function skipsContents({ contentVisibility, display }: CSSStyleDeclaration): boolean {
  return contentVisibility === 'hidden' && display !== 'inline' && display !== 'contents';
}

/** Where the letters are, as far as they have a size and lie where one can scroll to. */
function lettersOf(text: Text, view: Window): readonly DOMRect[] {
  const range = new Range();
  range.selectNodeContents(text);
  return [...range.getClientRects()].filter(
    ({ width, height, right, bottom }) =>
      width >= 1 && height >= 2 && right + view.scrollX > 0 && bottom + view.scrollY > 0,
  );
}

/** Whether two rectangles share more than an edge. */
function meet(one: DOMRect, other: DOMRect): boolean {
  return (
    Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
    Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1
  );
}

/** Whether letters are of no colour, or of that of their ground. */
function isWithoutColour(element: Element, style: CSSStyleDeclaration): boolean {
  // A gradient cut out by the letters, or a shadow of them, is seen.
  if (style.backgroundClip.includes('text') || style.textShadow !== 'none') return false;
  const fill = style.webkitTextFillColor || style.color;
  if (alphaOfCss(fill) < faint) return true;
  const ground = groundOf(element);
  return ground.certain && contrastOn(ground, fill) < leastContrast;
}

/** `clip: rect(1px, 1px, 1px, 1px)` of words for screen readers, and clip paths that leave nothing. */
function clipsAll({ clip, clipPath, position }: CSSStyleDeclaration): boolean {
  const sides = /^rect\(([-\d.]+)px, ([-\d.]+)px, ([-\d.]+)px, ([-\d.]+)px\)$/.exec(clip)?.slice(1).map(Number);
  if (sides !== undefined && /absolute|fixed/.test(position)) {
    const [top = 0, right = 0, bottom = 0, left = 0] = sides;
    if (right - left <= 1 || bottom - top <= 1) return true;
  }
  return /^(?:inset\((?:100%|50%)|circle\(0(?:px|%)?\b|ellipse\(0(?:px|%)?\b|polygon\((?:0(?:px|%)? 0(?:px|%)?(?:, )?)+\))/.test(
    clipPath,
  );
}
