import type { ReadProblem } from '../core/source.ts';
import { isShown } from '../dom/clobber-proof.ts';
import type { PageDocument } from '../messaging/protocol.ts';
import { readLimits } from '../read/limits.ts';
import { linksIn } from '../read/links-in.ts';
import { readInTurns } from './read-in-turns.ts';

/** Fewer characters than this are no agreement where nobody sees them: a dialog that is filled when it opens. */
const leastCharacters = 80;
/** Of what is shown, a promise in one sentence above its box is all there is to accept; less says that it is loading. */
const leastShown = 20;

/** The text of a document that stands on the page, or why there is none. */
export async function readElement(
  element: Element,
  format: PageDocument['format'],
  title: string | null,
): Promise<{ readonly document: PageDocument } | { readonly problem: ReadProblem }> {
  // A link may name an editor as its target: what stands there is being written.
  if ('isContentEditable' in element && element.isContentEditable === true) return { problem: { id: 'needs-opening' } };
  const read = await readInTurns(element);
  if (!read.ok) return { problem: read.problem };
  const { text, removals, emphasis, unreadFrames } = read.value;
  if (text.trim().length < (isShown(element) ? leastShown : leastCharacters))
    return { problem: { id: unreadFrames.length > 0 ? 'frame-cross-origin' : 'needs-opening' } };
  // Not cut: a text without its end would be taken for the whole.
  if (text.length > readLimits.liveUnits) return { problem: { id: 'too-large', amount: 2 * readLimits.liveUnits } };
  return {
    document: {
      title: title?.slice(0, 500) ?? null,
      text: text.toWellFormed(),
      format,
      // What is left out of a page where the person may be signed in can hold their name: that it was, and why, is kept.
      removals: removals.slice(0, 5000).map(({ reason }) => ({ reason: reason.slice(0, 100), text: '…' })),
      links: [...linksIn(read.value, element.baseURI)],
      emphasis: emphasis.slice(0, 50_000).map(({ start, end, marks }) => ({ start, end, marks: [...marks] })),
    },
  };
}
