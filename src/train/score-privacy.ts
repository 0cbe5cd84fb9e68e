import { privacyHeads } from '../core/labels/features.ts';
import { findTopics, findTopicsInContext } from '../core/labels/find-topics.ts';
import type { Model } from '../core/labels/model.ts';
import { scorePrivacyHeads, toProbability } from '../core/labels/score-sentences.ts';
import { toPrivacyFigures, type Flags, type PrivacyFigures } from './measure-privacy.ts';
import { readPrivacy, toPrivacyInput, type PrivacySentence, type PrivacyTask } from './read-privacy.ts';

/** Figures by task; `unseen` has them without sentences that stand, word for word, in the train split. */
export type PrivacyReport = Readonly<Record<string, PrivacyFigures>> & {
  readonly unseen?: Readonly<Record<string, PrivacyFigures & { readonly share: number }>>;
};

/** The answer of a head of yes or no. */
function answer(model: Model, task: PrivacyTask, sentence: string): Flags {
  const text = toPrivacyInput(task, sentence);
  const index = privacyHeads.indexOf(task === 'risk' ? 'risk' : 'important');
  const head = model.heads[index]!;
  return [toProbability(head, scorePrivacyHeads(model, text)[index]!) >= head.threshold];
}

type Judge = (model: Model, sentences: readonly PrivacySentence[]) => readonly Flags[];

const judges: readonly (readonly [name: string, task: PrivacyTask, judge: Judge])[] = [
  ['topic', 'topic', (model, sentences) => sentences.map(({ text }) => findTopics(model, text))],
  // Topic files keep the order of the policies, so that lines of the same file are one another's neighbours.
  [
    'topicWithContext',
    'topic',
    (model, sentences) =>
      findTopicsInContext(
        model,
        sentences.map(({ text }) => text),
      ),
  ],
  ['important', 'important', (model, sentences) => sentences.map(({ text }) => answer(model, 'important', text))],
  ['risk', 'risk', (model, sentences) => sentences.map(({ text }) => answer(model, 'risk', text))],
];

/** Scores a folder laid out as CAPP-130. Tasks whose split is absent are left out. */
export function scorePrivacy(model: Model, folder: string, split: string): PrivacyReport {
  const report: Record<string, PrivacyFigures> = {};
  const unseen: Record<string, PrivacyFigures & { share: number }> = {};
  for (const [name, task, judge] of judges) {
    const sentences = readPrivacy(folder, task, split);
    if (sentences.length === 0) continue;
    const given = judge(model, sentences);
    const gold = sentences.map(({ flags }) => flags.map((flag) => flag === 1));
    report[name] = toPrivacyFigures(given, gold);
    const known = new Set(readPrivacy(folder, task, 'train').map(({ text }) => text));
    if (known.size === 0) continue;
    const rows = sentences.flatMap(({ text }, row) => (known.has(text) ? [] : [row]));
    const pick = (flags: readonly Flags[]) => rows.map((row) => flags[row]!);
    unseen[name] = { ...toPrivacyFigures(pick(given), pick(gold)), share: rows.length / sentences.length };
  }
  return Object.keys(unseen).length === 0 ? report : ({ ...report, unseen } as PrivacyReport);
}
