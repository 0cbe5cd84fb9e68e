import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import type { Act } from '../../../src/core/annotate/act.ts';
import { adjudicator } from '../../../src/core/annotate/project.ts';
import type { WorkDocument } from '../../../src/core/annotate/work-document.ts';
import { parseProject } from '../../../src/export/project-file.ts';
import { appendAct } from '../../../src/ledger/projects/acts.ts';
import { ProjectStore } from '../../../src/ledger/projects/database.ts';
import { addDocument, removeDocument } from '../../../src/ledger/projects/documents.ts';
import { exportAnnotations, exportWhole } from '../../../src/ui/workbench/export-project.ts';
import { astralText, projectOf, workDocument } from '../../core/annotate/work-documents.ts';

const project = projectOf('甲', '乙');
const document = workDocument(astralText);
const short = workDocument('1.1 平台不承担任何责任。', '短.txt');
const body = document.sentences.findIndex(({ role }) => role === 'body');

async function openPorts() {
  const store = new ProjectStore('projects', { indexedDB: new IDBFactory(), IDBKeyRange });
  await store.projects.add(project);
  for (const one of [short, document]) await addDocument(store, project.id, one);
  const steps: string[] = [];
  return {
    store,
    steps,
    onStep: async (at: number, all: number) => {
      await Promise.resolve();
      steps.push(`${String(at)}/${String(all)}`);
    },
    act: (annotator: string, act: Act, on: WorkDocument = document) =>
      appendAct(store, project.id, on, { annotator, at: '2026-11-30T01:00:00.000Z', act }),
  };
}
const accept = { kind: 'accept', sentence: body } as const;

describe('annotations on their way out', () => {
  it.each([
    ['a1', 'a1'],
    ['a1', adjudicator],
    [adjudicator, adjudicator],
  ])('of %s, saved as %s: only documents in which something was judged are read, and counted', async (who, whose) => {
    const { store, steps, onStep, act } = await openPorts();
    await act(who, { kind: 'settle', sentence: body, labels: ['data.use'] });
    const read = vi.spyOn(store.contents, 'get');
    const written = await exportAnnotations(store, project, whose, 'jsonl', onStep);
    expect(read).toHaveBeenCalledTimes(1);
    expect(steps).toEqual(['1/1']);
    const lines = new TextDecoder().decode(written?.file.bytes).trim().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { source: string }).source)).toEqual(['协议.txt']);
  });

  it('are none of who has judged nothing: no document is read for it', async () => {
    const { store, onStep, act } = await openPorts();
    await act('a1', accept);
    await act('a2', { kind: 'comment', sentence: body, words: '没有判断' });
    const read = vi.spyOn(store.contents, 'get');
    expect(await exportAnnotations(store, project, 'a2', 'jsonl', onStep)).toBeNull();
    expect(read).not.toHaveBeenCalled();
  });
});

describe('a project on its way out', () => {
  it('counts each document once', async () => {
    const { store, steps, onStep, act } = await openPorts();
    await act('a1', accept);
    const file = await exportWhole(store, project, onStep);
    expect(steps.filter((step, at) => step !== steps[at - 1])).toEqual(['1/2', '2/2']);
    const parsed = await parseProject(file?.bytes as Uint8Array<ArrayBuffer>);
    expect(parsed.ok && parsed.value.documents).toEqual([short, document]);
  });

  it('is none when it loses a document meanwhile', async () => {
    const { store } = await openPorts();
    const lose = () => removeDocument(store, project.id, document.textSha256).then(() => undefined);
    expect(await exportWhole(store, project, lose)).toBeNull();
  });
});
