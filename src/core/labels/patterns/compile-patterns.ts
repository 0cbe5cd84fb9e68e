import { indexWords, nested, type WordIndex } from './index-words.ts';
import { Lexicon } from './lexicon.ts';
import { commonness } from './needs.ts';
import { parsePattern } from './parse-pattern.ts';
import { StepWriter, type Branch } from './write-steps.ts';

/** Many expressions, ready to run; branches are those of all expressions, one after the other. */
export interface Program extends WordIndex {
  readonly expressions: readonly RegExp[];
  readonly code: Int32Array;
  readonly options: Int32Array;
  readonly setCount: number;
  /** Where the branches of an expression begin, one more than there are; and of which expression a branch is. */
  readonly expressionBranches: Int32Array;
  readonly branchOwners: Int32Array;
  readonly branchSteps: Int32Array;
  readonly branchFirst: Int32Array;
  readonly branchAtStart: Uint8Array;
  /** Where in `branchSets` those of a branch begin; those that it needs come first, up to `branchNeedsTo`. */
  readonly branchSetsFrom: Int32Array;
  readonly branchNeedsTo: Int32Array;
  readonly branchSets: Int32Array;
  /**
   * What a word says about branches: where in `wakes` a node's begin, and there the cells and bits to set. Cells come in
   * rows of a bit per branch: row 0 is full, row `n` has the bits of branches of whose {@link mostNeeds} rarest sets
   * the first `n` were met in their order. `always` has the bits that are set from the start.
   */
  readonly wakesFrom: Int32Array;
  readonly wakes: Int32Array;
  readonly always: Int32Array;
}

/** The branches of an expression; one that has nothing but the expression when it has no tree. */
function branchesOf({ source }: RegExp, writer: StepWriter): readonly Branch[] {
  const node = parsePattern(source);
  if (node === null) return [{ needs: [], sets: new Set(), first: -1, atStart: true, step: -1 }];
  return (node.kind === 'choice' ? node.options : [node]).map((option) => writer.branch(option));
}

/** How many of the sets that it needs have to be met, one after the other, before a branch is looked at. */
export const mostNeeds = 3;

/** Which branches each node's word wakes. */
function wakeBranches(branches: readonly Branch[], { sets }: Lexicon, { nodes, members }: WordIndex) {
  const row = Math.ceil(branches.length / 32);
  const always = new Int32Array((mostNeeds + 1) * row).fill(-1, 0, row);
  const wakers = new Map<number, { cell: number; bit: number }[]>();
  const common = sets.map(commonness);
  branches.forEach(({ needs }, branch) => {
    const rarest = new Set([...needs].sort((a, b) => (common[a] ?? 0) - (common[b] ?? 0)).slice(0, mostNeeds));
    const inOrder = needs.filter((set, at) => rarest.has(set) && needs.indexOf(set) === at);
    for (let place = 1; place <= mostNeeds; place++) {
      const cell = place * row + (branch >> 5);
      const bit = 1 << (branch & 31);
      const set = inOrder[place - 1 - (mostNeeds - inOrder.length)];
      if (set === undefined) always[cell] = (always[cell] ?? 0) | bit;
      else {
        const woken = wakers.get(set) ?? [];
        wakers.set(set, woken);
        woken.push({ cell, bit });
      }
    }
  });
  const wakesFrom = new Int32Array(nodes.length / 2);
  const wakes: number[] = [];
  const cells = new Map<number, number>();
  for (let node = 0; node + 1 < wakesFrom.length; node++) {
    for (let at = nodes[2 * node + 1] ?? 0; at < (nodes[2 * node + 3] ?? 0); at += 2) {
      const woken = wakers.get((members[at] ?? 0) & (nested - 1));
      if (woken !== undefined) for (const { cell, bit } of woken) cells.set(cell, (cells.get(cell) ?? 0) | bit);
    }
    for (const [cell, bits] of cells) wakes.push(cell, bits);
    cells.clear();
    wakesFrom[node + 1] = wakes.length;
  }
  return { wakesFrom, wakes: Int32Array.from(wakes), always };
}

/** Makes steps of expressions, read as if they had no flag but `g`. */
export function compilePatterns(expressions: readonly RegExp[]): Program {
  const lexicon = new Lexicon();
  const writer = new StepWriter(lexicon);
  const byExpression = expressions.map((expression) => branchesOf(expression, writer));
  const branches = byExpression.flat();
  const index = indexWords(lexicon);
  const starts = (sizes: readonly number[]) => {
    let sum = 0;
    return Int32Array.from([0, ...sizes.map((size) => (sum += size))]);
  };
  const branchSets = branches.map(({ needs, sets }) => [...new Set([...needs, ...sets])]);
  const branchSetsFrom = starts(branchSets.map(({ length }) => length));
  return {
    ...index,
    ...wakeBranches(branches, lexicon, index),
    expressions: expressions.map(({ source }) => new RegExp(source, 'g')),
    code: Int32Array.from(writer.code),
    options: Int32Array.from(writer.options),
    setCount: lexicon.sets.length,
    expressionBranches: starts(byExpression.map(({ length }) => length)),
    branchOwners: Int32Array.from(byExpression.flatMap((own, expression) => own.map(() => expression))),
    branchSteps: Int32Array.from(branches, ({ step }) => step),
    branchFirst: Int32Array.from(branches, ({ first }) => first),
    branchAtStart: Uint8Array.from(branches, ({ atStart }) => (atStart ? 1 : 0)),
    branchSetsFrom,
    branchNeedsTo: Int32Array.from(branches, ({ needs }, at) => (branchSetsFrom[at] ?? 0) + new Set(needs).size),
    branchSets: Int32Array.from(branchSets.flat()),
  };
}
