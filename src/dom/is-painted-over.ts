import { drawnParentOf, isMatch } from './clobber-proof.ts';

const TOP_LAYER = ':modal,:popover-open,:fullscreen';

/** Where a branch of the page is painted among the branches beside it. */
interface Place {
  /** Painted above all that is not. */
  readonly isOnTop: boolean;
  /** The z-index that decides; null for what is painted in the flow. */
  readonly rank: number | null;
  /** The element that has it: of equal ranks the later one is painted later. */
  readonly decider: Element;
}

/**
 * Whether an element is painted after another one that is neither in it nor around it, by the rules of stacking contexts
 * (CSS 2.2, appendix E; https://drafts.csswg.org/css-position-4/#painting-order). In doubt it is not.
 */
export function isPaintedOver(upper: Element, lower: Element): boolean {
  const [over, under] = branchesOf(upper, lower).map(placeOf);
  if (over === undefined || under === undefined || over.rank === null) return false;
  if (over.isOnTop !== under.isOnTop) return over.isOnTop;
  if (over.isOnTop) return false;
  const rank = under.rank ?? 0;
  return over.rank > rank || (over.rank === rank && isAfter(over.decider, under.decider));
}

/** From each of two elements up to what holds both, which is left out. */
function branchesOf(one: Element, other: Element): readonly (readonly Element[])[] {
  const [first, second] = [withAncestors(one), withAncestors(other)];
  const around = new Set(second);
  const common = first.find((at) => around.has(at));
  return [first, second].map((all) => all.slice(0, common === undefined ? all.length : all.indexOf(common)));
}

function withAncestors(element: Element): readonly Element[] {
  const all: Element[] = [];
  for (let at: Element | null = element; at !== null; at = drawnParentOf(at)) all.push(at);
  return all;
}

/** What a branch, innermost first, comes to: a stacking context holds all that is in it. */
function placeOf(branch: readonly Element[]): Place | undefined {
  const [innermost] = branch;
  if (innermost === undefined) return undefined;
  const isOnTop = branch.some((at) => isMatch(at, TOP_LAYER));
  let place: Place = { isOnTop, rank: null, decider: branch.at(-1) ?? innermost };
  for (const at of [...branch].reverse()) {
    const style = getComputedStyle(at);
    const rank = hasRank(at, style) ? Number(style.zIndex) : null;
    if (rank !== null || isContext(style)) return { isOnTop, rank: rank ?? 0, decider: at };
    // Positioned without a z-index it has its place, but what is in it may have another.
    if (style.position !== 'static' && place.rank === null) place = { isOnTop, rank: 0, decider: at };
  }
  return place;
}

/** Whether the z-index of an element has an effect: in the flow it has none, but for the items of flex boxes and grids. */
function hasRank(element: Element, { zIndex, position }: CSSStyleDeclaration): boolean {
  if (zIndex === 'auto' || position !== 'static') return zIndex !== 'auto';
  const parent = drawnParentOf(element);
  return parent !== null && /flex|grid/.test(getComputedStyle(parent).display);
}

/** Properties that make a stacking context by any value but these. */
const CONTEXT: Readonly<Record<string, string>> = {
  opacity: '1',
  transform: 'none',
  translate: 'none',
  rotate: 'none',
  scale: 'none',
  perspective: 'none',
  filter: 'none',
  'backdrop-filter': 'none',
  'clip-path': 'none',
  'mask-image': 'none',
  'mix-blend-mode': 'normal',
  isolation: 'auto',
  contain: 'none',
  'will-change': 'auto',
};

/** Whether a style makes a stacking context without a z-index. */
function isContext(style: CSSStyleDeclaration): boolean {
  if (style.position === 'fixed' || style.position === 'sticky') return true;
  return Object.entries(CONTEXT).some(([name, none]) => style.getPropertyValue(name) !== none);
}

function isAfter(one: Element, other: Element): boolean {
  const relation = Node.prototype.compareDocumentPosition.call(other, one);
  return (
    (relation & (Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_DISCONNECTED)) ===
    Node.DOCUMENT_POSITION_FOLLOWING
  );
}
