import { fail, succeed } from '../core/result.ts';
import type { FetchPage } from '../read/read-continued.ts';
import { fetchDocument } from './fetch-document.ts';

/** Fetches a further page of an agreement (“下一页”) as its first one was fetched. */
export const fetchPage: FetchPage = async (url, signal) => {
  const fetched = await fetchDocument(url, { signal });
  if (!fetched.ok) return fetched;
  if (fetched.value.state === 'unchanged') return fail({ id: 'http-error', status: 304 }); // nothing was asked to be
  const { bytes, contentType, finalUrl } = fetched.value;
  return succeed({ bytes, contentType, url: finalUrl });
};
