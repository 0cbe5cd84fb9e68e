import type { DocumentName, SurfaceReport } from '../../core/record/record.ts';

/** A document that a surface names, with the live nodes behind it. */
export interface SurfaceDocument {
  readonly key: string;
  readonly name: string;
  /** Absolute http(s) or file address, null where a script opens it. */
  readonly href: string | null;
  readonly how: DocumentName['how'];
  /** What one clicks to read it. */
  readonly link: Element | null;
  /** Holds its text when that stands on this page (`inline`, `modal`, `frame`). */
  readonly textElement: Element | null;
}

/** A place on a page where one is asked to accept. */
export interface ConsentSurface {
  /** Stable while the surface stays on the page. */
  readonly key: string;
  readonly kind: Exclude<SurfaceReport['kind'], 'by-hand'>;
  /** Sum of the weights in `reasons`; see `ACCEPTED_SCORE`. */
  readonly score: number;
  /** With this one accepts; for `sentence` the element of the sentence. */
  readonly widget: Element;
  /** Smallest element that holds the sentence. */
  readonly sentence: Element;
  /** Live range from the first to the last text of the sentence; null where the words are a button's. */
  readonly range: Range | null;
  readonly wording: string;
  /** The button that goes on; the widget itself for `button` and `inline`. */
  readonly action: Element | null;
  readonly actionWords: string | null;
  /** “不同意” beside it. */
  readonly refuse: Element | null;
  readonly documents: readonly SurfaceDocument[];
  readonly visible: boolean;
  readonly reasons: readonly string[];
  /** What a record keeps of it, measured now. */
  readonly describe: () => SurfaceReport;
}
