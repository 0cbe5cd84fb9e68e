import { hashOf } from '../../core/record/hash.ts';
import { withoutSecrets } from '../../core/record/address.ts';
import { fail, succeed, type Result } from '../../core/result.ts';
import type { ReadDocument, ReadProblem } from '../../core/source.ts';
import { textLength } from '../../core/text/text-length.ts';
import type { Review } from '../../core/review/review.ts';
import type { Ledger } from '../../ledger/database.ts';
import { savePresentation, touchPresentation } from '../../ledger/presentations.ts';
import { findReview, findText, saveReview, saveText, touchText, wholeText } from '../../ledger/texts.ts';
import { fetchDocument, type FetchAddress } from './fetch-document.ts';
import type { Reader, Reading } from './reader.ts';

/** What reading needs; all of it is there in a context with a DOM. */
export interface ReadHerePorts {
  readonly ledger: Ledger;
  readonly now: () => number;
  readonly fetch: FetchAddress;
  /** `readBytes` of src/read with the ports of this context. */
  readonly readBytes: (
    bytes: Uint8Array,
    meta: { readonly contentType: string | null; readonly url: string },
  ) => Promise<Result<ReadDocument, ReadProblem>>;
  /** `reviewAgreement` of src/core with the model of this context. */
  readonly review: (document: ReadDocument) => Promise<Review> | Review;
  /** Engine and model that `review` is going to use: an older review is made again. */
  readonly version: () => Promise<Pick<Review, 'engine' | 'model'>>;
}

/** A {@link Reader} that does the work in this very context. */
export function createReaderHere(ports: ReadHerePorts): Reader {
  const { ledger } = ports;

  async function reviewText(textHash: string, presentation: string): Promise<void> {
    const { engine, model } = await ports.version();
    const known = await findReview(ledger, textHash, presentation);
    if (known?.engine === engine && known.model === model) return;
    const document = await findText(ledger, textHash, presentation);
    if (document !== undefined) await saveReview(ledger, textHash, await ports.review(document), presentation);
  }

  async function readLink(url: string, name: string, asker: string | null): Promise<Result<Reading, ReadProblem>> {
    const id = asker === null ? null : `${asker} ${url}`;
    // A tag is as good as a cookie: known elsewhere, it would tell who asks.
    const cached = id === null ? undefined : await findCached(ledger, id);
    const fetched = await fetchDocument(url, { fetch: ports.fetch, known: cached?.row });
    if (!fetched.ok) return fetched;
    const readAt = new Date(ports.now()).toISOString();
    if (fetched.value.state === 'unchanged') {
      if (cached === undefined) return fail({ id: 'http-error', status: 304 });
      // Cleared away meanwhile, since nothing needed it yet.
      const { textHash, presentation, bytesHash, finalUrl } = cached.row;
      const there =
        (await touchText(ledger, textHash, ports.now())) &&
        (await touchPresentation(ledger, presentation, ports.now()));
      if (!there) return readLink(url, name, asker);
      await reviewText(textHash, presentation);
      return succeed({ ...describe(cached), textHash, presentation, bytesHash, finalUrl, readAt });
    }
    const { bytes, contentType, finalUrl, etag, lastModified } = fetched.value;
    const read = await ports.readBytes(bytes, { contentType, url: finalUrl });
    if (!read.ok) return read;
    const bytesHash = hashOf(bytes);
    const document = { ...read.value, title: read.value.title ?? name };
    const textHash = await saveText(ledger, document, ports.now());
    const presentation = await savePresentation(ledger, textHash, document, ports.now());
    await reviewText(textHash, presentation);
    const kept = { textHash, presentation, bytesHash, finalUrl: withoutSecrets(finalUrl) };
    // An address with something secret in it is not kept, not even to save a fetch.
    // Of several pages the site vouches for the first only.
    const single = (read.value.pages ?? 1) === 1 || read.value.format === 'pdf';
    if (id !== null && single && withoutSecrets(url) === url && (etag ?? lastModified) !== null)
      await ledger.answers.put({ id, etag, lastModified, fetchedAt: ports.now(), ...kept });
    return succeed({ ...describe(document), ...kept, readAt });
  }

  return { readLink, reviewText };
}

function describe({ format, text }: Pick<ReadDocument, 'format' | 'text'>) {
  return { state: 'read', format, characters: text.length, length: textLength(text) } as const;
}

/** What an address answered a site before, if its text is still stored whole. */
async function findCached(ledger: Ledger, id: string) {
  const row = await ledger.answers.get(id);
  if (row === undefined) return undefined;
  const stored = await ledger.texts.get(row.textHash);
  const text = stored && wholeText(stored);
  if (stored === undefined || text === undefined) return undefined;
  if ((await ledger.presentations.get(row.presentation)) === undefined) return undefined;
  return { row, format: stored.document.format, text };
}
