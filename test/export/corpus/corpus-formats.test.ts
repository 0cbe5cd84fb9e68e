import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOf } from '../../../src/core/record/hash.ts';
import { reviewAgreement } from '../../../src/core/review/review-agreement.ts';
import { createIntlSegmenter } from '../../../src/core/segment/intl-segmenter.ts';
import { toAnnotatedDocument, type AnnotatedDocument } from '../../../src/export/annotation.ts';
import { bratConfiguration, toBrat } from '../../../src/export/corpus/brat.ts';
import { documentId, type CorpusDocument, type CorpusOptions } from '../../../src/export/corpus/corpus-format.ts';
import { corpusFormats, type CorpusFormatName } from '../../../src/export/corpus/corpus-formats.ts';

// A character outside the basic plane before everything: offsets in other units would all be wrong.
const text = '𠮷祥协议\r\n1.1 平台“不承担”\n任何责任，a,b。\n您可随时注销。';
const sha256 = '5'.repeat(64);
const annotation: AnnotatedDocument = {
  source: '条款/a b.txt',
  sha256,
  textSha256: '6'.repeat(64),
  title: null,
  kind: 'user-agreement',
  offsets: 'codepoint',
  clauses: [{ id: 'c1', parent: null, number: '1.1', depth: 1, start: 6, end: 35, heading: null }],
  sentences: [
    { start: 0, end: 4, clause: null, labels: [] },
    {
      start: 6,
      end: 27,
      clause: 'c1',
      labels: [
        {
          label: 'liability.exclusion',
          score: 0.9,
          evidence: [
            [13, 16],
            [18, 22],
          ],
          by: 'rule:liability.exclusion@3',
          bases: ['civil-code-497', 'civil-code-506'],
        },
        { label: 'liability.warranty', score: 0.8, evidence: [[13, 16]], by: 'model:x@1', bases: [] },
      ],
    },
    { start: 28, end: 35, clause: 'c1', labels: [] },
  ],
  engine: '1.0.0',
  model: 'm1',
};
/** The document's name within a file: its bytes and its source. */
const id = `${sha256}-${hashOf(annotation.source).slice(0, 8)}`;
const document: CorpusDocument = { annotation, text };
const iri = '../%E6%9D%A1%E6%AC%BE/a%20b.txt';
const options: CorpusOptions = {
  withText: true,
  iri,
  segmenter: createIntlSegmenter(),
  segmenterName: 'Intl.Segmenter',
};
const chunk = (name: CorpusFormatName): string => corpusFormats[name].toChunk(document, options);
const whole = (name: CorpusFormatName, ...chunks: readonly string[]): string => {
  const { open, between, close } = corpusFormats[name];
  return chunks.length === 0 ? open + close.trimStart() : open + chunks.join(between) + close;
};

it('the example says what it means to', () => {
  const cut = (start: number, end: number): string => Array.from(text).slice(start, end).join('');
  expect([cut(0, 4), cut(6, 27), cut(28, 35)]).toEqual([
    '𠮷祥协议',
    '1.1 平台“不承担”\n任何责任，a,b。',
    '您可随时注销。',
  ]);
  expect([cut(13, 16), cut(18, 22)]).toEqual(['不承担', '任何责任']);
});

describe('CSV', () => {
  it('has a row a label, each on one line, quoted as RFC 4180 has it', () => {
    const sentence = '"1.1 平台“不承担” 任何责任，a,b。"';
    expect(whole('csv', chunk('csv'))).toBe(
      [
        'sha256,source,clause_number,start_codepoint,end_codepoint,label,score,certainty,evidence_codepoints,by,legal_bases,sentence',
        `${sha256},条款/a b.txt,,0,4,,,,,,,𠮷祥协议`,
        `${sha256},条款/a b.txt,1.1,6,27,liability.exclusion,0.9,sure,13..16 18..22,rule:liability.exclusion@3,civil-code-497 civil-code-506,${sentence}`,
        `${sha256},条款/a b.txt,1.1,6,27,liability.warranty,0.8,sure,13..16,model:x@1,,${sentence}`,
        `${sha256},条款/a b.txt,1.1,28,35,,,,,,,您可随时注销。`,
        '',
      ].join('\n'),
    );
  });

  it('has no range that Excel would take for a date', () => {
    expect(
      chunk('csv')
        .split('\n')
        .map((row) => row.split(',')[8]),
    ).toEqual(['', '13..16 18..22', '13..16', '']);
  });

  it.each([
    ['=HYPERLINK("http://e.cn")', `"'=HYPERLINK(""http://e.cn"")"`],
    ['+1', `'+1`],
    ['-1', `'-1`],
    ['@SUM(1)', `'@SUM(1)`],
    ['\t=1', `'\t=1`],
    ['\r=1', `' =1`],
    ['\n=1', `' =1`],
    [' =1', `' =1`],
    ['＝1', `'＝1`],
    ["'a", `''a`],
    ['a=1', 'a=1'],
    ['《协议》-1', '《协议》-1'],
    ['', ''],
  ])('lets no cell be taken for a formula: %j becomes %j', (source, cell) => {
    const row = corpusFormats.csv.toChunk({ annotation: { ...annotation, source }, text }, options).split('\n')[0]!;
    expect(row).toBe(`${sha256},${cell},,0,4,,,,,,,𠮷祥协议`);
  });

  it('guards number and sentence of a clause as well, and says nothing else than they do', () => {
    const clause = '-1 =1+1\n';
    const forged: AnnotatedDocument = {
      ...annotation,
      clauses: [{ id: 'c1', parent: null, number: '-1', depth: 1, start: 0, end: 7, heading: null }],
      sentences: [{ start: 0, end: 7, clause: 'c1', labels: [] }],
    };
    const row = corpusFormats.csv.toChunk({ annotation: forged, text: clause }, options);
    expect(row).toBe(`${sha256},条款/a b.txt,'-1,0,7,,,,,,,'-1 =1+1`);
  });
});

describe('doccano', () => {
  it('has the text and its labels as triples, the rest as metadata', () => {
    expect(JSON.parse(chunk('doccano'))).toEqual({
      text,
      label: [
        [6, 27, 'liability.exclusion'],
        [6, 27, 'liability.warranty'],
      ],
      source: '条款/a b.txt',
      sha256,
      offsets: 'codepoint',
      engine: '1.0.0',
      model: 'm1',
    });
  });
});

describe('Label Studio', () => {
  it('is a list of tasks with predictions', () => {
    const result = (label: string, score: number) => ({
      id: `6-${label}`,
      from_name: 'label',
      to_name: 'text',
      type: 'labels',
      value: { start: 6, end: 27, text: '1.1 平台“不承担”\n任何责任，a,b。', labels: [label] },
      score,
    });
    const task = {
      data: { text, source: '条款/a b.txt', sha256, offsets: 'codepoint' },
      predictions: [
        { model_version: '1.0.0 m1', result: [result('liability.exclusion', 0.9), result('liability.warranty', 0.8)] },
      ],
    };
    expect(JSON.parse(whole('labelstudio', chunk('labelstudio'), chunk('labelstudio')))).toEqual([task, task]);
    expect(JSON.parse(whole('labelstudio'))).toEqual([]);
  });
});

describe('Web Annotation', () => {
  it('is JSON-LD whose selectors find the words by place and by quote', () => {
    const [page] = JSON.parse(whole('webannotation', chunk('webannotation'))) as [{ items: unknown[] }];
    expect(page).toMatchObject({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: `urn:mingyue:${id}`,
      type: 'AnnotationPage',
    });
    expect(page.items).toHaveLength(5);
    expect(page.items[0]).toEqual({
      id: `urn:mingyue:${id}:6:liability.exclusion`,
      type: 'Annotation',
      motivation: 'classifying',
      generator: { id: 'urn:mingyue:engine', type: 'Software', name: 'Mingyue 1.0.0 m1' },
      body: [
        { type: 'TextualBody', purpose: 'tagging', value: 'liability.exclusion', format: 'text/plain' },
        {
          type: 'TextualBody',
          purpose: 'describing',
          value: 'score 0.9; rule:liability.exclusion@3',
          format: 'text/plain',
        },
      ],
      target: {
        source: iri,
        selector: [
          { type: 'TextPositionSelector', start: 6, end: 27 },
          {
            type: 'TextQuoteSelector',
            exact: '1.1 平台“不承担”\n任何责任，a,b。',
            prefix: '𠮷祥协议\r\n',
            suffix: '\n您可随时注销。',
          },
        ],
      },
    });
    expect(page.items[2]).toMatchObject({
      motivation: 'highlighting',
      target: {
        selector: [
          { start: 18, end: 22 },
          { exact: '任何责任', prefix: '𠮷祥协议\r\n1.1 平台“不承担”\n' },
        ],
      },
    });
  });
});

describe('CoNLL-U', () => {
  it('has a block a sentence, a line a word, with the place of each', () => {
    const both = 'Evidence=liability.exclusion,liability.warranty|';
    const one = 'Evidence=liability.exclusion|';
    const no = 'SpaceAfter=No|';
    const word = (number: number, form: string, misc: string, start: number, end: number): string =>
      [number, form, ...Array.from({ length: 7 }, () => '_'), `${misc}start_char=${start}|end_char=${end}`].join('\t');
    expect(whole('conllu', chunk('conllu'))).toBe(
      [
        `# newdoc id = ${id}`,
        '# source = 条款/a b.txt',
        '# offsets = Unicode code points of the source text',
        '# segmenter = Intl.Segmenter',
        `# sent_id = 55555555-${id.slice(-8)}-1`,
        '# text = 𠮷祥协议',
        word(1, '𠮷', no, 0, 1),
        word(2, '祥', no, 1, 2),
        word(3, '协议', no, 2, 4),
        '',
        `# sent_id = 55555555-${id.slice(-8)}-2`,
        '# text = 1.1 平台“不承担” 任何责任，a,b。',
        '# labels = liability.exclusion liability.warranty',
        word(1, '1.1', '', 6, 9),
        word(2, '平台', no, 10, 12),
        word(3, '“', no, 12, 13),
        word(4, '不', `${both}${no}`, 13, 14),
        word(5, '承担', `${both}${no}`, 14, 16),
        word(6, '”', '', 16, 17),
        word(7, '任何', `${one}${no}`, 18, 20),
        word(8, '责任', `${one}${no}`, 20, 22),
        word(9, '，', no, 22, 23),
        word(10, 'a', no, 23, 24),
        word(11, ',', no, 24, 25),
        word(12, 'b', no, 25, 26),
        word(13, '。', no, 26, 27),
        '',
        `# sent_id = 55555555-${id.slice(-8)}-3`,
        '# text = 您可随时注销。',
        word(1, '您', no, 28, 29),
        word(2, '可', no, 29, 30),
        word(3, '随时', no, 30, 32),
        word(4, '注', no, 32, 33),
        word(5, '销', no, 33, 34),
        word(6, '。', no, 34, 35),
        '',
        '',
      ].join('\n'),
    );
  });
});

describe('brat', () => {
  it.each(['\t', '\v', '\f', '\r', '\x1c', '\x1d', '\x1e', '\x85', '\u2028'])(
    'leaves %j out of its lines, which it would end or divide',
    (space) => {
      const parted = { annotation, text: text.replace('任', space) };
      const { txt, ann } = toBrat(parted);
      expect(txt).toBe(parted.text);
      expect(ann.split('\n')[0]).toBe('T1\tliability_exclusion 6 17;19 27\t1.1 平台“不承担” 何责任，a,b。');
    },
  );

  it('has a note on one line and in one field, whatever the name of who annotated', () => {
    const [title, sentence] = annotation.sentences;
    const [label] = sentence!.labels;
    const forged = { ...label!, by: 'person:甲\nT9\tdata_use 0 4\t平台\u2028\x85' };
    const sentences = [title!, { ...sentence!, labels: [forged] }];
    const { ann } = toBrat({ annotation: { ...annotation, sentences }, text });
    expect(ann.split('\n')).toEqual([
      expect.stringMatching(/^T1\t/),
      '#1\tAnnotatorNotes T1\tscore 0.9; evidence 13-16 18-22; person:甲 T9 data_use 0 4 平台 ',
      '',
    ]);
  });

  it('is standoff whose text-bound lines never hold a line break', () => {
    expect(toBrat(document)).toEqual({
      txt: text,
      ann: [
        'T1\tliability_exclusion 6 17;18 27\t1.1 平台“不承担” 任何责任，a,b。',
        '#1\tAnnotatorNotes T1\tscore 0.9; evidence 13-16 18-22; rule:liability.exclusion@3',
        'T2\tliability_warranty 6 17;18 27\t1.1 平台“不承担” 任何责任，a,b。',
        '#2\tAnnotatorNotes T2\tscore 0.8; evidence 13-16; model:x@1',
        '',
      ].join('\n'),
    });
    expect(bratConfiguration().split('\n')).toContain('liability_exclusion');
  });
});

describe('a doubtful label', () => {
  const [title, sentence, last] = annotation.sentences;
  const { labels } = sentence!;
  const doubted: AnnotatedDocument = {
    ...annotation,
    sentences: [title!, { ...sentence!, labels: labels.slice(0, 1), unsure: labels.slice(1) }, last!],
  };
  const written = (name: CorpusFormatName): string =>
    corpusFormats[name].toChunk({ annotation: doubted, text }, options);

  it('is told apart in every format', () => {
    expect(written('csv').split('\n')[2]).toContain(',liability.warranty,0.8,unsure,13..16,model:x@1,');
    expect(JSON.parse(written('doccano'))).toMatchObject({
      label: [[6, 27, 'liability.exclusion']],
      unsure: [[6, 27, 'liability.warranty']],
    });
    expect(JSON.parse(written('labelstudio'))).toMatchObject({
      predictions: [
        { model_version: '1.0.0 m1', result: [{ value: { labels: ['liability.exclusion'] } }] },
        { model_version: '1.0.0 m1 unsure', result: [{ score: 0.8, value: { labels: ['liability.warranty'] } }] },
      ],
    });
    expect(written('conllu')).toContain('\n# labels = liability.exclusion\n# unsure = liability.warranty\n');
    const { items } = JSON.parse(written('webannotation')) as { items: { motivation: string }[] };
    expect(items.map(({ motivation }) => motivation)).toEqual([
      'classifying',
      'highlighting',
      'highlighting',
      'questioning',
    ]);
    expect(items[3]).toMatchObject({
      id: `urn:mingyue:${id}:6:liability.warranty:unsure`,
      body: [{ purpose: 'tagging', value: 'liability.warranty' }, { value: 'unsure; score 0.8; model:x@1' }],
    });
    expect(toBrat({ annotation: doubted, text }).ann.split('\n').slice(2, 5)).toEqual([
      'T2\tliability_warranty 6 17;18 27\t1.1 平台“不承担” 任何责任，a,b。',
      'A1\tUnsure T2',
      '#2\tAnnotatorNotes T2\tscore 0.8; evidence 13-16; model:x@1',
    ]);
    expect(bratConfiguration()).toContain('[attributes]\nUnsure\tArg:<ENTITY>\n');
  });
});

describe('every format', () => {
  it.each(Object.keys(corpusFormats) as CorpusFormatName[])('tells the same bytes of two places apart: %s', (name) => {
    const format = corpusFormats[name];
    const found = ['条款/a.txt', '=b, "c".txt', '-'].flatMap((source) =>
      format
        .toChunk({ annotation: { ...annotation, source }, text }, options)
        .split('\n')
        .flatMap((line) => format.documentOf(line)?.id ?? []),
    );
    const expected = ['条款/a.txt', '=b, "c".txt', '-'].map((source) => documentId({ source, sha256 }));
    expect([...new Set(found)]).toEqual(expected);
  });

  it.each(['jsonl', 'webannotation', 'doccano', 'labelstudio'] as const)(
    'tells a person from the engine of that name: %s',
    (name) => {
      const makers = [annotation, { ...annotation, annotator: '1.0.0 m1' }].map((one) => {
        const line = corpusFormats[name].toChunk({ annotation: one, text }, options);
        return corpusFormats[name].documentOf(line)?.maker;
      });
      expect(makers).toEqual(['1.0.0 m1', 'person:1.0.0 m1']);
    },
  );

  it('is silent on a document without sentences where it writes nothing else', () => {
    const bare = { annotation: { ...annotation, sentences: [] }, text };
    expect(corpusFormats.csv.toChunk(bare, options)).toBe('');
    expect(corpusFormats.conllu.toChunk(bare, options)).toBe('');
    const wordless = {
      annotation: { ...annotation, sentences: [{ start: 4, end: 6, clause: null, labels: [] }] },
      text,
    };
    expect(corpusFormats.conllu.toChunk(wordless, options)).toBe('');
  });

  const line = fc.constantFrom(
    '第一条 责任',
    '1.1 平台不承担任何责任。',
    '2、𠮷祥公司有权随时修改本协议，恕不另行通知。\r',
    '“引号”，"逗号",\t😀 您可以随时注销账号。',
    '由此产生的损失由您自行承担；\u2028（全部）',
    '平台\t不承担\v任何\x1c责任\x85。',
    '',
  );
  const documents = fc.array(line, { maxLength: 12 }).map((lines): CorpusDocument => {
    const source = lines.join('\n');
    const from = { source: 'x.txt', sha256: hashOf(source), textSha256: hashOf(source) };
    return { text: source, annotation: toAnnotatedDocument(source, reviewAgreement(source), from) };
  });

  it('points at the words that it quotes, whatever the text', () => {
    fc.assert(
      fc.property(documents, (one) => {
        const all = Array.from(one.text);
        const cut = (start: number, end: number): string => all.slice(start, end).join('');
        for (const row of corpusFormats.conllu.toChunk(one, options).split('\n')) {
          const [id = '', form = '', , , , , , , , misc = ''] = row.split('\t');
          if (!/^\d+$/.test(id)) continue;
          const [, start, end] = /start_char=(\d+)\|end_char=(\d+)$/.exec(misc) ?? [];
          expect(cut(Number(start), Number(end))).toBe(form);
        }
        for (const row of toBrat(one).ann.split('\n')) {
          const [, spans, words] = /^T\d+\t\S+ ([\d ;]+)\t(.*)$/u.exec(row) ?? [];
          if (spans === undefined) continue;
          const quoted = spans.split(';').map((span) => cut(...(span.split(' ').map(Number) as [number, number])));
          expect(quoted.join(' ')).toBe(words);
        }
        // As Python's str.splitlines() has it.
        const asPython = /\r\n|[\n\v\f\r\x1c-\x1e\x85\u2028\u2029]/;
        for (const chunk of [
          toBrat(one).ann,
          corpusFormats.conllu.toChunk(one, options),
          corpusFormats.csv.toChunk(one, options),
        ])
          expect(chunk.split(asPython)).toEqual(chunk.split('\n'));
        const [task] = JSON.parse(`[${corpusFormats.labelstudio.toChunk(one, options)}]`) as [
          { predictions: [{ result: { value: { start: number; end: number; text: string } }[] }] },
        ];
        for (const { value } of task.predictions[0].result) expect(cut(value.start, value.end)).toBe(value.text);
      }),
      { numRuns: 60 },
    );
  });
});
