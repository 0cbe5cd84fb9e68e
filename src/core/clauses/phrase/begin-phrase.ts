import { createPhraseTest } from './phrase-test.ts';
import { governsSentence } from './phrase-verbs.ts';
import { isKind, type PhraseSetting, type PhraseToken } from './phrase.ts';

/** Whether a phrase may begin at a word: at the first, and after what governs it or separates it from others. */
function mayBegin(tokens: readonly PhraseToken[], at: number): boolean {
  const [token, before] = [tokens[at], tokens[at - 1]];
  if (isKind(token, 'de', 'conjunction', 'place', 'bracket')) return false;
  return (
    at === 0 ||
    isKind(before, 'verb', 'act', 'modal', 'adverb', 'be', 'lead', 'conjunction', 'place', 'preposition') ||
    (before?.kind === 'person' && token?.kind === 'determiner') ||
    (at === 1 && before?.kind === 'quoted' && before.word.endsWith('】'))
  );
}

/**
 * The first word from which the rest is a noun phrase. The first verb after someone who acts is the verb of their
 * sentence and begins none.
 */
export function beginPhrase(tokens: readonly PhraseToken[], setting: Omit<PhraseSetting, 'afterPreposition'>): number {
  const isPhrase = createPhraseTest(tokens, setting);
  let hasSubject = false;
  let hasVerb = false;
  for (const [at, token] of tokens.entries()) {
    const isMain = hasSubject && !hasVerb && isKind(token, 'verb', 'act', 'preposition');
    const afterPreposition = isKind(tokens[at - 1], 'to', 'on', 'for', 'with');
    if (!isMain && mayBegin(tokens, at) && isPhrase(at, afterPreposition) && (setting.joint || !isRepeated(tokens, at)))
      return at;
    const isFirst = at === 0 || (at === 1 && tokens[0]?.kind === 'lead');
    if (isKind(token, 'person', 'modal', 'role') || (isFirst && isKind(token, 'noun', 'quoted', 'determiner')))
      hasSubject = true;
    if (isKind(token, 'preposition', 'be')) hasSubject = false;
    if (token.kind === 'verb' && !governsSentence(token)) hasVerb = true;
  }
  const governor = tokens.findLastIndex(
    (token, at) => at < tokens.length - 1 && isKind(token, 'modal', 'adverb', 'be', 'preposition'),
  );
  return governor + 1;
}

/** Whether what begins here comes again as the owner of what is named: `平台和平台的使用者`. */
function isRepeated(tokens: readonly PhraseToken[], at: number): boolean {
  const link = tokens.findIndex(({ word }, index) => index > at && /^(?:和|及|与|以及)$/.test(word));
  const words = (from: number, to: number): string =>
    tokens
      .slice(from, to)
      .map(({ word }) => word)
      .join();
  const end = 2 * link - at + 1;
  return link > 0 && tokens[end]?.kind === 'de' && words(at, link) === words(link + 1, end);
}
