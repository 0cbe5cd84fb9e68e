import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LoggedAct } from '../../../src/core/annotate/act.ts';
import { adjudicator } from '../../../src/core/annotate/project.ts';
import type { LabelId } from '../../../src/core/labels/taxonomy.ts';
import { toCodePoints } from '../../../src/core/text/code-points.ts';
import { writeProject } from '../../../src/export/project-file.ts';
import { astralText, projectOf, workDocument } from '../../core/annotate/work-documents.ts';
import { runMingyue } from '../run-mingyue.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingyue-project-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const document = workDocument(astralText);
const map = toCodePoints(astralText);
const body = document.sentences.flatMap(({ role }, at) => (role === 'body' ? [at] : []));
/** What somebody says of the first sentences of the body, one after the other. */
type Said = readonly (readonly LabelId[])[];

/** A project in which people so called have said this; the adjudicator, where that is said. */
async function project(name: string, said: Readonly<Record<string, Said>>): Promise<string> {
  const names = Object.keys(said).filter((one) => one !== adjudicator);
  const whole = { ...projectOf(...names), name };
  const acts = Object.entries(said).flatMap(([who, labels]): LoggedAct[] => {
    const annotator = whole.annotators.find((one) => one.name === who)?.id ?? who;
    return labels.map((of, at) => ({
      annotator,
      document: document.textSha256,
      at: '2026-11-30T01:00:00.000Z',
      act: { kind: 'settle', sentence: body[at] ?? 0, labels: of },
    }));
  });
  const path = join(folder, `${name}.mingyue-project`);
  writeFileSync(path, await writeProject({ project: whole, documents: [document], acts }));
  return path;
}

const gold = (name: string, said: Said): string => {
  const path = join(folder, `${name}.gold.json`);
  const units = said.map((labels, at) => {
    const { start = 0, end = 0 } = document.sentences[body[at] ?? 0] ?? {};
    return { start: map.toCodePoint(start), end: map.toCodePoint(end), labels };
  });
  writeFileSync(path, JSON.stringify({ file: 'a.txt', sha256: document.sha256, units }));
  return path;
};

const [cap, use] = ['liability.cap', 'data.use'] as const;

describe('mingyue agree', () => {
  it('compares the annotators of a project, where both have judged', async () => {
    const path = await project('两人', { 甲: [[cap], [cap], [], [use]], 乙: [[cap], [], []] });
    const { code, out, err } = await runMingyue(['agree', '--json', path]);
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toMatchObject({
      documents: 1,
      units: 3,
      annotators: ['甲', '乙'],
      labels: { [cap]: { first: 2, second: 1, both: 1 } },
    });
    const table = (await runMingyue(['agree', path])).out;
    expect(table).toContain('\nA  甲\nB  乙\n');
    expect(table).toMatch(/总体 +2 +1 +1 /);
  });

  it('measures three and more by one α, and their pairs', async () => {
    const path = await project('三人', { 甲: [[cap], [cap], [], [use]], 乙: [[cap], [], []], 丙: [[cap], [cap], []] });
    const { code, out, err } = await runMingyue(['agree', '--json', path]);
    expect([code, err]).toEqual([0, '']);
    const found = JSON.parse(out) as { pairs: { first: string; second: string; units: number; overall: object }[] };
    expect(found).toMatchObject({
      documents: 1,
      units: 3,
      annotators: ['甲', '乙', '丙'],
      resampled: 'units',
      labels: { [cap]: { given: [2, 1, 2] } },
    });
    // Nine values, five of them yes; in the unit that one differs on, two of them are on either side of a pair.
    const alpha = 1 - (8 * 2) / (2 * 5 * 4);
    expect((found as unknown as { overall: { alpha: number } }).overall.alpha).toBeCloseTo(alpha, 10);
    expect(found.pairs.map(({ first, second, units }) => [first, second, units])).toEqual([
      ['甲', '乙', 3],
      ['甲', '丙', 3],
      ['乙', '丙', 3],
    ]);
    expect(found.pairs[1]).toMatchObject({ labels: { [cap]: { kappa: 1, alpha: 1 } }, overall: { both: 2 } });
    const table = (await runMingyue(['agree', path])).out;
    expect(table).toMatch(/^1 份文件，3 个单位（按重叠对齐，至少两人判过）\n/);
    expect(table).toMatch(new RegExp(`总体 +2 +1 +2 +${alpha.toFixed(3)} `));
    expect(table).toMatch(/\nA–C +1 +3 +1\.000 /);
  });

  it('compares those of a project who are named, and with files beside it', async () => {
    const path = await project('挑人', { 甲: [[cap], [cap]], 乙: [[cap], []], 丙: [[], []] });
    const named = await runMingyue(['agree', '--json', path, '--annotator', '丙', '--annotator', '甲']);
    expect(JSON.parse(named.out)).toMatchObject({
      annotators: ['丙', '甲'],
      labels: { [cap]: { first: 0, second: 2 } },
    });
    const right = gold('挑人', [[cap], [cap]]);
    const beside = await runMingyue(['agree', '--json', path, right, '--annotator', '乙']);
    expect([beside.code, beside.err]).toEqual([0, '']);
    expect(JSON.parse(beside.out)).toMatchObject({ annotators: ['乙', right], units: 2 });
    const stranger = await runMingyue(['agree', path, '--annotator', '丁']);
    expect([stranger.code, stranger.out, stranger.err]).toEqual([
      1,
      '',
      `${path}：未能读取。里面没有“丁”的判断（有：甲、乙、丙、adjudicator）。\n`,
    ]);
  });

  it.each(['agree', 'evaluate'])('says that nobody can be picked of what is no project: %s', async (command) => {
    const path = gold('无人', [[cap]]);
    const { code, out, err } = await runMingyue([command, path, path, '--annotator', '甲']);
    const why = '--annotator 是从工作台的项目文件里挑人，这里没有项目文件。';
    expect([code, out, err]).toEqual([1, '', `${path}：未能读取。${why}\n`]);
  });

  it('measures three files, too', async () => {
    const [one, other, third] = [gold('子', [[cap], []]), gold('丑', [[cap], [cap]]), gold('寅', [[cap], []])];
    const { code, out, err } = await runMingyue(['agree', '--json', one, other, third]);
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toMatchObject({ units: 2, labels: { [cap]: { given: [1, 2, 1] } } });
  });

  it('says that one annotation can’t be compared', async () => {
    const path = await project('一人', { 甲: [[cap]] });
    const { code, out, err } = await runMingyue(['agree', path]);
    expect([code, out, err]).toEqual([2, '', 'mingyue agree 需要至少两份标注，现在有 1 份。\n']);
  });

  it.each([
    ['altered', '项目文件不完整或被改动过。', (text: string) => text.replace('平台不承担', '平台要承担')],
    [
      'of a newer version',
      '这个项目文件是更新的版本写下的。请把明约更新到最新。',
      (text: string) => text.replace('"version":1', '"version":9'),
    ],
  ])('says of a project that is %s what is wrong with it', async (name, why, alter) => {
    const whole = await project(name, { 甲: [[cap]], 乙: [[cap]] });
    const path = join(folder, `${name}.altered`);
    writeFileSync(path, alter(readFileSync(whole, 'utf8')));
    for (const command of ['agree', 'evaluate']) {
      const { code, err } = await runMingyue([command, path, gold(name, [[cap]])]);
      expect([code, err]).toEqual([1, `${path}：未能读取。${why}\n`]);
    }
  });
});

describe('mingyue evaluate', () => {
  it('measures the one who annotated in a project, with the text in it', async () => {
    const path = await project('独自', { 甲: [[cap], [], [use]], 乙: [] });
    const { code, out, err } = await runMingyue([
      'evaluate',
      '--json',
      path,
      gold('独自', [[cap], [cap], [use], [use]]),
    ]);
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toMatchObject({ documents: 1, units: 3, open: 1, figures: { micro: 0.8 } });
  });

  it('asks whose annotation it is of several, and takes whoever is named, the result too', async () => {
    const path = await project('几人', { 甲: [[cap], [cap]], 乙: [[cap], []], [adjudicator]: [[cap], []] });
    const right = gold('几人', [[cap], [cap]]);
    const asked = await runMingyue(['evaluate', path, right]);
    expect([asked.code, asked.err]).toEqual([
      1,
      `${path}：未能读取。里面有几位标注者的判断，请用 --annotator 指明一位（有：甲、乙、adjudicator）。\n`,
    ]);
    const microOf = async (who: string) =>
      (
        JSON.parse((await runMingyue(['evaluate', '--json', path, right, '--annotator', who])).out) as {
          figures: { micro: number };
        }
      ).figures.micro;
    expect(await microOf('甲')).toBe(1);
    expect(await microOf('adjudicator')).toBeCloseTo(2 / 3, 10);
  });
});
