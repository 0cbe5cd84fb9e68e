import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { ReadPorts } from '../read/read-bytes.ts';
import { createPdfOpener, type OpenPdf } from '../read/pdf/open-pdf.ts';
import { parseInNode } from '../read/tree/parse-in-node.ts';

/** Reading's ports in Node: linkedom parses, pdf.js is loaded when the first PDF comes. */
export const nodePorts = { parseHtml: parseInNode, openPdf } satisfies ReadPorts;

let opener: OpenPdf | undefined;

async function openPdf(...args: Parameters<OpenPdf>): ReturnType<OpenPdf> {
  if (opener === undefined) {
    const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
    const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
    opener = createPdfOpener(pdfjs, {
      cMapUrl: join(folder, 'cmaps/'),
      standardFontDataUrl: join(folder, 'standard_fonts/'),
      wasmUrl: join(folder, 'wasm/'),
    });
  }
  return opener(...args);
}
