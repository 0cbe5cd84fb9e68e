import { childrenOf, isConnectedOf, parentOf, tagOf } from '../clobber-proof.ts';

/**
 * Gives the box that stands now where one stood at first: libraries that draw a box by two pictures put the other one in
 * its place when it is ticked.
 */
export function boxOfNow(box: Element): () => Element {
  const room = parentOf(box);
  const at = room === null ? -1 : [...childrenOf(room)].indexOf(box);
  return () => {
    const other = isConnectedOf(box) || room === null ? undefined : childrenOf(room)[at];
    return other !== undefined && tagOf(other) === tagOf(box) ? other : box;
  };
}
