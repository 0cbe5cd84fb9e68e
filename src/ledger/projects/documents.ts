import type { Collection, InsertType } from 'dexie';
import { inflateSync } from 'fflate';
import type { Project } from '../../core/annotate/project.ts';
import { isUnit, type WorkDocument } from '../../core/annotate/work-document.ts';
import { textLength } from '../../core/text/text-length.ts';
import { meanUncertainty } from '../../core/annotate/uncertainty.ts';
import type { ProjectStore } from './database.ts';
import type { ContentRow, DocumentRow, StateRow } from './tables.ts';

/** Key of a document within all projects. */
export function documentId(project: string, textSha256: string): string {
  return `${project} ${textSha256}`;
}

/** Puts a document at the end of a project. False when the same text is there already: then nothing is changed. */
export async function addDocument(store: ProjectStore, project: string, document: WorkDocument): Promise<boolean> {
  const { content, row } = await toRows(project, document);
  return store.transaction('rw', store.documents, store.contents, async () => {
    if ((await store.documents.get(row.id)) !== undefined) return false;
    const last = await documentsIn(store, project).last();
    await store.documents.add({ ...row, number: (last?.number ?? 0) + 1 });
    await store.contents.add(content);
    return true;
  });
}

/** The rows of a document, its place in the project apart. */
export async function toRows(
  project: string,
  document: WorkDocument,
): Promise<{ readonly content: ContentRow; readonly row: Omit<DocumentRow, 'number'> }> {
  const { textSha256, source, title, text, sentences } = document;
  const id = documentId(project, textSha256);
  return {
    content: { id, project, deflated: await deflate(JSON.stringify(document)) },
    row: {
      id,
      project,
      textSha256,
      source,
      title,
      characters: textLength(text),
      units: sentences.filter(isUnit).length,
      uncertainty: meanUncertainty(sentences),
    },
  };
}

/** By the browser, which does it beside the page: of a thousand documents it takes seconds. */
async function deflate(text: string): Promise<Uint8Array> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** The rows of a project's documents, in their order. */
export function documentsIn(
  store: ProjectStore,
  project: string,
): Collection<DocumentRow, string, InsertType<DocumentRow, 'id'>> {
  return store.documents.where('[project+number]').between([project, 0], [project, Infinity]);
}

/**
 * Removes a document and what files said of it. False, and nothing is changed, where a judgement or comment of a person
 * stands, which would be nowhere else.
 */
export function removeDocument(store: ProjectStore, project: string, textSha256: string): Promise<boolean> {
  const { projects, documents, contents, acts, states } = store;
  return store.transaction('rw', [projects, documents, contents, acts, states], async () => {
    const known = await projects.get(project);
    const own = states.where('[project+document]').equals([project, textSha256]);
    const rows = await own.toArray();
    if (known === undefined || rows.some((row) => isPersons(known, row))) return false;
    // There is a state wherever there are acts.
    for (const { annotator } of rows)
      await acts.where('[project+document+annotator]').equals([project, textSha256, annotator]).delete();
    await own.delete();
    await contents.delete(documentId(project, textSha256));
    await documents.delete(documentId(project, textSha256));
    return true;
  });
}

/** Whether something of a person, the adjudicator too, stands in a document: what came with a file can come again. */
export function isPersons({ annotators }: Pick<Project, 'annotators'>, { annotator, sentences }: StateRow): boolean {
  return sentences.length > 0 && annotators.find(({ id }) => id === annotator)?.kind !== 'import';
}

/** What a list shows of all documents of a project, in their order. */
export function listDocuments(store: ProjectStore, project: string): Promise<DocumentRow[]> {
  return documentsIn(store, project).toArray();
}

/** A document whole; undefined when it is not in the project. */
export async function findDocument(
  store: ProjectStore,
  project: string,
  textSha256: string,
): Promise<WorkDocument | undefined> {
  const row = await store.contents.get(documentId(project, textSha256));
  if (row === undefined) return undefined;
  return JSON.parse(new TextDecoder().decode(inflateSync(row.deflated))) as WorkDocument;
}
