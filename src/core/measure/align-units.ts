import type { Span } from '../span.ts';

/** A sentence with the labels that an annotation gives it. */
export interface LabelledSpan extends Span {
  readonly labels: readonly string[];
  /** Labels that count neither way here, as a gold may have them. */
  readonly optional?: readonly string[];
  /** Nobody has judged it. */
  readonly open?: boolean;
}

/** What one of several annotations says of a common unit. */
export interface UnitSide {
  /** Those that it gives anywhere in it. */
  readonly labels: ReadonlySet<string>;
  /** Those that count neither way with it, since it gives them nowhere in the unit. */
  readonly optional: ReadonlySet<string>;
  /** It has not judged all of it, or does not have the document. */
  readonly open: boolean;
}

/** A common unit of several annotations, with what each says of it. */
export interface SharedUnit extends Span {
  readonly sides: readonly UnitSide[];
}

/**
 * The sentences of several annotations of one text as common units. Two sentences belong together when they share at
 * least half of the shorter one; what belongs together, directly or through others, is one unit. A sentence without a
 * counterpart is a unit on which another annotation says nothing. A range that an annotation gives twice, as files
 * with a range a label do, is one unit. Null for who does not have the document. Lists in any order; linear in their
 * length once they are sorted.
 */
export function alignSides(annotations: readonly (readonly LabelledSpan[] | null)[]): readonly SharedUnit[] {
  const sides = annotations.map((spans) => (spans ?? []).toSorted(byPlace));
  const offsets = sides.map((_, side) => sides.slice(0, side).reduce((sum, { length }) => sum + length, 0));
  const groups = new Groups(sides.reduce((sum, { length }) => sum + length, 0));
  sides.forEach((first, one) => {
    const offset = offsets[one] ?? 0;
    joinEqual(first, offset, groups);
    for (let other = one + 1; other < sides.length; other++)
      joinTogether(first, offset, sides[other] ?? [], offsets[other] ?? 0, groups);
  });
  const nothing = (): GatheredSide[] =>
    annotations.map((spans) => ({ labels: new Set(), optional: new Set(), open: spans === null }));
  const units = new Map<number, Gathered>();
  sides.forEach((spans, side) =>
    spans.forEach((span, at) => {
      const root = groups.rootOf((offsets[side] ?? 0) + at);
      const unit = units.get(root) ?? { start: span.start, end: span.end, sides: nothing() };
      unit.start = Math.min(unit.start, span.start);
      unit.end = Math.max(unit.end, span.end);
      const own = unit.sides[side];
      if (own !== undefined) {
        own.open ||= span.open === true;
        for (const label of span.labels) own.labels.add(label);
        for (const label of span.optional ?? []) own.optional.add(label);
      }
      units.set(root, unit);
    }),
  );
  for (const { sides: gathered } of units.values())
    for (const { labels, optional } of gathered) for (const label of labels) optional.delete(label);
  return [...units.values()].sort(byPlace);
}

/** A unit while its sentences are put together. */
interface Gathered {
  start: number;
  end: number;
  readonly sides: GatheredSide[];
}

interface GatheredSide {
  readonly labels: Set<string>;
  readonly optional: Set<string>;
  open: boolean;
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

/** Joins what belongs together of two sorted lists, whose indices begin at their offsets. */
function joinTogether(
  first: readonly Span[],
  offset: number,
  second: readonly Span[],
  against: number,
  groups: Groups,
): void {
  let from = 0;
  first.forEach((span, at) => {
    while (from < second.length && (second[from]?.end ?? 0) <= span.start) from++;
    for (let index = from; index < second.length; index++) {
      const candidate = second[index];
      if (candidate === undefined || candidate.start >= span.end) break;
      if (belongTogether(span, candidate)) groups.join(offset + at, against + index);
    }
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
