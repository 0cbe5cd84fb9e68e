import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LoggedAct } from '../../src/core/annotate/act.ts';
import type { WholeProject } from '../../src/core/annotate/project.ts';
import { hashOf } from '../../src/core/record/hash.ts';
import { parseProject, writeProject as writeBytes } from '../../src/export/project-file.ts';
import { anyAct } from '../core/annotate/acts.ts';
import { astralText, projectOf, workDocument } from '../core/annotate/work-documents.ts';

const project = { ...projectOf('甲', '乙'), name: '电商协议 120 份' };
const documents = [workDocument(astralText), workDocument('1.1 平台不承担任何责任。', '短.txt')];
const logged = (act: LoggedAct['act'], annotator = 'a1'): LoggedAct => ({
  annotator,
  document: documents[0]?.textSha256 ?? '',
  at: '2026-11-30T01:00:00.000Z',
  act,
});
const content: WholeProject = { project, documents, acts: [logged({ kind: 'accept', sentence: 2 })] };

const writeProject = async (...given: Parameters<typeof writeBytes>) =>
  new TextDecoder().decode(await writeBytes(...given));
const parse = (text: string, onStep?: Parameters<typeof parseProject>[1]) =>
  parseProject(new TextEncoder().encode(text), onStep);

describe('a project as a file', () => {
  it('comes back as it was, whatever was done', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyAct, { maxLength: 20 }), async (acts) => {
        const whole = { project, documents, acts: acts.map((act) => logged(act)) };
        expect(await parse(await writeProject(whole))).toEqual({ ok: true, value: whole });
      }),
      { numRuns: 30 },
    );
  });

  it('is byte for byte the same when written again', async () => {
    const text = await writeProject(content);
    const read = await parse(text);
    expect(read.ok && (await writeProject(read.value))).toBe(text);
  });

  it('has the names of people on one line, whoever wrote it', async () => {
    const named = (name: string): WholeProject => ({
      ...content,
      project: { ...project, annotators: [{ id: 'a1', name, kind: 'person' }] },
    });
    expect(await parse(await writeProject(named('甲\nT9\tdata_use 0 4\u2028')))).toEqual({
      ok: true,
      value: named('甲 T9 data_use 0 4'),
    });
  });

  it('says how far it is written and read, document by document, and waits', async () => {
    const steps: string[] = [];
    const onStep = async (at: number, all: number) => {
      await Promise.resolve();
      steps.push(`${String(at)}/${String(all)}`);
    };
    const acts = Array.from({ length: 2000 }, () => logged({ kind: 'undo' }));
    const text = await writeProject({ ...content, acts }, onStep);
    expect(steps.splice(0)).toEqual(['1/2', '2/2', '2/2', '2/2']);
    await parse(text, onStep);
    expect(steps).toEqual(['1/2', '2/2', '2/2', '2/2']);
  });

  it('begins with the hash of all that follows', async () => {
    const text = await writeProject(content);
    const end = text.indexOf('\n');
    expect(JSON.parse(text.slice(0, end))).toHaveProperty('payload', hashOf(text.slice(end + 1)));
  });

  it('counts code points and says so', async () => {
    const [first = '', second = ''] = (await writeProject(content)).split('\n');
    expect(JSON.parse(first)).toMatchObject({ format: 'mingyue-project', version: 1, offsets: 'codepoint' });
    const filed = JSON.parse(second) as { text: string; sentences: { start: number; end: number }[] };
    const points = Array.from(filed.text);
    const [document] = documents;
    expect(filed.sentences.map(({ start, end }) => points.slice(start, end).join(''))).toEqual(
      document?.sentences.map(({ start, end }) => astralText.slice(start, end)),
    );
  });
});

describe('a file that is refused', async () => {
  const text = await writeProject(content);
  const problemOf = async (changed: string) => {
    const read = await parse(changed);
    return read.ok ? null : read.problem.id;
  };
  /** A payload as its first line says, whatever is in it. */
  const forge = (payload: string) => {
    const [first = ''] = text.split('\n');
    const header = JSON.stringify({ ...(JSON.parse(first) as object), payload: hashOf(payload) });
    return `${header}\n${payload}`;
  };
  const [, ...lines] = text.split('\n');

  it.each([
    ['foreign', 'no project', '{"source":"a.txt"}\n'],
    ['foreign', 'empty', ''],
    ['newer-version', 'of a later version', text.replace('"version":1', '"version":2')],
    ['damaged', 'cut off', text.slice(0, -30)],
    ['damaged', 'cut off in the first line', text.slice(0, 60)],
    ['damaged', 'altered', text.replace('不承担任何责任', '不负担任何责任')],
    ['damaged', 'with a document that is none', forge(['{}', ...lines.slice(1)].join('\n'))],
    ['damaged', 'with an act that is none', forge([...lines.slice(0, 2), '{}', ''].join('\n'))],
    ['damaged', 'with a mark of byte order in it', forge(`\ufeff${lines.join('\n')}`)],
    ['inconsistent', 'with a line too many', forge([...lines.slice(0, 3), lines[2], ''].join('\n'))],
    ['inconsistent', 'with a line too few', forge([...lines.slice(0, 2), ''].join('\n'))],
  ] as const)('is %s: %s', async (id, _what, changed) => {
    expect(await problemOf(changed)).toBe(id);
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
  ])('is inconsistent %s', async (_what, part) => {
    expect(await problemOf(await writeProject({ ...content, ...part }))).toBe('inconsistent');
  });
});
