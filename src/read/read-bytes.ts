import type { ReadDocument, ReadProblem } from '../core/source.ts';
import { fail, succeed, type Result } from '../core/result.ts';
import { createDeadline, OutOfTime, type Deadline } from './deadline.ts';
import { decodeText } from './decode-text.ts';
import { readLimits } from './limits.ts';
import { openingTitle } from './opening-title.ts';
import { findPageProblem } from './page-problem.ts';
import { docxIn } from './docx/read-docx.ts';
import { htmlDocumentIn } from './read-html.ts';
import { readPdf, type OpenPdf } from './pdf/read-pdf.ts';
import { runInTurns } from './run-in-turns.ts';
import { sniffFormat } from './sniff-format.ts';

/** Where bytes came from; every part may be wrong and is only asked when the bytes leave a doubt. */
export interface BytesMeta {
  /** The Content-Type header, parameters included. */
  readonly contentType: string | null;
  readonly url: string;
  readonly fileName?: string;
  /** A person chose this file: it is taken for an agreement whatever it looks like, as long as it holds text. */
  readonly chosen?: boolean;
}

/** What differs between a browser and Node. */
export interface ReadPorts {
  /** `parseInSlices` in the browser; linkedom in Node, which can't be interrupted. Scripts do not run. */
  parseHtml(html: string, deadline: Deadline): Document | Promise<Document>;
  /** Opens a PDF; see `createPdfOpener`. */
  openPdf: OpenPdf;
  /** Stops waiting for a PDF, which is read in a thread of its own. */
  readonly signal?: AbortSignal;
  /** Stops reading that goes on in this thread. Both have `readLimits.milliseconds` unless told otherwise. */
  readonly deadline?: Deadline;
}

/**
 * Reads the bytes of a file or an answer: HTML, PDF, DOCX, plain text or Markdown, in whatever charset. What
 * cannot be read comes back as a named problem, never as an exception.
 */
export async function readBytes(
  bytes: Uint8Array,
  meta: BytesMeta,
  ports: ReadPorts,
): Promise<Result<ReadDocument, ReadProblem>> {
  const deadline = ports.deadline ?? createDeadline(readLimits.milliseconds);
  try {
    return await readFormat(bytes, meta, { ...ports, deadline });
  } catch (error) {
    if (!(error instanceof OutOfTime)) throw error;
    return fail({ id: 'too-slow', amount: readLimits.milliseconds });
  }
}

type TimedPorts = ReadPorts & { readonly deadline: Deadline };

async function readFormat(
  bytes: Uint8Array,
  meta: BytesMeta,
  ports: TimedPorts,
): Promise<Result<ReadDocument, ReadProblem>> {
  if (bytes.length > readLimits.bytes) return fail({ id: 'too-large', amount: readLimits.bytes });
  if (bytes.length === 0) return fail({ id: 'empty' });
  const name = meta.fileName ?? meta.url;
  const saysPdf = /^application\/pdf\b/i.test(meta.contentType ?? '') || /\.pdf$/i.test(meta.fileName ?? '');
  switch (sniffFormat(bytes, meta.contentType, name)) {
    case 'pdf':
      return judge(
        await readPdf(bytes, ports.openPdf, ports.signal ?? AbortSignal.timeout(readLimits.milliseconds)),
        meta,
      );
    case 'zip':
      return judge(await runInTurns(docxIn(bytes, ports.deadline), { turn }), meta);
    case 'ole':
      return isEncryptedOffice(bytes) ? fail({ id: 'docx-encrypted' }) : fail({ id: 'doc-legacy' });
    case 'binary':
      return fail({ id: saysPdf ? 'not-a-pdf' : 'binary' });
    case 'script':
      return fail(meta.chosen ? { id: 'data' } : { id: 'needs-opening', detail: meta.contentType ?? '' });
    case 'html':
      return readHtmlBytes(bytes, meta, ports);
    case 'markdown':
      return readTextBytes(bytes, meta, 'markdown');
    case 'text':
      return saysPdf ? fail({ id: 'not-a-pdf' }) : readTextBytes(bytes, meta, 'text');
  }
}

/** Turns a reading down that is nothing like an agreement, unless a person chose the file and it holds text. */
function judge(
  reading: Result<ReadDocument, ReadProblem>,
  meta: BytesMeta,
  page: Document | null = null,
): Result<ReadDocument, ReadProblem> {
  if (!reading.ok || (meta.chosen && reading.value.text.trim() !== '')) return reading;
  // A page bears a title of its own; elsewhere it is only the first line of the text.
  const problem = findPageProblem(reading.value.text, page === null ? null : reading.value.title, page);
  return problem === null ? reading : fail(problem);
}

function isEncryptedOffice(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 64 * 1024)).replaceAll('\0', '');
  return head.includes('EncryptedPackage');
}

/** Milliseconds of walking a page or a Word file after which whoever shares the thread gets a turn. */
const turn = 30;

/** Below this a text is mojibake: hardly a character of it occurs in any Chinese text. */
const nonsense = 0.4;

async function readHtmlBytes(
  bytes: Uint8Array,
  meta: BytesMeta,
  { parseHtml, deadline }: TimedPorts,
): Promise<Result<ReadDocument, ReadProblem>> {
  const decoded = decodeText(bytes, meta.contentType);
  if (decoded.plausibility < nonsense) return fail({ id: 'charset', detail: decoded.charset });
  const document = await parseHtml(decoded.text, deadline);
  const read = await runInTurns(htmlDocumentIn(document, { deadline, url: meta.url }), { turn });
  return judge(succeed({ ...read, charset: decoded.charset }), meta, document);
}

function readTextBytes(
  bytes: Uint8Array,
  meta: BytesMeta,
  format: 'text' | 'markdown',
): Result<ReadDocument, ReadProblem> {
  const { text, charset, plausibility } = decodeText(bytes, meta.contentType);
  if (plausibility < nonsense) return fail({ id: 'charset', detail: charset });
  const title = openingTitle(text)?.replace(/^#+\s*/, '') ?? null;
  return judge(
    succeed({
      format,
      title: title === '' ? null : title,
      text,
      removals: [],
      emphasis: null,
      charset,
      pages: null,
    }),
    meta,
  );
}
