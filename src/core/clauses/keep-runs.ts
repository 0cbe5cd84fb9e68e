import type { Token } from './marker.ts';

/** Those of numbers that nothing but their row shows to be any: where so many or more count up from one. */
export function keepRuns(tokens: readonly Token[], shortest: number): Token[] {
  const kept: Token[] = [];
  for (let from = 0; from < tokens.length;) {
    let to = from + 1;
    while (to < tokens.length && tokens[to]?.value === (tokens[to - 1]?.value ?? 0) + 1) to++;
    if (tokens[from]?.value === 1 && to - from >= shortest) kept.push(...tokens.slice(from, to));
    from = to;
  }
  return kept;
}
