import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import { describe, expect, test, vi } from 'vitest';
import { readBytes } from '../../../src/read/read-bytes.ts';
import { createPdfOpener } from '../../../src/read/pdf/read-pdf.ts';
import { startPdfThread } from '../../../src/read/pdf/start-pdf-thread.ts';
import { makePdf } from '../make-pdf.ts';

pdfjs.GlobalWorkerOptions.workerSrc = workerUrl;
const folder = new URL('/node_modules/pdfjs-dist/', location.href).href;
const assets = {
  cMapUrl: `${folder}cmaps/`,
  standardFontDataUrl: `${folder}standard_fonts/`,
  wasmUrl: `${folder}wasm/`,
};
const openPdf = createPdfOpener(pdfjs, assets);
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

describe('in a thread of its own', () => {
  const threads: Worker[] = [];
  const startThread = () =>
    startPdfThread(() => {
      const worker = new Worker(new URL('../bounded-pdf-thread.ts', import.meta.url), { type: 'module' });
      threads.push(worker);
      return worker;
    });
  const bounded = { ...ports, openPdf: createPdfOpener(pdfjs, assets, startThread) };
  const meta = { contentType: 'application/pdf', url: '' };

  test('Chromium reads a PDF', async () => {
    const lines = [1, 2, 3, 4].map((n) => `${String(n)}、用户应当遵守本协议的全部约定，平台有权依约处理。`);
    const bytes = makePdf([lines.map((text, index) => ({ text, y: 700 - index * 20 }))]);
    expect(await readBytes(bytes, meta, bounded)).toMatchObject({ ok: true, value: { text: lines.join('\n') } });
  });

  test('Chromium names one that is locked', async () => {
    const bytes = makePdf([[{ text: '第一条', y: 700 }]], { encrypted: true });
    expect(await readBytes(bytes, meta, bounded)).toMatchObject({ ok: false, problem: { id: 'pdf-encrypted' } });
  });

  test('Chromium reads no further in one that unpacks beyond all measure', async () => {
    const bytes = await makeBomb(80 * 1024 * 1024);
    expect(bytes.length).toBeLessThan(300_000);
    expect(await readBytes(bytes, meta, bounded)).toMatchObject({ ok: false, problem: { id: 'zip-bomb' } });
  });

  test('Chromium ends the thread when time is up', async () => {
    const bytes = makePdf([[{ text: '第一条', y: 700 }]]);
    const stop = new AbortController();
    const file = await bounded.openPdf(bytes, stop.signal);
    const end = vi.spyOn(threads.at(-1)!, 'terminate');
    stop.abort();
    expect(end).toHaveBeenCalled();
    await file.close();
  });
});

/** A PDF of one page whose drawing is so many spaces. */
async function makeBomb(size: number): Promise<Uint8Array<ArrayBuffer>> {
  const spaces = new Blob([new Uint8Array(size).fill(0x20)]).stream();
  const packed = new Uint8Array(await new Response(spaces.pipeThrough(new CompressionStream('deflate'))).arrayBuffer());
  const hex = Array.from(packed, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Count 1/Kids[3 0 R]>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<>>>>',
    `<</Length ${String(hex.length)}/Filter[/ASCIIHexDecode/FlateDecode]>>stream\n${hex}\nendstream`,
  ].map((body, index) => `${String(index + 1)} 0 obj\n${body}\nendobj\n`);
  const file = `%PDF-1.5\n${objects.join('')}trailer<</Size 5/Root 1 0 R>>\nstartxref\n0\n%%EOF\n`;
  return new TextEncoder().encode(file);
}
