import type { ConfusionTable } from './cohen-kappa.ts';

/**
 * Krippendorff's alpha for nominal data, 1 − Dₒ / Dₑ, of a coincidence table: o(c,k) pairs of values within units, each
 * unit's pairs weighing 1/(its values − 1). Null where all values are the same. (K. Krippendorff, Computing
 * Krippendorff's Alpha-Reliability, University of Pennsylvania, 2011)
 */
export function krippendorffAlpha(coincidences: ConfusionTable): number | null {
  const totals = coincidences.map((row) => row.reduce((sum, count) => sum + count, 0));
  const all = totals.reduce((sum, count) => sum + count, 0);
  let observed = 0;
  let expected = 0;
  coincidences.forEach((row, one) =>
    row.forEach((count, other) => {
      if (one === other) return;
      observed += count;
      expected += (totals[one] ?? 0) * (totals[other] ?? 0);
    }),
  );
  return expected === 0 ? null : 1 - ((all - 1) * observed) / expected;
}

/** The coincidence table of units, each with its coders' values; null where a coder gave none. */
export function toCoincidences(units: readonly (readonly (string | null)[])[]): ConfusionTable {
  const values = [...new Set(units.flat().filter((value) => value !== null))].toSorted();
  const table = values.map(() => values.map(() => 0));
  for (const unit of units) {
    const given = unit.filter((value) => value !== null);
    // A value that nothing can be compared with tells nothing.
    if (given.length < 2) continue;
    given.forEach((one, at) =>
      given.forEach((other, against) => {
        const row = table[values.indexOf(one)];
        const column = values.indexOf(other);
        if (at !== against && row !== undefined) row[column] = (row[column] ?? 0) + 1 / (given.length - 1);
      }),
    );
  }
  return table;
}
