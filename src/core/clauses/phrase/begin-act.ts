import { isKind, type PhraseToken } from './phrase.ts';

/** Acts that are done to another act: 暂停提供服务. */
const ENDING = /^(?:终止|暂停|停止|恢复|拒绝|限制|中止)$/;

/** Where an act begins that a word names (`注册、登录、使用`, `抓取数据（“抓取行为”）`), undefined when it names a thing. */
export function beginAct(tokens: readonly PhraseToken[], term: string): number | undefined {
  const isVerb = (at: number): boolean => isKind(tokens[at], 'verb', 'act');
  const last = tokens.length - 1;
  if (tokens[last]?.word === '的') return tokens[0]?.kind === 'person' && last > 1 ? 1 : 0;
  if (tokens[last]?.kind === 'act' && tokens[last - 1]?.kind === 'conjunction' && isVerb(last - 2)) {
    let first = last;
    while (first > 1 && tokens[first - 1]?.kind === 'conjunction' && isVerb(first - 2)) first -= 2;
    const on = tokens.findIndex(({ kind }) => kind === 'on');
    return on >= 0 && on < first && /^(?:作出|做出|进行)$/.test(tokens[first - 1]?.word ?? '') ? on : first;
  }
  const modal = tokens.findLastIndex(({ kind }) => kind === 'modal');
  if (modal < 0) return undefined;
  const after = tokens.slice(modal + 1);
  if (term.endsWith('行为') && after.some(({ kind, word }) => kind === 'verb' && term.startsWith(word)))
    return modal + 1;
  const ending = after.findIndex(
    ({ word }, at) => ENDING.test(word) && after[at + 1]?.kind === 'verb' && after[at + 2]?.kind !== 'de',
  );
  return ending < 0 ? undefined : modal + 1 + ending;
}
