import { resolve } from 'node:path';
import { familyOf, labelIds, type LabelId } from '../core/labels/taxonomy.ts';
import { countDocument, createTally, microF1, toFigures, type Tally } from '../core/measure/measure-labels.ts';
import { toDigits } from '../core/measure/to-digits.ts';
import { fail, succeed, type Result } from '../core/result.ts';
import type { Translator } from '../locales/index.ts';
import type { Command } from './arguments.ts';
import { complain } from './complain.ts';
import { formatTable } from './format-table.ts';
import { listGolds } from './measure/list-golds.ts';
import { readAnnotations, type MeasureProblem, type ReadAnnotation } from './measure/read-annotations.ts';
import { readGold } from './measure/read-gold.ts';
import { onlySide, pickSides, readProject } from './measure/read-project.ts';
import { isFolder } from './read-source.ts';
import { describeUnused } from './speak.ts';

/** `mingyue evaluate`: what `mingyue annotate` or a person found against gold, as the corpus guidelines measure it. Exit code. */
export async function evaluateCommand(
  { predictions, golds, annotator, json }: Extract<Command, { name: 'evaluate' }>,
  translate: Translator,
): Promise<number> {
  const complainOf = (source: string, problem: MeasureProblem): void =>
    complain(describeUnused(source, problem, translate));
  const read = await readPredictions(predictions, annotator);
  if (!read.ok) {
    complainOf(predictions, read.problem);
    return 1;
  }
  const bySha = new Map<string, ReadAnnotation>();
  for (const document of read.value) if (!bySha.has(document.sha256)) bySha.set(document.sha256, document);
  const doubled = read.value.length - bySha.size;
  if (doubled > 0) complain(translate('cli.doubled', { count: doubled }));
  const tally = createTally();
  let documents = 0;
  let units = 0;
  let open = 0;
  let trainedOn = 0;
  let unread = 0;
  const paths = new Map<string, string>(); // each counts once
  for (const gold of golds) {
    const listed = (await isFolder(gold)) ? await listGolds(gold) : succeed([gold]);
    if (listed.ok) for (const path of listed.value) paths.set(resolve(path), path);
    else {
      complainOf(gold, listed.problem);
      unread += 1;
    }
  }
  for (const path of paths.values()) {
    const pair = await readGold(path, bySha);
    if (!pair.ok) {
      complainOf(path, pair.problem);
      unread += 1;
      continue;
    }
    countDocument(tally, pair.value, pair.value.predictions);
    documents += 1;
    units += pair.value.units.length;
    open += pair.value.open;
    if (pair.value.trainedOn) trainedOn += 1;
  }
  if (documents === 0) return 1;
  const labels = labelIds.map((label) => ({ label, ...scoresOf(tally, label) }));
  const found = { documents, units, open, trainedOn, figures: figuresOf(tally, labels), labels };
  process.stdout.write(`${json ? JSON.stringify(found) : describe(found, translate)}\n`);
  return unread > 0 ? 1 : 0;
}

/** Of a project of the workbench whoever is named, or the only one who has judged anything. */
async function readPredictions(
  path: string,
  annotator: string | null,
): Promise<Result<readonly ReadAnnotation[], MeasureProblem>> {
  const project = await readProject(path);
  if (project === undefined)
    return annotator === null ? readAnnotations(path) : fail({ key: 'no-project', values: {} });
  if (!project.ok) return project;
  const chosen = annotator === null ? onlySide(project.value) : pickSides(project.value, [annotator]);
  return chosen.ok ? succeed(chosen.value.flatMap(({ documents }) => documents)) : chosen;
}

function scoresOf(tally: Tally, label: LabelId) {
  const { hits, wrong, missed } = tally[label];
  const share = (part: number, all: number): number | null => (all === 0 ? null : part / all);
  return {
    gold: hits + missed,
    predicted: hits + wrong,
    hits,
    precision: share(hits, hits + wrong),
    recall: share(hits, hits + missed),
    f1: hits + wrong + missed === 0 ? null : microF1(tally, [label]),
  };
}

/** Where neither side has anything there is nothing to measure: no figure rather than a bad one. */
function figuresOf(tally: Tally, labels: readonly LabelScores[]) {
  const { micro, macro, liability, unilateral, liabilityAndUnilateral, data } = toFigures(tally);
  const unlessBare = (value: number, isMeant: (label: LabelScores) => boolean): number | null =>
    labels.some((one) => one.gold + one.predicted > 0 && isMeant(one)) ? value : null;
  const of =
    (...families: readonly string[]) =>
    (one: LabelScores) =>
      families.includes(familyOf(one.label));
  return {
    micro: unlessBare(micro, () => true),
    macro: unlessBare(macro, ({ gold }) => gold >= 5),
    liability: unlessBare(liability, of('liability')),
    unilateral: unlessBare(unilateral, of('unilateral')),
    liabilityAndUnilateral: unlessBare(liabilityAndUnilateral, of('liability', 'unilateral')),
    data: unlessBare(data, of('data')),
  };
}

type LabelScores = { readonly label: LabelId } & ReturnType<typeof scoresOf>;

function describe(
  found: {
    readonly documents: number;
    readonly units: number;
    readonly open: number;
    readonly trainedOn: number;
    readonly figures: ReturnType<typeof figuresOf>;
    readonly labels: readonly LabelScores[];
  },
  translate: Translator,
): string {
  const digits = (value: number | null): string => toDigits(value, 3);
  const { micro, macro, liability, unilateral, data } = found.figures;
  const head = ['label', 'gold', 'predicted', 'precision', 'recall', 'f1'] as const;
  const rows = found.labels
    .filter(({ gold, predicted }) => gold + predicted > 0)
    .map(({ label, gold, predicted, precision, recall, f1 }) => [
      label,
      String(gold),
      String(predicted),
      digits(precision),
      digits(recall),
      digits(f1),
    ]);
  return [
    translate('cli.evaluated', { documents: found.documents, units: found.units }),
    ...(found.open > 0 ? [translate('cli.left-open', { count: found.open })] : []),
    ...(found.trainedOn > 0 ? [translate('cli.trained-on', { count: found.trainedOn })] : []),
    '',
    formatTable([head.map((name) => translate(`cli.column.${name}`)), ...rows]),
    '',
    formatTable([
      [translate('cli.micro'), digits(micro)],
      [translate('cli.macro'), digits(macro)],
      ['liability.*', digits(liability)],
      ['unilateral.*', digits(unilateral)],
      ['data.*', digits(data)],
    ]),
  ].join('\n');
}
