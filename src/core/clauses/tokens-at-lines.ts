import type { Line } from '../text/lines.ts';
import type { Token } from './marker.ts';

/** By line: what is written like a number where its words begin, of all such tokens in order. */
export function tokensAtLines(lines: readonly Line[], tokens: readonly Token[]): readonly (Token | undefined)[] {
  let next = 0;
  return lines.map(({ content }) => {
    while ((tokens[next]?.start ?? Infinity) < content) next++;
    const token = tokens[next];
    return token?.start === content ? token : undefined;
  });
}
