import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Outline, Sentence } from '../core/clauses/outline.ts';
import { readOutline } from '../core/clauses/read-outline.ts';
import { readSentences, type Reading } from '../core/labels/read-sentences.ts';
import { labelIds, type LabelId } from '../core/labels/taxonomy.ts';
import type { Span } from '../core/span.ts';
import { toCodePoints } from '../core/text/code-points.ts';

/** One unit of the gold: UTF-16 offsets. */
export interface GoldUnit extends Span {
  readonly labels: readonly LabelId[];
  /** Labels that count neither way when scoring. */
  readonly optional: readonly LabelId[];
}

/** An agreement of the corpus with its gold. */
export interface GoldDocument {
  readonly id: string;
  readonly source: string;
  readonly outline: Outline;
  readonly units: readonly GoldUnit[];
  /** The gold's units read as if they were the outline's sentences: what training learns from. */
  readonly readings: readonly Reading[];
}

interface GoldFile {
  readonly units: readonly {
    readonly start: number;
    readonly end: number;
    readonly labels?: readonly string[];
    readonly optional?: readonly string[];
  }[];
}

/** Where the texts stand beside the project. */
export const corpusFolder = resolve(import.meta.dirname, '../../../shared/corpus');
export const seedsFolder = resolve(import.meta.dirname, '../../../shared/seeds');

const known = new Set<string>(labelIds);
const onlyKnown = (labels: readonly string[] | undefined): LabelId[] =>
  (labels ?? []).filter((label): label is LabelId => known.has(label));

/** The outline with the gold's units in the place of its sentences. */
function withUnits(outline: Outline, units: readonly GoldUnit[]): Outline {
  const { sentences } = outline;
  let next = 0;
  const unitOf = (sentence: Sentence | undefined, before: number): number | null => {
    if (sentence === undefined) return null;
    let found: number | null = null;
    units.forEach((unit, index) => {
      if (index < before && unit.start < sentence.end && sentence.start < unit.end) found = index;
    });
    return found;
  };
  const made = units.map((unit, index): Sentence => {
    while (next < sentences.length && (sentences[next]?.end ?? 0) <= unit.start) next++;
    const sentence = sentences[next];
    const labelled = unit.labels.length > 0 || unit.optional.length > 0;
    return {
      start: unit.start,
      end: unit.end,
      clause: sentence?.clause ?? null,
      role: labelled ? 'body' : (sentence?.role ?? 'body'),
      leadIn:
        sentence?.leadIn === undefined || sentence.leadIn === null ? null : unitOf(sentences[sentence.leadIn], index),
    };
  });
  return { ...outline, sentences: made };
}

/** Makes a document of a text and its gold units in UTF-16 offsets. */
export function toDocument(id: string, source: string, units: readonly GoldUnit[]): GoldDocument {
  const outline = readOutline(source);
  return { id, source, outline, units, readings: readSentences(source, withUnits(outline, units)) };
}

/** Every document of a folder that has gold beside its text, by name; none when the folder is absent. */
export function readDocuments(folder: string): readonly GoldDocument[] {
  if (!existsSync(folder)) return [];
  const ending = '.gold.json';
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => {
      const id = name.slice(0, -ending.length);
      const source = readFileSync(join(folder, `${id}.txt`), 'utf8').replace(/^\ufeff/, '');
      const gold = JSON.parse(readFileSync(join(folder, name), 'utf8')) as GoldFile;
      const points = toCodePoints(source);
      const units = gold.units.map((unit): GoldUnit => ({
        start: points.toUtf16(unit.start),
        end: points.toUtf16(unit.end),
        labels: onlyKnown(unit.labels),
        optional: onlyKnown(unit.optional),
      }));
      return toDocument(id, source, units);
    });
}
