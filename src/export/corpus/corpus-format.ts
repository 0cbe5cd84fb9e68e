import { hashOf } from '../../core/record/hash.ts';
import type { Segmenter } from '../../core/segment/segmenter.ts';
import type { AnnotatedDocument } from '../annotation.ts';

/** A document to be written: its annotation, offsets in code points, and what these point into. */
export interface CorpusDocument {
  readonly annotation: AnnotatedDocument;
  /** The source text. */
  readonly text: string;
}

export interface CorpusOptions {
  /** Also write the text where the format can do without it. */
  readonly withText: boolean;
  /** The source as an IRI, relative to where the file stands. */
  readonly iri: string;
  /** Cuts words, for formats made of words. */
  readonly segmenter: Segmenter;
  /** What the segmenter is called in a file. */
  readonly segmenterName: string;
}

/** Engine and model in one line, as formats name what made a document. */
export function nameMaker(engine: string, model: string | null): string {
  return model === null ? engine : `${engine} ${model}`;
}

/** A person as formats name what made a document, and as labels name who gave them. */
export function namePerson(annotator: string): string {
  return `person:${annotator}`;
}

/** What line breaks look like to one program or another, and what else no format has room for: control characters. */
export const breaks = /[[\p{Cc}--\t]\u2028\u2029]+/gv;

/**
 * What tells a document from others: its bytes and where they came from, since the same bytes may lie in two places. A
 * source is taken as formats write it that have it on a line.
 */
export function documentId({ source, sha256 }: Pick<AnnotatedDocument, 'source' | 'sha256'>): string {
  return `${sha256}-${hashOf(source.replace(breaks, ' ')).slice(0, 8)}`;
}

/** What a line of a file says of the document it belongs to. */
export interface DocumentLine {
  /** See {@link documentId}. */
  readonly id: string;
  /** See {@link nameMaker}; left out where the line does not tell. */
  readonly maker?: string | undefined;
  /** Whether what `withText` asks for is there; left out where it makes no difference. */
  readonly withText?: boolean;
}

/** A format in which many documents stand in one file: `open`, chunks with `between` between them, `close`. */
export interface CorpusFormat {
  readonly open: string;
  readonly between: string;
  readonly close: string;
  /** One document, without a line break at its end; empty for one without sentences where they alone are written. */
  toChunk(document: CorpusDocument, options: CorpusOptions): string;
  /**
   * The document that a line of such a file belongs to; null for a line that names none, undefined for one that was cut
   * off, or that is no line of such a file.
   */
  documentOf(line: string): DocumentLine | null | undefined;
  /** Whether a line, perhaps one that was cut off, can stand in such a file before any that names a document. */
  canBegin(line: string): boolean;
  /** Whether one line is one whole document: then its being there says that nothing of it is missing. */
  readonly oneLine: boolean;
}

/** What the characters of an offset pair are. */
export function sliceByPoints(text: string): (start: number, end: number) => string {
  const points = Array.from(text);
  return (start, end) => points.slice(start, end).join('');
}
