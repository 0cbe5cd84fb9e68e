import type { Clause, Sentence } from '../clauses/outline.ts';
import { nameProvenance } from '../labels/name-provenance.ts';
import type { LabelId } from '../labels/taxonomy.ts';
import type { AgreementKind, Review } from '../review/review.ts';
import type { Span } from '../span.ts';

/** A label that the machine gives a sentence, before anybody has looked. */
export interface Proposal {
  readonly label: LabelId;
  readonly score: number;
  /** What it is not sure of is shown, and is no label until somebody gives it. */
  readonly certainty: 'sure' | 'unsure';
  readonly evidence: readonly Span[];
  /** As `nameProvenance` writes it. */
  readonly by: string;
  readonly bases: readonly string[];
}

/** A sentence of a document to be annotated. Only those of the body carry labels. */
export interface WorkSentence extends Span {
  readonly clause: string | null;
  readonly role: Sentence['role'];
  /** In the order of the taxonomy's names; each label once. */
  readonly proposals: readonly Proposal[];
}

/** A document of a project: its text and what the machine made of it when it was brought in, never altered after. */
export interface WorkDocument {
  /** SHA-256 of the UTF-8 of the text: what the document is called everywhere. */
  readonly textSha256: string;
  /** SHA-256 of the bytes it was read from. */
  readonly sha256: string;
  /** Name of the file, or address. */
  readonly source: string;
  readonly title: string | null;
  readonly kind: AgreementKind;
  readonly engine: string;
  readonly model: string | null;
  readonly text: string;
  readonly clauses: readonly Clause[];
  readonly sentences: readonly WorkSentence[];
}

/** A text with its review as a document to be annotated. Unpaired surrogates, which no file can hold, become U+FFFD. */
export function toWorkDocument(
  text: string,
  review: Review,
  from: Pick<WorkDocument, 'textSha256' | 'sha256' | 'source'>,
): WorkDocument {
  const findings = Map.groupBy(review.findings, ({ sentence }) => sentence);
  return {
    ...from,
    title: review.title,
    kind: review.kind,
    engine: review.engine,
    model: review.model,
    text: text.toWellFormed(),
    clauses: review.outline.clauses,
    sentences: review.outline.sentences.map(({ start, end, clause, role }, index) => ({
      start,
      end,
      clause,
      role,
      proposals: (findings.get(index) ?? [])
        .map(({ label, score, certainty, evidence, by, bases }) => ({
          label,
          score: Math.round(score * 10_000) / 10_000,
          certainty,
          evidence: evidence.map((span) => ({ start: span.start, end: span.end })),
          by: nameProvenance(by),
          bases,
        }))
        .toSorted((a, b) => (a.label < b.label ? -1 : 1)),
    })),
  };
}

/** Whether a sentence is one that people judge. */
export function isUnit({ role }: Pick<WorkSentence, 'role'>): boolean {
  return role === 'body';
}
