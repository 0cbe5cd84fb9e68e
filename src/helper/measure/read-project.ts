import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { adjudicatedStates } from '../../core/annotate/adjudicate.ts';
import { foldActs, isDone, touchedSentences, type SentenceState } from '../../core/annotate/fold-acts.ts';
import { adjudicator, type WholeProject } from '../../core/annotate/project.ts';
import type { WorkDocument } from '../../core/annotate/work-document.ts';
import { fail, succeed, type Result } from '../../core/result.ts';
import { toPersonsAnnotation } from '../../export/annotated-states.ts';
import { isProjectFile, parseProject } from '../../export/project-file.ts';
import { isSystemError } from '../is-system-error.ts';
import { isFile } from '../read-source.ts';
import type { MeasureProblem, ReadAnnotation } from './read-annotations.ts';

/** One annotation to be measured, and what it is called. */
export interface Side {
  readonly name: string;
  /** Somebody's in a project of the workbench. */
  readonly ofProject: boolean;
  readonly documents: readonly ReadAnnotation[];
}

/** What everybody in a project of the workbench has judged, and last what comes of all of it; undefined of another file. */
export async function readProject(path: string): Promise<Result<readonly Side[], MeasureProblem> | undefined> {
  if (!(await isFile(path))) return undefined;
  try {
    if (!isProjectFile(await text(createReadStream(path, { end: 99 })))) return undefined;
    const parsed = await parseProject(new Uint8Array(await readFile(path)));
    if (parsed.ok) return succeed(toSides(parsed.value));
    return fail({ key: parsed.problem.id === 'newer-version' ? 'newer-project' : 'damaged-project', values: {} });
  } catch (error) {
    if (isSystemError(error)) return undefined;
    throw error;
  }
}

/** Of what is in a project, those who are named, in this order; who has judged nothing is not in it. */
export function pickSides(sides: readonly Side[], names: readonly string[]): Result<readonly Side[], MeasureProblem> {
  const picked: Side[] = [];
  for (const name of names) {
    const side = sides.find((one) => one.name === name);
    if (side === undefined) return fail({ key: 'no-judgement', values: { name, names: nameAll(sides) } });
    picked.push(side);
  }
  return succeed(picked);
}

/** The only one who has judged anything in a project. */
export function onlySide(sides: readonly Side[]): Result<readonly Side[], MeasureProblem> {
  const people = peopleIn(sides);
  if (people.length > 1) return fail({ key: 'whose', values: { names: nameAll(sides) } });
  return people.length === 0 ? fail({ key: 'no-annotations', values: {} }) : succeed(people);
}

/** Without the result, which is nobody's own. */
export function peopleIn(sides: readonly Side[]): readonly Side[] {
  return sides.filter(({ name }) => name !== adjudicator);
}

function nameAll(sides: readonly Side[]): string {
  return sides.map(({ name }) => name).join('、');
}

function toSides({ project, documents, acts }: WholeProject): readonly Side[] {
  const logs = Map.groupBy(acts, ({ document, annotator }) => `${document} ${annotator}`);
  const folded = documents.map((document) => {
    const statesOf = (who: string): readonly SentenceState[] =>
      foldActs(
        document.sentences,
        (logs.get(`${document.textSha256} ${who}`) ?? []).map(({ act }) => act),
      );
    return { document, own: project.annotators.map(({ id }) => statesOf(id)), settled: statesOf(adjudicator) };
  });
  return [
    ...project.annotators.map(({ name }, at) => ({
      name,
      ofProject: true,
      documents: folded.flatMap(({ document, own }) => toAnnotation(document, own[at] ?? [], name)),
    })),
    {
      name: adjudicator,
      ofProject: true,
      documents: folded.flatMap(({ document, own, settled }) => {
        const states = adjudicatedStates(document.sentences, own.map(touchedSentences), touchedSentences(settled));
        return toAnnotation(document, states, adjudicator);
      }),
    },
  ].filter((side) => side.documents.length > 0);
}

/** None where nothing was judged. */
function toAnnotation(
  document: WorkDocument,
  states: readonly SentenceState[],
  name: string,
): readonly ReadAnnotation[] {
  if (!states.some(isDone)) return [];
  const { source, sha256, textSha256, sentences } = toPersonsAnnotation(document, states, name);
  return [
    {
      source,
      sha256,
      textSha256,
      offsets: 'codepoint',
      sentences: sentences.map(({ start, end, open, disputed, labels }) => ({
        start,
        end,
        open,
        disputed,
        labels: labels.map(({ label, by }) => ({ label, by })),
      })),
      text: document.text,
    },
  ];
}
