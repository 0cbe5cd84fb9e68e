import { placeLabels, type PlacedLabels } from '../../core/annotate/place-labels.ts';
import { isUnit, toWorkDocument, type WorkDocument } from '../../core/annotate/work-document.ts';
import { hashOf } from '../../core/record/hash.ts';
import { longestReviewed } from '../../core/review/longest-reviewed.ts';
import type { Review } from '../../core/review/review.ts';
import type { ReadDocument, ReadProblem } from '../../core/source.ts';
import {
  annotatorOf,
  countDisputed,
  parseAnnotationLines,
  toForeignSentences,
  type AnnotationLine,
} from '../../export/annotation-lines.ts';
import { corpusFormatOf } from '../../export/corpus/corpus-format-of.ts';
import { isProjectFile } from '../../export/project-file.ts';
import type { Ledger } from '../../ledger/database.ts';
import { appendAct } from '../../ledger/projects/acts.ts';
import type { ProjectStore } from '../../ledger/projects/database.ts';
import { addDocument, findDocument } from '../../ledger/projects/documents.ts';
import { findReview, findText } from '../../ledger/texts.ts';
import { reasonOf } from '../kit/reason-of.ts';
import type { BenchActs } from './acts.ts';
import { findAnnotator, toAnnotators, type BroughtAnnotation } from './find-annotator.ts';

type Values = Readonly<Record<string, string | number>>;

/** Why something was not taken over: a problem of reading, or a key of `workbench.bring.why` with its values. */
export type BringProblem =
  | { readonly kind: 'read'; readonly problem: ReadProblem }
  | {
      readonly kind:
        'bad-line' | 'bad-name' | 'no-text' | 'other-text' | 'project' | 'annotations' | 'archive' | 'gone' | 'failed';
      readonly values: Values;
    };

/** What of an annotation that was taken over was not: a key of `workbench.bring.why` with its values. */
export type BringLoss =
  | { readonly kind: 'lost' | 'lost-comments' | 'disputed'; readonly values: Values }
  /** Labels that the taxonomy does not have. */
  | { readonly kind: 'unknown'; readonly values: Values; readonly labels: readonly string[] };

/** What came of bringing things in. */
export interface Brought {
  readonly added: number;
  readonly known: number;
  /** Documents whose labels were taken over, by the annotator they count for. */
  readonly labelled: ReadonlyMap<string, number>;
  readonly problems: readonly { readonly name: string; readonly problem: BringProblem }[];
  readonly losses: readonly { readonly name: string; readonly loss: BringLoss }[];
}

interface Ports {
  readonly store: ProjectStore;
  readonly project: string;
  readonly acts: Pick<BenchActs, 'readFile' | 'review' | 'now'>;
  /** Before each file, and before each document of a file that holds several. */
  readonly onStep: (at: number, all: number) => void;
}

/** Something to be brought in, that fails by itself and leaves the others alone. */
interface Job {
  readonly name: string;
  readonly run: (tally: Tally) => Promise<void>;
}

/** Files that a person chose, one after the other: what can't be taken over is told, and the rest goes on. */
export function bringFiles(files: readonly File[], ports: Ports): Promise<Brought> {
  return runAll(
    files.map((file) => ({
      name: file.name,
      run: async (tally) => {
        const bytes = new Uint8Array(await file.arrayBuffer());
        const format = corpusFormatOf(bytes);
        if (format !== undefined && format !== 'jsonl')
          tally.fail(file.name, { kind: 'annotations', values: { format } });
        else if (format === 'jsonl' || /\.(?:jsonl|ndjson|mingyue-project)$/i.test(file.name))
          await bringLines(new TextDecoder().decode(bytes), file.name, ports, tally);
        else await bringFile(bytes, file.name, ports, tally);
      },
    })),
    ports,
  );
}

/** A text of one's own records. */
export interface OwnText {
  readonly textHash: string;
  readonly bytesHash: string | null;
  readonly name: string;
  readonly href: string | null;
}

/** Documents of one's own records, as they were agreed to. */
export function bringOwn(texts: readonly OwnText[], ledger: Ledger, ports: Ports): Promise<Brought> {
  return runAll(
    texts.map(({ textHash, bytesHash, name, href }) => ({
      name,
      run: async (tally) => {
        const read = await findText(ledger, textHash);
        if (read === undefined) {
          tally.fail(name, { kind: 'gone', values: {} });
          return;
        }
        const kept = await findReview(ledger, textHash);
        const review = kept ?? (await ports.acts.review(read));
        await take(name, read, review, { sha256: bytesHash ?? textHash, source: href ?? name }, ports, tally);
      },
    })),
    ports,
  );
}

async function runAll(jobs: readonly Job[], { onStep }: Ports): Promise<Brought> {
  const tally = new Tally();
  for (const [at, { name, run }] of jobs.entries()) {
    onStep(at + 1, jobs.length);
    try {
      await run(tally);
    } catch (error) {
      tally.fail(name, { kind: 'failed', values: { reason: reasonOf(error) } });
    }
  }
  return tally;
}

class Tally implements Brought {
  added = 0;
  known = 0;
  readonly labelled = new Map<string, number>();
  readonly problems: Brought['problems'][number][] = [];
  readonly losses: Brought['losses'][number][] = [];

  fail(name: string, problem: BringProblem): void {
    this.problems.push({ name, problem });
  }

  lose(name: string, line: number, { lost, lostComments, unknown, undecided }: PlacedLabels, disputed: number): void {
    const losses: readonly (readonly [number, BringLoss])[] = [
      [lost, { kind: 'lost', values: { line, count: lost } }],
      [lostComments, { kind: 'lost-comments', values: { line, count: lostComments } }],
      [disputed, { kind: 'disputed', values: { line, count: disputed } }],
      [unknown.length, { kind: 'unknown', values: { line, count: undecided }, labels: unknown }],
    ];
    for (const [count, loss] of losses) if (count > 0) this.losses.push({ name, loss });
  }

  count(added: boolean): void {
    if (added) this.added += 1;
    else this.known += 1;
  }

  label(annotator: string, documents: number): void {
    this.labelled.set(annotator, (this.labelled.get(annotator) ?? 0) + documents);
  }
}

async function bringFile(bytes: Uint8Array<ArrayBuffer>, name: string, ports: Ports, tally: Tally): Promise<void> {
  const read = await ports.acts.readFile(bytes, name);
  if (!read.ok) {
    const { problem } = read;
    const isArchive = problem.id === 'binary' && bytes[0] === 0x50 && bytes[1] === 0x4b;
    tally.fail(name, isArchive ? { kind: 'archive', values: {} } : { kind: 'read', problem });
    return;
  }
  const review = await ports.acts.review(read.value);
  await take(name, read.value, review, { sha256: hashOf(bytes), source: name }, ports, tally);
}

/** Puts a text into the project, or says why it can't be annotated. */
async function take(
  name: string,
  { text, title }: Pick<ReadDocument, 'text' | 'title'>,
  review: Review,
  from: Pick<WorkDocument, 'sha256' | 'source'>,
  { store, project }: Ports,
  tally: Tally,
): Promise<void> {
  if (review.skipped !== undefined) {
    tally.fail(name, { kind: 'read', problem: { id: review.skipped, amount: longestReviewed } });
    return;
  }
  const document = toWorkDocument(
    text,
    { ...review, title: review.title ?? title },
    { ...from, textSha256: hashOf(text) },
  );
  if (!document.sentences.some(isUnit)) {
    tally.fail(name, { kind: 'read', problem: { id: 'not-an-agreement' } });
    return;
  }
  tally.count(await addDocument(store, project, document));
}

/** The lines of `mingyue annotate`: their texts as documents, their labels as those of an annotator. */
async function bringLines(content: string, name: string, ports: Ports, tally: Tally): Promise<void> {
  if (isProjectFile(content)) {
    tally.fail(name, { kind: 'project', values: {} });
    return;
  }
  const lines = parseAnnotationLines(content);
  if (lines.length === 0) tally.fail(name, { kind: 'read', problem: { id: 'empty' } });
  const read = lines.flatMap(({ annotation }) => annotation ?? []);
  const file = name.replace(/\.\w+$/, '');
  const maker = annotatorOf(read) ?? file;
  const brought: BroughtAnnotation[] = [];
  for (const [at, found] of lines.entries()) {
    const { line, annotation } = found;
    if (lines.length > 1) ports.onStep(at + 1, lines.length);
    if (annotation === null) {
      tally.fail(name, { kind: found.fault, values: { line } });
      continue;
    }
    const document = await documentOf(annotation, line, name, ports, tally);
    if (document === undefined) continue;
    const placed = placeLabels(document.sentences, toForeignSentences(annotation, document.text));
    tally.lose(name, line, placed, countDisputed(annotation));
    const { sentences, comments } = placed;
    brought.push({
      name: annotatorOf([annotation]) ?? maker,
      document: { textSha256: document.textSha256, sentences: document.sentences },
      act: { kind: 'import', from: name.slice(0, 500), sentences, ...(comments.length > 0 ? { comments } : {}) },
    });
  }
  for (const annotations of toAnnotators(brought)) {
    const annotator = await findAnnotator(annotations, file, ports.store, ports.project);
    for (const { document, act } of annotator.missing) {
      const at = ports.acts.now().toISOString();
      await appendAct(ports.store, ports.project, document, { annotator: annotator.id, at, act });
    }
    tally.label(annotator.name, annotations.length);
  }
}

/** The document of a line as it stands in the project; undefined when it can't be there, which is told. */
async function documentOf(
  { source, sha256, textSha256, text, title = null }: AnnotationLine,
  line: number,
  name: string,
  ports: Ports,
  tally: Tally,
): Promise<WorkDocument | undefined> {
  const known = await findDocument(ports.store, ports.project, textSha256);
  if (known !== undefined) {
    tally.count(false);
    return known;
  }
  if (text === undefined || hashOf(text) !== textSha256) {
    tally.fail(name, { kind: text === undefined ? 'no-text' : 'other-text', values: { line } });
    return undefined;
  }
  const review = await ports.acts.review({ text, title, emphasis: null });
  await take(`${name} ${source}`, { text, title }, review, { sha256, source }, ports, tally);
  return findDocument(ports.store, ports.project, textSha256);
}
