import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { fail, succeed, type Result } from '../../core/result.ts';

const point = z.number().int().min(0);

/** What is read of a line of `mingyue annotate`; whatever else it holds is left alone. */
const annotationLine = z.object({
  source: z.string(),
  sha256: z.string(),
  textSha256: z.string().optional(),
  offsets: z.literal('codepoint'),
  sentences: z.array(z.object({ start: point, end: point, labels: z.array(z.object({ label: z.string() })) })),
  text: z.string().optional(),
});
export type ReadAnnotation = z.infer<typeof annotationLine>;

/** Why a file could not be used: a text key of `cli` and its values. */
export interface MeasureProblem {
  readonly key: 'no-file' | 'bad-line' | 'bad-gold' | 'no-prediction' | 'no-text';
  readonly values: Readonly<Record<string, string | number>>;
}

/** The documents of a JSONL file as `mingyue annotate` writes it. */
export async function readAnnotations(path: string): Promise<Result<readonly ReadAnnotation[], MeasureProblem>> {
  const content = await readText(path);
  if (content === undefined) return fail({ key: 'no-file', values: {} });
  const documents: ReadAnnotation[] = [];
  for (const [at, line] of content.split('\n').entries()) {
    if (line.trim() === '') continue;
    const parsed = annotationLine.safeParse(parseJson(line));
    if (!parsed.success) return fail({ key: 'bad-line', values: { line: at + 1 } });
    documents.push(parsed.data);
  }
  return succeed(documents);
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

/** A value from JSON; undefined where it is none, which no schema takes. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // the schema says so
  }
}
