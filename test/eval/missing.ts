import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { duties } from '../../src/core/review/duties.ts';
import { reviewAgreement } from '../../src/core/review/review-agreement.ts';
import type { Model } from '../../src/core/labels/model.ts';
import truth from './missing/truth.json' with { type: 'json' };

/** How “未发现” fares on documents that a person read whole. */
export interface MissingFigures {
  readonly documents: number;
  /** Duties checked: those of each document's kind, optional ones aside. */
  readonly checks: number;
  readonly alarms: number;
  readonly falseAlarms: number;
  readonly misses: number;
  /** False alarms over duties that the text meets. */
  readonly falseAlarmRate: number;
  /** Right alarms over all alarms. */
  readonly precision: number;
  /** Right alarms over all that is missing. */
  readonly recall: number;
  /** `041 handler-name` and so on: what to read next. */
  readonly wrong: readonly {
    readonly document: string;
    readonly duty: string;
    readonly kind: 'false-alarm' | 'miss';
  }[];
}

interface Manifest {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
}

/** Compares the findings of “missing” with what a person found; needs the agreements beside the project. */
export function evaluateMissing(shared: string, model: Model | null = null): MissingFigures {
  const folder = join(shared, 'corpus/agreements');
  const manifest = new Map(
    readFileSync(join(folder, 'manifest.jsonl'), 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line) as Manifest)
      .map((entry) => [entry.id, entry]),
  );
  let checks = 0;
  let alarms = 0;
  let met = 0;
  const wrong: { document: string; duty: string; kind: 'false-alarm' | 'miss' }[] = [];
  for (const [document, { missing, optional }] of Object.entries(truth.documents)) {
    const text = readFileSync(join(folder, `${document}.txt`), 'utf8');
    const review = reviewAgreement(text, { title: manifest.get(document)?.title ?? null, model });
    const found = new Set(review.missing.map(({ id }) => id));
    for (const { id, kind } of duties) {
      if (kind !== review.kind || (optional as string[]).includes(id)) continue;
      const isMissing = (missing as string[]).includes(id);
      checks++;
      if (found.has(id)) alarms++;
      if (!isMissing) met++;
      if (found.has(id) && !isMissing) wrong.push({ document, duty: id, kind: 'false-alarm' });
      if (!found.has(id) && isMissing) wrong.push({ document, duty: id, kind: 'miss' });
    }
  }
  const falseAlarms = wrong.filter(({ kind }) => kind === 'false-alarm').length;
  const misses = wrong.length - falseAlarms;
  const right = alarms - falseAlarms;
  return {
    documents: Object.keys(truth.documents).length,
    checks,
    alarms,
    falseAlarms,
    misses,
    falseAlarmRate: falseAlarms / met,
    precision: alarms === 0 ? 1 : right / alarms,
    recall: right + misses === 0 ? 1 : right / (right + misses),
    wrong,
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const shared = process.argv[2] ?? fileURLToPath(new URL('../../../shared', import.meta.url));
  if (existsSync(join(shared, 'corpus/agreements'))) console.log(JSON.stringify(evaluateMissing(shared), null, 2));
  else console.log('skipped: ../shared is not here');
}
