import { fail, succeed, type Result } from '../../core/result.ts';
import { hasMember } from '../../export/corpus/json-lines.ts';
import { isFolder } from '../read-source.ts';
import { parseGold } from './gold-file.ts';
import { listGolds } from './list-golds.ts';
import {
  parseMarkedJson,
  readAnnotations,
  readText,
  type MeasureProblem,
  type ReadAnnotation,
} from './read-annotations.ts';
import { peopleIn, pickSides, readProject, type Side } from './read-project.ts';

/**
 * The annotations that a path holds: of a project of the workbench those of the annotators who are named, or of all; of
 * a JSONL file, a gold file or a folder with gold files one.
 */
export async function readSides(
  path: string,
  annotators: readonly string[],
): Promise<Result<readonly Side[], MeasureProblem>> {
  const project = await readProject(path);
  if (project?.ok === true) {
    if (annotators.length > 0) return pickSides(project.value, annotators);
    const people = peopleIn(project.value);
    return people.length === 0 ? fail({ key: 'no-annotations', values: {} }) : succeed(people);
  }
  if (project !== undefined) return project;
  const read = await readOne(path);
  return read.ok ? succeed([{ name: path, ofProject: false, documents: read.value }]) : read;
}

async function readOne(path: string): Promise<Result<readonly ReadAnnotation[], MeasureProblem>> {
  if (!(await isFolder(path))) return readFileOf(path);
  const golds = await listGolds(path);
  if (!golds.ok) return golds;
  const documents: ReadAnnotation[] = [];
  for (const at of golds.value) {
    const gold = toAnnotation((await readText(at)) ?? '');
    if (!gold.ok) return fail({ ...gold.problem, at });
    documents.push(gold.value);
  }
  return succeed(documents);
}

async function readFileOf(path: string): Promise<Result<readonly ReadAnnotation[], MeasureProblem>> {
  const read = await readAnnotations(path);
  if (read.ok || read.problem.key !== 'bad-line' || read.problem.values['line'] !== 1) return read;
  const content = (await readText(path)) ?? '';
  const gold = toAnnotation(content);
  if (gold.ok) return succeed([gold.value]);
  return hasMember(parseMarkedJson(content), 'units') ? gold : read;
}

/** A gold as an annotation. */
function toAnnotation(content: string): Result<ReadAnnotation, MeasureProblem> {
  const gold = parseGold(content);
  if (!gold.ok) return gold;
  const { file, sha256, units } = gold.value;
  return succeed({
    source: file,
    sha256,
    offsets: 'codepoint',
    sentences: units.map(({ start, end, labels, optional }) => ({
      start,
      end,
      labels: labels.map((label) => ({ label, by: '' })),
      optional,
    })),
  });
}
