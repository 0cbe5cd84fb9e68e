import { browser } from 'wxt/browser';
import type * as Pdfjs from 'pdfjs-dist';
import { createPdfOpener, type PdfFile } from '../../read/pdf/open-pdf.ts';
import { startPdfThread } from '../../read/pdf/start-pdf-thread.ts';

let pdfjs: Promise<typeof Pdfjs> | undefined;

/** pdf.js is loaded with the first PDF; the build for the oldest browsers of the manifest. */
export async function openPdf(bytes: Uint8Array, signal?: AbortSignal): Promise<PdfFile> {
  pdfjs ??= import('pdfjs-dist/legacy/build/pdf.mjs');
  const loaded = await pdfjs;
  const folder = browser.runtime.getURL('/pdfjs/' as '/');
  const assets = {
    cMapUrl: `${folder}cmaps/`,
    standardFontDataUrl: `${folder}standard_fonts/`,
    wasmUrl: `${folder}wasm/`,
  };
  const start = () => startPdfThread(() => new Worker(browser.runtime.getURL('/pdf-worker.js')));
  return createPdfOpener(loaded, assets, start)(bytes, signal);
}
