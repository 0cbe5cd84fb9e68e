import { closingOf } from '../expression-signs.ts';
import { COMPOUNDS, isCompound } from './is-compound.ts';
import { isKind, type PhraseKind, type PhraseToken } from './phrase.ts';
import { PHRASE_WORDS } from './phrase-words.ts';

/** By first character, the longest words first. */
const LEXICON = new Map<string, { readonly word: string; readonly kind: PhraseKind }[]>();
for (const [kind, words] of Object.entries(PHRASE_WORDS) as [PhraseKind, string][])
  for (const word of words.trim().split(/\s+/)) {
    const first = word.charAt(0);
    LEXICON.set(first, [...(LEXICON.get(first) ?? []), { word, kind }]);
  }
for (const words of LEXICON.values()) words.sort((a, b) => b.word.length - a.word.length);
const CLOSING: Readonly<Record<string, string>> = {
  '《': '》',
  '【': '】',
  '“': '”',
  '「': '」',
  '『': '』',
  '‘': '’',
  '[': ']',
};
/** What makes a noun of the verb before it: 使用者, 服务费, 提供商. */
const SUFFIX =
  /[者方權权費费率量期区區条條许許书書函單单證证码法图员类性式器端局]|台(?!湾)|机(?![构动票])|商(?!业|品)|规(?!范)|人(?![民人])/y;
/** What a compounding verb names the kind of: 订购服务, 支付系统. */
const GENERIC =
  /服务(?!器)|协议|规则|政策|条款|记录|信息|数据|功能|页面|系统|平台|义务|责任|行为|流程|须知|指南|网(?!易)|软件|工具|合同|机构|公司|中心|产品|业务|金额|设备|账|帐|方式|程序|活动|声明|大厅/y;
const LATIN = /[A-Za-z0-9](?:[A-Za-z0-9.:/_\-+%×]*[A-Za-z0-9%])?/y;
const HEADING = /^【(?:前言|引言|导言|提示|重要提示)】$/;
/** Modals of one character, which are parts of nouns as often: 供应链, 证监会, 虚拟. */
const SHORT_MODAL = /^[会會应應可拟须需]$/;

const matches = (pattern: RegExp, text: string, at: number, end: number): boolean => {
  pattern.lastIndex = at;
  return at < end && pattern.test(text);
};

/** The word at a place, as the lists have it; what they lack is a noun of one character. */
function wordAt(text: string, at: number, end: number): { readonly word: string; readonly kind: PhraseKind } {
  const listed = LEXICON.get(text.charAt(at))?.find(({ word }) => at + word.length <= end && text.startsWith(word, at));
  return listed ?? { word: text.charAt(at), kind: 'noun' };
}

/** The kind of a word by what stands right beside it. */
function kindAt(text: string, before: readonly PhraseToken[], word: PhraseToken, end: number): PhraseKind {
  const last = before.at(-1);
  const next = text.charAt(word.end);
  switch (word.word) {
    case '受':
      return /[本该《此]/.test(next) ? 'verb' : 'noun';
    case '经':
      return last === undefined || text.charAt(word.start - 1) === '日' ? 'by' : 'noun';
    case '指':
      return last === undefined ||
        isKind(last, 'quoted', 'bracket', 'be', 'role') ||
        /[由在通按以本该您我任]/.test(next)
        ? 'be'
        : 'noun';
  }
  if (word.kind === 'verb') {
    const isNoun =
      word.end >= end ||
      matches(SUFFIX, text, word.end, end) ||
      (COMPOUNDS.has(word.word) && matches(GENERIC, text, word.end, end));
    return isNoun ? 'act' : 'verb';
  }
  if (word.kind === 'place' && word.word.length === 1) {
    // 中 and 上 close 在…, or stand after 本协议; elsewhere they are parts of nouns.
    const isOpen = before.findLast(({ kind }) => kind === 'in' || kind === 'place')?.kind === 'in';
    const isOwn = word.word === '中' && last?.kind === 'noun' && before.at(-2)?.kind === 'determiner';
    return isOpen || isOwn ? 'place' : 'noun';
  }
  return word.kind;
}

/** Cuts the words of the lists out of a text, with signs, Latin words and what the lists lack in between. */
function cut(text: string, from: number, end: number): PhraseToken[] {
  const tokens: PhraseToken[] = [];
  let at = from;
  const add = (to: number, kind: PhraseKind): void => {
    const last = tokens.at(-1);
    const joins = kind === 'noun' && last?.kind === 'noun' && last.end === at;
    const start = joins ? last.start : at;
    if (joins) tokens.pop();
    tokens.push({ start, end: to, kind, word: text.slice(start, to) });
    at = to;
  };
  while (at < end) {
    const char = text.charAt(at);
    const closing = CLOSING[char];
    const close = closing === undefined ? -1 : text.indexOf(closing, at + 1);
    if (' *\n\t'.includes(char)) at++;
    else if (char === '(') {
      const bracket = closingOf(text, at);
      add(bracket >= 0 && bracket < end ? bracket + 1 : at + 1, 'bracket');
    } else if (close >= 0 && close < end) add(close + 1, 'quoted');
    else if (matches(LATIN, text, at, end)) add(Math.min(LATIN.lastIndex, end), 'latin');
    else {
      const { word, kind } = wordAt(text, at, end);
      const token = { start: at, end: at + word.length, kind, word };
      const isDone = kind === 'verb' && text.charAt(token.end) === '了' && token.end < end;
      add(token.end + (isDone ? 1 : 0), kindAt(text, tokens, token, end));
    }
  }
  return tokens;
}

/** Whether a single 会, 应 or 系 has what it must stand before; else it is a part of a noun. */
function isShortWord(token: PhraseToken, next: PhraseToken | undefined): boolean {
  if (token.kind === 'be' && token.word === '系')
    return isKind(next, 'person', 'determiner', 'quoted', 'role', 'preposition');
  if (token.kind !== 'modal' || !SHORT_MODAL.test(token.word)) return true;
  return next?.start === token.end && isKind(next, 'verb', 'act', 'adverb', 'modal', 'be', 'person', 'preposition');
}

/** Joins what is no word of its own to the noun around it. */
function joinNouns(tokens: readonly PhraseToken[]): PhraseToken[] {
  const joined: PhraseToken[] = [];
  tokens.forEach((token, index) => {
    const kind = isShortWord(token, tokens[index + 1]) ? token.kind : 'noun';
    const last = joined.at(-1);
    if (kind === 'noun' && last?.kind === 'noun' && last.end === token.start) {
      joined.pop();
      joined.push({ ...last, end: token.end, word: last.word + token.word });
    } else joined.push({ ...token, kind });
  });
  return joined;
}

/**
 * The words of a phrase, each with what it does there; on folded text. Brackets and quotations are one token each.
 * What no list has is taken for a noun.
 */
export function readPhrase(text: string, from: number, end: number): readonly PhraseToken[] {
  const tokens = joinNouns(cut(text, from, end));
  const modal = tokens.findIndex(({ kind }) => kind === 'modal');
  const first = tokens[0];
  if (first && HEADING.test(first.word)) tokens[0] = { ...first, kind: 'lead' };
  for (let at = tokens.length - 1; at >= 0; at--) {
    const token = tokens[at];
    if (token === undefined) continue;
    if (token.kind === 'verb' && isCompound(tokens, at, modal)) tokens[at] = { ...token, kind: 'act' };
    else if (token.kind === 'adverb' && !/^[所未不]$/.test(token.word) && !isAdverb(tokens, at))
      tokens[at] = { ...token, kind: 'determiner' };
  }
  return tokens;
}

/** Whether 直接 stands before a verb; before a noun it is a word like 其他. */
function isAdverb(tokens: readonly PhraseToken[], at: number): boolean {
  const next = tokens[at + 1];
  if (next?.kind === 'act') return tokens[at - 1]?.kind === 'modal';
  return (
    isKind(next, 'verb', 'modal', 'adverb', 'preposition') ||
    (next?.kind === 'conjunction' && tokens[at + 2]?.kind === 'adverb')
  );
}
