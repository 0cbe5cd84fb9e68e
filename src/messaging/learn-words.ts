import { createIntlSegmenter } from '../core/segment/intl-segmenter.ts';
import { createKnownSegmenter } from '../core/segment/known-segmenter.ts';
import type { Segmenter } from '../core/segment/segmenter.ts';
import { send } from './send.ts';

/** Asks the helper for the words of texts; null without one. */
export type AskWords = (texts: readonly string[]) => Promise<readonly (readonly number[])[] | null>;

export interface Learned<Value> {
  /** What the work gave with the browser's words. */
  readonly first: Value;
  /** The helper's words of all texts that the work cuts; null without a helper, or where it cuts them the same way. */
  readonly words: Segmenter | null;
}

/** The helper is starting, or busy: by then people want to see something. Milliseconds. */
const patience = 2500;
/** What `ui.segment` takes. */
const most = { texts: 2000, length: 200_000 };

/** `send` gives undefined for null: an answer without a value is none. */
const askBackground: AskWords = async (texts) =>
  (await send<'ui.segment'>({ type: 'ui.segment', texts: [...texts] })) ?? null;

/**
 * Does work that cuts texts into words with the browser's words, and learns how the helper cuts the same texts. Which
 * they are is seen in the work itself, so that it need not wait for anything.
 */
export async function learnWords<Value>(
  work: (segmenter: Segmenter) => Value,
  ask: AskWords = askBackground,
): Promise<Learned<Value>> {
  const own = createIntlSegmenter();
  const cut = new Map<string, string>();
  const first = work({
    segment(text) {
      const segments = own.segment(text);
      if (text.length > 1 && text.length <= most.length && cut.size < most.texts)
        cut.set(text, segments.map(({ start, end, isWord }) => (isWord ? end - start : start - end)).join());
      return segments;
    },
  });
  const texts = [...cut.keys()];
  const lengths = texts.length === 0 ? null : await inTime(ask(texts));
  if (lengths === null || texts.every((text, at) => cut.get(text) === lengths[at]?.join()))
    return { first, words: null };
  return { first, words: createKnownSegmenter(new Map(texts.map((text, at) => [text, lengths[at] ?? []])), own) };
}

async function inTime(asked: ReturnType<AskWords>): ReturnType<AskWords> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), patience);
  });
  try {
    return await Promise.race([asked, late]);
  } catch {
    return null; // no background to ask (a test, an extension just updated): words are cut all the same
  } finally {
    clearTimeout(timer);
  }
}
