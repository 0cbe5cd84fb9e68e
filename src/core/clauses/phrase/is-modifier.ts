import { findVerbs, governsSentence, isMutual, isVerbal, type VerbGroup } from './phrase-verbs.ts';
import { isKind, type PhraseSetting, type PhraseToken } from './phrase.ts';

/** Verbs of being and having, which tell things apart and seldom have the thing itself as their object. */
const STATIVE =
  /^(?:包含|包括|包括但不限于|具有|具备|符合|满足|涉及|属于|位于|来自|来源于|源于|用于|适用于|相当于|超过|超出|低于|含有|名为|名称为|标注名称为|网址为|编号为|金额为|参与|依托|存在|处于|证明|反映|指向|链接到)$/;
/** Those that describe a thing beside its name: `网址为…的网站`. */
const DESCRIBING = /^(?:名为|名称为|标注名称为|网址为|编号为|金额为|位于|低于|超过|超出|相当于|来自|具有)$/;
/** Verbs of rules, whose object is what the rules are for. */
const APPLYING = /^(?:用于|适用于|属于)$/;
/** Verbs after which another is their object: 申请成为, 负责配送. */
const SERIAL = /^(?:申请|愿意|参与|继续|注册|负责|指定|请求)$/;
/** Modals of a main clause: what can or must be done may also tell things apart (可退的, 应付的). */
const MAIN_MODAL = /^(?:请|可能|会|将|將|不会|拟|正在|可以$)/;

/** Whether the words before a 的 tell which thing is meant, and are not a sentence of which it is the object. */
export function isModifier(clause: readonly PhraseToken[], setting: PhraseSetting, isPicked = false): boolean {
  const [first, second] = clause;
  if (first === undefined) return false;
  // `任何可识别个人的信息`: 任何 belongs to the noun.
  if (first.kind === 'determiner' && isKind(second, 'verb', 'act', 'modal', 'adverb', 'preposition'))
    if (!isKind(second, 'with', 'in')) return isModifier(clause.slice(1), setting, true);
  const some = (is: (token: PhraseToken, at: number) => boolean): boolean => clause.some(is);
  const last = clause.at(-1);
  if (first.kind === 'conjunction' || some((token) => isKind(token, 'be', 'lead'))) return false;
  if (some((token, at) => token.kind === 'modal' && MAIN_MODAL.test(token.word) && hasSubject(clause, at)))
    return false;
  if (first.kind === 'modal' && !/^(?:能够|可|已|已经)$/.test(first.word)) return false;
  if (first.kind === 'person' && second?.kind === 'determiner' && second.word.startsWith('一')) return false;
  if (first.word === '把' || (first.kind === 'adverb' && isKind(second, 'preposition'))) return false;
  const groups = findVerbs(clause);
  const [group] = groups;
  const hasGap = isVerbal(last) || clause.at(-2)?.word === '所';
  if (first.kind === 'by') return hasGap && !setting.goesOn && groups.length === 1;
  if (first.kind === 'with')
    return groups.some((one, index) => {
      const token = clause[one.last];
      return token !== undefined && (index === 0 || setting.head === 'agent') && isMutual(token);
    });
  if (group === undefined) return isPlainModifier(clause, setting);
  if (/[后前时]$/.test(last?.word ?? '') && last?.kind !== 'verb' && groups.length === 1) return true;
  return isClause(clause, groups, { ...setting, hasGap, isPicked });
}

/** Whether someone who does it stands before a modal: 我们可能…, but not 将来可能…. */
function hasSubject(clause: readonly PhraseToken[], modal: number): boolean {
  if (/^请/.test(clause[modal]?.word ?? '')) return true;
  return clause
    .slice(0, modal)
    .some(
      (token, at) =>
        isKind(token, 'person', 'role', 'quoted', 'latin') ||
        (at === 0 && token.kind === 'noun' && token.word !== '将来'),
    );
}

/** 您的, 关于…的, 本协议中的: a modifier without a verb. */
function isPlainModifier(clause: readonly PhraseToken[], { joint }: PhraseSetting): boolean {
  const [first] = clause;
  const has = (...kinds: Parameters<typeof isKind>[1][]): boolean => clause.some((token) => isKind(token, ...kinds));
  if (clause.some(({ kind, word }) => kind === 'modal' && !/^不?可$/.test(word))) return false;
  if (!has('preposition')) return true;
  if (first?.kind === 'in') return has('place');
  if (/^(?:关于|有关|基于|除了?)$/.test(first?.word ?? '')) return true;
  if (isKind(first, 'preposition') || has('by', 'on', 'to', 'for', 'means', 'per', 'through')) return false;
  return !has('with') || joint || /间$/.test(clause.at(-1)?.word ?? '');
}

/** Whether a clause with a verb tells which thing is meant. */
function isClause(
  clause: readonly PhraseToken[],
  groups: readonly VerbGroup[],
  {
    head,
    hasGap,
    isPicked,
    afterPreposition,
  }: PhraseSetting & { readonly hasGap: boolean; readonly isPicked: boolean },
): boolean {
  const [first] = clause;
  const [group] = groups;
  const verb = group && clause[group.first];
  if (first === undefined || group === undefined || verb === undefined) return false;
  const some = (is: (token: PhraseToken, at: number) => boolean): boolean => clause.some(is);
  const isAgent = head === 'agent';
  const isLed = isKind(first, 'preposition');
  const begins =
    isKind(first, 'verb', 'act') ||
    (isKind(first, 'adverb', 'modal') &&
      clause.slice(0, group.first).every((token) => isKind(token, 'adverb', 'modal', 'conjunction')));
  const stands = STATIVE.test(verb.word);
  if (!begins && governsSentence(verb)) return false;
  if (some(({ kind }) => kind === 'modal') && !hasGap) return begins && (isAgent || stands || isPicked);
  if (isSentence(clause, group, { begins, isAgent })) return false;
  if (afterPreposition && !hasGap && isKind(first, 'person', 'role', 'noun')) return false;
  if (groups.length === 1) {
    if (hasGap) return first.kind !== 'from' && (isAgent || !isKind(first, 'on', 'to'));
    if (verb.word === '认为') return true;
    if (begins) return isAgent || head === 'act' || stands || isPicked;
    if (isLed) return isAgent || some(({ kind }) => kind === 'place');
    const isDescribed =
      DESCRIBING.test(verb.word) && !some((token, at) => at < group.first && isKind(token, 'preposition'));
    return head === 'act' || (isDescribed && isKind(first, 'noun', 'role', 'determiner', 'quoted', 'latin'));
  }
  const between = clause.slice(group.last + 1, groups.at(-1)?.first);
  if (begins) return isAgent && !some(({ word }, at) => word === '所' && at > group.first);
  if (isKind(first, 'in', 'through', 'per', 'means', 'from') && isAgent) return true;
  if (between.some(({ kind, word }) => kind === 'person' || kind === 'by' || /^[本该]$/.test(word))) return false;
  if (head === 'act') return true;
  // `使用功能过程中提交的`, `因使用服务而支付的`
  return hasGap && between.some(({ kind, word }) => kind === 'place' || word === '而');
}

/** Whether a clause is the sentence around the phrase, which is the object of its verb and not what it tells apart. */
function isSentence(
  clause: readonly PhraseToken[],
  { first: at }: VerbGroup,
  { begins, isAgent }: { readonly begins: boolean; readonly isAgent: boolean },
): boolean {
  const [first, second] = clause;
  const verb = clause[at];
  if (first === undefined || verb === undefined) return false;
  const some = (is: (token: PhraseToken, index: number) => boolean): boolean => clause.some(is);
  // `确保您`的账户
  if (first.kind === 'verb' && second?.kind === 'person' && clause.length === 2) return true;
  // `保护使用本服务`的用户, but `申请成为会员`的个人
  if (begins && clause[at + 1]?.kind === 'verb' && !SERIAL.test(verb.word)) return true;
  // `适用于使用本服务`的用户
  if (begins && APPLYING.test(verb.word) && isAgent) return true;
  // `您通过您注册`的手机
  if (first.kind === 'person' && some((token, index) => index > 0 && index < at && isOther(token, clause[index - 1])))
    return true;
  // `按照本协议为您提供`的服务
  if (isKind(first, 'preposition')) return first.kind === 'per' && some(({ kind }) => kind === 'for');
  // `平台对于任何人获得`的信息
  if (some(({ word }) => /^(?:对于|對於|关于|關於)$/.test(word))) return true;
  // `本政策与您使用`的服务
  if (some(({ kind }, index) => kind === 'with' && clause[index + 1]?.kind === 'person')) return true;
  // `医师仅凭患者上传`的结果
  if (at > 1 && isKind(clause[at - 1], 'person', 'role'))
    if (some(({ word }, index) => index < at && /^(?:仅凭|凭|按照?|根据|依据)$/.test(word))) return true;
  // `服务由乙方运营`的网站
  return some(({ kind }, index) => kind === 'by' && index > 0 && !mayPrecedeAgent(clause[index - 1]));
}

/** Whether a second person acts in a clause: 您通过您的手机. */
function isOther(token: PhraseToken, before: PhraseToken | undefined): boolean {
  return token.kind === 'person' && !isKind(before, 'to', 'with', 'conjunction');
}

/** What may stand before 由 in a modifier: 公共照明等由业主共有的, 商城上由平台公示的. */
function mayPrecedeAgent(token: PhraseToken | undefined): boolean {
  return token?.kind === 'conjunction' || /[等上中内]$/.test(token?.word ?? '');
}
