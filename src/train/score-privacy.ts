import { privacyHeads } from '../core/labels/features.ts';
import type { Model } from '../core/labels/model.ts';
import { scorePrivacyHeads, toProbability } from '../core/labels/score-sentences.ts';
import { privacyTasks, readPrivacy, type PrivacyTask } from './read-privacy.ts';

/** F1 of one task of CAPP-130. For a task with one flag: micro is accuracy, macro the mean over both classes. */
export interface PrivacyFigures {
  readonly micro: number;
  readonly macro: number;
}

const firstHead: Record<PrivacyTask, number> = {
  topic: 0,
  important: privacyHeads.indexOf('important'),
  risk: privacyHeads.indexOf('risk'),
};

const f1 = (hits: number, errors: number): number => (hits === 0 ? 0 : (2 * hits) / (2 * hits + errors));

/** Scores one task, the sentence alone. Null when the split is absent. */
function scoreTask(model: Model, folder: string, task: PrivacyTask, split: string): PrivacyFigures | null {
  const sentences = readPrivacy(folder, task, split);
  const width = sentences[0]?.flags.length;
  if (width === undefined) return null;
  const counts = Array.from({ length: width }, () => ({ hits: 0, wrong: 0, missed: 0, right: 0 }));
  for (const { text, flags } of sentences) {
    const margins = scorePrivacyHeads(model, text);
    counts.forEach((count, flag) => {
      const head = model.heads[firstHead[task] + flag]!;
      const given = toProbability(head, margins[firstHead[task] + flag]!) >= head.threshold;
      if (flags[flag] === 1) count[given ? 'hits' : 'missed']++;
      else count[given ? 'wrong' : 'right']++;
    });
  }
  const sum = (key: 'hits' | 'wrong' | 'missed' | 'right') => counts.reduce((total, count) => total + count[key], 0);
  const [hits, right, errors] = [sum('hits'), sum('right'), sum('wrong') + sum('missed')];
  if (width === 1) {
    return { micro: (hits + right) / (hits + right + errors), macro: (f1(hits, errors) + f1(right, errors)) / 2 };
  }
  const each = counts.map((count) => f1(count.hits, count.wrong + count.missed));
  return { micro: f1(hits, errors), macro: each.reduce((total, value) => total + value, 0) / width };
}

/** Scores a folder laid out as CAPP-130. Tasks whose split is absent are left out. */
export function scorePrivacy(model: Model, folder: string, split: string): Record<string, PrivacyFigures> {
  return Object.fromEntries(
    privacyTasks.flatMap((task) => {
      const figures = scoreTask(model, folder, task, split);
      return figures === null ? [] : [[task, figures] as const];
    }),
  );
}
