import { describe, expect, it } from 'vitest';
import type { LabelId } from '../../../src/core/labels/taxonomy.ts';
import type { Project } from '../../../src/core/annotate/project.ts';
import type { StateRow } from '../../../src/ledger/projects/tables.ts';
import { countStates, filterDocuments, statesIn } from '../../../src/ui/workbench/filter-documents.ts';
import { disputesOf } from '../../../src/ui/workbench/use-judgements.ts';

const project: Pick<Project, 'annotators'> = {
  annotators: [
    { id: 'a1', name: '甲', kind: 'person' },
    { id: 'a2', name: '乙', kind: 'person' },
    { id: 'a3', name: '文件', kind: 'import' },
  ],
};
const row = (number: number, title: string | null, source: string) => ({
  id: String(number),
  project: 'p',
  number,
  textSha256: `h${String(number)}`,
  source,
  title,
  characters: 100,
  units: 2,
  uncertainty: 0.5,
});
const rows = [
  row(1, '用户服务协议', 'https://a.example/terms'),
  row(2, '隐私政策', 'privacy.pdf'),
  row(3, null, 'Terms of Use.html'),
  row(4, 'ＡＢ会员协议', 'vip.docx'),
];
const judged = (annotator: string, ...labels: (readonly LabelId[])[]): [string, StateRow] => [
  annotator,
  {
    id: annotator,
    project: 'p',
    document: '',
    annotator,
    done: labels.length,
    sentences: labels.map((of, sentence) => ({ sentence, labels: of, decided: true, doubtful: false, comment: '' })),
  },
];
const judgements = new Map([
  ['h1', new Map([judged('a1', ['data.use'], []), judged('a2', ['data.use'], [])])],
  ['h2', new Map([judged('a1', ['data.use'], []), judged('a2', [])])],
  ['h3', new Map([judged('a3', ['data.use'], [])])],
]);

describe('documents of a project', () => {
  const states = statesIn(project, rows, judgements, disputesOf(project, judgements));
  const found = (words: string, state: Parameters<typeof filterDocuments>[1]['state'] = null) =>
    filterDocuments(rows, { words, state }, states).map(({ number }) => number);

  it('are done when every person has judged every sentence, and begun when one has judged any', () => {
    expect([found('', 'not-begun'), found('', 'in-progress'), found('', 'done')]).toEqual([[3, 4], [2], [1]]);
    expect(found('')).toEqual([1, 2, 3, 4]);
  });

  it('have disagreements where something waits for a decision, however far they are', () => {
    expect(found('', 'disputed')).toEqual([2]);
    expect(countStates(rows, states)).toEqual({ 'not-begun': 2, 'in-progress': 1, done: 1, disputed: 1 });
  });

  it('are found by every word of their name or of where they are from, in any case and width', () => {
    expect(found('协议')).toEqual([1, 4]);
    expect(found('  TERMS ')).toEqual([1, 3]);
    expect(found('terms 用户')).toEqual([1]);
    expect(found('ab会员')).toEqual([4]);
    expect(found('没有')).toEqual([]);
    expect(found('协议', 'done')).toEqual([1]);
  });

  it('are found by their names alone until it is known how they stand', () => {
    expect(filterDocuments(rows, { words: '隐私', state: 'done' }, null)).toHaveLength(1);
  });
});
