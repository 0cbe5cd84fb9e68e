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
}

/**
 * One linear head by dual coordinate descent on the squared hinge loss (Hsieh et al., ICML 2008, “A Dual
 * Coordinate Descent Method for Large-scale Linear SVM”). `target` is 1, -1, or 0 for a row to leave out. The last
 * weight is the bias.
 */
export function trainHead(rows: Rows, target: Int8Array, options: SvmOptions): Float32Array {
  const { start, column, value, columns } = rows;
  const weight = new Float32Array(columns + 1);
  const used: number[] = [];
  for (let row = 0; row < target.length; row++) if (target[row] !== 0) used.push(row);
  const order = Int32Array.from(used);
  const alpha = new Float32Array(target.length);
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
      const old = alpha[row]!;
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
      alpha[row] = next;
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
  return weight;
}

/** The decision value of one row. */
export function decide(rows: Rows, row: number, weight: Float32Array): number {
  let sum = weight[rows.columns]!;
  for (let at = rows.start[row]!; at < rows.start[row + 1]!; at++) sum += weight[rows.column[at]!]! * rows.value[at]!;
  return sum;
}
