import { onOneLine } from '../../core/annotate/project.ts';
import { labelIds } from '../../core/labels/taxonomy.ts';
import { sliceByPoints, type CorpusDocument } from './corpus-format.ts';

/**
 * brat standoff (brat.nlplab.org/standoff.html): the text, and its annotations as text-bound lines `T…`, a note `#…`
 * with score and origin for each,
 * `A… Unsure` for the doubtful. Offsets are characters as Python counts them: code points. A sentence over several
 * lines, or with tabs, becomes a discontinuous annotation: a line of the file can't hold either.
 */
export function toBrat({ annotation, text }: CorpusDocument): { readonly txt: string; readonly ann: string } {
  const quote = sliceByPoints(text);
  const lines: string[] = [];
  let number = 0;
  let doubts = 0;
  for (const { start, end, labels, unsure = [] } of annotation.sentences)
    for (const one of [...labels, ...unsure]) {
      const { label, score, by, evidence } = one;
      number += 1;
      const parts = withoutBreaks(quote(start, end), start);
      const spans = parts.map((part) => `${String(part.start)} ${String(part.end)}`).join(';');
      lines.push(`T${String(number)}\t${bratType(label)} ${spans}\t${parts.map((part) => part.words).join(' ')}`);
      if (unsure.includes(one)) {
        doubts += 1;
        lines.push(`A${String(doubts)}\t${doubtful} T${String(number)}`);
      }
      const words = evidence.map(([from, to]) => `${String(from)}-${String(to)}`).join(' ');
      lines.push(
        `#${String(number)}\tAnnotatorNotes T${String(number)}\tscore ${String(score)}; evidence ${words}; ${onOneLine(by)}`,
      );
    }
  return { txt: text, ann: lines.map((line) => `${line}\n`).join('') };
}

/** `annotation.conf` for a folder of such files: brat shows no type that it does not name. */
export function bratConfiguration(): string {
  return [
    '# Mingyue labels. Offsets in the .ann files are Unicode code points of the .txt files.',
    '[entities]',
    ...labelIds.map(bratType),
    '[relations]',
    '<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>',
    '[events]',
    '[attributes]',
    `${doubtful}\tArg:<ENTITY>`,
    '',
  ].join('\n');
}

/** What made a folder of such files, which have no place for it: a JSON file beside them. */
export function bratMaking(engine: string, model: string | null): string {
  return `${JSON.stringify({ engine, model, offsets: 'codepoint' })}\n`;
}

/** The attribute of labels that are in doubt. */
const doubtful = 'Unsure';

/** A label as a type of brat, whose names hold letters, digits, `-` and `_` only. */
function bratType(label: string): string {
  return label.replaceAll('.', '_');
}

interface Part {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** What brat's reader, in Python, takes for the end of a line or of a field, and what else commands a screen. */
const pieces = /[\p{Cc}\u2028\u2029]+|[^\p{Cc}\u2028\u2029]+/gu;

function withoutBreaks(sentence: string, offset: number): readonly Part[] {
  const parts: Part[] = [];
  let at = offset;
  for (const [piece] of sentence.matchAll(pieces)) {
    const start = at;
    at += Array.from(piece).length;
    if (/[^\s\p{Cc}]/u.test(piece)) parts.push({ start, end: at, words: piece });
  }
  return parts;
}
