import type { Span } from '../span.ts';

/** A sentence with the labels that an annotation gives it. */
export interface LabelledSpan extends Span {
  readonly labels: readonly string[];
  /** Labels that count neither way here, as a gold may have them. */
  readonly optional?: readonly string[];
  /** Nobody has judged it. */
  readonly open?: boolean;
}

/** A common unit of two annotations: the labels that each gives anywhere in it. */
export interface AlignedUnit extends Span {
  readonly first: ReadonlySet<string>;
  readonly second: ReadonlySet<string>;
  /** Labels that count neither way here: optional to one annotation, which gives them nowhere in the unit. */
  readonly optional: ReadonlySet<string>;
  /** Whether it holds a sentence that one of them leaves open. */
  readonly open: boolean;
}

/**
 * The sentences of two annotations of one text as common units. Two sentences belong together when they share at least
 * half of the shorter one; what belongs together, directly or through others, is one unit. A sentence without a
 * counterpart is a unit on which the other annotation says nothing. A range that one annotation gives twice, as files
 * with a range a label do, is one unit. Lists in any order; linear once they are sorted.
 */
export function alignUnits(one: readonly LabelledSpan[], other: readonly LabelledSpan[]): readonly AlignedUnit[] {
  const [first, second] = [one.toSorted(byPlace), other.toSorted(byPlace)];
  const groups = new Groups(first.length + second.length);
  joinEqual(first, 0, groups);
  joinEqual(second, first.length, groups);
  let from = 0;
  first.forEach((span, at) => {
    while (from < second.length && (second[from]?.end ?? 0) <= span.start) from++;
    for (let index = from; index < second.length; index++) {
      const candidate = second[index];
      if (candidate === undefined || candidate.start >= span.end) break;
      if (belongTogether(span, candidate)) groups.join(at, first.length + index);
    }
  });
  const units = new Map<number, Gathered>();
  const add = (span: LabelledSpan, index: number, side: 'first' | 'second'): void => {
    const root = groups.rootOf(index);
    const unit = units.get(root) ?? { ...nothing(), start: span.start, end: span.end };
    unit.start = Math.min(unit.start, span.start);
    unit.end = Math.max(unit.end, span.end);
    unit.open ||= span.open === true;
    for (const label of span.labels) unit[side].add(label);
    for (const label of span.optional ?? []) unit.optional[side].add(label);
    units.set(root, unit);
  };
  first.forEach((span, at) => add(span, at, 'first'));
  second.forEach((span, at) => add(span, first.length + at, 'second'));
  return [...units.values()].sort(byPlace).map(({ optional, ...unit }) => ({
    ...unit,
    optional: new Set([
      ...[...optional.first].filter((label) => !unit.first.has(label)),
      ...[...optional.second].filter((label) => !unit.second.has(label)),
    ]),
  }));
}

/** A unit while its sentences are put together. */
type Gathered = ReturnType<typeof nothing> & { start: number; end: number };

function nothing() {
  const sets = () => ({ first: new Set<string>(), second: new Set<string>() });
  return { ...sets(), optional: sets(), open: false };
}

function byPlace(one: Span, other: Span): number {
  return one.start - other.start || one.end - other.end;
}

/** Joins the equal ranges of a sorted list, whose indices begin at `offset`. */
function joinEqual(spans: readonly Span[], offset: number, groups: Groups): void {
  spans.forEach((span, at) => {
    const before = spans[at - 1];
    if (before !== undefined && byPlace(before, span) === 0) groups.join(offset + at - 1, offset + at);
  });
}

/** Whether two sentences share at least half of the shorter one. */
export function belongTogether(one: Span, other: Span): boolean {
  const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  const shorter = Math.min(one.end - one.start, other.end - other.start);
  return shared > 0 && 2 * shared >= shorter;
}

/** Which of so many things belong together (union–find with path halving). */
class Groups {
  readonly #parents: number[];

  constructor(size: number) {
    this.#parents = Array.from({ length: size }, (_, at) => at);
  }

  rootOf(index: number): number {
    let at = index;
    for (let parent = this.#parents[at] ?? at; parent !== at; parent = this.#parents[at] ?? at) {
      this.#parents[at] = this.#parents[parent] ?? parent;
      at = this.#parents[at] ?? parent;
    }
    return at;
  }

  join(one: number, other: number): void {
    this.#parents[this.rootOf(other)] = this.rootOf(one);
  }
}
