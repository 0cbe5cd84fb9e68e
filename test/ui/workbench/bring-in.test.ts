import { strToU8, zipSync } from 'fflate';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import type { Act } from '../../../src/core/annotate/act.ts';
import { foldActs } from '../../../src/core/annotate/fold-acts.ts';
import type { LabelId } from '../../../src/core/labels/taxonomy.ts';
import { fail, succeed } from '../../../src/core/result.ts';
import { reviewAgreement } from '../../../src/core/review/review-agreement.ts';
import { toPersonsAnnotation } from '../../../src/export/annotated-states.ts';
import { toAnnotatedDocument, type AnnotatedDocument } from '../../../src/export/annotation.ts';
import { fileOfFormat, writeCorpus, writtenFormats } from '../../../src/export/corpus/write-corpus.ts';
import { writeProject } from '../../../src/export/project-file.ts';
import { actsOf, statesOf, touchedIn } from '../../../src/ledger/projects/acts.ts';
import { ProjectStore } from '../../../src/ledger/projects/database.ts';
import { findDocument, listDocuments } from '../../../src/ledger/projects/documents.ts';
import { saveText } from '../../../src/ledger/texts.ts';
import { bringFiles, bringOwn } from '../../../src/ui/workbench/bring-in.ts';
import { hashOf } from '../../../src/core/record/hash.ts';
import { astralText, projectOf, workDocument } from '../../core/annotate/work-documents.ts';
import { exampleDocument, openTestLedger } from '../../ledger/open-test-ledger.ts';

const project = projectOf('甲');
const text = new TextDecoder();

async function openPorts() {
  const store = new ProjectStore('projects', { indexedDB: new IDBFactory(), IDBKeyRange });
  await store.projects.add(project);
  const steps: string[] = [];
  return {
    store,
    steps,
    project: project.id,
    onStep: (at: number, all: number) => void steps.push(`${String(at)}/${String(all)}`),
    acts: {
      readFile: (bytes: Uint8Array, name: string) =>
        Promise.resolve(
          name.endsWith('.pdf')
            ? fail({ id: 'pdf-scanned' as const })
            : succeed({ ...exampleDocument(text.decode(bytes)), title: null }),
        ),
      review: ({ text: words, title }: { readonly text: string; readonly title: string | null }) =>
        Promise.resolve(reviewAgreement(words, { title })),
      now: () => new Date('2026-11-30T08:00:00.000Z'),
    },
  };
}
const file = (content: string, name: string) => new File([content], name);
const machineLine = (words: string, withText = true) =>
  JSON.stringify(
    toAnnotatedDocument(
      words,
      reviewAgreement(words),
      { source: '机器.txt', sha256: hashOf(words), textSha256: hashOf(words) },
      withText,
    ),
  );

describe('files', () => {
  it('go in one after the other, the same text once; what can’t be read is told and stops nothing', async () => {
    const ports = await openPorts();
    const done = await bringFiles(
      [
        file(astralText, '一.txt'),
        file('…', '扫描.pdf'),
        file(astralText, '又一.txt'),
        file('没有条款', '空.txt'),
        file('1.1 平台不承担任何责任。', '二.txt'),
      ],
      ports,
    );
    expect(done).toMatchObject({ added: 2, known: 1 });
    expect(done.problems).toEqual([
      { name: '扫描.pdf', problem: { kind: 'read', problem: { id: 'pdf-scanned' } } },
      { name: '空.txt', problem: { kind: 'read', problem: { id: 'not-an-agreement' } } },
    ]);
    expect(ports.steps).toEqual(['1/5', '2/5', '3/5', '4/5', '5/5']);
    expect((await listDocuments(ports.store, project.id)).map(({ source }) => source)).toEqual(['一.txt', '二.txt']);
    expect((await findDocument(ports.store, project.id, hashOf(astralText)))?.text).toBe(astralText);
  });

  it('that are packed are told as that', async () => {
    const ports = await openPorts();
    const zip = (name: string) => new File([zipSync({ 'a.txt': strToU8(astralText) }).slice()], name);
    const done = await bringFiles([zip('协议.zip'), zip('协议.docx'), file('\u0000', '图.png')], {
      ...ports,
      acts: { ...ports.acts, readFile: () => Promise.resolve(fail({ id: 'binary' as const })) },
    });
    expect(done.problems.map(({ problem }) => problem)).toEqual([
      { kind: 'archive', values: {} },
      { kind: 'archive', values: {} },
      { kind: 'read', problem: { id: 'binary' } },
    ]);
  });

  it('that are too long to be reviewed, or empty, are told', async () => {
    const ports = await openPorts();
    const long = '一'.repeat(500_001);
    const done = await bringFiles([file(long, '长.txt'), file('', '空.jsonl')], ports);
    expect(done.problems.map(({ problem }) => problem.kind === 'read' && problem.problem.id)).toEqual([
      'too-long',
      'empty',
    ]);
  });
});

describe('exported annotations', () => {
  it.each(writtenFormats.filter((format) => format !== 'jsonl'))(
    'are told to be none that can be brought back: %s',
    async (format) => {
      const ports = await openPorts();
      const annotation = JSON.parse(machineLine(astralText)) as AnnotatedDocument;
      const exported = new File(
        [await writeCorpus(format, [{ annotation, text: astralText }])],
        `甲.${fileOfFormat[format].extension}`,
      );
      const done = await bringFiles([exported], ports);
      expect(done).toMatchObject({ added: 0, known: 0 });
      expect(done.problems).toEqual([{ name: exported.name, problem: { kind: 'annotations', values: { format } } }]);
    },
  );

  it('in JSONL come back whatever the file is called', async () => {
    const ports = await openPorts();
    const done = await bringFiles([file(machineLine(astralText), '机器.json')], ports);
    expect(done).toMatchObject({ added: 1, problems: [] });
    expect([...done.labelled.values()]).toEqual([1]);
  });
});

describe('JSON lines of `mingyue annotate`', () => {
  it('bring their text, and their labels as an annotator’s', async () => {
    const ports = await openPorts();
    const done = await bringFiles([file(`${machineLine(astralText)}\n`, '机器.jsonl')], ports);
    expect(done).toMatchObject({ added: 1, problems: [] });
    expect([...done.labelled]).toEqual([['机器', 1]]);
    const kept = await ports.store.projects.get(project.id);
    expect(kept?.annotators[1]).toEqual({ id: 'a2', name: '机器', kind: 'import' });
    const document = await findDocument(ports.store, project.id, hashOf(astralText));
    if (document === undefined) throw new Error('not there');
    const states = foldActs(document.sentences, await actsOf(ports.store, project.id, document.textSha256, 'a2'));
    for (const [at, { role, proposals }] of document.sentences.entries())
      if (role === 'body')
        expect(states[at]).toMatchObject({ labels: proposals.map(({ label }) => label), decided: true });
  });

  it('are counted one by one', async () => {
    const ports = await openPorts();
    const lines = [machineLine(astralText), machineLine('1.1 平台不承担任何责任。'), '{}'].join('\n');
    await bringFiles([file(lines, '机器.jsonl'), file(astralText, '一.txt')], ports);
    expect(ports.steps).toEqual(['1/2', '1/3', '2/3', '3/3', '2/2']);
  });

  it('need the text here, or with them', async () => {
    const ports = await openPorts();
    const bare = file(`${machineLine(astralText, false)}\n`, '机器.jsonl');
    expect((await bringFiles([bare], ports)).problems).toEqual([
      { name: '机器.jsonl', problem: { kind: 'no-text', values: { line: 1 } } },
    ]);
    await bringFiles([file(astralText, '一.txt')], ports);
    const done = await bringFiles([bare], ports);
    expect(done).toMatchObject({ known: 1, problems: [] });
    expect((await statesOf(ports.store, project.id, 'a2')).size).toBe(1);
  });

  it('tell the line that is none, another’s text, and apart from these labels that are unknown here', async () => {
    const ports = await openPorts();
    const other = machineLine(astralText).replace('手机号码', '身份证号');
    const strange = machineLine('1.1 平台不承担任何责任。').replace('liability.exclusion', 'liability.nothing');
    const done = await bringFiles([file(`{"a":1}\n${other}\n${strange}\n`, '杂.jsonl')], ports);
    expect(done.problems.map(({ problem }) => problem)).toEqual([
      { kind: 'bad-line', values: { line: 1 } },
      { kind: 'other-text', values: { line: 2 } },
    ]);
    expect(done.losses).toEqual([
      {
        name: '杂.jsonl',
        loss: { kind: 'unknown', values: { line: 3, count: 1 }, labels: ['liability.nothing'] },
      },
    ]);
    expect(done.added).toBe(1);
    const [kept] = (await statesOf(ports.store, project.id, 'a2')).values();
    expect(kept?.done).toBe(0);
  });

  it('are refused where a name would begin lines of its own in what is exported', async () => {
    const forged = '甲\nT9\tdata_use 0 4\t平台';
    const named = { ...(JSON.parse(machineLine(astralText)) as AnnotatedDocument), annotator: forged };
    const labelled = machineLine(astralText).replaceAll(/"by":"[^"]+"/g, `"by":${JSON.stringify(`person:${forged}`)}`);
    for (const line of [JSON.stringify(named), labelled]) {
      const ports = await openPorts();
      const done = await bringFiles([file(`${machineLine('1.1 平台不承担任何责任。')}\n${line}\n`, '杂.jsonl')], ports);
      expect(done).toMatchObject({ added: 1 });
      expect(done.problems).toEqual([{ name: '杂.jsonl', problem: { kind: 'bad-name', values: { line: 2 } } }]);
    }
    const ports = await openPorts();
    expect([...(await bringFiles([file(machineLine(astralText), '机\n器.jsonl')], ports)).labelled]).toEqual([
      ['机 器', 1],
    ]);
  });

  describe('of people of the same name', () => {
    const words = '1.1 平台不承担任何责任。';
    const others = '1.1 我们会收集您的手机号码。';
    const personsLine = (text: string, annotator: string, act: Act) => {
      const document = workDocument(text);
      const states = foldActs(document.sentences, [act]);
      return `${JSON.stringify({ ...toPersonsAnnotation(document, states, annotator), text })}\n`;
    };
    const judged = (text: string, annotator: string, ...labels: readonly LabelId[]) =>
      personsLine(text, annotator, { kind: 'settle', sentence: 0, labels });
    const bring = async (ports: Awaited<ReturnType<typeof openPorts>>, name: string, ...lines: readonly string[]) => [
      ...(await bringFiles([file(lines.join(''), name)], ports)).labelled,
    ];
    const namesIn = async ({ store }: Awaited<ReturnType<typeof openPorts>>) =>
      (await store.projects.get(project.id))?.annotators.map(({ name }) => name);

    it('count for one another where they judged the same document, and nothing is overwritten', async () => {
      const ports = await openPorts();
      expect(await bring(ports, 'lab1.jsonl', judged(words, '丙', 'data.use'))).toEqual([['丙', 1]]);
      expect(await bring(ports, 'lab2.jsonl', judged(words, '丙', 'data.sharing'))).toEqual([['丙 · lab2', 1]]);
      expect(await bring(ports, 'lab2.jsonl', judged(words, '丙'))).toEqual([['丙 · lab2 2', 1]]);
      expect(await namesIn(ports)).toEqual(['甲', '丙', '丙 · lab2', '丙 · lab2 2']);
      const said = await touchedIn(ports.store, project.id, hashOf(words));
      expect(['a2', 'a3', 'a4'].map((id) => said.get(id)?.[0]?.labels)).toEqual([['data.use'], ['data.sharing'], []]);
    });

    it('tell what was undecided, which is nobody’s judgement', async () => {
      const ports = await openPorts();
      const line = judged(words, '丙', 'data.use').replace('"labels"', '"disputed":true,"labels"');
      expect((await bringFiles([file(line, 'lab1.jsonl')], ports)).losses).toEqual([
        { name: 'lab1.jsonl', loss: { kind: 'disputed', values: { line: 1, count: 1 } } },
      ]);
    });

    it('are one where they judged other documents, or say the same again', async () => {
      const ports = await openPorts();
      await bring(ports, 'lab1.jsonl', judged(words, '丙', 'data.use'));
      const more = [judged(words, '丙', 'data.use'), judged(others, '丙', 'data.collection')];
      expect(await bring(ports, 'lab1 续.jsonl', ...more)).toEqual([['丙', 2]]);
      expect(await namesIn(ports)).toEqual(['甲', '丙']);
      expect(await actsOf(ports.store, project.id, hashOf(words), 'a2')).toHaveLength(1);
      expect(await actsOf(ports.store, project.id, hashOf(others), 'a2')).toHaveLength(1);
    });

    it('are apart from people here, and from each other in one file', async () => {
      const ports = await openPorts();
      const lines = [judged(words, '甲', 'data.use'), judged(words, '甲'), judged(words, '乙')];
      expect(await bring(ports, '合.jsonl', ...lines)).toEqual([
        ['甲 · 合', 1],
        ['甲 · 合 2', 1],
        ['乙', 1],
      ]);
    });
  });

  it('are not mistaken for a whole project', async () => {
    const ports = await openPorts();
    const whole = await writeProject({ project, documents: [], acts: [] });
    expect((await bringFiles([new File([whole], '项目.mingyue-project')], ports)).problems[0]?.problem.kind).toBe(
      'project',
    );
  });
});

it('brings documents of one’s own records, and tells of those that are gone', async () => {
  const ports = await openPorts();
  const ledger = openTestLedger();
  const textHash = await saveText(ledger, exampleDocument(astralText), 1);
  const own = { bytesHash: null, name: '用户协议', href: 'https://heqi.example/terms' };
  const gone = { ...own, textHash: '0'.repeat(64), name: '不在了' };
  const done = await bringOwn([{ ...own, textHash }, gone], ledger, ports);
  expect(done.added).toBe(1);
  expect(done.problems).toEqual([{ name: '不在了', problem: { kind: 'gone', values: {} } }]);
  expect((await listDocuments(ports.store, project.id))[0]?.source).toBe('https://heqi.example/terms');
});
