import type { Outline } from '../../../src/core/clauses/outline.ts';
import type { Label } from '../../../src/core/labels/label.ts';

/** One line a label, so that a difference reads as what a person would see: score, source, evidence, modifiers, law. */
function formatLabel(source: string, label: Label): string {
  const { by } = label;
  const parts = [
    label.label,
    label.score.toFixed(4),
    label.certainty,
    by.kind === 'rule' ? `${by.rule}@${by.version}` : by.kind,
    label.inherited ? 'inherited' : 'own',
    label.evidence.map(({ start, end }) => `“${source.slice(start, end)}”`).join('…'),
    label.modifiers.join(','),
    label.bases.join(','),
  ];
  return `  ${parts.join(' | ')}`.trimEnd();
}

/** All sentences of a text, and under each its labels. The model's name is left out: its labels are what counts. */
export function formatLabels(source: string, outline: Outline, labels: readonly (readonly Label[])[]): string {
  const lines = outline.sentences.flatMap(({ start, end }, at) => [
    source.slice(start, end).replace(/\s+/gu, ' ').trim(),
    ...(labels[at] ?? []).map((label) => formatLabel(source, label)),
  ]);
  return `${lines.join('\n')}\n`;
}
