import { styleText } from 'node:util';
import { families, familyOf, type Family } from '../core/labels/taxonomy.ts';
import { articleIn } from '../core/law/article-in.ts';
import { findBasis } from '../core/law/find-basis.ts';
import { gravest } from '../core/review/gravest.ts';
import type { Finding, Review } from '../core/review/review.ts';
import { sliceSpan, type Span } from '../core/span.ts';
import type { TextKey, Translator } from '../locales/index.ts';
import { displayWidth } from './display-width.ts';

const familyStyle: Readonly<Record<Family, Parameters<typeof styleText>[0]>> = {
  liability: 'red',
  unilateral: 'red',
  rights: 'bold',
  data: 'blue',
  dispute: 'bold',
  favourable: 'green',
};

/** The report of one review for a terminal of `columns` width; colours follow NO_COLOR and the stream. */
export function formatReport(
  source: string,
  text: string,
  review: Review,
  translate: Translator,
  columns: number,
): string {
  const width = Math.max(40, Math.min(columns, 96));
  const say = (key: string, values = {}): string => translate(key as TextKey, values);
  const lines: string[] = [];
  const { facts } = review;
  lines.push('', styleText('bold', review.title ?? source));
  lines.push(
    [
      source,
      say('cli.facts', { characters: facts.characters, minutes: facts.minutes }),
      ...(facts.updated === null ? [] : [say('cli.updated', { date: facts.updated })]),
    ].join('   '),
    '━'.repeat(width),
  );
  const sure = review.findings.filter(({ certainty }) => certainty === 'sure');
  const top = gravest([review], 3);
  if (top.length === 0) lines.push(say('cli.nothing'));
  else
    lines.push(
      `${styleText('bold', say('cli.gravest', { count: top.length }))}   ${say('cli.all-marked', { count: sure.length })}`,
    );
  for (const { finding } of top) lines.push('', ...describeFinding(finding, text, review, translate, width));

  lines.push('', '─'.repeat(width), styleText('bold', say('cli.families')));
  for (const family of families) lines.push(...describeFamily(family, sure, text, review, translate, width));
  const unsure = review.findings.length - sure.length;
  if (unsure > 0) lines.push(`  ${say('cli.unsure', { count: unsure })}`);

  if (review.missing.length > 0) {
    lines.push('', styleText('bold', say('cli.missing')), `  ${say('cli.missing-note')}`);
    for (const { id, bases } of review.missing)
      lines.push(`  ${styleText('yellow', '未')} ${say(`missing.${id}`)}   ${citation(bases[0], translate)}`.trimEnd());
  }
  if (review.exits.length > 0) {
    lines.push('', styleText('bold', say('cli.exits')));
    for (const { kind, value } of review.exits) lines.push(`  ${say(`exits.${kind}`)}   ${value}`);
  }
  const { engine, model } = review;
  lines.push('', model === null ? say('cli.model-none', { engine }) : say('cli.model', { engine, model }));
  lines.push(say('cli.disclaimer'), '');
  return lines.join('\n');
}

function describeFinding(
  finding: Finding,
  text: string,
  review: Review,
  translate: Translator,
  width: number,
): string[] {
  const style = familyStyle[familyOf(finding.label)];
  const clause = review.outline.clauses.find(({ id }) => id === finding.clause);
  return [
    `${styleText(style, `【${translate(`families.${familyOf(finding.label)}` as TextKey)}】`)}${styleText('bold', translate(finding.plain as TextKey))}`,
    ...wrap(underlineEvidence(text, finding, style), width - 4).map((line) => `    ${line}`),
    `    ${[clause?.number ?? '', citation(finding.bases[0], translate)].filter((part) => part !== '').join('   ')}`,
  ];
}

function describeFamily(
  family: Family,
  findings: readonly Finding[],
  text: string,
  review: Review,
  translate: Translator,
  width: number,
): string[] {
  const own = findings.filter(({ label }) => familyOf(label) === family);
  if (own.length === 0) return [];
  const style = familyStyle[family];
  const lines = [`  ${styleText(style, translate(`families.${family}` as TextKey))} ${own.length}`];
  for (const finding of own) {
    const number = review.outline.clauses.find(({ id }) => id === finding.clause)?.number ?? '';
    const words = finding.evidence.map((span) => oneLine(sliceSpan(text, span))).join('……');
    const head = `    ${translate(`labels.${finding.label}` as TextKey)}  ${number}  `;
    lines.push(`${head}${clip(words, width - displayWidth(head))}`);
  }
  return lines;
}

function citation(id: string | undefined, translate: Translator): string {
  const basis = id === undefined ? undefined : findBasis(id);
  if (basis === undefined) return '';
  const law = translate(`law.name.${basis.statute}` as TextKey);
  return translate('law.summary', {
    law,
    article: articleIn(basis, translate.tag),
    effect: translate(`law.${basis.id}.short`),
  });
}

/** The sentence on one line with its evidence underlined, as pieces that keep their style when wrapped. */
function underlineEvidence(text: string, finding: Finding, style: Parameters<typeof styleText>[0]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = finding.span.start;
  const add = (span: Span, marked: boolean): void => {
    for (const character of oneLine(sliceSpan(text, span))) pieces.push({ character, marked, style });
  };
  for (const span of finding.evidence) {
    add({ start: at, end: span.start }, false);
    add(span, true);
    at = span.end;
  }
  add({ start: at, end: finding.span.end }, false);
  return pieces;
}

interface Piece {
  readonly character: string;
  readonly marked: boolean;
  readonly style: Parameters<typeof styleText>[0];
}

/** Breaks styled characters into lines of at most `width` columns. */
function wrap(pieces: readonly Piece[], width: number): string[] {
  const rows: Piece[][] = [[]];
  let used = 0;
  for (const piece of pieces) {
    const size = displayWidth(piece.character);
    if (used + size > width) {
      rows.push([]);
      used = 0;
    }
    rows.at(-1)?.push(piece);
    used += size;
  }
  return rows.map((row) => {
    let line = '';
    for (let at = 0; at < row.length;) {
      const first = row[at] as Piece;
      let end = at;
      while (end < row.length && row[end]?.marked === first.marked) end++;
      const run = row
        .slice(at, end)
        .map(({ character }) => character)
        .join('');
      line += first.marked ? styleText('underline', styleText(first.style, run)) : run;
      at = end;
    }
    return line;
  });
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

function clip(text: string, width: number): string {
  let used = 0;
  let kept = '';
  for (const character of text) {
    used += displayWidth(character);
    if (used > width - 2) return `${kept}…`;
    kept += character;
  }
  return kept;
}
