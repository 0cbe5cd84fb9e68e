import { browser } from 'wxt/browser';
import type * as Pdfjs from 'pdfjs-dist';
import type { Ledger } from '../ledger/database.ts';
import { createPdfOpener, type PdfFile } from '../read/open-pdf.ts';
import { parseInSlices } from '../read/parse-in-slices.ts';
import { readContinued } from '../read/read-continued.ts';
import type { FetchAddress } from './fetch-document.ts';
import { createFetchPage } from './fetch-page.ts';
import { createReaderHere } from './read-here.ts';
import type { Reader } from './reader.ts';
import { createReviewer } from './review-next-door.ts';

/** A reader for a page of the extension: offscreen document (Chrome), background page (Firefox). */
export function createPageReader(ledger: Ledger, fetch: FetchAddress): Reader {
  const reviewer = createReviewer(() => new Worker(browser.runtime.getURL('/review-worker.js')));
  return createReaderHere({
    ledger,
    now: () => Date.now(),
    fetch,
    readBytes: (bytes, meta) =>
      readContinued(bytes, meta, { parseHtml: parseInSlices, openPdf }, createFetchPage(fetch)),
    review: ({ text, title, emphasis }) => reviewer.review({ text, title, emphasis }),
    version: () => reviewer.version(),
  });
}

let pdfjs: Promise<typeof Pdfjs> | undefined;

/** pdf.js is loaded with the first PDF; the build for the oldest browsers of the manifest. */
async function openPdf(bytes: Uint8Array): Promise<PdfFile> {
  pdfjs ??= import('pdfjs-dist/legacy/build/pdf.mjs');
  const loaded = await pdfjs;
  const folder = browser.runtime.getURL('/pdfjs/' as '/');
  loaded.GlobalWorkerOptions.workerSrc = `${folder}pdf.worker.min.mjs`;
  return createPdfOpener(loaded, {
    cMapUrl: `${folder}cmaps/`,
    standardFontDataUrl: `${folder}standard_fonts/`,
    wasmUrl: `${folder}wasm/`,
  })(bytes);
}
