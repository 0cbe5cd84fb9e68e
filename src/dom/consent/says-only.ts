import { textOf } from '../clobber-proof.ts';

/** Whether a room says nothing but what an element in it says. */
export function saysOnly(room: Element, element: Element): boolean {
  return textOf(room).trim() === textOf(element).trim();
}
