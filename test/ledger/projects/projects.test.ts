import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldActs, touchedSentences } from '../../../src/core/annotate/fold-acts.ts';
import type { Act } from '../../../src/core/annotate/act.ts';
import { adjudicator, type WholeProject } from '../../../src/core/annotate/project.ts';
import type { WorkDocument } from '../../../src/core/annotate/work-document.ts';
import { actsOf, appendAct, statesOf, touchedIn } from '../../../src/ledger/projects/acts.ts';
import { deleteProjects, ProjectStore } from '../../../src/ledger/projects/database.ts';
import { addDocument, findDocument, listDocuments, removeDocument } from '../../../src/ledger/projects/documents.ts';
import { addAnnotator, removeAnnotator, renameAnnotator } from '../../../src/ledger/projects/annotators.ts';
import { deleteProject, listProjects, renameProject } from '../../../src/ledger/projects/projects.ts';
import { readWhole, restoreWhole } from '../../../src/ledger/projects/whole.ts';
import { anyAct } from '../../core/annotate/acts.ts';
import { astralText, projectOf, workDocument } from '../../core/annotate/work-documents.ts';

const at = '2026-11-30T01:00:00.000Z';
const project = projectOf('甲');
const document = workDocument(astralText);
const short = workDocument('1.1 平台不承担任何责任。', '短.txt');

async function openStore(): Promise<ProjectStore> {
  const store = new ProjectStore('projects', { indexedDB: new IDBFactory(), IDBKeyRange });
  await store.projects.add(project);
  await addDocument(store, project.id, document);
  await addDocument(store, project.id, short);
  return store;
}

describe('a project', () => {
  it('holds each text once, in the order they came, exactly as it was', async () => {
    const store = await openStore();
    expect(await addDocument(store, project.id, document)).toBe(false);
    const rows = await listDocuments(store, project.id);
    expect(rows.map(({ number, source }) => [number, source])).toEqual([
      [1, '协议.txt'],
      [2, '短.txt'],
    ]);
    expect(rows[0]?.units).toBe(document.sentences.filter(({ role }) => role === 'body').length);
    expect(await findDocument(store, project.id, document.textSha256)).toEqual(document);
    expect(await listProjects(store)).toEqual([{ project, documents: 2 }]);
  });

  it('is renamed, gets another annotator, and goes with all that is in it', async () => {
    const store = await openStore();
    await renameProject(store, project.id, '外卖协议');
    expect(await addAnnotator(store, project.id, { name: '乙', kind: 'person' })).toBe('a2');
    expect((await store.projects.get(project.id))?.annotators.map(({ name }) => name)).toEqual(['甲', '乙']);
    await appendAct(store, project.id, document, { annotator: 'a1', at, act: { kind: 'accept', sentence: 3 } });
    await deleteProject(store, project.id);
    for (const table of store.tables) expect(await table.count()).toBe(0);
    expect(await addAnnotator(store, project.id, { name: '丙', kind: 'person' })).toBeUndefined();
  });
});

describe('an annotator', () => {
  const sentence = document.sentences.findIndex(({ role }) => role === 'body');
  const openThree = async () => {
    const store = await openStore();
    await addAnnotator(store, project.id, { name: '乙', kind: 'person' });
    await addAnnotator(store, project.id, { name: '丙', kind: 'import' });
    return store;
  };
  const annotatorsOf = async (store: ProjectStore) =>
    (await store.projects.get(project.id))?.annotators.map(({ id, name }) => `${id} ${name}`);
  const append = (store: ProjectStore, annotator: string, ...acts: readonly Act[]) =>
    acts.reduce(
      (before, act) => before.then(() => appendAct(store, project.id, document, { annotator, at, act })),
      Promise.resolve(),
    );

  it('is renamed, and to no name that another has', async () => {
    const store = await openThree();
    expect(await renameAnnotator(store, project.id, 'a2', '丁')).toBe(true);
    expect(await renameAnnotator(store, project.id, 'a2', '丁')).toBe(true);
    expect(await annotatorsOf(store)).toEqual(['a1 甲', 'a2 丁', 'a3 丙']);
    for (const name of ['甲', '丙', 'adjudicator'])
      expect(await renameAnnotator(store, project.id, 'a2', name)).toBe(false);
    expect(await renameAnnotator(store, project.id, 'a9', '戊')).toBe(false);
    expect(await annotatorsOf(store)).toEqual(['a1 甲', 'a2 丁', 'a3 丙']);
  });

  it('goes with the log as long as nothing stands in it', async () => {
    const store = await openThree();
    await append(store, 'a1', { kind: 'accept', sentence });
    await append(store, 'a2', { kind: 'comment', sentence, words: '？' });
    expect(await removeAnnotator(store, project.id, 'a2')).toBe(false);
    await append(store, 'a2', { kind: 'undo' });
    expect(await removeAnnotator(store, project.id, 'a2')).toBe(true);
    expect(await annotatorsOf(store)).toEqual(['a1 甲', 'a3 丙']);
    expect(await store.acts.toArray()).toMatchObject([{ annotator: 'a1' }]);
    expect(await store.states.toArray()).toMatchObject([{ annotator: 'a1' }]);
    expect(await removeAnnotator(store, project.id, 'a2')).toBe(false);
    // The last person stays: what comes from files is nobody's to go on with.
    await append(store, 'a1', { kind: 'undo' });
    expect(await removeAnnotator(store, project.id, 'a1')).toBe(false);
  });

  it('who came with a file goes with all that came', async () => {
    const store = await openThree();
    const sentences = [{ sentence, labels: ['liability.cap'] }] as const;
    await append(store, 'a3', { kind: 'import', from: 'c.jsonl', sentences });
    await append(store, adjudicator, { kind: 'settle', sentence, labels: ['liability.cap'] });
    expect(await removeAnnotator(store, project.id, 'a3')).toBe(true);
    expect(await annotatorsOf(store)).toEqual(['a1 甲', 'a2 乙']);
    expect(await store.acts.toArray()).toMatchObject([{ annotator: adjudicator }]);
    expect([...(await touchedIn(store, project.id, document.textSha256)).keys()]).toEqual([adjudicator]);
  });

  it('who is gone judges nothing any more, from another window either', async () => {
    const store = await openThree();
    await removeAnnotator(store, project.id, 'a2');
    await expect(append(store, 'a2', { kind: 'accept', sentence })).rejects.toThrow('the annotator is gone');
    await deleteProject(store, project.id);
    await expect(append(store, adjudicator, { kind: 'accept', sentence })).rejects.toThrow('the project is gone');
    for (const table of store.tables) expect(await table.count()).toBe(0);
  });
});

describe('the log', () => {
  it('is kept with what follows from it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyAct, { maxLength: 8 }), async (acts) => {
        const store = await openStore();
        for (const act of acts) await appendAct(store, project.id, document, { annotator: 'a1', at, act });
        expect(await actsOf(store, project.id, document.textSha256, 'a1')).toEqual(acts);
        const kept = (await statesOf(store, project.id, 'a1')).get(document.textSha256);
        expect(kept?.sentences ?? []).toEqual(touchedSentences(foldActs(document.sentences, acts)));
      }),
      { numRuns: 20 },
    );
  });

  it('of one annotator leaves the other’s as it is', async () => {
    const store = await openStore();
    const sentence = document.sentences.findIndex(({ role }) => role === 'body');
    await addAnnotator(store, project.id, { name: '乙', kind: 'person' });
    const log = (annotator: string) => ({ annotator, at, act: { kind: 'accept', sentence } as const });
    await appendAct(store, project.id, document, log('a1'));
    await appendAct(store, project.id, document, log('a2'));
    await appendAct(store, project.id, document, { annotator: 'a2', at, act: { kind: 'undo' } });
    const touched = await touchedIn(store, project.id, document.textSha256);
    expect(touched.get('a1')).toHaveLength(1);
    expect(touched.get('a2')).toEqual([]);
    expect((await statesOf(store, project.id, 'a1')).get(document.textSha256)?.done).toBe(1);
  });
});

describe('a document', () => {
  const settle = { kind: 'settle', sentence: 0, labels: [] } as const;

  it('is removed with what files said of it, and can come again', async () => {
    const store = await openStore();
    const id = await addAnnotator(store, project.id, { name: '机器', kind: 'import' });
    await appendAct(store, project.id, short, { annotator: id ?? '', at, act: settle });
    expect(await removeDocument(store, project.id, short.textSha256)).toBe(true);
    expect((await listDocuments(store, project.id)).map(({ source }) => source)).toEqual([document.source]);
    expect(await findDocument(store, project.id, short.textSha256)).toBeUndefined();
    expect([await store.acts.count(), await store.states.count()]).toEqual([0, 0]);
    expect(await addDocument(store, project.id, short)).toBe(true);
    expect(await touchedIn(store, project.id, short.textSha256)).toEqual(new Map());
  });

  it.each(['a1', adjudicator])('stays where something of a person stands in it: %s', async (annotator) => {
    const store = await openStore();
    await appendAct(store, project.id, short, { annotator, at, act: settle });
    expect(await removeDocument(store, project.id, short.textSha256)).toBe(false);
    expect(await listDocuments(store, project.id)).toHaveLength(2);
    // Taken back, it is nothing.
    await appendAct(store, project.id, short, { annotator, at, act: { kind: 'undo' } });
    expect(await removeDocument(store, project.id, short.textSha256)).toBe(true);
  });

  it('takes no act once it is gone', async () => {
    const store = await openStore();
    await removeDocument(store, project.id, short.textSha256);
    const late = appendAct(store, project.id, short, { annotator: 'a1', at, act: settle });
    await expect(late).rejects.toThrow('the document is gone');
    expect([await store.acts.count(), await store.states.count()]).toEqual([0, 0]);
  });
});

/** A project as it stands, all at once. */
async function readAll(store: ProjectStore, id: string): Promise<WholeProject | undefined> {
  const read = await readWhole(store, id);
  if (read === undefined) return undefined;
  const documents: WorkDocument[] = [];
  for await (const document of read.documents) documents.push(document);
  return { ...read, documents };
}

it('goes out whole and comes in again beside the other, the same to the last act', async () => {
  const store = await openStore();
  for (const act of [
    { kind: 'accept', sentence: 3 },
    { kind: 'undo' },
    { kind: 'doubt', sentence: 3, doubtful: true },
  ] as const)
    await appendAct(store, project.id, document, { annotator: 'a1', at, act });
  const whole = await readAll(store, project.id);
  if (whole === undefined) throw new Error('gone');
  expect(whole.documents).toEqual([document, short]);
  const id = '00000000-0000-4000-8000-000000000002';
  await restoreWhole(store, whole, id);
  expect(await readAll(store, id)).toEqual({ ...whole, project: { ...project, id } });
  const states = async (of: string) =>
    [...(await statesOf(store, of, 'a1')).values()].map(({ sentences }) => sentences);
  expect(await states(id)).toEqual(await states(project.id));
});

it('goes out as it stood when its file was begun: what is added meanwhile is no part of it', async () => {
  const store = await openStore();
  const late = workDocument('第一条 平台有权随时修改本协议。', '晚.txt');
  const whole = await readWhole(store, project.id);
  const documents: WorkDocument[] = [];
  for await (const one of whole?.documents ?? []) {
    if (documents.push(one) > 1) continue;
    await addDocument(store, project.id, late);
    await appendAct(store, project.id, late, { annotator: 'a1', at, act: { kind: 'accept', sentence: 0 } });
  }
  expect(documents).toEqual([document, short]);
  expect(whole?.acts).toEqual([]);
});

it('goes on from where it was brought back, the same to the last act', async () => {
  const other = { ...project, annotators: [...project.annotators, { id: 'a2', name: '乙', kind: 'person' as const }] };
  const anyLogged = fc.record({
    annotator: fc.constantFrom('a1', 'a2'),
    document: fc.constantFrom(document, short),
    act: anyAct,
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyLogged, { maxLength: 12 }),
      fc.array(anyLogged, { maxLength: 6 }),
      async (before, after) => {
        const toLogged = ({ annotator, document: { textSha256 }, act }: (typeof before)[number]) => ({
          annotator,
          document: textSha256,
          at,
          act,
        });
        const store = new ProjectStore('projects', { indexedDB: new IDBFactory(), IDBKeyRange });
        const steps: number[] = [];
        const whole = { project: other, documents: [document, short], acts: before.map(toLogged) };
        await restoreWhole(store, whole, project.id, async (now) => {
          await Promise.resolve();
          steps.push(now);
        });
        expect(steps).toEqual([2]);
        // A row a log: a project of a thousand documents has a hundred thousand acts.
        expect(await store.acts.count()).toBe(
          new Set(before.map((one) => `${one.document.source} ${one.annotator}`)).size,
        );
        for (const { annotator, document: on, act } of after)
          await appendAct(store, project.id, on, { annotator, at, act });
        expect((await readWhole(store, project.id))?.acts).toEqual([...before, ...after].map(toLogged));
        for (const annotator of ['a1', 'a2']) {
          const own = [...before, ...after].filter((one) => one.annotator === annotator && one.document === document);
          const states = foldActs(
            document.sentences,
            own.map(({ act }) => act),
          );
          expect(await actsOf(store, project.id, document.textSha256, annotator)).toEqual(own.map(({ act }) => act));
          const kept = (await statesOf(store, project.id, annotator)).get(document.textSha256);
          expect(kept?.sentences ?? []).toEqual(touchedSentences(states));
        }
      },
    ),
    { numRuns: 20 },
  );
});

it('is gone when everything is deleted', async () => {
  const { Dexie } = await import('dexie');
  const before = Dexie.dependencies;
  const indexedDB = new IDBFactory();
  Dexie.dependencies = { indexedDB, IDBKeyRange };
  try {
    const store = new ProjectStore();
    await store.projects.add(project);
    store.close();
    await deleteProjects();
    expect(await indexedDB.databases()).toEqual([]);
  } finally {
    Dexie.dependencies = before;
  }
});
