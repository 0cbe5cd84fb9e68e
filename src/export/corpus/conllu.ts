import { breaks, documentId, sliceByPoints, type CorpusFormat, type CorpusOptions } from './corpus-format.ts';

/**
 * CoNLL-U (universaldependencies.org/format.html): a block a sentence, a line a word; only FORM and MISC are filled.
 * MISC holds `start_char` and `end_char` (as Stanza writes them, code points of the source text), `SpaceAfter=No`, and
 * for words of the evidence `Evidence=` with the labels that they carry. Labels of the sentence, the doubtful ones, and
 * that nobody has judged it, are comments.
 */
export const conllu: CorpusFormat = {
  open: '',
  between: '\n',
  close: '\n',
  oneLine: false,
  toChunk: ({ annotation, text }, options) => {
    const { sha256, source, sentences, annotator } = annotation;
    const id = documentId(annotation);
    const short = `${sha256.slice(0, 8)}-${id.slice(-8)}`;
    const quote = sliceByPoints(text);
    const head = [
      `# newdoc id = ${id}`,
      `# source = ${source.replace(breaks, ' ')}`,
      '# offsets = Unicode code points of the source text',
      `# segmenter = ${options.segmenterName}`,
      ...(annotator === undefined ? [] : [`# annotator = ${annotator.replace(breaks, ' ')}`]),
    ];
    let begun = false;
    const blocks = sentences.flatMap((sentence, at) => {
      const words = toWords(quote(sentence.start, sentence.end), sentence.start, options);
      if (words.length === 0) return [];
      const { unsure = [] } = sentence;
      const own = [
        ...(begun ? [] : head),
        `# sent_id = ${short}-${String(at + 1)}`,
        `# text = ${words
          .map(({ form, spaceAfter }) => (spaceAfter ? `${form} ` : form))
          .join('')
          .trimEnd()}`,
        ...(sentence.open === true ? ['# open = yes'] : []),
        ...(sentence.labels.length > 0 ? [`# labels = ${sentence.labels.map(({ label }) => label).join(' ')}`] : []),
        ...(unsure.length > 0 ? [`# unsure = ${unsure.map(({ label }) => label).join(' ')}`] : []),
        ...words.map(({ form, start, end, spaceAfter }, index) => {
          const carried = sentence.labels.filter(({ evidence }) =>
            evidence.some(([from, to]) => from < end && start < to),
          );
          const misc = [
            ...(carried.length > 0 ? [`Evidence=${carried.map(({ label }) => label).join(',')}`] : []),
            ...(spaceAfter ? [] : ['SpaceAfter=No']),
            `start_char=${String(start)}`,
            `end_char=${String(end)}`,
          ];
          return [index + 1, form, '_', '_', '_', '_', '_', '_', '_', misc.join('|')].join('\t');
        }),
      ];
      begun = true;
      return [`${own.join('\n')}\n`];
    });
    return blocks.join('\n');
  },
  documentOf: (line) => {
    const id = /^# newdoc id = ([0-9a-f]{64}-[0-9a-f]{8})$/.exec(line)?.[1];
    if (id !== undefined) return { id };
    return /^(?:$|#|\d+\t)/.test(line) ? null : undefined;
  },
  canBegin: (line) => '# newdoc id = '.startsWith(line) || /^# newdoc id = [0-9a-f-]{0,73}$/.test(line),
};

interface Word {
  readonly form: string;
  readonly start: number;
  readonly end: number;
  readonly spaceAfter: boolean;
}

/** The words of a sentence that begins at `offset`; white space and control characters stand between them, never in them. */
function toWords(sentence: string, offset: number, { segmenter }: CorpusOptions): readonly Word[] {
  const words: Word[] = [];
  let at = offset;
  for (const { start, end } of segmenter.segment(sentence)) {
    for (const [form] of sentence.slice(start, end).matchAll(/[\s\p{Cc}]+|[^\s\p{Cc}]+/gu)) {
      const from = at;
      at += Array.from(form).length;
      const last = words.at(-1);
      if (/[^\s\p{Cc}]/u.test(form)) words.push({ form, start: from, end: at, spaceAfter: false });
      else if (last !== undefined) words[words.length - 1] = { ...last, spaceAfter: true };
    }
  }
  return words;
}
