/** A sparse matrix by rows: row `i` has the entries `start[i] … start[i + 1]`. */
export interface Rows {
  readonly start: Int32Array;
  readonly column: Int32Array;
  readonly value: Float32Array;
  readonly columns: number;
  /** How much an error on a row counts; 1 where it is left out. */
  readonly weight?: Float32Array;
}

/** A small generator of pseudo-random numbers, so that training twice gives the same bytes (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export interface SvmOptions {
  readonly cost: number;
  /** How much more an error on a positive row weighs. */
  readonly positive: number;
  readonly epochs: number;
  readonly tolerance: number;
  /** What the same rows gave with more of them used: a start from which the rest is soon found. */
  readonly from?: Solution;
}

/** A trained head. */
export interface Solution {
  /** One per column, then the bias. */
  readonly weights: Float32Array;
  /** Per row, how much of it is in the weights: positive for a positive row, negative for a negative one. */
  readonly duals: Float32Array;
}

/** The start of a training: what rows that are left out now have put into the weights is taken back. */
function startFrom(rows: Rows, target: Int8Array, from: Solution | undefined): Solution {
  if (from === undefined) {
    return { weights: new Float32Array(rows.columns + 1), duals: new Float32Array(target.length) };
  }
  const [weights, duals] = [from.weights.slice(), from.duals.slice()];
  duals.forEach((dual, row) => {
    if (dual === 0 || target[row] !== 0) return;
    duals[row] = 0;
    weights[rows.columns]! -= dual;
    for (let at = rows.start[row]!; at < rows.start[row + 1]!; at++) {
      weights[rows.column[at]!]! -= dual * rows.value[at]!;
    }
  });
  return { weights, duals };
}

/**
 * One linear head by dual coordinate descent on the squared hinge loss (Hsieh et al., ICML 2008, “A Dual
 * Coordinate Descent Method for Large-scale Linear SVM”). `target` is 1, -1, or 0 for a row to leave out.
 */
export function trainHead(rows: Rows, target: Int8Array, options: SvmOptions): Solution {
  const { start, column, value, columns } = rows;
  const { weights: weight, duals } = startFrom(rows, target, options.from);
  const used: number[] = [];
  for (let row = 0; row < target.length; row++) if (target[row] !== 0) used.push(row);
  const order = Int32Array.from(used);
  const norm = new Float32Array(target.length);
  for (const row of order) {
    let sum = 1;
    for (let at = start[row]!; at < start[row + 1]!; at++) sum += value[at]! * value[at]!;
    norm[row] = sum;
  }
  const random = createRandom(7);
  let active = order.length;
  let limit = Infinity;
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    let most = 0;
    for (let i = active - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      const held = order[i]!;
      order[i] = order[j]!;
      order[j] = held;
    }
    for (let i = 0; i < active; i++) {
      const row = order[i]!;
      const y = target[row]!;
      const diagonal = 0.5 / ((y > 0 ? options.cost * options.positive : options.cost) * (rows.weight?.[row] ?? 1));
      const from = start[row]!;
      const to = start[row + 1]!;
      let sum = weight[columns]!;
      for (let at = from; at < to; at++) sum += weight[column[at]!]! * value[at]!;
      const old = Math.abs(duals[row]!);
      const gradient = y * sum - 1 + diagonal * old;
      if (old === 0 && gradient > limit) {
        active--;
        order[i] = order[active]!;
        order[active] = row;
        i--;
        continue;
      }
      const projected = old === 0 ? Math.min(gradient, 0) : gradient;
      if (Math.abs(projected) > most) most = Math.abs(projected);
      if (projected === 0) continue;
      const next = Math.max(old - gradient / (norm[row]! + diagonal), 0);
      const step = (next - old) * y;
      if (step === 0) continue;
      duals[row] = next * y;
      weight[columns] = weight[columns]! + step;
      for (let at = from; at < to; at++) {
        const index = column[at]!;
        weight[index] = weight[index]! + step * value[at]!;
      }
    }
    if (most < options.tolerance) {
      if (active === order.length) break;
      active = order.length;
      limit = Infinity;
    } else limit = epoch < 3 ? Infinity : Math.max(most * 0.5, 0.02);
  }
  return { weights: weight, duals };
}

/** The decision value of one row. */
export function decide(rows: Rows, row: number, weight: Float32Array): number {
  let sum = weight[rows.columns]!;
  for (let at = rows.start[row]!; at < rows.start[row + 1]!; at++) sum += weight[rows.column[at]!]! * rows.value[at]!;
  return sum;
}
