import type { Span } from '../../core/span.ts';
import type { Family } from '../../core/labels/taxonomy.ts';

interface Properties {
  readonly text: string;
  readonly evidence: readonly Span[];
  readonly family: Family;
}

/** Text with its evidence underlined; spans outside the text or over each other are cut to what is left. */
export function EvidenceText({ text, evidence, family }: Properties) {
  const parts = [];
  let at = 0;
  for (const span of [...evidence].sort((a, b) => a.start - b.start)) {
    const start = Math.max(at, span.start);
    const end = Math.min(text.length, span.end);
    if (end <= start) continue;
    if (start > at) parts.push(text.slice(at, start));
    parts.push(
      <span key={start} class={`evidence pen-${family}`}>
        {text.slice(start, end)}
      </span>,
    );
    at = end;
  }
  if (at < text.length) parts.push(text.slice(at));
  return <>{parts}</>;
}
