import type { Review } from '../../core/review/review.ts';
import type {
  DocumentToReview,
  ReviewAnswer,
  ReviewQuestion,
  ReviewRequest,
  ReviewVersion,
} from './review-protocol.ts';

/** What is needed of a worker. */
export type ReviewThread = Pick<Worker, 'postMessage' | 'addEventListener' | 'terminate'>;

/** Reviews texts in a thread of its own. */
export interface Reviewer {
  review(document: DocumentToReview): Promise<Review>;
  /** Engine and model that `review` is going to use. */
  version(): Promise<ReviewVersion>;
}

/**
 * A {@link Reviewer} whose thread starts with the first question. A hostile text of half a million characters takes
 * seconds, in which whoever shares the thread could write down nothing: in Firefox that is the whole background. When
 * the thread breaks, whoever waits is told, and the next question starts another.
 */
export function createReviewer(start: () => ReviewThread): Reviewer {
  const waiting = new Map<number, { resolve(value: unknown): void; reject(reason: Error): void }>();
  let thread: ReviewThread | undefined;
  let version: Promise<ReviewVersion> | undefined;
  let asked = 0;

  function onAnswer({ data }: MessageEvent<ReviewAnswer>): void {
    const caller = waiting.get(data.id);
    waiting.delete(data.id);
    if ('error' in data) caller?.reject(new Error(data.error));
    else caller?.resolve(data.value);
  }

  function onBreak(event: Event): void {
    thread?.terminate();
    thread = undefined;
    const callers = [...waiting.values()];
    waiting.clear();
    const reason = 'message' in event ? String(event.message) : event.type;
    for (const { reject } of callers) reject(new Error(`the review worker broke: ${reason}`));
  }

  function begin(): ReviewThread {
    const begun = start();
    begun.addEventListener('message', onAnswer);
    begun.addEventListener('error', onBreak);
    begun.addEventListener('messageerror', onBreak);
    return begun;
  }

  function ask<Value>(question: ReviewQuestion): Promise<Value> {
    thread ??= begin();
    const id = (asked += 1);
    const answer = new Promise<unknown>((resolve, reject) => waiting.set(id, { resolve, reject }));
    thread.postMessage({ id, question } satisfies ReviewRequest);
    return answer as Promise<Value>;
  }

  return {
    review: ({ text, title, emphasis }) => ask({ ask: 'review', document: { text, title, emphasis } }),
    // Asked once: later it would wait behind the reviews.
    version: () =>
      (version ??= ask<ReviewVersion>({ ask: 'version' }).catch((error: unknown) => {
        version = undefined;
        throw error;
      })),
  };
}
