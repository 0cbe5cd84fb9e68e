import { styleText } from 'node:util';
import { clauseNumber } from '../../core/clauses/clause-number.ts';
import type { Family } from '../../core/labels/taxonomy.ts';
import { placesOf } from '../../core/review/places.ts';
import type { Finding, Review } from '../../core/review/review.ts';
import { mergeSpans, sliceSpan } from '../../core/span.ts';
import type { Translator } from '../../locales/index.ts';
import { displayWidth } from '../display-width.ts';
import { familyStyle } from './family-style.ts';

/** One family: how many places, and a line each, labels and clause in columns, then the words that carry it. */
export function describeFamily(
  family: Family,
  { text, review, translate, width }: { text: string; review: Review; translate: Translator; width: number },
): readonly string[] {
  const own = placesOf(review).filter((place) => place.certainty === 'sure' && place.family === family);
  if (own.length === 0) return [];
  const rows = own.map((place) => {
    const findings = place.findings.flatMap((index) => review.findings[index] ?? []).filter(isSure);
    return {
      label: findings.map(({ label }) => translate(`labels.${label}`)).join(translate('common.list.comma')),
      number: clauseNumber(review.outline.clauses, findings[0]?.clause ?? null),
      words: wordsOf(findings, text),
    };
  });
  // Several labels, or numbers like 第一百二十三条, would push the words off a narrow line: they stand out of the column.
  const labels = Math.min(20, Math.max(...rows.map(({ label }) => displayWidth(label))));
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

function isSure({ certainty }: Finding): boolean {
  return certainty === 'sure';
}

/** The words of the evidence on one line. */
function wordsOf(findings: readonly Finding[], text: string): string {
  const evidence = mergeSpans(findings.flatMap((finding) => finding.evidence));
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
