/** F1 of one task of CAPP-130. For a task with one flag: micro is accuracy, macro the mean over both classes. */
export interface PrivacyFigures {
  readonly micro: number;
  readonly macro: number;
}

/** What is given or true of one sentence: eleven topics, or one answer. */
export type Flags = readonly boolean[];

const f1 = (hits: number, errors: number): number => (hits === 0 ? 0 : (2 * hits) / (2 * hits + errors));

/** Compares flags given with those of the gold. */
export function toPrivacyFigures(given: readonly Flags[], gold: readonly Flags[]): PrivacyFigures {
  const width = gold[0]?.length ?? 0;
  const counts = Array.from({ length: width }, () => ({ hits: 0, wrong: 0, missed: 0, right: 0 }));
  gold.forEach((flags, row) => {
    counts.forEach((count, flag) => {
      if (flags[flag]) count[given[row]?.[flag] ? 'hits' : 'missed']++;
      else count[given[row]?.[flag] ? 'wrong' : 'right']++;
    });
  });
  const sum = (key: 'hits' | 'wrong' | 'missed' | 'right') => counts.reduce((total, count) => total + count[key], 0);
  const [hits, right, errors] = [sum('hits'), sum('right'), sum('wrong') + sum('missed')];
  if (width === 1) {
    return { micro: (hits + right) / (hits + right + errors), macro: (f1(hits, errors) + f1(right, errors)) / 2 };
  }
  const each = counts.map((count) => f1(count.hits, count.wrong + count.missed));
  return { micro: f1(hits, errors), macro: each.reduce((total, value) => total + value, 0) / width };
}
