import type { LoggedAct } from '../../core/annotate/act.ts';
import { unheard, type OnStep } from '../../core/annotate/on-step.ts';
import type { FlowingProject, WholeProject } from '../../core/annotate/project.ts';
import type { WorkDocument } from '../../core/annotate/work-document.ts';
import { toStateRow } from './acts.ts';
import type { ProjectStore } from './database.ts';
import { findDocument, listDocuments, toRows } from './documents.ts';
import type { ActRow, RunRow } from './tables.ts';

/** A document of a project went while the project was read. */
export class DocumentGone extends Error {}

/**
 * All of a project, for a file; undefined when it is gone. What another window adds while it is read is no part of it:
 * an act on a document that is not there would make it no project. Its documents are read as they are asked for, which
 * ends in {@link DocumentGone} where one went meanwhile.
 */
export async function readWhole(store: ProjectStore, id: string): Promise<FlowingProject | undefined> {
  const [project, listed, rows] = await store.transaction(
    'r',
    store.projects,
    store.documents,
    store.acts,
    async () =>
      [
        await store.projects.get(id),
        await listDocuments(store, id),
        await store.acts.where('project').equals(id).sortBy('sequence'),
      ] as const,
  );
  if (project === undefined) return undefined;
  async function* read(): AsyncGenerator<WorkDocument> {
    for (const { textSha256 } of listed) {
      const document = await findDocument(store, id, textSha256);
      if (document === undefined) throw new DocumentGone();
      yield document;
    }
  }
  return { project, documents: { length: listed.length, [Symbol.asyncIterator]: read }, acts: toLog(rows) };
}

/** The acts in the order in which they were done: what was brought back came before what was done here. */
function toLog(rows: readonly (ActRow | RunRow)[]): readonly LoggedAct[] {
  const brought = rows
    .flatMap((row) => ('run' in row ? row.run.map((one) => ({ ...one, row })) : []))
    .toSorted((a, b) => a.place - b.place)
    .map(({ row: { annotator, document }, at, act }) => ({ annotator, document, at, act }));
  const done = rows.flatMap((row) => {
    if ('run' in row) return [];
    const { annotator, document, at, act } = row;
    return [{ annotator, document, at, act }];
  });
  return [...brought, ...done];
}

/** Documents that are deflated at a time. */
const together = 16;

/**
 * Puts a whole project beside those that are here, under an id of its own: what is here is never overwritten. Nothing is
 * kept until all of it is.
 */
export async function restoreWhole(
  store: ProjectStore,
  whole: WholeProject,
  id: string,
  onStep: OnStep = unheard,
): Promise<void> {
  const { projects, documents, contents, acts, states } = store;
  const rows: Awaited<ReturnType<typeof toRows>>[] = [];
  for (let at = 0; at < whole.documents.length; at += together) {
    rows.push(...(await Promise.all(whole.documents.slice(at, at + together).map((one) => toRows(id, one)))));
    await onStep(rows.length, whole.documents.length);
  }
  const runs = toRuns(whole.acts, id);
  const byHash = new Map(whole.documents.map((document) => [document.textSha256, document]));
  const folded = runs.flatMap(({ document: hash, annotator, run }) => {
    const document = byHash.get(hash);
    return document === undefined
      ? []
      : [
          toStateRow(
            id,
            document,
            annotator,
            run.map(({ act }) => act),
          ),
        ];
  });
  await store.transaction('rw', [projects, documents, contents, acts, states], async () => {
    await projects.add({ ...whole.project, id });
    await documents.bulkAdd(rows.map(({ row }, at) => ({ ...row, number: at + 1 })));
    await contents.bulkAdd(rows.map(({ content }) => content));
    await acts.bulkAdd(runs);
    await states.bulkAdd(folded);
  });
}

/** A row for each annotator's acts on each document. */
function toRuns(acts: readonly LoggedAct[], project: string): readonly RunRow[] {
  const placed = acts.map((act, place) => ({ ...act, place }));
  const logs = Map.groupBy(placed, ({ document, annotator }) => `${document} ${annotator}`);
  return [...logs.values()].flatMap((log) => {
    const [first] = log;
    if (first === undefined) return [];
    const { document, annotator } = first;
    return [{ project, document, annotator, run: log.map(({ place, at, act }) => ({ place, at, act })) }];
  });
}
