import type { Family } from '../../core/labels/taxonomy.ts';
import { documentOf } from '../clobber-proof.ts';
import { adoptStyles, addRange, dropStyles, removeRange } from './highlight-registry.ts';
import { familyPriority, highlightName } from './highlight-styles.ts';
import { locateMark, type LocatedMark, type Mark } from './locate-mark.ts';
import { scrollToRange } from './scroll-to-range.ts';
import { squeeze, squeezeTree } from './squeezed-text.ts';
import { toneMeasurer } from './tone-of.ts';
import { watchText } from './watch-text.ts';

export interface MarkOptions {
  /** Takes every mark and style away when aborted. */
  readonly signal: AbortSignal;
  /** Families whose pen is drawn. */
  readonly families: readonly Family[];
  /** Called after each marking with the findings that are in place. */
  readonly onMarked?: (found: ReadonlySet<number>) => void;
}

/** The marks on one piece of a page. */
export interface PassageMarks {
  /** Indices of the findings that were found on the page. */
  readonly found: ReadonlySet<number>;
  /** Marks other passages instead. */
  update(marks: readonly Mark[]): void;
  /** Switches families on and off. */
  setFamilies(families: readonly Family[]): void;
  /** Scrolls to a passage, marked before or not, and shows that one is there. False when it is not on the page. */
  show(mark: Mark): boolean;
}

/**
 * Draws the marks of an agreement under its words by the CSS Custom Highlight API, in the element that holds its
 * text (its own document, modal, or the body of a same-origin frame). No node of the page is added, changed or
 * removed. Marks come back by their quotes when the page draws its text anew.
 */
export function markPassages(root: Element, marks: readonly Mark[], options: MarkOptions): PassageMarks {
  const { signal, onMarked } = options;
  const owner = {};
  let wanted = marks;
  let shown = new Set(options.families);
  let located: LocatedMark[] = [];
  let here: Mark | null = null;
  let found: ReadonlySet<number> = new Set();
  let roots: ReadonlySet<Document | ShadowRoot> = new Set();
  let drawn: { readonly name: string; readonly range: Range }[] = [];

  const erase = () => {
    for (const { name, range } of drawn) removeRange(name, range, documentOf(root));
    drawn = [];
  };
  const add = (name: string, range: Range, priority: number) => {
    addRange(name, range, priority);
    drawn.push({ name, range });
  };
  const draw = () => {
    erase();
    const toneOf = toneMeasurer();
    for (const at of located) {
      const { family } = at.mark;
      const isHere = here !== null && at.mark.finding === here.finding;
      if (!shown.has(family) && !isHere) continue;
      const priority = familyPriority.length - familyPriority.indexOf(family);
      const parts = at.evidence.length > 0 ? at.evidence : [at.sentence];
      const tone = toneOf(parts[0]?.startContainer.parentElement ?? null, family);
      if (isHere && tone !== 'plain') add(highlightName('here', family, tone), at.sentence, 0);
      const name = highlightName(isHere ? 'here-pen' : 'pen', family, tone);
      for (const range of parts) add(name, range, isHere ? 10 : priority);
    }
  };
  const locate = () => {
    const page = squeezeTree(root);
    roots = page.roots;
    for (const tree of roots) adoptStyles(tree, owner);
    const all = here === null || wanted.some((mark) => mark.finding === here?.finding) ? wanted : [...wanted, here];
    located = all.flatMap((mark) => locateMark(page, mark) ?? []);
    found = new Set(located.map((at) => at.mark.finding));
    draw();
    onMarked?.(found);
  };
  const stateOf = () => {
    for (const tree of roots) adoptStyles(tree, owner);
    if (!located.every(isIntact)) return 'broken';
    return found.size < wanted.length ? 'missing' : 'intact';
  };

  locate();
  watchText(root, { signal, stateOf, onBroken: locate, onRepainted: draw });
  signal.addEventListener('abort', () => {
    erase();
    for (const tree of roots) dropStyles(tree, owner);
  });

  return {
    get found() {
      return found;
    },
    update: (next) => {
      wanted = next;
      locate();
    },
    setFamilies: (families) => {
      shown = new Set(families);
      draw();
    },
    show: (mark) => {
      here = mark;
      locate();
      const at = located.find((one) => one.mark.finding === mark.finding);
      return at !== undefined && scrollToRange(at.evidence[0] ?? at.sentence);
    },
  };
}

/** A live range whose nodes were replaced collapses or holds other words. */
function isIntact({ mark, sentence, evidence }: LocatedMark): boolean {
  if (!sentence.startContainer.isConnected) return false;
  const words = new Set(mark.evidence.map((quote) => squeeze(quote.exact)));
  return evidence.every((range) => words.has(squeeze(range.toString())));
}
