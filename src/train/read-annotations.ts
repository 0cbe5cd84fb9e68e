import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Outline } from '../core/clauses/outline.ts';
import { readOutline } from '../core/clauses/read-outline.ts';
import { readSentences, type Reading } from '../core/labels/read-sentences.ts';
import { familyOf, labelIds, type LabelId } from '../core/labels/taxonomy.ts';
import { decodeText } from '../read/decode-text.ts';
import { parseInNode } from '../read/tree/parse-in-node.ts';
import { readHtmlDocument } from '../read/read-html.ts';
import { privacyTasks } from './read-privacy.ts';

/** What a sentence that the project labelled itself teaches: 1, -1, or 0 for a label that it says nothing about. */
export interface Lesson {
  /** All sentences of the text it stands in; its index among them. */
  readonly readings: readonly Reading[];
  readonly at: number;
  /** One per label of the taxonomy. */
  readonly targets: Int8Array;
  /** How much it counts beside a unit of the gold. */
  readonly weight: number;
}

interface Labels {
  readonly labels: ReadonlySet<string>;
  readonly optional: ReadonlySet<string>;
}

/**
 * Sentences of CAPP-130 come without what stands around them, from policies alone, and were chosen where the model
 * was unsure: they teach labels of these families only, and count less. Found by cross-validation.
 */
const privacyWeights = { data: 0.35, favourable: 0.15 } as const;
const pageWeight = 1;
const ownWeight = 0.3;

const folder = join(import.meta.dirname, 'annotations');

/** Names a sentence without giving its words: a hash of its letters. */
export function sentenceKey(text: string): string {
  return createHash('sha256')
    .update(text.replace(/[^\p{L}]/gu, ''))
    .digest('hex')
    .slice(0, 12);
}

const known = new Set<string>(labelIds);

function toSet(cell: string | undefined): ReadonlySet<string> {
  const labels = (cell ?? '').split(',').filter((label) => label !== '');
  const strange = labels.find((label) => !known.has(label));
  if (strange !== undefined) throw new Error(`annotations: no label ${strange}`);
  return new Set(labels);
}

/** The rows of a table of annotations, without its head. */
function readTable(name: string): readonly (readonly string[])[] {
  return readFileSync(join(folder, name), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));
}

function toTargets({ labels, optional }: Labels, teaches: (label: LabelId) => boolean): Int8Array {
  return Int8Array.from(labelIds, (label) => (!teaches(label) || optional.has(label) ? 0 : labels.has(label) ? 1 : -1));
}

const always = () => true;

function readPage(file: string): { readonly source: string; readonly outline: Outline } {
  const html = decodeText(readFileSync(file), null).text;
  const source = readHtmlDocument(parseInNode(html)).text;
  return { source, outline: readOutline(source) };
}

/** A sentence that stands alone, as a reading. */
function readAlone(source: string): readonly Reading[] {
  const sentence = { start: 0, end: source.length, clause: null, role: 'body', leadIn: null } as const;
  return readSentences(source, { clauses: [], sentences: [sentence], definitions: [], parties: [], references: [] });
}

function pageLessons(pages: string): readonly Lesson[] {
  const byPage = new Map<string, Map<string, Labels>>();
  for (const [page = '', key = '', labels, optional] of readTable('pages.tsv')) {
    const entry = byPage.get(page) ?? new Map<string, Labels>();
    byPage.set(page, entry.set(key, { labels: toSet(labels), optional: toSet(optional) }));
  }
  return [...byPage].flatMap(([page, wanted]) => {
    if (!existsSync(join(pages, page))) return [];
    const { source, outline } = readPage(join(pages, page));
    const readings = readSentences(source, outline);
    return outline.sentences.flatMap(({ start, end }, at): Lesson[] => {
      const key = sentenceKey(source.slice(start, end));
      const found = wanted.get(key);
      if (found === undefined || readings[at]?.body !== true) return [];
      wanted.delete(key);
      return [{ readings, at, targets: toTargets(found, always), weight: pageWeight }];
    });
  });
}

function privacyLessons(corpus: string): readonly Lesson[] {
  const wanted = new Map(
    readTable('capp-130.tsv').map(([key = '', labels, optional]) => [
      key,
      { labels: toSet(labels), optional: toSet(optional) },
    ]),
  );
  return privacyTasks
    .map((task) => join(corpus, 'capp-130', task, 'train.txt'))
    .filter((file) => existsSync(file))
    .flatMap((file) => readFileSync(file, 'utf8').split('\n'))
    .flatMap((line): Lesson[] => {
      const text = line.slice(0, Math.max(0, line.lastIndexOf('\t')));
      const key = sentenceKey(text);
      const found = wanted.get(key);
      if (found === undefined) return [];
      wanted.delete(key);
      const readings = readAlone(text);
      return Object.entries(privacyWeights).map(([family, weight]) => {
        const targets = toTargets(found, (label) => familyOf(label) === family);
        return { readings, at: 0, targets, weight };
      });
    });
}

function ownLessons(): readonly Lesson[] {
  return readTable('own.tsv').map(([labels, optional, text = '']) => ({
    readings: readAlone(text),
    at: 0,
    targets: toTargets({ labels: toSet(labels), optional: toSet(optional) }, always),
    weight: ownWeight,
  }));
}

/** All sentences that the project labelled itself; `shared` is the folder that holds `corpus` and `pages`. */
export function readAnnotations(shared: string): readonly Lesson[] {
  return [...pageLessons(join(shared, 'pages')), ...privacyLessons(join(shared, 'corpus')), ...ownLessons()];
}
