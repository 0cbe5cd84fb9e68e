import { styleText } from 'node:util';
import { clauseNumber } from '../../core/clauses/clause-number.ts';
import { familyOf, type Family } from '../../core/labels/taxonomy.ts';
import type { Finding, Review } from '../../core/review/review.ts';
import { sliceSpan } from '../../core/span.ts';
import type { Translator } from '../../locales/index.ts';
import { displayWidth } from '../display-width.ts';
import { familyStyle } from './family-style.ts';

/** One family: how many, and a line each, label and clause in columns, then the words that carry it. */
export function describeFamily(
  family: Family,
  { text, review, translate, width }: { text: string; review: Review; translate: Translator; width: number },
): readonly string[] {
  const own = review.findings.filter(({ certainty, label }) => certainty === 'sure' && familyOf(label) === family);
  if (own.length === 0) return [];
  const rows = own.map((finding) => {
    return {
      label: translate(`labels.${finding.label}`),
      number: clauseNumber(review.outline.clauses, finding.clause),
      words: wordsOf(finding, text),
    };
  });
  const labels = Math.max(...rows.map(({ label }) => displayWidth(label)));
  // Numbers like 第一百二十三条 would push the words off a narrow line: longer ones stand out of the column.
  const numbers = Math.min(12, Math.max(...rows.map(({ number }) => displayWidth(number))));
  const name = styleText(familyStyle[family], translate(`families.${family}`));
  return [
    `  ${name} ${String(own.length)}`,
    ...rows.map(({ label, number, words }) => {
      const head = `    ${padEnd(label, labels)}  ${padEnd(number, numbers)}  `;
      return head + clip(words, width - displayWidth(head));
    }),
  ];
}

/** The words of the evidence on one line. */
function wordsOf({ evidence }: Finding, text: string): string {
  return evidence.map((span) => sliceSpan(text, span).replace(/\s+/g, ' ').trim()).join('……');
}

function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

function clip(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let used = 0;
  let kept = '';
  for (const character of text) {
    used += displayWidth(character);
    if (used > width - 2) break;
    kept += character;
  }
  return `${kept}…`;
}
