import { adjudicatedStates, type ResultState } from '../../core/annotate/adjudicate.ts';
import { foldActs, isDone, type SentenceState } from '../../core/annotate/fold-acts.ts';
import type { OnStep } from '../../core/annotate/on-step.ts';
import { adjudicator, type Project } from '../../core/annotate/project.ts';
import { isUnit, type WorkDocument } from '../../core/annotate/work-document.ts';
import { toPersonsAnnotation } from '../../export/annotated-states.ts';
import type { CorpusDocument } from '../../export/corpus/corpus-format.ts';
import { fileOfFormat, writeCorpus, type WrittenFormat } from '../../export/corpus/write-corpus.ts';
import type { FileToSave } from '../../export/evidence-pack/create-evidence-pack.ts';
import { writeProject } from '../../export/project-file.ts';
import { actsOf, touchedIn } from '../../ledger/projects/acts.ts';
import type { ProjectStore } from '../../ledger/projects/database.ts';
import { findDocument, listDocuments } from '../../ledger/projects/documents.ts';
import { DocumentGone, readWhole } from '../../ledger/projects/whole.ts';

/** A file of annotations, and how many sentences in it are less than they look. */
export interface AnnotationFile {
  readonly file: FileToSave;
  /** Nobody has judged them. */
  readonly open: number;
  /** Of the adjudicated result: nobody has decided them, only one has judged them. */
  readonly disputed: number;
  readonly single: number;
}

/**
 * The annotations of one annotator, or the adjudicated result, of all documents in which anything was judged. Null when
 * there is none.
 */
export async function exportAnnotations(
  store: ProjectStore,
  project: Project,
  whose: string,
  format: WrittenFormat,
  onStep: OnStep,
): Promise<AnnotationFile | null> {
  const name = project.annotators.find(({ id }) => id === whose)?.name ?? whose;
  let [written, open, disputed, single] = [0, 0, 0, 0];
  const judgedIn = await documentsJudgedBy(store, project, whose);
  const listed = (await listDocuments(store, project.id)).filter(({ textSha256 }) => judgedIn.has(textSha256));
  async function* judged(): AsyncGenerator<CorpusDocument> {
    for (const [at, { textSha256 }] of listed.entries()) {
      await onStep(at + 1, listed.length);
      const document = await findDocument(store, project.id, textSha256);
      if (document === undefined) continue;
      const states = await statesFor(store, project, document, whose);
      const done = states.filter(isDone).length;
      if (done === 0) continue;
      written += 1;
      open += document.sentences.filter(isUnit).length - done;
      const outcomes = states.flatMap((state) => ('outcome' in state ? state.outcome : []));
      disputed += outcomes.filter((kind) => kind === 'disputed').length;
      single += outcomes.filter((kind) => kind === 'single').length;
      yield { annotation: toPersonsAnnotation(document, states, name), text: document.text };
    }
  }
  const bytes = await writeCorpus(format, judged());
  if (written === 0) return null;
  const { extension, type } = fileOfFormat[format];
  const file = { name: fileName(project.name, whose === adjudicator ? adjudicator : name, extension), type, bytes };
  return { file, open, disputed, single };
}

/** The documents in which an annotator has judged anything, or of the result anybody who is here. */
async function documentsJudgedBy(
  store: ProjectStore,
  { id, annotators }: Project,
  whose: string,
): Promise<ReadonlySet<string>> {
  const people = whose === adjudicator ? [adjudicator, ...annotators.map((one) => one.id)] : [whose];
  const judged = new Set<string>();
  await store.states
    .where('[project+annotator]')
    .anyOf(people.map((one) => [id, one]))
    .each(({ document, done }) => {
      if (done > 0) judged.add(document);
    });
  return judged;
}

async function statesFor(
  store: ProjectStore,
  project: Project,
  document: WorkDocument,
  whose: string,
): Promise<readonly (SentenceState | ResultState)[]> {
  if (whose !== adjudicator)
    return foldActs(document.sentences, await actsOf(store, project.id, document.textSha256, whose));
  const touched = await touchedIn(store, project.id, document.textSha256);
  const sides = project.annotators.map(({ id }) => touched.get(id) ?? []);
  return adjudicatedStates(document.sentences, sides, touched.get(adjudicator) ?? []);
}

/** The whole project as one file, each document read as it is written; null when it, or one of them, is gone. */
export async function exportWhole(store: ProjectStore, project: Project, onStep: OnStep): Promise<FileToSave | null> {
  const whole = await readWhole(store, project.id);
  if (whole === undefined) return null;
  try {
    const bytes = await writeProject(whole, onStep);
    return { name: fileName(project.name, null, 'mingyue-project'), type: 'application/x-ndjson', bytes };
  } catch (error) {
    if (error instanceof DocumentGone) return null;
    throw error;
  }
}

/** Without the characters that some system does not take in a file's name. */
function fileName(project: string, whose: string | null, extension: string): string {
  const parts = whose === null ? [project] : [project, whose];
  return `${parts.map((part) => part.replace(/[\u0000-\u001f<>:"/\\|?*]+/g, '_')).join('-')}.${extension}`;
}
