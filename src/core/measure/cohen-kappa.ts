/** How often one coder's category (row) met another's (column). Square. */
export type ConfusionTable = readonly (readonly number[])[];

/**
 * Cohen's kappa: agreement of two coders beyond what their own frequencies would give by chance, (pₒ − pₑ) / (1 − pₑ).
 * Null where chance alone would agree always: both used one category throughout. (J. Cohen, A Coefficient of Agreement
 * for Nominal Scales, Educational and Psychological Measurement 20, 1960)
 */
export function cohenKappa(table: ConfusionTable): number | null {
  const rows = table.map((row) => row.reduce((sum, count) => sum + count, 0));
  const columns = table.map((_, column) => table.reduce((sum, row) => sum + (row[column] ?? 0), 0));
  const all = rows.reduce((sum, count) => sum + count, 0);
  if (all === 0) return null;
  let observed = 0;
  let expected = 0;
  table.forEach((row, at) => {
    observed += (row[at] ?? 0) / all;
    expected += ((rows[at] ?? 0) / all) * ((columns[at] ?? 0) / all);
  });
  // one category throughout: 1 up to rounding
  return expected > 1 - 1e-12 ? null : (observed - expected) / (1 - expected);
}
