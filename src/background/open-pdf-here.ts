import { browser } from 'wxt/browser';
import type * as Pdfjs from 'pdfjs-dist';
import { createPdfOpener, type PdfFile } from '../read/open-pdf.ts';

let pdfjs: Promise<typeof Pdfjs> | undefined;

/** pdf.js is loaded with the first PDF; the build for the oldest browsers of the manifest. */
export async function openPdf(bytes: Uint8Array): Promise<PdfFile> {
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
