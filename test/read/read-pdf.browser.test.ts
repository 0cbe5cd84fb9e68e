import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import { expect, test } from 'vitest';
import { readBytes } from '../../src/read/read-bytes.ts';
import { createPdfOpener } from '../../src/read/read-pdf.ts';
import { makePdf } from './make-pdf.ts';

pdfjs.GlobalWorkerOptions.workerSrc = workerUrl;
const folder = new URL('/node_modules/pdfjs-dist/', location.href).href;
const openPdf = createPdfOpener(pdfjs, {
  cMapUrl: `${folder}cmaps/`,
  standardFontDataUrl: `${folder}standard_fonts/`,
  wasmUrl: `${folder}wasm/`,
});
const ports = { parseHtml: (html: string) => new DOMParser().parseFromString(html, 'text/html'), openPdf };

test('Chromium reads a PDF whose fonts are not embedded, through a worker and the CMaps', async () => {
  const lines = [1, 2, 3, 4].map((n) => `${String(n)}、用户应当遵守本协议的全部约定，平台有权依约处理。`);
  const bytes = makePdf([lines.map((text, index) => ({ text, y: 700 - index * 20 }))]);
  const before = bytes.slice();
  const result = await readBytes(bytes, { contentType: 'application/pdf', url: 'https://qinghe.example/a.pdf' }, ports);
  expect(result).toMatchObject({ ok: true, value: { format: 'pdf', text: lines.join('\n'), pages: 1 } });
  // The caller hashes the bytes after reading.
  expect(bytes).toEqual(before);
});

test.each([
  ['pdf-encrypted', makePdf([[{ text: '第一条', y: 700 }]], { encrypted: true })],
  ['pdf-scanned', makePdf([[]])],
  ['pdf-damaged', makePdf([[{ text: '第一条', y: 700 }]]).slice(0, 900)],
])('Chromium names %s', async (id, bytes) => {
  const result = await readBytes(bytes, { contentType: 'application/pdf', url: '' }, ports);
  expect(result).toMatchObject({ ok: false, problem: { id } });
});
