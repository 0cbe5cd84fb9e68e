import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toNormalText } from '../core/labels/normal-text.ts';
import { partyNames } from '../core/labels/party-names.ts';

/** The three tasks of CAPP-130. */
export const privacyTasks = ['topic', 'important', 'risk'] as const;
export type PrivacyTask = (typeof privacyTasks)[number];

/** A sentence of CAPP-130 in normal form with its flags: eleven for a topic, one otherwise. */
export interface PrivacySentence {
  readonly text: string;
  readonly flags: readonly number[];
}

const names = partyNames([]);

/**
 * The text of a CAPP-130 sentence in normal form. For `important` commas are taken out: the data writes white
 * space as `,` in positives and as `，` in negatives, and a model could read the label off that.
 */
export function readPrivacyText(task: PrivacyTask, text: string): string {
  const normal = toNormalText(text, { start: 0, end: text.length }, names).text;
  return task === 'important' ? normal.replaceAll('，', '') : normal;
}

/**
 * What a privacy head reads of a sentence. `important` sees where it begins and ends: with two signs on each side the
 * first and the last two characters are n-grams of their own. Topics and `risk` gain nothing from it.
 */
export function toPrivacyInput(task: PrivacyTask, text: string): string {
  return task === 'important' ? `\u0002\u0002${text}\u0003\u0003` : text;
}

/** One split of one task; empty when the file is absent. */
export function readPrivacy(folder: string, task: PrivacyTask, split: string): readonly PrivacySentence[] {
  const file = join(folder, task, `${split}.txt`);
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.includes('\t'))
    .map((line) => {
      const tab = line.lastIndexOf('\t');
      const flags = line.slice(tab + 1).replace(/[[\]\s]/g, '');
      return { text: readPrivacyText(task, line.slice(0, tab)), flags: flags.split(',').map(Number) };
    });
}
