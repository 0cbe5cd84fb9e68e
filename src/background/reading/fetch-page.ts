import { fail, succeed } from '../../core/result.ts';
import type { FetchPage } from '../../read/continued/read-continued.ts';
import { fetchDocument, type FetchAddress } from './fetch-document.ts';

/** Fetches further pages of agreements (“下一页”) as their first ones are fetched. */
export function createFetchPage(fetch: FetchAddress): FetchPage {
  return async (url, signal) => {
    const fetched = await fetchDocument(url, { fetch, signal });
    if (!fetched.ok) return fetched;
    if (fetched.value.state === 'unchanged') return fail({ id: 'http-error', status: 304 }); // nothing was asked to be
    const { bytes, contentType, finalUrl } = fetched.value;
    return succeed({ bytes, contentType, url: finalUrl });
  };
}
