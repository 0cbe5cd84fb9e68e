import { bytesToHex } from '@noble/hashes/utils.js';
import { z } from 'zod/mini';
import { loggedActSchema, type LoggedAct } from '../core/annotate/act.ts';
import { unheard, type OnStep } from '../core/annotate/on-step.ts';
import {
  adjudicator,
  projectSchema,
  type FlowingProject,
  type Project,
  type WholeProject,
} from '../core/annotate/project.ts';
import type { WorkDocument } from '../core/annotate/work-document.ts';
import { labelIds } from '../core/labels/taxonomy.ts';
import { nameFaults } from '../core/name-faults.ts';
import { parseJson } from '../core/parse-json.ts';
import { hashOf } from '../core/record/hash.ts';
import { sha256Schema } from '../core/record/sha256.ts';
import { fail, succeed, type Result } from '../core/result.ts';
import type { Span } from '../core/span.ts';
import { toCodePoints } from '../core/text/code-points.ts';
import { toAnnotatedClauses } from './annotation.ts';
import { joinBytes } from './join-bytes.ts';

/** Why a file is no project. Always whole: nothing of a refused file is taken over. */
export interface ProjectFileProblem {
  readonly id:
    | 'foreign' // no project of the workbench
    | 'newer-version' // written by a newer program
    | 'damaged' // cut off, altered, or not of the form it claims
    | 'inconsistent'; // whole as a file, but its parts do not fit each other
  readonly detail: string;
}

const format = 'mingyue-project';
const version = 1;

const point = z.int().check(z.gte(0));
const pair = z.tuple([point, point]);
const id = z.string().check(z.maxLength(200));
const documentSchema = z.object({
  textSha256: sha256Schema,
  sha256: sha256Schema,
  source: z.string().check(z.maxLength(4000)),
  title: z.nullable(z.string()),
  kind: z.enum(['user-agreement', 'privacy-policy', 'other']),
  engine: z.string().check(z.maxLength(100)),
  model: z.nullable(z.string().check(z.maxLength(100))),
  text: z.string(),
  clauses: z.array(
    z.object({
      id,
      parent: z.nullable(id),
      number: z.nullable(z.string().check(z.maxLength(200))),
      depth: point,
      start: point,
      end: point,
      heading: z.nullable(pair),
    }),
  ),
  sentences: z.array(
    z.object({
      start: point,
      end: point,
      clause: z.nullable(id),
      role: z.enum(['body', 'heading', 'contents']),
      proposals: z.array(
        z.object({
          label: z.enum(labelIds),
          score: z.number().check(z.gte(0), z.lte(1)),
          certainty: z.enum(['sure', 'unsure']),
          evidence: z.array(pair),
          by: z.string().check(z.maxLength(300)),
          bases: z.array(z.string().check(z.maxLength(100))),
        }),
      ),
    }),
  ),
});
type FiledDocument = z.infer<typeof documentSchema>;

const headerSchema = z.object({
  format: z.literal(format),
  version: z.literal(version),
  offsets: z.literal('codepoint'),
  documents: point,
  acts: point,
  /** SHA-256 of all that follows this line. */
  payload: sha256Schema,
  project: projectSchema,
});
type Header = z.infer<typeof headerSchema>;

/**
 * A whole project as JSON lines: a line that says what the file is, a line for each document, a line for each act in
 * the order in which they came. Offsets count code points.
 */
export async function writeProject(
  { project, documents, acts }: WholeProject | FlowingProject,
  onStep: OnStep = unheard,
): Promise<Uint8Array<ArrayBuffer>> {
  const headerWith = (payload: string) => {
    const counts = { documents: documents.length, acts: acts.length };
    return toLine({ format, version, offsets: 'codepoint', ...counts, payload, project } satisfies Header);
  };
  // Any hash is as long as any other.
  const unhashed = headerWith('0'.repeat(64));
  const parts = [unhashed];
  for await (const document of documents) {
    parts.push(toLine(toFiled(document)));
    await onStep(parts.length - 1, documents.length);
  }
  for (let at = 0; at < acts.length; at += actsAtOnce) {
    parts.push(...acts.slice(at, at + actsAtOnce).map(toLine));
    await onStep(documents.length, documents.length);
  }
  const bytes = await joinBytes(parts);
  bytes.set(headerWith(await digestOf(bytes.subarray(unhashed.length))));
  return bytes;
}

function toLine(value: Header | FiledDocument | LoggedAct): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`${JSON.stringify(value)}\n`);
}

/** Whether a text says that it is a project's file, whole or not. */
export function isProjectFile(text: string): boolean {
  return text.startsWith(`{"format":"${format}"`);
}

/** What a line is decoded with that no mark of byte order may begin. */
const lineDecoder = new TextDecoder('utf-8', { ignoreBOM: true });
const lineEnd = 0x0a;
/** Acts that are read or written between two calls of `onStep`. */
const actsAtOnce = 1000;

/** The project in a file, checked through and through; or why it is refused. */
export async function parseProject(
  bytes: Uint8Array<ArrayBuffer>,
  onStep: OnStep = unheard,
): Promise<Result<WholeProject, ProjectFileProblem>> {
  if (!isProjectFile(new TextDecoder().decode(bytes.subarray(0, 100))))
    return fail({ id: 'foreign', detail: 'no such first line' });
  const end = bytes.indexOf(lineEnd);
  const first = parseJson(new TextDecoder().decode(end < 0 ? bytes : bytes.subarray(0, end)));
  const claimed = z.object({ version: z.number() }).safeParse(first);
  if (claimed.success && claimed.data.version > version)
    return fail({ id: 'newer-version', detail: `version ${String(claimed.data.version)}` });
  const header = headerSchema.safeParse(first);
  if (!header.success) return damaged(header.error);
  const { project } = header.data;
  const payload = bytes.subarray(end + 1);
  if ((await digestOf(payload)) !== header.data.payload)
    return fail({ id: 'damaged', detail: 'the content is not what the first line says' });
  const documents: WorkDocument[] = [];
  const acts: LoggedAct[] = [];
  for (const line of linesOf(payload)) {
    if (documents.length < header.data.documents) {
      const read = documentSchema.safeParse(parseJson(line));
      if (!read.success) return damaged(read.error);
      const fault = findTextFault(read.data);
      if (fault !== undefined) return fail({ id: 'inconsistent', detail: fault });
      documents.push(fromFiled(read.data));
    } else {
      const read = loggedActSchema.safeParse(parseJson(line));
      if (!read.success) return damaged(read.error);
      acts.push(read.data);
    }
    if (acts.length % actsAtOnce === 0) await onStep(documents.length, header.data.documents);
  }
  const fault =
    acts.length === header.data.acts && documents.length === header.data.documents
      ? findFault(project, documents, acts)
      : 'not as many lines as the first line says';
  if (fault !== undefined) return fail({ id: 'inconsistent', detail: fault });
  return succeed({ project, documents, acts });
}

/** As `hashOf`, by the browser: a project is hundreds of megabytes. */
async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}

/** Lines that are not empty, one after the other: together they are longer than a string may be. */
function* linesOf(bytes: Uint8Array<ArrayBuffer>): Generator<string> {
  for (let from = 0; from < bytes.length;) {
    const found = bytes.indexOf(lineEnd, from);
    const to = found < 0 ? bytes.length : found;
    if (to > from) yield lineDecoder.decode(bytes.subarray(from, to));
    from = to + 1;
  }
}

function damaged(error: z.core.$ZodError): { readonly ok: false; readonly problem: ProjectFileProblem } {
  return fail({ id: 'damaged', detail: nameFaults(error).slice(0, 300) });
}

/** What does not fit within a document; undefined when everything does. */
function findTextFault({ textSha256, text, sentences }: FiledDocument): string | undefined {
  if (hashOf(text) !== textSha256) return `the text ${textSha256.slice(0, 8)} is not the one of its hash`;
  const { length } = toCodePoints(text);
  let at = 0;
  for (const { start, end } of sentences) {
    if (start < at || end < start || end > length) return `sentences of ${textSha256.slice(0, 8)} are out of order`;
    at = end;
  }
  return undefined;
}

/** What does not fit each other; undefined when everything does. */
function findFault(
  { annotators }: Project,
  documents: readonly WorkDocument[],
  acts: readonly LoggedAct[],
): string | undefined {
  const hashes = new Set(documents.map(({ textSha256 }) => textSha256));
  if (hashes.size < documents.length) return 'a text stands twice';
  const people = new Set([adjudicator, ...annotators.map((one) => one.id)]);
  if (people.size <= annotators.length) return 'two annotators have the same id';
  const strange = acts.find(({ annotator, document }) => !people.has(annotator) || !hashes.has(document));
  return strange === undefined ? undefined : 'an act of nobody, or on no document';
}

function toFiled(document: WorkDocument): FiledDocument {
  const map = toCodePoints(document.text);
  const at = (offset: number): number => map.toCodePoint(offset);
  const toPair = ({ start, end }: Span): [number, number] => [at(start), at(end)];
  return {
    ...document,
    clauses: toAnnotatedClauses(document.clauses, map),
    sentences: document.sentences.map((sentence) => ({
      ...sentence,
      start: at(sentence.start),
      end: at(sentence.end),
      proposals: sentence.proposals.map((proposal) => ({
        ...proposal,
        bases: [...proposal.bases],
        evidence: proposal.evidence.map(toPair),
      })),
    })),
  };
}

function fromFiled(filed: FiledDocument): WorkDocument {
  const map = toCodePoints(filed.text);
  const at = (offset: number): number => map.toUtf16(offset);
  const toSpan = ([start, end]: readonly [number, number]): Span => ({ start: at(start), end: at(end) });
  return {
    ...filed,
    clauses: filed.clauses.map((clause) => ({
      ...clause,
      start: at(clause.start),
      end: at(clause.end),
      heading: clause.heading === null ? null : toSpan(clause.heading),
    })),
    sentences: filed.sentences.map((sentence) => ({
      ...sentence,
      start: at(sentence.start),
      end: at(sentence.end),
      proposals: sentence.proposals.map((proposal) => ({ ...proposal, evidence: proposal.evidence.map(toSpan) })),
    })),
  };
}
