import { browser } from 'wxt/browser';
import type * as Pdfjs from 'pdfjs-dist';
import { readModel, type Model } from '../core/labels/model.ts';
import { reviewAgreement } from '../core/review/review-agreement.ts';
import { ENGINE_VERSION } from '../core/version.ts';
import type { Ledger } from '../ledger/database.ts';
import { createPdfOpener, type PdfFile } from '../read/open-pdf.ts';
import { parseInSlices } from '../read/parse-in-slices.ts';
import { readContinued } from '../read/read-continued.ts';
import { fetchPage } from './fetch-page.ts';
import { createReaderHere } from './read-here.ts';
import type { Reader } from './reader.ts';

/** A reader for a page of the extension: offscreen document (Chrome), background page (Firefox). */
export function createPageReader(ledger: Ledger): Reader {
  let model: Promise<Model | null> | undefined;
  const loadOnce = (): Promise<Model | null> => (model ??= loadModel());
  return createReaderHere({
    ledger,
    now: () => Date.now(),
    readBytes: (bytes, meta) => readContinued(bytes, meta, { parseHtml: parseInSlices, openPdf }, fetchPage),
    review: async ({ text, title, emphasis }, name) =>
      reviewAgreement(text, { title: title ?? name, emphasis, model: await loadOnce() }),
    version: async () => ({ engine: ENGINE_VERSION, model: (await loadOnce())?.version ?? null }),
  });
}

let pdfjs: Promise<typeof Pdfjs> | undefined;

/** pdf.js is loaded with the first PDF. */
async function openPdf(bytes: Uint8Array): Promise<PdfFile> {
  pdfjs ??= import('pdfjs-dist');
  const loaded = await pdfjs;
  const folder = browser.runtime.getURL('/pdfjs/' as '/');
  loaded.GlobalWorkerOptions.workerSrc = `${folder}pdf.worker.min.mjs`;
  return createPdfOpener(loaded, {
    cMapUrl: `${folder}cmaps/`,
    standardFontDataUrl: `${folder}standard_fonts/`,
    wasmUrl: `${folder}wasm/`,
  })(bytes);
}

/** The model in the package; without one, or with one of other rules, the rules judge alone. */
async function loadModel(): Promise<Model | null> {
  const response = await fetch(browser.runtime.getURL('/model.bin' as '/')).catch(() => null);
  if (response?.ok !== true) return null;
  const read = readModel(new Uint8Array(await response.arrayBuffer()));
  return read.ok ? read.value : null;
}
