import { fitsLexicon, type Lexicon } from './lexicon.ts';
import { beginnings, canBeEmpty, neededWords } from './needs.ts';
import type { PatternNode } from './parse-pattern.ts';

/**
 * Expressions as steps over places where words stand. What can be said of a text in one pass (which words of which
 * sets stand where, where the units stand that end a gap) is said once for all expressions; a step then looks at
 * those few places instead of at every character.
 *
 * A step is {@link stepSize} whole numbers: what it does, the step that follows, and up to four operands.
 */
export const ops = {
  /** The match ends here. */
  accept: 0,
  /** One of the words of a set; the second operand is the rank of the empty string among them, -1 when it is none. */
  words: 1,
  /** Units that are none of a stop, as many as possible of `min` to `max`; then a word of a set. */
  gapWords: 2,
  /** The same; then what follows, which can only begin where a word of the set stands, or anywhere when it is -1. */
  gap: 3,
  /** The same, as few units as possible. */
  lazyGap: 4,
  /** The first of some steps that leads to a match: where they are listed in `options`, and how many. */
  choice: 5,
  /** What begins with a step must not match here. */
  notAhead: 6,
  start: 7,
  end: 8,
  /** Any number of words of a set, as many as possible. */
  manyWords: 9,
} as const;

/** Numbers in a step: operation, following step, operands (of gaps: set, min, max, stop). */
const stepSize = 6;

/** One of the outermost alternatives of an expression. */
export interface Branch {
  /** Sets of which every match holds a word. */
  readonly needs: readonly number[];
  /** Every set that its steps look at. */
  readonly sets: ReadonlySet<number>;
  /** The set with whose words every match begins; -1 when it can begin anywhere. */
  readonly first: number;
  /** Whether a match can also begin where the text does. */
  readonly atStart: boolean;
  /** Where its steps begin; -1 when only the expression itself can match it. */
  readonly step: number;
}

/** `[0-9]{1,4}` is written out; longer ones are left to the expression. */
const mostUnrolled = 4;

type Items = readonly PatternNode[];

/** Thrown where only the expression itself can match. */
class NoStepsError extends Error {}

/** Writes steps: those of all expressions one after the other. */
export class StepWriter {
  private readonly lexicon: Lexicon;
  readonly code: number[] = [];
  readonly options: number[] = [];
  private sets = new Set<number>();
  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
  }

  branch(node: PatternNode): Branch {
    this.sets = new Set();
    const needs = neededWords(node)
      .filter(fitsLexicon)
      .map((words) => this.lexicon.setOf(words))
      .filter((set) => set >= 0);
    const { sets } = this;
    try {
      const items = node.kind === 'sequence' ? node.items : [node];
      const first = beginnings(items);
      return {
        needs,
        sets,
        first: first === null ? -1 : this.setOf(first.words),
        atStart: first?.atStart ?? true,
        step: this.sequence(items, this.emit(ops.accept, -1)),
      };
    } catch (error) {
      if (error instanceof NoStepsError) return { needs, sets, first: -1, atStart: true, step: -1 };
      throw error;
    }
  }

  private setOf(words: readonly string[]): number {
    if (!fitsLexicon(words)) throw new NoStepsError();
    const set = this.lexicon.setOf(words);
    if (set < 0) throw new NoStepsError();
    this.sets.add(set);
    return set;
  }

  private emit(op: number, next: number, ...operands: readonly number[]): number {
    const { code } = this;
    const at = code.length;
    code.push(op, next, ...operands);
    while (code.length < at + stepSize) code.push(-1);
    return at;
  }

  private sequence(items: Items, last: number): number {
    return items.reduceRight((next, item, at) => this.item(item, next, items.slice(at + 1)), last);
  }

  private item(node: PatternNode, next: number, after: Items): number {
    switch (node.kind) {
      case 'words':
        if (node.words.every((word) => word === '')) return next;
        return this.emit(ops.words, next, this.setOf(node.words), node.words.indexOf(''));
      case 'unit':
        return this.gap(node, { min: 1, max: 1, lazy: false }, next, after);
      case 'sequence':
        return this.sequence(node.items, next);
      case 'choice':
        return this.choice(node.options, next);
      case 'repeat': {
        const { item, lazy } = node;
        if (item.kind === 'unit') return this.gap(item, node, next, after);
        // Expressions treat what is repeated without taking a unit in a way of its own.
        if (canBeEmpty(item)) throw new NoStepsError();
        if (node.min === 0 && node.max === 1) {
          const empty: PatternNode = { kind: 'words', words: [''] };
          return this.choice(lazy ? [empty, item] : [item, empty], next);
        }
        if (item.kind !== 'words' || lazy) throw new NoStepsError();
        return this.counted(this.setOf(item.words), node, next);
      }
      case 'not-ahead':
        return this.emit(ops.notAhead, next, this.sequence([node.item], this.emit(ops.accept, -1)));
      case 'start':
      case 'end':
        return this.emit(ops[node.kind], next);
    }
  }

  /** A word of a set, again and again. */
  private counted(set: number, { min, max }: { readonly min: number; readonly max: number }, next: number): number {
    if (max !== Infinity && max > mostUnrolled) throw new NoStepsError();
    let step = max === Infinity ? this.emit(ops.manyWords, next, set) : next;
    for (let count = max; count > min && max !== Infinity; count--) {
      const from = this.options.push(this.emit(ops.words, step, set, -1), next) - 2;
      step = this.emit(ops.choice, next, from, 2);
    }
    for (let count = 0; count < min; count++) step = this.emit(ops.words, step, set, -1);
    return step;
  }

  private choice(nodes: Items, next: number): number {
    const options = nodes.map((node) => this.sequence([node], next));
    const from = this.options.length;
    this.options.push(...options);
    return this.emit(ops.choice, next, from, options.length);
  }

  private gap(
    unit: Extract<PatternNode, { kind: 'unit' }>,
    { min, max, lazy }: { readonly min: number; readonly max: number; readonly lazy: boolean },
    next: number,
    after: Items,
  ): number {
    const stop = unit.negated ? this.lexicon.stopOf(unit.units) : -1;
    if (stop < 0) throw new NoStepsError();
    const most = Math.min(max, 0x7fffffff);
    if (lazy) return this.emit(ops.lazyGap, next, -1, min, most, stop);
    const { code } = this;
    if (code[next] === ops.words && code[next + 3] === -1) {
      return this.emit(ops.gapWords, code[next + 1] ?? -1, code[next + 2] ?? -1, min, most, stop);
    }
    const first = beginnings(after);
    const set = first === null || first.atStart ? -1 : this.setOf(first.words);
    return this.emit(ops.gap, next, set, min, most, stop);
  }
}
