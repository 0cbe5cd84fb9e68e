import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { labelSentences } from '../core/labels/label-sentences.ts';
import type { Model } from '../core/labels/model.ts';
import { familyOf, labelIds } from '../core/labels/taxonomy.ts';
import { scoreBaseline } from './baseline.ts';
import { bootstrapInterval } from '../core/measure/bootstrap.ts';
import { addTallies } from './add-tallies.ts';
import { checkScores } from './check-scores.ts';
import { crossValidate, toModel, type HeldOut } from './cross-validate.ts';
import { fitPrivacy } from './fit-privacy.ts';
import {
  countDocument,
  createTally,
  microF1,
  toFigures,
  toPredictions,
  type Tally,
} from '../core/measure/measure-labels.ts';
import { readAnnotations } from './read-annotations.ts';
import { corpusFolder, readDocuments, seedsFolder, type GoldDocument } from './read-corpus.ts';
import { scorePrivacy } from './score-privacy.ts';

const shown = (value: number): string => value.toFixed(3);

function loadModel(): Model {
  return toModel(new Uint8Array(readFileSync(resolve(import.meta.dirname, '../../public/model.bin'))));
}

/** One tally per document. */
function tallyDocuments(documents: readonly GoldDocument[], model: Model | null): readonly Tally[] {
  return documents.map((document) => {
    const tally = createTally();
    const labels = labelSentences(document.source, document.outline, model);
    countDocument(tally, document, toPredictions(document.outline.sentences, labels));
    return tally;
  });
}

function printFigures(name: string, tally: Tally): void {
  const figures = toFigures(tally);
  const parts = Object.entries(figures).map(([key, value]) => `${key} ${shown(value)}`);
  console.log(`${name.padEnd(34)} ${parts.join('  ')}`);
}

const dataLabels = labelIds.filter((label) => familyOf(label) === 'data');

/** How far micro F1 and that of the data family would move with other documents: 95 % of bootstraps over them. */
function printIntervals(name: string, tallies: readonly Tally[]): void {
  const [all, data] = [labelIds, dataLabels].map((labels) => {
    const interval = bootstrapInterval(tallies, (drawn) => microF1(addTallies(drawn), labels));
    return interval === null ? '–' : interval.map((end) => end.toFixed(2)).join('–');
  });
  console.log(`${`${name}, 95 %`.padEnd(34)} micro ${all ?? ''}  data ${data ?? ''}`);
}

function printLabels(tally: Tally, beside: Tally): void {
  console.log('label                         F1     P      R      gold   baseline F1');
  for (const label of labelIds) {
    const { hits, wrong, missed } = tally[label];
    const ratio = (all: number) => shown(hits / Math.max(1, all));
    const f1 = shown(microF1(tally, [label]));
    const other = shown(microF1(beside, [label]));
    const gold = String(hits + missed).padEnd(6);
    console.log(`${label.padEnd(29)} ${f1}  ${ratio(hits + wrong)}  ${ratio(hits + missed)}  ${gold} ${other}`);
  }
}

function printScores(heldOut: readonly HeldOut[]): void {
  const scores = checkScores(heldOut);
  console.log(`calibration error (10 bins)        ${shown(scores.calibrationError)}`);
  for (const { score, right, count } of scores.bins) {
    if (count > 0) console.log(`  score ${shown(score)}  right ${shown(right)}  of ${count}`);
  }
  console.log(`evidence left out: label falls     ${shown(scores.fallsWithout)}`);
  console.log(`evidence alone: label stands       ${shown(scores.standsAlone)}`);
  console.log(`evidence, share of the sentence    ${shown(scores.evidenceShare)}`);
}

function evaluateLabels(withSeeds: boolean): void {
  const agreements = readDocuments(join(corpusFolder, 'agreements'));
  if (agreements.length === 0) {
    console.log(`Skipped: ${corpusFolder} is absent.`);
    return;
  }
  if (withSeeds) {
    const seeds = readDocuments(seedsFolder);
    const tallies = tallyDocuments(seeds, loadModel());
    printFigures('seeds, shipped model', addTallies(tallies));
    printIntervals('seeds', tallies);
    printFigures('seeds, rules alone', addTallies(tallyDocuments(seeds, null)));
  }
  const lessons = readAnnotations(resolve(corpusFolder, '..'));
  // The heads that judge CAPP-130 take no part in this; those whose margins the label heads read have no teachers.
  const heldOut = crossValidate(agreements, fitPrivacy(join(corpusFolder, 'capp-130'), []), lessons);
  const tallies = heldOut.flatMap(({ model, documents }) => tallyDocuments(documents, model));
  const tally = addTallies(tallies);
  const baseline = scoreBaseline(agreements);
  printFigures('agreements, 5-fold', tally);
  printIntervals('agreements, 5-fold', tallies);
  printFigures('agreements, rules alone', addTallies(tallyDocuments(agreements, null)));
  printFigures('agreements, baseline SVM, 5-fold', baseline);
  printLabels(tally, baseline);
  printScores(heldOut);
}

/**
 * Runs an evaluation that lives beside the tests: `run` of `test/eval/<file>.ts`, printed by its `format` where it
 * has one. The path is made at run time: `train` must not depend on tests.
 */
async function runBeside(file: string, run: string, format: string | null, argument: string): Promise<void> {
  const loaded = (await import(new URL(`../../test/eval/${file}.ts`, import.meta.url).href)) as Record<
    string,
    ((argument: unknown) => unknown) | undefined
  >;
  const [evaluation, formatting] = [loaded[run], format === null ? undefined : loaded[format]];
  if (evaluation === undefined) throw new Error(`test/eval/${file}.ts exports no ${run}`);
  const figures: unknown = await evaluation(argument);
  if (figures === undefined) return;
  if (typeof figures === 'string') console.log(figures);
  else console.log(formatting === undefined ? JSON.stringify(figures, null, 2) : formatting(figures));
}

const usage = `Usage: npm run eval [-- …]

  [--no-seeds]                  labels, on seeds and agreements
  capp [DIR] [--split dev|test] topics, importance and risk of a folder laid out as CAPP-130, as JSON
  outline                       clauses and sentences
  pages [DIR] [--score]         which pages ask for consent: a line of JSON for each, or figures
  reading [DIR]                 texts of pages

Without DIR: what ../shared holds of it.`;

/** The command line; undefined where it is none of ours. */
function readCommand() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h', default: false },
        split: { type: 'string', default: 'dev' },
        'no-seeds': { type: 'boolean', default: false },
        score: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
      return undefined; // mistyped; anything else is a bug
    throw error;
  }
}

const { values, positionals } = readCommand() ?? { values: null, positionals: [] };
const [command, folder] = positionals;
const shared = resolve(corpusFolder, '..');
if (values === null) refuse();
else if (values.help) console.log(usage);
else if (command === undefined) evaluateLabels(!values['no-seeds']);
else if (command === 'capp') {
  const privacy = resolve(folder ?? join(corpusFolder, 'capp-130'));
  const report = scorePrivacy(loadModel(), privacy, values.split);
  if (Object.keys(report).length === 0) fail(`no ${values.split}.txt of a task of CAPP-130 in ${privacy}`);
  else console.log(JSON.stringify(report));
} else if (command === 'outline') await runBeside('outline', 'evaluateOutlines', 'formatOutlineReport', shared);
else if (command === 'pages') {
  const pages = resolve(folder ?? join(shared, 'pages'));
  const [file, run] = values.score ? (['pages-score', 'scorePages'] as const) : (['pages', 'evaluatePages'] as const);
  if (existsSync(join(pages, 'manifest.jsonl'))) await runBeside(file, run, null, pages);
  else fail(`no manifest.jsonl in ${pages}`);
} else if (command === 'reading') await runBeside('reading-report', 'reportReading', null, resolve(folder ?? shared));
else refuse();

function fail(reason: string): void {
  console.error(reason);
  process.exitCode = 1;
}

function refuse(): void {
  console.error(usage);
  process.exitCode = 2;
}
