import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LoggedAct } from '../../src/core/annotate/act.ts';
import type { Project, WholeProject } from '../../src/core/annotate/project.ts';
import { parseProject, writeProject } from '../../src/export/project-file.ts';
import { anyAct } from '../core/annotate/acts.ts';
import { astralText, workDocument } from '../core/annotate/work-documents.ts';

const project: Project = {
  id: '00000000-0000-4000-8000-000000000001',
  name: '电商协议 120 份',
  createdAt: '2026-11-30T00:00:00.000Z',
  annotators: [
    { id: 'a1', name: '甲', kind: 'person' },
    { id: 'a2', name: '乙', kind: 'person' },
  ],
};
const documents = [workDocument(astralText), workDocument('1.1 平台不承担任何责任。', '短.txt')];
const logged = (act: LoggedAct['act'], annotator = 'a1'): LoggedAct => ({
  annotator,
  document: documents[0]?.textSha256 ?? '',
  at: '2026-11-30T01:00:00.000Z',
  act,
});
const content: WholeProject = { project, documents, acts: [logged({ kind: 'accept', sentence: 2 })] };

describe('a project as a file', () => {
  it('comes back as it was, whatever was done', () => {
    fc.assert(
      fc.property(fc.array(anyAct, { maxLength: 20 }), (acts) => {
        const whole = { project, documents, acts: acts.map((act) => logged(act)) };
        expect(parseProject(writeProject(whole))).toEqual({ ok: true, value: whole });
      }),
      { numRuns: 30 },
    );
  });

  it('is byte for byte the same when written again', () => {
    const text = writeProject(content);
    const read = parseProject(text);
    expect(read.ok && writeProject(read.value)).toBe(text);
  });

  it('has the names of people on one line, whoever wrote it', () => {
    const named = (name: string): WholeProject => ({
      ...content,
      project: { ...project, annotators: [{ id: 'a1', name, kind: 'person' }] },
    });
    expect(parseProject(writeProject(named('甲\nT9\tdata_use 0 4\u2028')))).toEqual({
      ok: true,
      value: named('甲 T9 data_use 0 4'),
    });
  });

  it('counts code points and says so', () => {
    const [first = '', second = ''] = writeProject(content).split('\n');
    expect(JSON.parse(first)).toMatchObject({ format: 'mingyue-project', version: 1, offsets: 'codepoint' });
    const filed = JSON.parse(second) as { text: string; sentences: { start: number; end: number }[] };
    const points = Array.from(filed.text);
    const [document] = documents;
    expect(filed.sentences.map(({ start, end }) => points.slice(start, end).join(''))).toEqual(
      document?.sentences.map(({ start, end }) => astralText.slice(start, end)),
    );
  });
});

describe('a file that is refused', () => {
  const text = writeProject(content);
  const problemOf = (changed: string) => {
    const read = parseProject(changed);
    return read.ok ? null : read.problem.id;
  };

  it.each([
    ['foreign', 'no project', '{"source":"a.txt"}\n'],
    ['foreign', 'empty', ''],
    ['newer-version', 'of a later version', text.replace('"version":1', '"version":2')],
    ['damaged', 'cut off', text.slice(0, -30)],
    ['damaged', 'cut off in the first line', text.slice(0, 60)],
    ['damaged', 'altered', text.replace('不承担任何责任', '不负担任何责任')],
  ] as const)('is %s: %s', (id, _what, changed) => {
    expect(problemOf(changed)).toBe(id);
  });

  it.each([
    ['whose text is another', { documents: documents.map((one) => ({ ...one, text: `${one.text} ` })) }],
    ['with a text twice', { documents: [...documents, ...documents] }],
    ['with an act of nobody', { acts: [logged({ kind: 'undo' }, 'a9')] }],
    ['with an act on nothing', { acts: [{ ...logged({ kind: 'undo' }), document: '0'.repeat(64) }] }],
    [
      'with sentences out of order',
      { documents: documents.map((one) => ({ ...one, sentences: one.sentences.toReversed() })) },
    ],
  ])('is inconsistent %s', (_what, part) => {
    expect(problemOf(writeProject({ ...content, ...part }))).toBe('inconsistent');
  });
});
