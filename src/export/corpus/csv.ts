import { breaks, documentId, sliceByPoints, type CorpusFormat } from './corpus-format.ts';

const columns = [
  'sha256',
  'source',
  'clause_number',
  'start_codepoint',
  'end_codepoint',
  'label',
  'score',
  'certainty',
  'evidence_codepoints',
  'by',
  'legal_bases',
  'sentence',
];
const header = columns.join(',');

/**
 * One row a label, sure or unsure, and one for a sentence that has none, with the certainty `open` where nobody has judged
 * it (RFC 4180, UTF-8 without a mark; a row ends in LF, and control characters inside a cell become spaces, so that a row
 * is a line). Offsets count code points, as their columns say.
 * Evidence is ranges as `13..16 18..22`: Excel takes `3-12` for a date.
 * `withText` adds the sentence. A cell that a spreadsheet would take for a formula, or that begins with an apostrophe, has an
 * apostrophe before it: who takes one off again has the words as they are.
 */
export const csv: CorpusFormat = {
  open: `${header}\n`,
  between: '\n',
  close: '\n',
  oneLine: false,
  toChunk: ({ annotation, text }, { withText }) => {
    const quote = sliceByPoints(text);
    const numbers = new Map(annotation.clauses.map(({ id, number }) => [id, number ?? '']));
    return annotation.sentences
      .flatMap(({ start, end, clause, labels, unsure = [], open, doubtful }) => {
        const begin = [annotation.sha256, annotation.source, numbers.get(clause ?? '') ?? '', start, end];
        const sentence = withText ? quote(start, end) : '';
        if (labels.length + unsure.length === 0) {
          const certainty = open === true ? 'open' : doubtful === true ? 'unsure' : '';
          return [[...begin, '', '', certainty, '', '', '', sentence]];
        }
        const rows = [
          ...labels.map((one) => ({ ...one, certainty: 'sure' })),
          ...unsure.map((one) => ({ ...one, certainty: 'unsure' })),
        ];
        return rows.map(({ label, score, certainty, evidence, by, bases }) => [
          ...begin,
          label,
          score,
          certainty,
          evidence.map((span) => span.join('..')).join(' '),
          by,
          bases.join(' '),
          sentence,
        ]);
      })
      .map((cells) => cells.map(toCell).join(','))
      .join('\n');
  },
  documentOf: (line) => {
    const [, sha256, cell] = /^([0-9a-f]{64}),("(?:[^"]|"")*"|[^",]*),/.exec(line) ?? [];
    // The sentence is the last column.
    if (sha256 !== undefined && cell !== undefined)
      return { id: documentId({ source: fromCell(cell), sha256 }), withText: !line.endsWith(',') };
    return line === header ? null : undefined;
  },
  canBegin: (line) =>
    header.startsWith(line) || /^(?:[0-9a-f]{0,64}|[0-9a-f]{64},(?:"(?:[^"]|"")*"?|[^",]*))$/.test(line),
};

/**
 * How a cell begins that spreadsheets would run as a formula (https://owasp.org/www-community/attacks/CSV_Injection),
 * or one that begins like a guarded cell.
 */
const guarded = /^(?:\s*[=+\-@＝＋－＠]|[\t\r\n'])/;

function toCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = (guarded.test(value) ? `'${value}` : value).replace(breaks, ' ');
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The words of a cell that {@link toCell} has made. */
function fromCell(cell: string): string {
  const text = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
  return text.replace(/^'/, '');
}
