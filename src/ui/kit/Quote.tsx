import type { Span } from '../../core/span.ts';
import type { Family } from '../../core/labels/taxonomy.ts';
import { EvidenceText } from './EvidenceText.tsx';

interface Properties {
  /** The words as they stand. */
  readonly text: string;
  /** Evidence inside `text`: UTF-16 offsets counted from its beginning. */
  readonly evidence: readonly Span[];
  readonly family: Family;
}

/** The agreement's own words in serif, evidence underlined with the pen of the family. Stays Chinese in any locale. */
export function Quote({ text, evidence, family }: Properties) {
  return (
    <blockquote class="quote" lang="zh-CN">
      <EvidenceText text={text} evidence={evidence} family={family} />
    </blockquote>
  );
}
