import type { Ledger } from '../../ledger/database.ts';
import { parseInSlices } from '../../read/tree/parse-in-slices.ts';
import { readContinued } from '../../read/continued/read-continued.ts';
import type { FetchAddress } from './fetch-document.ts';
import { createFetchPage } from './fetch-page.ts';
import { openPdf } from './open-pdf-here.ts';
import { createReaderHere } from './read-here.ts';
import type { Reader } from './reader.ts';
import { createPageReviewer } from './read-file.ts';

/** A reader for a page of the extension: offscreen document (Chrome), background page (Firefox). */
export function createPageReader(ledger: Ledger, fetch: FetchAddress): Reader {
  const reviewer = createPageReviewer();
  return createReaderHere({
    ledger,
    now: () => Date.now(),
    fetch,
    readBytes: (bytes, meta) =>
      readContinued(bytes, meta, { parseHtml: parseInSlices, openPdf }, createFetchPage(fetch)),
    review: ({ text, title, emphasis }) => reviewer.review({ text, title, emphasis }),
    version: () => reviewer.version(),
  });
}
