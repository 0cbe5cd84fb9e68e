import type { WholeProject } from '../../core/annotate/project.ts';
import type { WorkDocument } from '../../core/annotate/work-document.ts';
import { toStateRow } from './acts.ts';
import type { ProjectStore } from './database.ts';
import { findDocument, listDocuments, toRows } from './documents.ts';

/** All of a project, for a file; undefined when it is gone. */
export async function readWhole(store: ProjectStore, id: string): Promise<WholeProject | undefined> {
  const project = await store.projects.get(id);
  if (project === undefined) return undefined;
  const documents: WorkDocument[] = [];
  for (const { textSha256 } of await listDocuments(store, id)) {
    const document = await findDocument(store, id, textSha256);
    if (document !== undefined) documents.push(document);
  }
  const rows = await store.acts.where('project').equals(id).sortBy('sequence');
  const acts = rows.map(({ annotator, document, at, act }) => ({ annotator, document, at, act }));
  return { project, documents, acts };
}

/** Puts a whole project beside those that are here, under an id of its own: what is here is never overwritten. */
export async function restoreWhole(store: ProjectStore, whole: WholeProject, id: string): Promise<void> {
  const { projects, documents, contents, acts, states } = store;
  const rows = whole.documents.map((document) => toRows(id, document));
  const logs = Map.groupBy(whole.acts, ({ document, annotator }) => `${document} ${annotator}`);
  const byHash = new Map(whole.documents.map((document) => [document.textSha256, document]));
  const folded = [...logs.values()].flatMap((log) => {
    const [first] = log;
    const document = first && byHash.get(first.document);
    if (first === undefined || document === undefined) return [];
    return [
      toStateRow(
        id,
        document,
        first.annotator,
        log.map(({ act }) => act),
      ),
    ];
  });
  await store.transaction('rw', [projects, documents, contents, acts, states], async () => {
    await projects.add({ ...whole.project, id });
    await documents.bulkAdd(rows.map(({ row }, at) => ({ ...row, number: at + 1 })));
    await contents.bulkAdd(rows.map(({ content }) => content));
    await acts.bulkAdd(whole.acts.map((act) => ({ ...act, project: id })));
    await states.bulkAdd(folded);
  });
}
