import { z } from 'zod/mini';

/**
 * Why a document could not be read. Each has a text `problem.<id>` and, where something helps, an advice
 * `problem.<id>.remedy` in every locale.
 */
export const readProblemIds = [
  'not-found', // HTTP 404 or 410
  'http-error', // any other HTTP status that is no success
  'network', // no answer, refused, TLS
  'timeout',
  'too-slow', // still being read when the time for it was up
  'redirect-loop',
  'too-large', // more bytes than the limit
  'too-many-pages', // of a PDF
  'empty', // answered, but holds no text
  'error-page', // 200, but the text is an error page
  'login-wall', // 200, but the text asks to log in
  'not-a-pdf', // says PDF, isn't
  'pdf-damaged',
  'pdf-encrypted',
  'pdf-scanned', // pages without text
  'docx-damaged',
  'docx-encrypted',
  'zip-bomb',
  'doc-legacy', // .doc of before 2007
  'binary', // some other format
  'data', // a file of a program or of data that a person chose
  'annotations', // what we exported for research, not the agreements themselves
  'charset', // text that decodes to nonsense in every charset tried
  'needs-opening', // the link is a script; readable once the person opens it
  'not-linked', // named without a link; readable if the person finds a way to open it
  'frame-cross-origin',
  'navigated', // the page left while it was being read
  'too-long', // read and kept, but longer than what is reviewed
  'rewritten', // the page kept rewriting itself
  'blocked', // the browser or the person does not allow it
  'not-an-agreement', // read, but nothing clause-like in it
  'failed', // our own mistake, reported in the log
] as const;

/** Why a document could not be read, with the facts a person or a bug report needs. */
export const readProblemSchema = z.object({
  id: z.enum(readProblemIds),
  /** HTTP status, where there was one. */
  status: z.optional(z.int()),
  /** Size in bytes or a limit in bytes, milliseconds, pages, characters: what the message names. */
  amount: z.optional(z.number()),
  /** For the log only; never shown alone. */
  detail: z.optional(z.string().check(z.maxLength(500))),
});
export type ReadProblem = z.infer<typeof readProblemSchema>;

/** How the text of a document was obtained. */
export const sourceFormats = ['html', 'pdf', 'docx', 'text', 'markdown', 'live-page', 'live-element'] as const;
export type SourceFormat = (typeof sourceFormats)[number];

/** Something that extraction left out of the source text, and why: nothing is dropped silently. */
export interface Removal {
  /** A word for the rule that removed it, such as `navigation`, `footer`, `hidden`, `page-number`. */
  readonly reason: string;
  /** The text that was left out, in full. */
  readonly text: string;
}

/** In what a stretch of text can differ from the text around it. Stored with each text, so none may be taken away. */
export const emphasisMarks = ['bold', 'colour', 'larger', 'underline', 'background', 'smaller', 'faint'] as const;

/** How a stretch of text looks against the text around it (民法典 第四百九十六条: 以合理的方式提示). */
export interface Emphasis {
  readonly start: number;
  readonly end: number;
  readonly marks: readonly (typeof emphasisMarks)[number][];
}

/** A link in the text that is called like an agreement. */
export interface DocumentLink {
  readonly start: number;
  readonly end: number;
  /** Absolute, http(s); what is stored has lost query values that look secret. */
  readonly href: string;
}

/** A document read whole: its text, never altered afterwards, and what reading knew about it. */
export interface ReadDocument {
  readonly format: SourceFormat;
  readonly title: string | null;
  /** The source text. Every offset in the program points into it. */
  readonly text: string;
  readonly removals: readonly Removal[];
  /** Where the source makes text more or less visible than its surroundings; null when the format can't tell. */
  readonly emphasis: readonly Emphasis[] | null;
  /** IANA name of the charset the bytes were decoded with, null when there were no bytes. */
  readonly charset: string | null;
  /** Of pages only. */
  readonly links?: readonly DocumentLink[] | undefined;
  readonly pages: number | null;
}
