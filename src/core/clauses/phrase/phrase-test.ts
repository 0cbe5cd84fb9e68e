import { isModifier } from './is-modifier.ts';
import { isVerbal } from './phrase-verbs.ts';
import { isKind, type PhraseSetting, type PhraseToken } from './phrase.ts';

/** How many words a modifier has at most, and how many are tried for one phrase: what is longer is no agreement. */
const LONGEST_MODIFIER = 48;
const MOST_MODIFIERS = 96;

/** Asks of a place whether one noun phrase reaches from there to the end of the words. */
export type PhraseTest = (at: number, afterPreposition: boolean) => boolean;

/**
 * The test for these words: a phrase is a noun, with all that 的 binds to it before it. What is none has a verb, a
 * modal or 是 of its own, or a preposition without its verb. Takes bounded time whatever the words are.
 */
export function createPhraseTest(
  tokens: readonly PhraseToken[],
  setting: Omit<PhraseSetting, 'afterPreposition'>,
): PhraseTest {
  /** By place: whether a phrase begins there after 的. */
  const modified = new Map<number, boolean>();
  let tried = 0;
  const beginsAt = (at: number, isModified: boolean, afterPreposition: boolean): boolean => {
    const last = Math.min(tokens.length - 1, at + LONGEST_MODIFIER);
    for (let de = at + 1; de < last; de++) {
      if (tokens[de]?.kind !== 'de' || tokens[de + 1]?.word.startsWith('间')) continue;
      if (tried++ >= MOST_MODIFIERS) break;
      // `发放的、以借据为准的贷款`, `已经发布的或将来发布的规则`
      const goesOn =
        tokens[de + 1]?.kind === 'conjunction' &&
        de + 2 < tokens.length &&
        (tokens[de + 1]?.word === '、' || isVerbal(tokens[de - 1]));
      if (isModifier(tokens.slice(at, de), { ...setting, afterPreposition }) && restAt(de + (goesOn ? 2 : 1)))
        return true;
    }
    return isCore(tokens.slice(at), setting.joint, isModified);
  };
  const restAt = (at: number): boolean => {
    const known = modified.get(at) ?? beginsAt(at, true, false);
    modified.set(at, known);
    return known;
  };
  return (at, afterPreposition) => beginsAt(at, false, afterPreposition);
}

/** Whether words without 的 are nouns and what joins them. */
function isCore(tokens: readonly PhraseToken[], joint: boolean, isModified: boolean): boolean {
  if (tokens.length === 0) return false;
  const [first] = tokens;
  return tokens.every((token, index) => {
    const before = tokens[index - 1];
    const isLast = index === tokens.length - 1;
    switch (token.kind) {
      case 'verb':
      case 'modal':
      case 'be':
      case 'lead':
      case 'adverb':
      case 'de':
        return false;
      case 'with':
        return joint && before !== undefined && before.kind !== 'person';
      case 'place':
        return isLast;
      case 'person':
        return before === undefined || before.kind === 'conjunction';
      case 'determiner':
        return !(index === 1 && first?.kind === 'person' && token.word.startsWith('一'));
      case 'conjunction':
        if (token.word === '以及' && index > 0 && !joint && (isModified || before?.kind === 'bracket')) return false;
        // `您和甲公司`: two sides, of which the last is named.
        return !(
          /^[和与及]$/.test(token.word) &&
          /^[您你]|我们/.test(first?.word ?? '') &&
          (index === 1 || (index === 2 && before?.kind === 'bracket'))
        );
      default:
        return !isKind(token, 'preposition');
    }
  });
}
