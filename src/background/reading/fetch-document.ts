import { fail, succeed, type Result } from '../../core/result.ts';
import type { ReadProblem } from '../../core/source.ts';
import { readLimits } from '../../read/limits.ts';
import { mayLeadTo } from '../fence/address-reach.ts';

/** What a site said about its answer, so that it can be asked whether anything changed. */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

export type Fetched =
  | { readonly state: 'unchanged' }
  | ({
      readonly state: 'fetched';
      readonly bytes: Uint8Array;
      readonly contentType: string | null;
      readonly finalUrl: string;
    } & Validators);

/** As much of `fetch` as it takes. */
export type FetchAddress = (address: string, init: RequestInit) => Promise<Response>;

export interface FetchOptions {
  readonly fetch?: FetchAddress;
  readonly limits?: { readonly bytes: number; readonly milliseconds: number };
  /** Validators of what is stored already: the site may answer that it is the same. */
  readonly known?: Validators | undefined;
  /** Stops the fetching before its own time is up; that too gives `timeout`. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Fetches a document as a stranger would: no cookies, no referrer, nothing from or for the browser's cache.
 * Redirects are followed (the browser stops at twenty); of one that leads from outside into this machine or a private
 * network nothing is kept. `fetch` does not let us see it before it is followed: that it is not is the fence's work
 * (`fenced-fetch.ts`).
 */
export async function fetchDocument(url: string, options: FetchOptions = {}): Promise<Result<Fetched, ReadProblem>> {
  const { fetch = globalThis.fetch, limits = readLimits, known } = options;
  const headers = new Headers({ accept: 'text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.8' });
  if (typeof known?.etag === 'string') headers.set('if-none-match', known.etag);
  if (typeof known?.lastModified === 'string') headers.set('if-modified-since', known.lastModified);
  const request = { credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store', headers } as const;
  const time = AbortSignal.timeout(limits.milliseconds);
  const signal = options.signal === undefined ? time : AbortSignal.any([time, options.signal]);
  try {
    const response = await fetch(url, { ...request, signal });
    if (response.url !== '' && !mayEndAt(url, response.url)) {
      await response.body?.cancel();
      return fail({ id: 'blocked' });
    }
    if (response.status === 304 && known !== undefined) return succeed({ state: 'unchanged' });
    if (response.status === 404 || response.status === 410) return fail({ id: 'not-found', status: response.status });
    if (!response.ok) return fail({ id: 'http-error', status: response.status });
    const bytes = await readLimited(response, limits.bytes);
    if (bytes === undefined) return fail({ id: 'too-large', amount: limits.bytes });
    return succeed({
      state: 'fetched',
      bytes,
      contentType: response.headers.get('content-type'),
      finalUrl: response.url === '' ? url : response.url,
      etag: response.headers.get('etag'),
      lastModified: response.headers.get('last-modified'),
    });
  } catch (error) {
    if (signal.aborted) return fail({ id: 'timeout', amount: limits.milliseconds });
    if (!(error instanceof TypeError)) throw error;
    const detail = error.message.slice(0, 500);
    return fail((await redirects(fetch, url, request)) ? { id: 'redirect-loop', detail } : { id: 'network', detail });
  }
}

/** Whether redirects may lead from one address to the other. What is no http is our own page, where the fence led. */
function mayEndAt(url: string, end: string): boolean {
  return /^https?:/.test(end) && mayLeadTo(url, end);
}

/** All bytes of an answer; undefined as soon as there are more than `limit`. */
async function readLimited(response: Response, limit: number): Promise<Uint8Array | undefined> {
  if (Number(response.headers.get('content-length') ?? 0) > limit) {
    await response.body?.cancel();
    return undefined;
  }
  if (response.body === null) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    // Leaving the loop cancels the stream.
    if (size > limit) return undefined;
    chunks.push(chunk);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** `fetch` fails alike for a dead line and for redirects without end: asked not to follow, the latter answer. */
async function redirects(fetch: FetchAddress, url: string, request: RequestInit): Promise<boolean> {
  try {
    const response = await fetch(url, { ...request, redirect: 'manual', signal: AbortSignal.timeout(5000) });
    return response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400);
  } catch {
    return false; // no answer at all: the line is dead
  }
}
