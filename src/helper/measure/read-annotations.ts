import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { z } from 'zod/mini';
import { fail, succeed, type Result } from '../../core/result.ts';
import { parseJson } from '../../core/parse-json.ts';
import { toCodePoints } from '../../core/text/code-points.ts';
import { corpusFormatOf } from '../../export/corpus/corpus-format-of.ts';
import { readLimits } from '../../read/limits.ts';
import { isSystemError } from '../is-system-error.ts';
import { linesOf } from '../lines-of.ts';
import { isFile } from '../read-source.ts';

const point = z.int().check(z.gte(0));

/** What is read of a line of `mingyue annotate`, or of the workbench; whatever else it holds is left alone. */
const annotationLine = z.object({
  source: z.string(),
  sha256: z.string(),
  textSha256: z.optional(z.string()),
  offsets: z.literal('codepoint'),
  sentences: z.array(
    z.object({
      start: point,
      end: point,
      open: z.optional(z.boolean()),
      disputed: z.optional(z.boolean()),
      labels: z.array(z.object({ label: z.string(), by: z._default(z.string(), '') })),
    }),
  ),
  text: z.optional(z.string()),
});
type AnnotationLine = z.infer<typeof annotationLine>;
/** A document's annotation; one that comes of a gold has optional labels too. */
export interface ReadAnnotation extends AnnotationLine {
  readonly sentences: (AnnotationLine['sentences'][number] & { readonly optional?: readonly string[] })[];
}

/** Why a file could not be used: a text key of `cli` and its values. */
export interface MeasureProblem {
  readonly key:
    | 'no-file'
    | 'bad-line'
    | 'other-format'
    | 'no-annotations'
    | 'bad-sentence'
    | 'no-golds'
    | 'not-gold'
    | 'bad-gold'
    | 'no-prediction'
    | 'no-text'
    | 'altered-text'
    | 'other-text'
    | 'unknown-in-gold'
    | 'unknown-in-found'
    | 'no-project'
    | 'damaged-project'
    | 'newer-project'
    | 'no-judgement'
    | 'whose';
  readonly values: Readonly<Record<string, string | number>>;
  /** The file of a folder that it is about. */
  readonly at?: string;
}

/** The documents of a JSONL file as `mingyue annotate` writes it. */
export async function readAnnotations(path: string): Promise<Result<readonly ReadAnnotation[], MeasureProblem>> {
  const documents: ReadAnnotation[] = [];
  let number = 0;
  try {
    for await (const { line } of linesOf(path)) {
      number++;
      if (line.trim() === '') continue;
      const parsed = annotationLine.safeParse(parseMarkedJson(line));
      if (!parsed.success) return fail(await problemOf(path, number));
      const odd = oddSentence(parsed.data);
      if (odd !== undefined) return fail({ key: 'bad-sentence', values: { line: number, ...odd } });
      documents.push(parsed.data);
    }
  } catch (error) {
    if (isSystemError(error)) return fail({ key: 'no-file', values: {} });
    throw error;
  }
  return documents.length === 0 ? fail({ key: 'no-annotations', values: {} }) : succeed(documents);
}

/** Why a line is none of ours. */
async function problemOf(path: string, line: number): Promise<MeasureProblem> {
  const format = line <= 2 && (await isFile(path)) ? corpusFormatOf(await readBeginning(path)) : undefined;
  return format === undefined || format === 'jsonl'
    ? { key: 'bad-line', values: { line } }
    : { key: 'other-format', values: { format } };
}

/** As much of a file as tells its format, byte for byte: brat's is a ZIP. */
function readBeginning(path: string): Promise<Uint8Array> {
  return buffer(createReadStream(path, { end: readLimits.bytes - 1 }));
}

/** The first sentence that is no range of the text, numbered from 1. */
function oddSentence({ sentences, text }: ReadAnnotation) {
  const length = text === undefined ? Infinity : toCodePoints(text).length;
  const at = sentences.findIndex(({ start, end }) => start >= end || end > length);
  const odd = sentences[at];
  return odd === undefined ? undefined : { sentence: at + 1, start: odd.start, end: odd.end };
}

/** The text of a file; undefined when it is not there or may not be read. */
export async function readText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined; // the person's to mend: a path, a permission
    throw error;
  }
}

/** A value from JSON, perhaps after a byte-order mark; undefined where it is none, which no schema takes. */
export function parseMarkedJson(text: string): unknown {
  return parseJson(text.replace(/^\ufeff/, ''));
}
