import type { Emphasis, ReadDocument, ReadProblem, Removal } from '../../core/source.ts';
import { fail, succeed, type Result } from '../../core/result.ts';
import { readLimits } from '../limits.ts';
import { LookTable, plainLook } from '../tree/look.ts';
import { UnpacksTooMuch, type OpenPdf, type PdfFile, type PdfPage } from './open-pdf.ts';
import { openingTitle } from '../opening-title.ts';
import { toPdfLines, type PdfItem } from './lines.ts';
import { unifyRadicals } from './unify-radicals.ts';
import { judgeMargins, type PdfPageLines } from './margins.ts';

export { createPdfOpener, type OpenPdf } from './open-pdf.ts';

/** Fonts whose name says bold. */
const boldName = /bold|black|heavy|simhei|黑体|hei\b|demi/i;
/** Above this many pages fonts are not looked up: it means reading each page's drawing instructions. */
const maxFontPages = 60;

/**
 * Reads a PDF: lines as they stand on the page, in reading order, hard wraps and all. Running headers, footers and
 * page numbers are set aside. A PDF without text is `pdf-scanned`; one that ends too early is `pdf-damaged`, even
 * where a part of it could be read, because what is missing might matter.
 */
export async function readPdf(
  bytes: Uint8Array,
  open: OpenPdf,
  signal: AbortSignal,
): Promise<Result<ReadDocument, ReadProblem>> {
  if (isCutOff(bytes)) return fail({ id: 'pdf-damaged', detail: 'The end of the file is missing.' });
  const opening = open(bytes, signal);
  let file: PdfFile;
  try {
    file = await withSignal(opening, signal);
  } catch (error) {
    // Stopped while it was opening: once open, nobody else would close it.
    void opening.then((late) => late.close()).catch(() => undefined);
    return fail(problemFrom(error, signal));
  }
  try {
    if (file.numPages > readLimits.pages)
      return fail({ id: 'too-many-pages', amount: readLimits.pages, detail: `${String(file.numPages)} pages` });
    const reading = readPages(file, signal);
    return await withSignal(file.broken === undefined ? reading : Promise.race([reading, file.broken]), signal);
  } catch (error) {
    return fail(problemFrom(error, signal));
  } finally {
    await file.close();
  }
}

/** Whether the end mark is missing. Some writers append a little after it. */
function isCutOff(bytes: Uint8Array): boolean {
  const tail = new TextDecoder('latin1').decode(bytes.subarray(Math.max(0, bytes.length - 4096)));
  return !tail.includes('%%EOF');
}

function problemFrom(error: unknown, signal: AbortSignal): ReadProblem {
  if (signal.aborted) return { id: 'too-slow', amount: readLimits.milliseconds };
  if (!(error instanceof Error)) throw error;
  if (error instanceof UnpacksTooMuch) return { id: 'zip-bomb', amount: readLimits.unpackedStream };
  if (error.name === 'PasswordException') return { id: 'pdf-encrypted' };
  if (/^(?:InvalidPDF|MissingPDF|UnknownError|FormatError|XRef|ResponseException|BaseException)/.test(error.name))
    return { id: 'pdf-damaged', detail: error.message.slice(0, 500) };
  throw error;
}

function withSignal<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  if (signal.aborted) return Promise.reject(new Error('Stopped'));
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      reject(new Error('Stopped'));
    };
    signal.addEventListener('abort', stop, { once: true });
    promise.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', stop);
    });
  });
}

async function readPages(file: PdfFile, signal: AbortSignal): Promise<Result<ReadDocument, ReadProblem>> {
  const pages: PdfPageLines[] = [];
  const bold = new Set<string>();
  const removals: Removal[] = [];
  let gutter: number | null = null;
  for (let number = 1; number <= file.numPages && !signal.aborted; number += 1) {
    const page = await file.getPage(number);
    const { items, width, height } = await readItems(page);
    for (const item of items)
      if (item.rotated && item.str.trim() !== '') removals.push({ reason: 'watermark', text: item.str });
    const { lines, gutter: found } = toPdfLines(items, width, gutter);
    gutter = found;
    if (lines.length === 0)
      removals.push({ reason: 'scanned-page', text: `${String(number)} / ${String(file.numPages)}` });
    pages.push({ lines, height });
    if (file.numPages <= maxFontPages) await findBoldFonts(page, items, bold);
    page.cleanup();
  }
  const reasons = judgeMargins(pages);
  const looks = new LookTable();
  const runs: { start: number; end: number; look: number }[] = [];
  let text = '';
  pages.forEach((page, pageIndex) => {
    page.lines.forEach((line, index) => {
      const reason = reasons[pageIndex]?.[index] ?? null;
      if (reason !== null) {
        removals.push({ reason, text: line.text });
        return;
      }
      if (text !== '') text += '\n';
      for (const run of line.runs) {
        const look = looks.indexOf({ ...plainLook, bold: bold.has(run.font), size: Math.round(run.height * 2) / 2 });
        runs.push({ start: text.length + run.start, end: text.length + run.end, look });
      }
      text += line.text;
    });
  });
  if (text.replace(/[^\p{L}]/gu, '').length < 10) return fail({ id: 'pdf-scanned', amount: file.numPages });
  const emphasis: readonly Emphasis[] = looks.emphasisOf(runs);
  return succeed({
    format: 'pdf',
    title: (await titleOf(file)) ?? openingTitle(text),
    text,
    removals,
    emphasis,
    charset: null,
    pages: file.numPages,
  });
}

async function readItems(page: PdfPage): Promise<{ items: PdfItem[]; width: number; height: number }> {
  const content = await page.getTextContent({ disableNormalization: true, includeMarkedContent: false });
  const { width, height } = page.getViewport({ scale: 1 });
  const items: PdfItem[] = [];
  for (const item of content.items) {
    if (!('str' in item)) continue;
    const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = item.transform as number[];
    const size = Math.hypot(c, d) || item.height;
    items.push({
      str: unifyRadicals(item.str),
      x,
      y,
      width: item.width,
      height: size,
      font: item.fontName,
      rotated: Math.abs(b) > Math.abs(a) * 0.15,
    });
  }
  return { items, width, height };
}

/** Looks up the names of fonts, where a page has more than one: names are known only once its drawing is read. */
async function findBoldFonts(page: PdfPage, items: readonly PdfItem[], bold: Set<string>): Promise<void> {
  const fonts = new Set(items.map((item) => item.font));
  if (fonts.size < 2) return;
  await page.getOperatorList();
  for (const font of fonts) {
    if (!page.commonObjs.has(font)) continue;
    const {
      name,
      bold: isBold,
      black,
    } = page.commonObjs.get(font) as { name?: string; bold?: boolean; black?: boolean };
    if (isBold === true || black === true || boldName.test(name ?? '')) bold.add(font);
  }
}

async function titleOf(file: PdfFile): Promise<string | null> {
  const { info } = await file.getMetadata();
  const title = 'Title' in info && typeof info.Title === 'string' ? info.Title.trim() : '';
  // Word writes the file's name, or nothing of use, into many a title.
  return title === '' || /\.(?:docx?|pdf|wps)$/i.test(title) || !/\p{Script=Han}/u.test(title) ? null : title;
}
