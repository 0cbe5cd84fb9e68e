import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parseHTML } from 'linkedom';
import type { ReadPorts } from '../read/read-bytes.ts';
import { createPdfOpener, type OpenPdf } from '../read/open-pdf.ts';

/** Reading's ports in Node: linkedom parses, pdf.js is loaded when the first PDF comes. */
export const nodePorts = { parseHtml, openPdf } satisfies ReadPorts;

function parseHtml(html: string): Document {
  // linkedom takes a fragment as a document of its own; a frame makes it a page
  const whole = /<html[\s>]/i.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`;
  return parseHTML(whole).document;
}

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
