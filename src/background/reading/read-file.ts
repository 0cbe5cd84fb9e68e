import { browser } from 'wxt/browser';
import type { Result } from '../../core/result.ts';
import type { ReadDocument, ReadProblem } from '../../core/source.ts';
import { parseInSlices } from '../../read/tree/parse-in-slices.ts';
import { readBytes } from '../../read/read-bytes.ts';
import { openPdf } from './open-pdf-here.ts';
import { createReviewer, type Reviewer } from './review-next-door.ts';

/** Reads files that a person chose, for a page of the extension. Nothing is fetched. */
export function readChosenFile(bytes: Uint8Array, fileName: string): Promise<Result<ReadDocument, ReadProblem>> {
  const meta = { contentType: null, url: '', fileName, chosen: true };
  return readBytes(bytes, meta, { parseHtml: parseInSlices, openPdf });
}

/** Reviews in a thread of the page that asks. */
export function createPageReviewer(): Reviewer {
  return createReviewer(() => new Worker(browser.runtime.getURL('/review-worker.js')));
}
