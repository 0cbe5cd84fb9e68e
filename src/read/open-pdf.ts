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
  /** Frees the worker. */
  close(): Promise<void>;
}

/** Opens a PDF; rejects with the errors of pdf.js (`PasswordException`, `InvalidPDFException` …). */
export type OpenPdf = (bytes: Uint8Array) => Promise<PdfFile>;

/** Where pdf.js finds its data files; each ends with a slash. */
export interface PdfAssets {
  /** `cmaps/` of pdfjs-dist: without them Chinese text of many PDFs comes out empty. */
  readonly cMapUrl: string;
  /** `standard_fonts/` of pdfjs-dist. */
  readonly standardFontDataUrl: string;
  /** `wasm/` of pdfjs-dist. */
  readonly wasmUrl: string;
}

/**
 * An opener from a loaded pdf.js (`pdfjs-dist/legacy/build/pdf.mjs`, in the browser with `GlobalWorkerOptions.workerSrc`
 * set). Nothing in a PDF may run or load: no scripts, no forms.
 */
export function createPdfOpener(pdfjs: Pick<typeof Pdfjs, 'getDocument'>, assets: PdfAssets): OpenPdf {
  return async (bytes) => {
    const task = pdfjs.getDocument({
      // pdf.js takes the buffer over, and the caller still hashes the bytes. Not slice(): a Buffer's shares memory.
      data: new Uint8Array(bytes),
      ...assets,
      cMapPacked: true,
      enableXfa: false,
      disableFontFace: true,
      // Names of fonts that the file does not bring along: they say what is bold.
      fontExtraProperties: true,
      stopAtErrors: false,
      verbosity: 0,
    });
    const file = await task.promise;
    return {
      numPages: file.numPages,
      getPage: (number) => file.getPage(number),
      getMetadata: () => file.getMetadata(),
      close: () => task.destroy(),
    };
  };
}
