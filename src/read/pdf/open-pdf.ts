import type * as Pdfjs from 'pdfjs-dist';

/** The part of a PDF page that reading needs. */
export type PdfPage = Pick<
  Pdfjs.PDFPageProxy,
  'getTextContent' | 'getViewport' | 'getOperatorList' | 'commonObjs' | 'cleanup'
>;

/** The part of an open PDF that reading needs. */
export interface PdfFile {
  readonly numPages: number;
  getPage(number: number): Promise<PdfPage>;
  getMetadata(): Promise<{ info: object }>;
  /** Rejects with {@link UnpacksTooMuch} as soon as a part of the file does. */
  readonly broken?: Promise<never>;
  /** Frees the worker. */
  close(): Promise<void>;
}

/** A part of a PDF unpacks to more than `readLimits.unpackedStream`. */
export class UnpacksTooMuch extends Error {
  override readonly name = 'UnpacksTooMuch';
}

/**
 * Opens a PDF; rejects with the errors of pdf.js (`PasswordException`, `InvalidPDFException` …). The signal ends the thread
 * in which it is read, whatever it is at.
 */
export type OpenPdf = (bytes: Uint8Array, signal?: AbortSignal) => Promise<PdfFile>;

/** Where pdf.js finds its data files; each ends with a slash. */
export interface PdfAssets {
  /** `cmaps/` of pdfjs-dist: without them Chinese text of many PDFs comes out empty. */
  readonly cMapUrl: string;
  /** `standard_fonts/` of pdfjs-dist. */
  readonly standardFontDataUrl: string;
  /** `wasm/` of pdfjs-dist. */
  readonly wasmUrl: string;
}

/** A thread for one PDF. pdf.js's own is only asked to end, which it does not hear while it unpacks. */
export interface PdfThread {
  readonly worker: Worker;
  /** Rejects with {@link UnpacksTooMuch}. */
  readonly broken: Promise<never>;
}

/**
 * An opener from a loaded pdf.js (`pdfjs-dist/legacy/build/pdf.mjs`). `startThread`: the thread in which a file is read, by
 * default pdf.js's own (of a browser's pdf.js the one that `GlobalWorkerOptions.workerSrc` names). Nothing in a PDF may run
 * or load: no scripts, no forms.
 */
export function createPdfOpener(
  pdfjs: Pick<typeof Pdfjs, 'getDocument' | 'PDFWorker'>,
  assets: PdfAssets,
  startThread?: () => Promise<PdfThread>,
): OpenPdf {
  return async (bytes, signal) => {
    const thread = await startThread?.();
    const end = (): void => thread?.worker.terminate();
    signal?.addEventListener('abort', end, { once: true });
    if (signal?.aborted === true) end();
    const task = pdfjs.getDocument({
      // The types of pdf.js know no port but null.
      ...(thread === undefined ? {} : { worker: new pdfjs.PDFWorker({ port: thread.worker as unknown as null }) }),
      // pdf.js takes the buffer over, and the caller still hashes the bytes. Not slice(): a Buffer's shares memory.
      data: new Uint8Array(bytes),
      ...assets,
      cMapPacked: true,
      enableXfa: false,
      disableFontFace: true,
      // Names of fonts that the file does not bring along: they say what is bold.
      fontExtraProperties: true,
      stopAtErrors: false,
      // Pictures are not looked at, and unpack to more than all else.
      maxImageSize: 0,
      verbosity: 0,
    });
    const opening = thread === undefined ? task.promise : Promise.race([task.promise, thread.broken]);
    const file = await opening.catch((error: unknown) => {
      end();
      throw error;
    });
    return {
      ...(thread === undefined ? {} : { broken: thread.broken }),
      numPages: file.numPages,
      getPage: (number) => file.getPage(number),
      getMetadata: () => file.getMetadata(),
      close: async () => {
        signal?.removeEventListener('abort', end);
        // A thread that has ended never answers.
        if (thread === undefined) await task.destroy();
        else end();
      },
    };
  };
}
