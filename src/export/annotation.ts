import { nameProvenance } from '../core/labels/name-provenance.ts';
import type { Finding, Review } from '../core/review/review.ts';
import type { Clause } from '../core/clauses/outline.ts';
import type { Span } from '../core/span.ts';
import { toCodePoints, type CodePointMap } from '../core/text/code-points.ts';

/** A label on a sentence. */
export interface AnnotatedLabel {
  readonly label: string;
  readonly score: number;
  readonly evidence: readonly (readonly [number, number])[];
  /** `rule:<id>@<version>`, `model:<head>@<model>` or `person:<annotator>`. */
  readonly by: string;
  readonly bases: readonly string[];
}

/** Whether nobody has judged a sentence, or not decided what was disputed of it: what stands there is no judgement. */
export function isLeftOpen({
  open,
  disputed,
}: {
  readonly open?: boolean | undefined;
  readonly disputed?: boolean | undefined;
}): boolean {
  return open === true || disputed === true;
}

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
    readonly labels: readonly AnnotatedLabel[];
    /** “不确定”: set apart, so that no count takes them for labels. Left out when there are none. */
    readonly unsure?: readonly AnnotatedLabel[];
    /** Of people's annotations, from here on; each left out where it is not so. Nobody has judged it yet. */
    readonly open?: true;
    /** Judged with doubt: the labels are the best guess. */
    readonly doubtful?: true;
    /** Annotators differ and nobody has decided: the labels are those that all gave, the others are `unsure`. */
    readonly disputed?: true;
    readonly comment?: string;
  }[];
  readonly engine: string;
  readonly model: string | null;
  /** Of a person's annotation: who made it. Engine and model then are those that cut the sentences and proposed labels. */
  readonly annotator?: string;
  readonly text?: string;
}

/** Where the bytes of an annotated document came from. */
export interface AnnotationSource {
  readonly source: string;
  readonly sha256: string;
  readonly textSha256: string;
}

/** Clauses as files have them, offsets turned into code points. */
export function toAnnotatedClauses(
  clauses: readonly Clause[],
  map: CodePointMap,
): (Omit<Clause, 'heading'> & { readonly heading: [number, number] | null })[] {
  const at = (offset: number): number => map.toCodePoint(offset);
  return clauses.map(({ id, parent, number, depth, start, end, heading }) => ({
    id,
    parent,
    number,
    depth,
    start: at(start),
    end: at(end),
    heading: heading === null ? null : [at(heading.start), at(heading.end)],
  }));
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
  const findings = Map.groupBy(review.findings, (finding) => finding.sentence);
  const labelsOf = (sentence: number, certainty: Finding['certainty']): AnnotatedLabel[] =>
    (findings.get(sentence) ?? [])
      .filter((finding) => finding.certainty === certainty)
      .toSorted((a, b) => (a.label < b.label ? -1 : 1))
      .map((finding) => ({
        label: finding.label,
        score: Math.round(finding.score * 10_000) / 10_000,
        evidence: finding.evidence.map(pair),
        by: nameProvenance(finding.by),
        bases: finding.bases,
      }));
  return {
    ...from,
    title: review.title,
    kind: review.kind,
    offsets: 'codepoint',
    clauses: toAnnotatedClauses(review.outline.clauses, map),
    sentences: review.outline.sentences.map((sentence, index) => {
      const unsure = labelsOf(index, 'unsure');
      return {
        start: at(sentence.start),
        end: at(sentence.end),
        clause: sentence.clause,
        labels: labelsOf(index, 'sure'),
        ...(unsure.length > 0 ? { unsure } : {}),
      };
    }),
    engine: review.engine,
    model: review.model,
    ...(withText ? { text } : {}),
  };
}
