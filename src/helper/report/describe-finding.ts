import { styleText } from 'node:util';
import { clauseNumber } from '../../core/clauses/clause-number.ts';
import { familyOf } from '../../core/labels/taxonomy.ts';
import { articleIn } from '../../core/law/article-in.ts';
import { findBasis } from '../../core/law/find-basis.ts';
import type { Finding, Review } from '../../core/review/review.ts';
import { sliceSpan, type Span } from '../../core/span.ts';
import type { Translator } from '../../locales/index.ts';
import { familyStyle } from './family-style.ts';
import { wrapPieces, type Piece } from './wrap-pieces.ts';

/** A finding in full: what it means, the agreement's own words with the evidence marked, where, and the law. */
export function describeFinding(
  finding: Finding,
  { text, review, translate, width }: { text: string; review: Review; translate: Translator; width: number },
): readonly string[] {
  const family = familyOf(finding.label);
  const style = familyStyle[family];
  const number = clauseNumber(review.outline.clauses, finding.clause);
  const mark = (words: string): string => styleText('underline', styleText(style, words));
  return [
    styleText(style, `【${translate(`families.${family}`)}】`) +
      (translate.locale === 'en' ? ' ' : '') +
      styleText('bold', translate(translate.has(finding.plain) ? finding.plain : `labels.${finding.label}`)),
    ...wrapPieces(piecesOf(text, finding), width - 4).map((row) => `    ${joinRow(row, mark)}`),
    `    ${[number, citationOf(finding.bases[0], translate)].filter((part) => part !== '').join('   ')}`,
  ];
}

/** The article a label stands on, and what it does; empty for none. */
export function citationOf(id: string | undefined, translate: Translator): string {
  const basis = id === undefined ? undefined : findBasis(id);
  if (basis === undefined) return '';
  const law = translate(`law.name.${basis.statute}`);
  return translate('law.summary', {
    law,
    article: articleIn(basis, translate.tag),
    effect: translate(`law.${basis.id}.short`),
  });
}

/** The sentence on one line, each character with whether it is evidence. */
function piecesOf(text: string, { span, evidence }: Finding): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = span.start;
  const add = (part: Span, marked: boolean): void => {
    for (const character of sliceSpan(text, part).replace(/\s+/g, ' ')) pieces.push({ character, marked });
  };
  for (const part of evidence) {
    add({ start: at, end: part.start }, false);
    add(part, true);
    at = part.end;
  }
  add({ start: at, end: span.end }, false);
  const first = pieces.findIndex(({ character }) => character !== ' ');
  const last = pieces.findLastIndex(({ character }) => character !== ' ');
  return pieces.slice(first, last + 1);
}

function joinRow(row: readonly Piece[], mark: (words: string) => string): string {
  let line = '';
  for (let at = 0; at < row.length;) {
    const marked = row[at]?.marked === true;
    let end = at;
    while (end < row.length && row[end]?.marked === marked) end++;
    const words = row
      .slice(at, end)
      .map(({ character }) => character)
      .join('');
    line += marked ? mark(words) : words;
    at = end;
  }
  return line;
}
