import type { Review } from '../core/review/review.ts';
import type { Span } from '../core/span.ts';
import { toCodePoints } from '../core/text/code-points.ts';

/** One document of `mingyue annotate`, as DESIGN §2 words it. Offsets are Unicode code points of the source text. */
export interface AnnotatedDocument {
  /** Path or URL the bytes came from; `-` for standard input. */
  readonly source: string;
  /** SHA-256 of the bytes, lower-case hex. */
  readonly sha256: string;
  /** SHA-256 of the UTF-8 of the source text. */
  readonly textSha256: string;
  readonly title: string | null;
  readonly kind: Review['kind'];
  readonly offsets: 'codepoint';
  readonly clauses: readonly {
    readonly id: string;
    readonly parent: string | null;
    readonly number: string | null;
    readonly depth: number;
    readonly start: number;
    readonly end: number;
    readonly heading: readonly [number, number] | null;
  }[];
  readonly sentences: readonly {
    readonly start: number;
    readonly end: number;
    readonly clause: string | null;
    readonly labels: readonly {
      readonly label: string;
      readonly score: number;
      readonly evidence: readonly (readonly [number, number])[];
      /** `rule:<id>@<version>`, `model:<head>@<model>` or `person:<annotator>`. */
      readonly by: string;
      readonly bases: readonly string[];
      /** Present and true when the label is doubtful. */
      readonly unsure?: true;
    }[];
  }[];
  readonly engine: string;
  readonly model: string | null;
  readonly text?: string;
}

/** Where the bytes of an annotated document came from. */
export interface AnnotationSource {
  readonly source: string;
  readonly sha256: string;
  readonly textSha256: string;
}

/** A review as an annotated document, offsets turned into code points. `withText` adds the source text. */
export function toAnnotatedDocument(
  text: string,
  review: Review,
  from: AnnotationSource,
  withText = false,
): AnnotatedDocument {
  const map = toCodePoints(text);
  const at = (offset: number): number => map.toCodePoint(offset);
  const pair = (span: Span): readonly [number, number] => [at(span.start), at(span.end)];
  const labels = Map.groupBy(review.findings, (finding) => finding.sentence);
  return {
    ...from,
    title: review.title,
    kind: review.kind,
    offsets: 'codepoint',
    clauses: review.outline.clauses.map((clause) => ({
      id: clause.id,
      parent: clause.parent,
      number: clause.number,
      depth: clause.depth,
      start: at(clause.start),
      end: at(clause.end),
      heading: clause.heading === null ? null : pair(clause.heading),
    })),
    sentences: review.outline.sentences.map((sentence, index) => ({
      start: at(sentence.start),
      end: at(sentence.end),
      clause: sentence.clause,
      labels: (labels.get(index) ?? [])
        .toSorted((a, b) => (a.label < b.label ? -1 : 1))
        .map((finding) => ({
          label: finding.label,
          score: Math.round(finding.score * 10_000) / 10_000,
          evidence: finding.evidence.map(pair),
          by: provenance(finding.by),
          bases: finding.bases,
          ...(finding.certainty === 'unsure' ? { unsure: true as const } : {}),
        })),
    })),
    engine: review.engine,
    model: review.model,
    ...(withText ? { text } : {}),
  };
}

function provenance(by: Review['findings'][number]['by']): string {
  switch (by.kind) {
    case 'rule':
      return `rule:${by.rule}@${by.version}`;
    case 'model':
      return `model:${by.head}@${by.model}`;
    case 'person':
      return `person:${by.annotator}`;
  }
}
