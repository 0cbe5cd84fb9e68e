import type { ReadDocument, ReadProblem, Removal } from '../../core/source.ts';
import { fail, succeed, type Result } from '../../core/result.ts';
import { createDeadline } from '../deadline.ts';
import { findNextPage } from './find-next-page.ts';
import { isAnotherDocument, pageNamesOf, type PageNames } from './is-another-document.ts';
import { joinPages } from './join-pages.ts';
import { readLimits } from '../limits.ts';
import { readBytes, type BytesMeta, type ReadPorts } from '../read-bytes.ts';

/** What an address answered, redirects followed. */
export interface FetchedBytes {
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
  readonly url: string;
}

/** Fetches one further page; without cookies, like the first. Told to stop, it gives `timeout`. */
export type FetchPage = (url: string, signal: AbortSignal) => Promise<Result<FetchedBytes, ReadProblem>>;

/**
 * As `readBytes`, and then on over “下一页” to the end of the agreement, at most `readLimits.continuations` pages,
 * `readLimits.bytes` and `readLimits.milliseconds` together. A further page that says nothing new ends it; so does one
 * that bears the name of another document, whose address then stands in the removals as `other-document`, and one that
 * cannot be read or is beyond a limit: `continuation-unread`, so that nobody takes the text for complete.
 */
export async function readContinued(
  bytes: Uint8Array,
  meta: BytesMeta,
  ports: ReadPorts,
  fetchPage: FetchPage,
): Promise<Result<ReadDocument, ReadProblem>> {
  const signal = ports.signal ?? AbortSignal.timeout(readLimits.milliseconds);
  const deadline = ports.deadline ?? createDeadline(readLimits.milliseconds);
  let parsed: Document | null = null;
  const watching: ReadPorts = {
    ...ports,
    signal,
    deadline,
    parseHtml: async (html) => (parsed = await ports.parseHtml(html, deadline)),
  };
  const first = await readBytes(bytes, meta, watching);
  if (!first.ok || first.value.format !== 'html') return first;
  const names = namesOf(parsed);
  const following: ReadDocument[] = [];
  const unread: Removal[] = [];
  const seen = new Set<string>();
  const texts = new Set([first.value.text]);
  let total = bytes.length;
  for (let next = nextOf(parsed, meta.url, seen); next !== null;) {
    const beyond: ReadProblem | null =
      seen.size >= readLimits.continuations ? { id: 'too-many-pages' } : signal.aborted ? { id: 'timeout' } : null;
    seen.add(next);
    const answer = beyond === null ? await fetchPage(next, signal) : fail(beyond);
    parsed = null;
    total += answer.ok ? answer.value.bytes.length : 0;
    const checked = total > readLimits.bytes ? fail<ReadProblem>({ id: 'too-large' }) : answer;
    const page = checked.ok ? await readBytes(checked.value.bytes, checked.value, watching) : checked;
    if (!page.ok) {
      unread.push({ reason: 'continuation-unread', text: `${next} (${page.problem.id})` });
      break;
    }
    if (texts.has(page.value.text)) break;
    const ownNames = namesOf(parsed);
    if (names !== null && ownNames !== null && isAnotherDocument(names, ownNames)) {
      unread.push({ reason: 'other-document', text: next });
      break;
    }
    texts.add(page.value.text);
    following.push(page.value);
    next = nextOf(parsed, answer.ok ? answer.value.url : next, seen);
  }
  const whole = joinPages(first.value, following);
  return succeed({ ...whole, removals: [...whole.removals, ...unread] });
}

function namesOf(page: Document | null): PageNames | null {
  return page === null ? null : pageNamesOf(page);
}

function nextOf(page: Document | null, url: string, seen: ReadonlySet<string>): string | null {
  return page === null ? null : findNextPage(page, url, seen);
}
