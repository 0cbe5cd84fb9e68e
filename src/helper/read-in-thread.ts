import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { fail, type Result } from '../core/result.ts';
import type { ReadDocument, ReadProblem } from '../core/source.ts';
import { readLimits } from '../read/limits.ts';
import type { BytesMeta } from '../read/read-bytes.ts';

/** What the thread is sent. */
export interface ReadingAsked {
  readonly bytes: Uint8Array;
  readonly meta: BytesMeta;
}

type Answer = { readonly read: Result<ReadDocument, ReadProblem> } | { readonly error: unknown };

/** The thread that waits for the next file. */
let idle: Worker | undefined;

/**
 * Reads bytes as `readBytes` does, in a thread that is ended when the time is over (`too-slow`): linkedom parses in one
 * go, and nobody can interrupt a parser. `milliseconds`: default the limit for one document, and a second in which the
 * reading may come to its own end.
 */
export async function readInThread(
  asked: ReadingAsked,
  milliseconds: number = readLimits.milliseconds + 1000,
): Promise<Result<ReadDocument, ReadProblem>> {
  const thread = idle ?? new Worker(new URL('./reading-thread.ts', import.meta.url));
  idle = undefined;
  thread.ref();
  const over = new AbortController();
  const timer = setTimeout(() => over.abort(), milliseconds);
  try {
    thread.postMessage(asked);
    const [answer] = (await once(thread, 'message', { signal: over.signal })) as [Answer];
    if ('error' in answer) throw answer.error;
    thread.unref();
    idle = thread;
    return answer.read;
  } catch (error) {
    await thread.terminate();
    if (over.signal.aborted) return fail({ id: 'too-slow', amount: readLimits.milliseconds });
    // What a parser makes of 20 MB may be more than there is room for.
    if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')
      return fail({ id: 'failed', detail: error.message });
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
