import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, succeed, type Result } from '../../core/result.ts';
import { isFolder } from '../read-source.ts';
import { goldFile } from './gold-file.ts';
import {
  parseMarkedJson,
  readAnnotations,
  readText,
  type MeasureProblem,
  type ReadAnnotation,
} from './read-annotations.ts';

/** One side of a comparison: a JSONL file, a gold file, or a folder with gold files. */
export async function readSide(path: string): Promise<Result<readonly ReadAnnotation[], MeasureProblem>> {
  if (!(await isFolder(path))) return readFileOf(path);
  const names = (await readdir(path)).filter((name) => name.endsWith('.gold.json')).toSorted();
  const documents: ReadAnnotation[] = [];
  for (const name of names) {
    const gold = await readGoldFile(join(path, name));
    if (gold === undefined) return fail({ key: 'bad-gold', values: { why: name } });
    documents.push(gold);
  }
  return succeed(documents);
}

async function readFileOf(path: string): Promise<Result<readonly ReadAnnotation[], MeasureProblem>> {
  const read = await readAnnotations(path);
  if (read.ok || read.problem.key !== 'bad-line' || read.problem.values['line'] !== 1) return read;
  const gold = await readGoldFile(path);
  return gold === undefined ? read : succeed([gold]);
}

/** A gold as an annotation. Undefined where it is none. */
async function readGoldFile(path: string): Promise<ReadAnnotation | undefined> {
  const gold = goldFile.safeParse(parseMarkedJson((await readText(path)) ?? ''));
  if (!gold.success || gold.data.units.some(({ start, end }) => start >= end)) return undefined;
  const { file, sha256, units } = gold.data;
  return {
    source: file,
    sha256,
    offsets: 'codepoint',
    sentences: units.map(({ start, end, labels, optional }) => ({
      start,
      end,
      labels: labels.map((label) => ({ label, by: '' })),
      optional,
    })),
  };
}
