import type { Family } from '../../core/labels/taxonomy.ts';
import { pageTurn, whileTrue, type Slices } from '../../read/in-slices.ts';
import { runInTurns } from '../../read/run-in-turns.ts';
import { documentOf } from '../clobber-proof.ts';
import { adoptStyles, addRange, dropStyles, removeRange } from './highlight-registry.ts';
import { familyPriority, highlightName } from './highlight-styles.ts';
import { locateMark, type LocatedMark, type Mark } from './locate-mark.ts';
import { scrollToRange } from './scroll-to-range.ts';
import { squeeze, squeezedTextIn } from './squeezed-text.ts';
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
  show(mark: Mark): Promise<boolean>;
  /** Shows the next passage of a family that is drawn, or the one before; false where there is none. */
  step(by: 1 | -1): Promise<boolean>;
}

/** A range that is drawn under a name. */
interface Drawn {
  readonly name: string;
  readonly range: Range;
  readonly priority: number;
}

/**
 * Draws the marks of an agreement under its words by the CSS Custom Highlight API, in the element that holds its
 * text (its own document, modal, or the body of a same-origin frame). No node of the page is added, changed or
 * removed. Marks come back by their quotes when the page draws its text anew. The page is never held up: a text of
 * ordinary length is marked when this returns, a long one some turns later.
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
  let drawn: readonly Drawn[] = [];
  let isLocating = false;
  /** What is under way, and its end; what begins later takes its place. */
  let newest = {};
  let latest: Promise<unknown> = Promise.resolve();

  const run = (work: Slices<void>): void => {
    const current = {};
    newest = current;
    latest = runInTurns(
      whileTrue(work, () => newest === current && !signal.aborted),
      { turn: pageTurn },
    );
  };

  const erase = () => {
    for (const { name, range } of drawn) removeRange(name, range, documentOf(root));
    drawn = [];
  };
  function* drawIn(): Slices<void> {
    const toneOf = toneMeasurer();
    const next: Drawn[] = [];
    for (const at of located) {
      yield;
      const { family } = at.mark;
      const isHere = here !== null && at.mark.finding === here.finding;
      if (!shown.has(family) && !isHere) continue;
      const priority = familyPriority.length - familyPriority.indexOf(family);
      const parts = at.evidence.length > 0 ? at.evidence : [at.sentence];
      const tone = toneOf(parts[0]?.startContainer.parentElement ?? null, family);
      if (isHere && tone !== 'plain')
        next.push({ name: highlightName('here', family, tone), range: at.sentence, priority: 0 });
      const name = highlightName(isHere ? 'here-pen' : 'pen', family, tone);
      for (const range of parts) next.push({ name, range, priority: isHere ? 10 : priority });
    }
    erase();
    for (const { name, range, priority } of next) addRange(name, range, priority);
    drawn = next;
  }
  function* locateIn(): Slices<void> {
    const page = yield* squeezedTextIn(root);
    roots = page.roots;
    for (const tree of roots) adoptStyles(tree, owner);
    const all = here === null || wanted.some((mark) => mark.finding === here?.finding) ? wanted : [...wanted, here];
    const places: LocatedMark[] = [];
    for (const mark of all) {
      yield;
      const place = locateMark(page, mark);
      if (place !== undefined) places.push(place);
    }
    located = places;
    found = new Set(located.map((at) => at.mark.finding));
    isLocating = false;
    yield* drawIn();
    onMarked?.(found);
  }
  const locate = () => {
    isLocating = true;
    run(locateIn());
  };
  /** Whoever is being looked for is going to be drawn as is wanted now. */
  const draw = () => (isLocating ? locate() : run(drawIn()));
  const stateOf = () => {
    if (isLocating) return 'busy';
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

  const show = async (mark: Mark): Promise<boolean> => {
    here = mark;
    locate();
    for (let known; known !== latest; await known) known = latest;
    const at = located.find((one) => one.mark.finding === mark.finding);
    return at !== undefined && scrollToRange(at.evidence[0] ?? at.sentence);
  };

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
    show,
    step: async (by) => {
      const next = nextPlace(
        located.filter(({ mark }) => shown.has(mark.family)),
        here,
        by,
      );
      return next !== undefined && show(next.mark);
    },
  };
}

/** The sentence after the one we are at, or before it; where we are at none, as seen from the top of what is on view. */
function nextPlace(places: readonly LocatedMark[], here: Mark | null, by: 1 | -1): LocatedMark | undefined {
  const distance = ({ mark, sentence }: LocatedMark): number =>
    here === null ? sentence.getBoundingClientRect().top : mark.sentence.start - here.sentence.start;
  const ordered = [...places].sort((a, b) => a.mark.sentence.start - b.mark.sentence.start);
  if (by < 0) return ordered.findLast((place) => distance(place) < 0);
  return ordered.find((place) => distance(place) > 0);
}

/** A live range whose nodes were replaced collapses or holds other words. */
function isIntact({ mark, sentence, evidence }: LocatedMark): boolean {
  if (!sentence.startContainer.isConnected) return false;
  const words = new Set(mark.evidence.map((quote) => squeeze(quote.exact)));
  return evidence.every((range) => words.has(squeeze(range.toString())));
}
