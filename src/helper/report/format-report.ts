import { styleText } from 'node:util';
import { families } from '../../core/labels/taxonomy.ts';
import { gravest } from '../../core/review/gravest.ts';
import { placesOf } from '../../core/review/places.ts';
import type { Review } from '../../core/review/review.ts';
import { sliceSpan, type Span } from '../../core/span.ts';
import type { Translator } from '../../locales/index.ts';
import { displayWidth } from '../display-width.ts';
import { describeFamily } from './describe-family.ts';
import { citationOf, describeFinding } from './describe-finding.ts';
import { printable, printableLine } from './printable.ts';

/** A document and its review, to be told on a terminal. */
export interface Reviewed {
  /** Path as given. */
  readonly source: string;
  readonly text: string;
  readonly review: Review;
}

/** The report of one review for a terminal of `columns`; colours follow NO_COLOR and the stream. */
export function formatReport(reviewed: Reviewed, translate: Translator, columns: number): string {
  const { review } = reviewed;
  const source = printableLine(reviewed.source);
  const text = printable(reviewed.text);
  const width = Math.max(40, Math.min(columns, 96));
  const about = { text, review, translate, width };
  const title = (words: string): string => styleText('bold', words);
  const { facts, missing, exits, incorporated = [], engine, model } = review;
  const lines: string[] = ['', title(printable(review.title ?? source))];
  lines.push(
    ...flow(
      [
        source,
        translate('cli.facts', { characters: facts.characters, minutes: facts.minutes }),
        ...(facts.updated === null ? [] : [translate('cli.updated', { date: facts.updated })]),
      ],
      width,
    ),
    '━'.repeat(width),
  );
  const places = placesOf(review);
  const sure = places.filter(({ certainty }) => certainty === 'sure').length;
  const top = gravest([review], 3);
  if (top.length === 0) lines.push(translate('cli.nothing'));
  else
    lines.push(
      `${title(translate('cli.gravest', { count: top.length }))}   ${translate('cli.all-marked', { count: sure })}`,
    );
  for (const { finding } of top) lines.push('', ...describeFinding(finding, about));

  const unsure = places.length - sure;
  if (review.findings.length > 0) lines.push('', '─'.repeat(width), title(translate('cli.families')));
  for (const family of families) lines.push(...describeFamily(family, about));
  if (unsure > 0) lines.push(`  ${translate('cli.unsure', { count: unsure })}`);

  if (missing.length > 0) {
    lines.push('', title(translate('cli.missing')), `  ${translate('cli.missing-note')}`);
    for (const { id, bases, lookedAt } of missing) {
      const key = `missing.${id}`;
      const duty = translate.has(key) ? translate(key) : id;
      lines.push(...flow([`  ${styleText('yellow', '○')} ${duty}`, citationOf(bases[0], translate)], width, 4));
      const condition = `missing.${id}.if`;
      if (translate.has(condition)) lines.push(`    ${translate(condition)}`);
      if (lookedAt.length > 0) lines.push(`    ${translate('missing.looked-at')}`);
      for (const index of lookedAt) lines.push(`      ${nearestWords(text, review.outline.sentences[index])}`);
    }
  }
  if (exits.length > 0) {
    lines.push('', title(translate('cli.exits')));
    lines.push(...inColumns(exits.map(({ kind, value }) => [translate(`exits.${kind}`), value])));
  }
  if (incorporated.length > 0) {
    lines.push('', title(translate('cli.carried')));
    lines.push(...inColumns(incorporated.map(({ how, name }) => [translate(`panel.carried.${how}`), name])));
  }
  lines.push('', model === null ? translate('cli.model-none', { engine }) : translate('cli.model', { engine, model }));
  lines.push(translate('cli.disclaimer'), '');
  return lines.join('\n');
}

/** A name and its value on each line, the values below each other. */
function inColumns(rows: readonly (readonly [string, string])[]): readonly string[] {
  const widest = Math.max(...rows.map(([name]) => displayWidth(name)));
  return rows.map(
    ([name, value]) => `  ${name}${' '.repeat(widest - displayWidth(name))}   ${printable(value).replace(/\s+/g, ' ')}`,
  );
}

/** Where it was looked for: the beginning of the sentence that came nearest. */
function nearestWords(text: string, sentence: Span | undefined): string {
  if (sentence === undefined) return '';
  const words = sliceSpan(text, sentence).replace(/\s+/g, ' ').trim();
  return words.length <= longestWords ? words : `${words.slice(0, longestWords)}……`;
}

const longestWords = 32;

/** Parts beside each other while they fit on a line, else below each other, `indent` columns in. */
function flow(parts: readonly string[], width: number, indent = 0): readonly string[] {
  const lines: string[] = [];
  let used = 0;
  for (const part of parts.filter((one) => one !== '')) {
    const size = displayWidth(part.replace(escapes, ''));
    if (lines.length > 0 && used + 3 + size <= width) {
      lines[lines.length - 1] += `   ${part}`;
      used += 3 + size;
    } else {
      lines.push(lines.length === 0 ? part : ' '.repeat(indent) + part);
      used = size + (lines.length === 1 ? 0 : indent);
    }
  }
  return lines;
}

const escapes = /\u001b\[[\d;]*m/g;
