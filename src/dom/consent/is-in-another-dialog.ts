import { closestOf, holds, parentOf } from '../clobber-proof.ts';

const DIALOG =
  '[role="dialog"],[role="alertdialog"],[aria-modal="true"],dialog,:is([class*="modal"],[class*="dialog"],[class*="popup"]):not(body,html)';

/** Whether a button stands in a dialog without the sentence: it answers for what the dialog says. */
export function isInAnotherDialog(button: Element, sentence: Element): boolean {
  let outermost: Element | null = null;
  // From the room it stands in: the button itself may be called “dialog__btn”.
  for (let room = parentOf(button); room !== null;) {
    const dialog: Element | null = closestOf(room, DIALOG);
    outermost = dialog ?? outermost;
    room = dialog === null ? null : parentOf(dialog);
  }
  return outermost !== null && !holds(outermost, sentence);
}
