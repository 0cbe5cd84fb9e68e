import { UnpacksTooMuch, type PdfThread } from './open-pdf.ts';
import { unpacksTooMuch } from './worker-words.ts';

/** Starts a thread for one PDF (`entrypoints/pdf-worker.ts`), and gives it once it can be spoken to. */
export async function startPdfThread(create: () => Worker): Promise<PdfThread> {
  const worker = create();
  const broken = Promise.withResolvers<never>();
  // Nobody may be waiting for it yet, or any more.
  broken.promise.catch(() => undefined);
  worker.addEventListener('message', ({ data }) => {
    if (data === unpacksTooMuch) broken.reject(new UnpacksTooMuch());
  });
  // What pdf.js is told before it listens would be lost.
  await new Promise<void>((ready, failed) => {
    worker.addEventListener('message', () => ready(), { once: true });
    worker.addEventListener('error', ({ message }) => failed(new Error(`PDF thread: ${message}`)), { once: true });
  });
  return { worker, broken: broken.promise };
}
