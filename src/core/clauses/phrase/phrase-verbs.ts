import { isKind, type PhraseToken } from './phrase.ts';

/** What people do with one another: 与平台签约的. */
const MUTUAL = /^(?:相关|有关|无关|合作|签约|签订|签署|订立|共建|对接|集成|约定|关联|委托)/;
/** Verbs whose object is a sentence or another verb. */
const SPEECH = /^(?:承诺|保证|同意|确认|知悉|理解|了解|允许|授权|声明|用于)$/;
/** Whether a token can be the verb of …的. */
export function isVerbal(token: PhraseToken | undefined): boolean {
  if (token === undefined) return false;
  return isKind(token, 'verb', 'act') || (token.kind === 'determiner' && isMutual(token)) || token.word === '所有';
}

/** Whether the object of a verb is a sentence. */
export function governsSentence({ word }: PhraseToken): boolean {
  return SPEECH.test(word);
}

/** Whether a word says what people do or have with one another. */
export function isMutual({ word }: PhraseToken): boolean {
  return MUTUAL.test(word);
}

/** Verbs of a clause that belong together, by index. */
export interface VerbGroup {
  readonly first: number;
  readonly last: number;
}

/** The verbs of a clause; those of one list (发布、上传) or one after the other are a group. */
export function findVerbs(clause: readonly PhraseToken[]): readonly VerbGroup[] {
  const groups: VerbGroup[] = [];
  clause.forEach((token, at) => {
    const isLast = at === clause.length - 1;
    if (
      token.kind !== 'verb' &&
      !(isLast && (isVerbal(token) || clause[at - 1]?.word === '所')) &&
      !(token.kind === 'act' && at === 0)
    )
      return;
    const group = groups.at(-1);
    const link = group && clause[group.last + 1];
    const isListed =
      group !== undefined &&
      link?.kind === 'conjunction' &&
      link.word !== '而' &&
      !clause.slice(group.last + 1, at).some((one) => isKind(one, 'person', 'verb'));
    const follows = group?.last === at - 1 || (group?.last === at - 2 && clause[at - 1]?.kind === 'adverb');
    if (group && (isListed || follows)) groups[groups.length - 1] = { first: group.first, last: at };
    else groups.push({ first: at, last: at });
  });
  return groups;
}
