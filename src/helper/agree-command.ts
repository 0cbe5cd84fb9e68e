import type { Interval } from '../core/measure/bootstrap.ts';
import { compareAnnotations, type Agreement, type AnnotationComparison } from '../core/measure/compare-annotations.ts';
import { toDigits } from '../core/measure/to-digits.ts';
import { isLeftOpen } from '../export/annotation.ts';
import type { Translator } from '../locales/index.ts';
import type { Command } from './arguments.ts';
import { complain } from './complain.ts';
import { formatTable } from './format-table.ts';
import type { ReadAnnotation } from './measure/read-annotations.ts';
import { readSide } from './measure/read-side.ts';
import { isTrainedOn } from './measure/trained-on.ts';
import { printableLine } from './report/printable.ts';
import { describeUnused } from './speak.ts';

/** `mingyue agree`: how far two annotations of the same documents agree. Returns the exit code. */
export async function agreeCommand(
  { files, json }: Extract<Command, { name: 'agree' }>,
  translate: Translator,
): Promise<number> {
  const read: (readonly ReadAnnotation[])[] = [];
  for (const source of files) {
    const side = await readSide(source);
    if (!side.ok) {
      complain(describeUnused(source, side.problem, translate));
      return 1;
    }
    read.push(side.value);
  }
  const all = read.flat();
  const texts = new Map(all.flatMap(({ sha256, textSha256 }) => (textSha256 ? [[sha256, textSha256]] : [])));
  const [first = new Map<string, ReadAnnotation>(), second = new Map<string, ReadAnnotation>()] = read.map((side) =>
    firstOfEach(side, texts),
  );
  const doubled = all.length - first.size - second.size;
  const pairs = [...first].flatMap(([key, document]) => {
    const other = second.get(key);
    return other === undefined ? [] : [[document, other] as const];
  });
  const alone = first.size + second.size - 2 * pairs.length;
  if (doubled > 0) complain(translate('cli.doubled', { count: doubled }));
  if (alone > 0) complain(translate('cli.alone', { count: alone }));
  if (pairs.length === 0) return 1;
  const comparison = compareAnnotations(
    pairs.map(([document, other]) => ({ first: toSpans(document), second: toSpans(other) })),
  );
  const found = { documents: pairs.length, trainedOn: pairs.filter(isFlattered).length, ...comparison };
  if (comparison.swallowed > 0) complain(translate('cli.swallowed', { count: comparison.swallowed }));
  process.stdout.write(
    json
      ? `${JSON.stringify({ ...found, labels: Object.fromEntries(comparison.labels) })}\n`
      : `${describe(found, translate)}\n`,
  );
  return alone > 0 ? 1 : 0;
}

/**
 * By text, since the same may have come as a page and as a PDF; of those that share one, the first counts. A gold names
 * its bytes alone: `texts` has the text that others say they hold.
 */
function firstOfEach(
  documents: readonly ReadAnnotation[],
  texts: ReadonlyMap<string, string>,
): ReadonlyMap<string, ReadAnnotation> {
  const first = new Map<string, ReadAnnotation>();
  for (const document of documents) {
    const { sha256, textSha256 } = document;
    const key = textSha256 ?? texts.get(sha256) ?? sha256;
    if (!first.has(key)) first.set(key, document);
  }
  return first;
}

function toSpans({ sentences }: ReadAnnotation) {
  return sentences.map((sentence) => ({
    start: sentence.start,
    end: sentence.end,
    labels: sentence.labels.map(({ label }) => label),
    optional: sentence.optional ?? [],
    open: isLeftOpen(sentence),
  }));
}

/** Whether the model is compared with somebody else on a document that it has learnt from. */
function isFlattered([first, second]: readonly [ReadAnnotation, ReadAnnotation]): boolean {
  return isTrainedOn(first.sha256) && isOfModel(first) !== isOfModel(second);
}

function isOfModel({ sentences }: ReadAnnotation): boolean {
  return sentences.some(({ labels }) => labels.some(({ by }) => by.startsWith('model:')));
}

interface Found extends AnnotationComparison {
  readonly documents: number;
  readonly trainedOn: number;
}

function describe(
  { documents, units, open, trainedOn, labels, overall, resampled }: Found,
  translate: Translator,
): string {
  const digits = (value: number | null): string => toDigits(value, 3);
  const range = (interval: Interval): string =>
    interval === null ? '' : `[${digits(interval[0])}, ${digits(interval[1])}]`;
  const toRow = (name: string, one: Agreement): string[] => [
    name,
    String(one.first),
    String(one.second),
    String(one.both),
    digits(one.kappa),
    range(one.kappaInterval),
    digits(one.alpha),
    range(one.alphaInterval),
  ];
  const head = [translate('cli.column.label'), 'A', 'B', 'A∩B', 'κ', '95 %', 'α', '95 %'];
  return [
    translate('cli.agreed', { documents, units }),
    ...(open > 0 ? [translate('cli.left-open', { count: open })] : []),
    ...(trainedOn > 0 ? [translate('cli.trained-on', { count: trainedOn })] : []),
    '',
    formatTable([
      head,
      ...[...labels].map(([label, one]) => toRow(printableLine(label), one)),
      toRow(translate('cli.overall'), overall),
    ]),
    '',
    translate(`cli.agree-note.${resampled}`),
  ].join('\n');
}
