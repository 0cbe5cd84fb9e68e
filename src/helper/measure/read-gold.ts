import { dirname, join } from 'node:path';
import { labelIds, type LabelId } from '../../core/labels/taxonomy.ts';
import { belongTogether } from '../../core/measure/align-units.ts';
import type { GoldUnit } from '../../core/measure/measure-labels.ts';
import { hashOf } from '../../core/record/hash.ts';
import { fail, succeed, type Result } from '../../core/result.ts';
import { toCodePoints } from '../../core/text/code-points.ts';
import { isLeftOpen } from '../../export/annotation.ts';
import { readSource } from '../read-source.ts';
import { parseGold } from './gold-file.ts';
import { nearestLabel } from '../../core/labels/nearest-label.ts';
import { readText, type MeasureProblem, type ReadAnnotation } from './read-annotations.ts';
import { isTrainedOn } from './trained-on.ts';

/** A gold document with the text it is about and what was predicted of it, offsets in UTF-16 units. */
export interface GoldPair {
  readonly source: string;
  /** Whether the model has learnt from it. */
  readonly trainedOn: boolean;
  /** Those that were judged in what was predicted. */
  readonly units: readonly GoldUnit[];
  /** How many were not: they belong with a sentence that was left open. */
  readonly open: number;
  readonly predictions: readonly { readonly label: LabelId; readonly start: number; readonly end: number }[];
}

/** Reads a gold file, finds its document among the predictions by SHA-256, and its text beside it or with them. */
export async function readGold(
  path: string,
  predicted: ReadonlyMap<string, ReadAnnotation>,
): Promise<Result<GoldPair, MeasureProblem>> {
  const content = await readText(path);
  if (content === undefined) return fail({ key: 'no-file', values: {} });
  const gold = parseGold(content);
  if (!gold.ok) return gold;
  const { file, sha256, units } = gold.value;
  const annotation = predicted.get(sha256);
  if (annotation === undefined) return fail({ key: 'no-prediction', values: {} });
  const { text, textSha256 } = annotation;
  if (text !== undefined && textSha256 !== undefined && hashOf(text) !== textSha256)
    return fail({ key: 'altered-text', values: {} });
  const source = text ?? (await readBeside(join(dirname(path), file), sha256));
  if (source === undefined) return fail({ key: 'no-text', values: { file } });
  // Offsets into another text would mean other words.
  if (source === null || (textSha256 ?? hashOf(source)) !== hashOf(source))
    return fail({ key: 'other-text', values: { file } });
  const { toUtf16, length } = toCodePoints(source);
  const odd = units.findIndex(({ end }) => end > length);
  if (odd >= 0) return fail({ key: 'bad-gold', values: { why: `units.${odd}` } });
  const inGold = unknownLabels(units.flatMap(({ labels, optional }) => [...labels, ...optional]));
  if (inGold !== undefined) return fail({ key: 'unknown-in-gold', values: { labels: inGold } });
  const inFound = unknownLabels(annotation.sentences.flatMap(({ labels }) => labels.map(({ label }) => label)));
  if (inFound !== undefined) return fail({ key: 'unknown-in-found', values: { labels: inFound } });
  const open = annotation.sentences.filter(isLeftOpen);
  const judged = units.filter((unit) => !open.some((sentence) => belongTogether(sentence, unit)));
  return succeed({
    source,
    trainedOn: isTrainedOn(sha256),
    open: units.length - judged.length,
    units: judged.map(({ start, end, labels, optional }) => ({
      start: toUtf16(start),
      end: toUtf16(end),
      labels: labels.filter(isLabel),
      optional: optional.filter(isLabel),
    })),
    predictions: annotation.sentences.flatMap(({ start, end, labels }) =>
      labels
        .map(({ label }) => label)
        .filter(isLabel)
        .map((label) => ({ label, start: toUtf16(start), end: toUtf16(end) })),
    ),
  });
}

/** The text of a file with this SHA-256, read as `annotate` reads it; null of another, undefined of none. */
async function readBeside(path: string, sha256: string): Promise<string | null | undefined> {
  const read = await readSource(path);
  if (!read.ok) return read.problem.id === 'no-file' ? undefined : null;
  return read.value.sha256 === sha256 ? read.value.document.text : null;
}

function isLabel(name: string): name is LabelId {
  return (labelIds as readonly string[]).includes(name);
}

/** The names that the taxonomy does not have, each with the one it may mean: what they stand for can't be measured. */
function unknownLabels(names: readonly string[]): string | undefined {
  const unknown = [...new Set(names)].filter((name) => !isLabel(name)).toSorted();
  if (unknown.length === 0) return undefined;
  return unknown
    .map((name) => {
      const nearest = nearestLabel(name);
      return nearest === undefined ? name : `${name} (${nearest}?)`;
    })
    .join(', ');
}
