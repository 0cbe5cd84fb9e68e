import { hostOf } from '../../dom/clobber-proof.ts';
import { elementsAt } from '../../dom/elements-at.ts';
import type { Box } from './find-place.ts';

const controls =
  'a[href], button, input, select, textarea, summary, label, iframe, img, svg, video, audio, canvas, object, embed, ' +
  '[contenteditable=""], [contenteditable="true"], [role="button"], [role="link"], [role="checkbox"], [role="radio"], ' +
  '[role="switch"], [role="textbox"], [role="combobox"], [role="menuitem"], [role="tab"], [role="slider"], [onclick]';

const step = 14;

/**
 * Whether a box of the viewport holds empty ground only: no control, no picture, no text, nothing that answers to
 * the pointer. Judged by what the browser would hit at a grid of points, so that overlays, transforms and stacking
 * count as they are painted. `ours` is ignored; the ancestors of `anchor` are its ground.
 */
export function isFreeGround(box: Box, anchor: Element, ours: Element): boolean {
  const columns = Math.max(2, Math.ceil(box.width / step));
  const rows = Math.max(3, Math.ceil(box.height / step));
  for (let column = 0; column <= columns; column++)
    for (let row = 0; row <= rows; row++) {
      const x = box.left + (box.width * column) / columns;
      const y = box.top + (box.height * row) / rows;
      if (!isFreePoint(x, y, anchor, ours)) return false;
    }
  return true;
}

function isFreePoint(x: number, y: number, anchor: Element, ours: Element): boolean {
  const hit = elementsAt(anchor, x, y).find((element) => element !== ours);
  if (hit === undefined) return false;
  const isGround = hit.contains(anchor) || hit.contains(hostOf(anchor));
  const control = hit.closest(controls);
  if (control !== null && !control.contains(anchor)) return false;
  if (!isGround && getComputedStyle(hit).cursor === 'pointer') return false;
  return !hasTextAt(hit, x, y);
}

/** Text that the element holds itself; text of its children would have hit the child. */
function hasTextAt(element: Element, x: number, y: number): boolean {
  const range = new Range();
  for (const node of element.childNodes) {
    if (node.nodeType !== Node.TEXT_NODE || (node.nodeValue ?? '').trim() === '') continue;
    range.selectNodeContents(node);
    for (const box of range.getClientRects())
      if (x >= box.left - 1 && x <= box.right + 1 && y >= box.top - 1 && y <= box.bottom + 1) return true;
  }
  return false;
}
