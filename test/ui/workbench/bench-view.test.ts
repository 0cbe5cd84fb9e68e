import { describe, expect, it } from 'vitest';
import { touchedSentences, foldActs } from '../../../src/core/annotate/fold-acts.ts';
import type { Annotator } from '../../../src/core/annotate/project.ts';
import { adjudicationView } from '../../../src/ui/workbench/adjudication-view.ts';
import { contentsOf, marginOf, rowsOf } from '../../../src/ui/workbench/bench-view.ts';
import { benchHref, parseBenchRoute } from '../../../src/ui/workbench/route.ts';
import { propose, sentencesWith } from '../../core/annotate/acts.ts';
import { astralText, workDocument } from '../../core/annotate/work-documents.ts';

const document = workDocument(astralText);

describe('the rows of a document', () => {
  const rows = rowsOf(document);

  it('hang short numbers before the words, and lose no word', () => {
    const drawn = rows.map(({ number, words }) => [number, document.text.slice(words.start, words.end)]);
    expect(drawn).toContainEqual(['1.1', '😀 平台不承担任何责任，由此产生的损失由您自行承担。']);
    for (const [at, { number, words }] of rows.entries()) {
      const { start, end } = document.sentences[at] ?? { start: 0, end: 0 };
      expect(`${number ?? ''}${document.text.slice(words.start, words.end)}`.replaceAll(' ', '')).toBe(
        document.text.slice(start, end).replaceAll(' ', ''),
      );
    }
  });

  it('are headings where the outline says so', () => {
    expect(rows.filter(({ role }) => role === 'heading')).toHaveLength(4);
  });
});

it('lists chapters and what stands in them, each sentence in one', () => {
  const contents = contentsOf(document);
  expect(contents.map(({ clause, title }) => [clause === null, title])).toEqual([
    [true, ''],
    [false, '第一条 责任'],
    [false, '第二条 变更'],
    [false, '第三条 争议'],
  ]);
  expect(contents[1]?.inner.map(({ title }) => title)).toEqual([
    '1.1 😀 平台不承担任何责任…',
    '1.2 赔偿总额不超过您支付的费用…',
  ]);
  expect(contents.flatMap(({ sentences }) => sentences)).toEqual(document.sentences.map((_, at) => at));
});

it('shows what the machine is not sure of until somebody has judged', () => {
  const [sentence] = sentencesWith([propose('data.use', 0.9), propose('data.sharing', 0.4, 'unsure')]);
  const state = { labels: ['data.use'] as const, decided: false, doubtful: false, comment: '' };
  const margin = (decided: boolean) =>
    marginOf(sentence?.proposals ?? [], { ...state, decided }).map(({ label, maybe }) => [label, maybe]);
  expect(margin(false)).toEqual([
    ['data.use', false],
    ['data.sharing', true],
  ]);
  expect(margin(true)).toEqual([['data.use', false]]);
});

describe('the adjudicator', () => {
  const annotators: readonly Annotator[] = [
    { id: 'a1', name: '甲', kind: 'person' },
    { id: 'a2', name: '乙', kind: 'person' },
  ];
  const sentences = sentencesWith([propose('data.use')], [propose('dispute.law')], []);
  const touched = new Map([
    [
      'a1',
      touchedSentences(
        foldActs(sentences, [
          { kind: 'add', sentence: 0, label: 'data.sharing' },
          { kind: 'accept', sentence: 1 },
        ]),
      ),
    ],
    [
      'a2',
      touchedSentences(
        foldActs(
          sentences,
          [0, 1].map((sentence) => ({ kind: 'accept', sentence })),
        ),
      ),
    ],
  ]);

  it('sees what each said, and what the first would have', () => {
    const view = adjudicationView(sentences, annotators, touched, []);
    expect(view.map(({ outcome }) => outcome)).toEqual(['disputed', 'agreed', 'open']);
    expect(view[0]?.state).toMatchObject({ labels: ['data.sharing', 'data.use'], decided: false });
    expect(view[0]?.voices.map(({ name, labels }) => [name, labels])).toEqual([
      ['甲', ['data.sharing', 'data.use']],
      ['乙', ['data.use']],
    ]);
  });

  it('has decided once and for all', () => {
    const settled = touchedSentences(foldActs(sentences, [{ kind: 'settle', sentence: 0, labels: ['data.use'] }]));
    const view = adjudicationView(sentences, annotators, touched, settled);
    expect(view[0]).toMatchObject({ outcome: 'settled', state: { labels: ['data.use'], decided: true } });
  });
});

describe('an address', () => {
  const project = '00000000-0000-4000-8000-000000000001';

  it.each([
    { page: 'projects' },
    { page: 'project', project },
    { page: 'project', project, part: 'export' },
    { page: 'bench', project, number: 38, who: 'a2', order: 'uncertain' },
    { page: 'bench', project, number: 1, who: 'adjudicator', order: 'text' },
  ] as const)('leads back to %o', (route) => {
    expect(parseBenchRoute(benchHref(route))).toEqual(route);
  });

  it.each(['', '#/x', `#/${project}/0/a1`, `#/${project}/1/nobody`])('%s leads to what there is', (hash) => {
    expect(['projects', 'project']).toContain(parseBenchRoute(hash).page);
  });
});
