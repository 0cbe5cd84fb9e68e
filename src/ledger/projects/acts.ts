import type { Act, LoggedAct } from '../../core/annotate/act.ts';
import { foldActs, isDone, touchedSentences, type TouchedSentence } from '../../core/annotate/fold-acts.ts';
import { adjudicator } from '../../core/annotate/project.ts';
import type { WorkDocument } from '../../core/annotate/work-document.ts';
import type { ProjectStore } from './database.ts';
import { documentId } from './documents.ts';
import type { StateRow } from './tables.ts';

/**
 * Adds an act to the log and keeps what follows from it, both or neither. Nothing is kept of who was removed meanwhile in
 * another window, on a document or in a project that was: it would be nobody's, or on nothing.
 */
export function appendAct(
  store: ProjectStore,
  project: string,
  document: Pick<WorkDocument, 'textSha256' | 'sentences'>,
  logged: Omit<LoggedAct, 'document'>,
): Promise<void> {
  return store.transaction('rw', store.projects, store.documents, store.acts, store.states, async () => {
    const { annotator } = logged;
    const known = await store.projects.get(project);
    if (known === undefined) throw new Error('the project is gone');
    if (annotator !== adjudicator && !known.annotators.some(({ id }) => id === annotator))
      throw new Error('the annotator is gone');
    if ((await store.documents.get(documentId(project, document.textSha256))) === undefined)
      throw new Error('the document is gone');
    await store.acts.add({ ...logged, project, document: document.textSha256 });
    const acts = await actsOf(store, project, document.textSha256, annotator);
    await store.states.put(toStateRow(project, document, annotator, acts));
  });
}

/** One annotator's acts on a document, in order. */
export async function actsOf(
  store: ProjectStore,
  project: string,
  document: string,
  annotator: string,
): Promise<readonly Act[]> {
  const rows = await store.acts
    .where('[project+document+annotator]')
    .equals([project, document, annotator])
    .sortBy('sequence');
  return rows.flatMap((row) => ('run' in row ? row.run.map(({ act }) => act) : row.act));
}

/** What is kept of how a document stands with an annotator. */
export function toStateRow(
  project: string,
  document: Pick<WorkDocument, 'textSha256' | 'sentences'>,
  annotator: string,
  acts: readonly Act[],
): StateRow {
  const sentences = touchedSentences(foldActs(document.sentences, acts));
  return {
    id: `${project} ${document.textSha256} ${annotator}`,
    project,
    document: document.textSha256,
    annotator,
    done: sentences.filter(isDone).length,
    sentences,
  };
}

/** How all documents stand with an annotator: those that one has done anything in. By the document's hash. */
export async function statesOf(
  store: ProjectStore,
  project: string,
  annotator: string,
): Promise<ReadonlyMap<string, StateRow>> {
  const rows = await store.states.where('[project+annotator]').equals([project, annotator]).toArray();
  return new Map(rows.map((row) => [row.document, row]));
}

/** What each annotator has touched in a document, by annotator. */
export async function touchedIn(
  store: ProjectStore,
  project: string,
  document: string,
): Promise<ReadonlyMap<string, readonly TouchedSentence[]>> {
  const rows = await store.states.where('[project+document]').equals([project, document]).toArray();
  return new Map(rows.map(({ annotator, sentences }) => [annotator, sentences]));
}
