import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import { boundUnpacking } from '../../src/read/pdf/bound-unpacking.ts';
import { readLimits } from '../../src/read/limits.ts';
import { unpacksTooMuch } from '../../src/read/pdf/worker-words.ts';

/** `entrypoints/pdf-worker.ts`, with pdf.js where the test server has it. */
boundUnpacking(globalThis, readLimits.unpackedStream, () => {
  postMessage(unpacksTooMuch);
});
await import(/* @vite-ignore */ workerUrl);
