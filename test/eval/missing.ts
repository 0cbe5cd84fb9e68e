import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { duties } from '../../src/core/review/duties.ts';
import { readSource } from '../../src/helper/read-source.ts';
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

interface Judged {
  readonly name: string;
  readonly text: string;
  readonly title: string | null;
  readonly missing: readonly string[];
  readonly optional: readonly string[];
}

async function pagesOf(shared: string): Promise<Judged[]> {
  return Promise.all(
    Object.entries(truth.pages).map(async ([page, judged]) => {
      const read = await readSource(join(shared, 'pages/agreement', `${page}.html`));
      if (!read.ok) throw new Error(`${page}: ${read.problem.id}`);
      const { text, title } = read.value.document;
      return { name: `page ${page}`, text, title, ...judged };
    }),
  );
}

/** Compares the findings of “missing” with what a person found; needs the agreements beside the project. */
export async function evaluateMissing(shared: string, model: Model | null = null): Promise<MissingFigures> {
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
  const agreements = Object.entries(truth.documents).map(([document, judged]): Judged => {
    const text = readFileSync(join(folder, `${document}.txt`), 'utf8');
    return { name: document, text, title: manifest.get(document)?.title ?? null, ...judged };
  });
  const all = [...agreements, ...(await pagesOf(shared))];
  for (const { name: document, text, title, missing, optional } of all) {
    const review = reviewAgreement(text, { title, model });
    const found = new Set(review.missing.map(({ id }) => id));
    for (const { id, kind } of duties) {
      if (kind !== review.kind || optional.includes(id)) continue;
      const isMissing = missing.includes(id);
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
    documents: all.length,
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
  if (existsSync(join(shared, 'corpus/agreements')))
    console.log(JSON.stringify(await evaluateMissing(shared), null, 2));
  else console.log('skipped: ../shared is not here');
}
