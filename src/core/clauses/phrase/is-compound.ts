import { isKind, type PhraseToken } from './phrase.ts';
import { COMPOUNDING } from './phrase-words.ts';

/** Verbs that stand before a noun as a part of its name. */
export const COMPOUNDS: ReadonlySet<string> = new Set(COMPOUNDING.trim().split(/\s+/));
const RULES = /^(?:协议|合同|条款|规则|政策|声明)/;
const FIRM = /^.{0,8}(?:有限|公司|集团)/;
const GENERIC_NOUN = /^.{0,3}(?:服务|平台|系统|账户|机构|公司|中心|大厅|软件|产品)$/;

/** Whether a verb in a list follows a noun: `评分、推荐、分析结果`. */
function listsNouns(tokens: readonly PhraseToken[], at: number): boolean {
  return (
    COMPOUNDS.has(tokens[at]?.word ?? '') && tokens[at - 1]?.kind === 'conjunction' && tokens[at - 2]?.kind === 'noun'
  );
}

/** Whether a verb is a part of a noun where it stands: 药品配送企业, 更新及活动信息, 广告、统计、支付等服务商. */
export function isCompound(tokens: readonly PhraseToken[], at: number, modal: number): boolean {
  const [beforeLast, last, token, next, afterNext] = [-2, -1, 0, 1, 2].map((step) => tokens[at + step]);
  if (token === undefined || next === undefined) return false;
  const lists = next.kind === 'conjunction';
  const isEtc = next.word.startsWith('等');
  // After 须 and the like the first verb governs, whatever it may also name.
  const governs =
    last?.kind === 'noun' &&
    modal >= 0 &&
    modal < at &&
    !FIRM.test(next.word) &&
    !tokens.slice(modal + 1, at).some((one) => isKind(one, 'verb', 'de'));
  const compounds = COMPOUNDS.has(token.word) && !governs;
  const namesNext = isKind(next, 'noun', 'latin') || (next.kind === 'role' && !/[户员您]$/.test(next.word));
  const mayEnd =
    isKind(last, 'noun', 'determiner', 'de', 'quoted', 'latin', 'preposition') ||
    last?.word === '其' ||
    (last?.kind === 'role' && /公司|平台/.test(next.word)) ||
    (last?.kind === 'conjunction' && (beforeLast?.kind !== 'verb' || listsNouns(tokens, at - 2)));
  if (compounds && namesNext && mayEnd) return true;
  if (isKind(last, 'noun', 'quoted', 'latin', 'determiner'))
    if (
      isEtc ||
      (lists &&
        afterNext !== undefined &&
        !isKind(afterNext, 'verb', 'adverb', ...(compounds ? [] : (['act'] as const))))
    )
      return true;
  if (last?.kind === 'conjunction' && lists && beforeLast?.kind !== 'verb')
    if (!isKind(afterNext, 'verb', 'means')) return true;
  if (compounds && isEtc) return true;
  if (
    RULES.test(next.word) &&
    isKind(last, 'noun', 'conjunction', 'act', 'latin') &&
    (modal < 0 || last?.kind === 'noun')
  )
    return true;
  // `新创作平台`: a name, where nothing shows a sentence.
  if (last?.kind === 'noun' && modal < 0 && at === tokens.length - 2 && GENERIC_NOUN.test(next.word)) return true;
  if (!compounds) return false;
  if (lists && afterNext?.kind === 'act') return at + 3 < tokens.length;
  return next.kind === 'act' && at >= tokens.length - 3 && last?.kind === 'noun';
}
