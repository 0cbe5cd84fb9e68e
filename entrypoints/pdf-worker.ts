import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { boundUnpacking } from '../src/read/pdf/bound-unpacking.ts';
import { readLimits } from '../src/read/limits.ts';
import { unpacksTooMuch } from '../src/read/pdf/worker-words.ts';

/** The thread in which PDFs are read: pdf.js, bounded. It says that it can be spoken to by pdf.js's own first message. */
export default defineUnlistedScript(() => {
  boundUnpacking(globalThis, readLimits.unpackedStream, () => {
    postMessage(unpacksTooMuch);
  });
  void import(/* @vite-ignore */ new URL('/pdfjs/pdf.worker.min.mjs', location.href).href);
});
