import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parseHTML } from 'linkedom';
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { ReadPorts } from '../../src/read/read-bytes.ts';
import { createPdfOpener } from '../../src/read/read-pdf.ts';

const assets = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** The ports of `readBytes` in Node, as the helper has them. */
export const nodePorts: ReadPorts = {
  parseHtml: (html) => parseHTML(html).document as unknown as Document,
  openPdf: createPdfOpener(pdfjs, {
    cMapUrl: `${join(assets, 'cmaps')}/`,
    standardFontDataUrl: `${join(assets, 'standard_fonts')}/`,
    wasmUrl: `${join(assets, 'wasm')}/`,
  }),
};
