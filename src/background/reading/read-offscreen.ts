import { browser } from 'wxt/browser';
import type { Result } from '../../core/result.ts';
import type { ReadProblem } from '../../core/source.ts';
import type { OffscreenMessage } from './offscreen-protocol.ts';
import { raiseFence } from '../fence/raise-fence.ts';
import type { Reader, Reading } from './reader.ts';

const page = 'offscreen.html';

/** A {@link Reader} for a service worker, which has no DOM: an offscreen document does the work (Chrome only). */
export function createOffscreenReader(): Reader {
  let opening: Promise<void> | undefined;

  async function open(): Promise<void> {
    const contexts = await browser.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
    if (contexts.length > 0) return;
    // As long as the document lives, longer than this worker may: it is what fetches.
    const key = await raiseFence();
    await browser.offscreen.createDocument({
      url: `${page}#${key}`,
      reasons: ['DOM_PARSER'],
      justification: 'parses the agreements that a page asks to accept',
    });
  }

  async function ask(message: OffscreenMessage): Promise<unknown> {
    // Twice at most: the document closes itself when idle, which may be just now.
    for (let attempt = 1; ; attempt += 1) {
      opening ??= open().finally(() => {
        opening = undefined;
      });
      await opening;
      try {
        const answer: unknown = await browser.runtime.sendMessage(message);
        if (typeof answer === 'object' && answer !== null && 'value' in answer) return answer.value;
        if (typeof answer === 'object' && answer !== null && 'error' in answer) throw new Error(String(answer.error));
        if (attempt === 2) throw new Error('no answer from the offscreen document');
      } catch (error) {
        if (attempt === 2 || !(error instanceof Error) || !isGone(error)) throw error;
      }
    }
  }

  return {
    readLink: async (url, name, asker) =>
      (await ask({ type: 'offscreen.read-link', url, name, asker })) as Result<Reading, ReadProblem>,
    reviewText: async (textHash, presentation) => {
      await ask({ type: 'offscreen.review-text', textHash, presentation });
    },
  };
}

/** Chrome's words for a receiver that is not there, or left before it answered. */
function isGone({ message }: Error): boolean {
  return /Receiving end does not exist|message (port|channel) closed/i.test(message);
}
