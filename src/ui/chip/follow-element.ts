import { boundsOf, documentOf, listen, rootElementOf, viewOf } from '../../dom/clobber-proof.ts';

/**
 * Calls back, at most once a frame, whenever an element may have moved or changed its size: scrolling of anything,
 * resizing, and layout shifts that neither announce (seen by an intersection box drawn exactly around the element).
 */
export function followElement(element: Element, onMove: () => void, signal: AbortSignal): void {
  const page = documentOf(element);
  const view = viewOf(page);
  if (view === null) return;
  let frame = 0;
  let shifts: IntersectionObserver | null = null;
  const schedule = () => {
    if (frame !== 0) return;
    frame = view.requestAnimationFrame(() => {
      frame = 0;
      onMove();
      watchShifts();
    });
  };
  const watchShifts = () => {
    shifts?.disconnect();
    shifts = null;
    const box = boundsOf(element);
    if (box.width === 0 || box.height === 0) return;
    const inset = (pixels: number) => `${String(-Math.floor(pixels))}px`;
    const { innerWidth, innerHeight } = view;
    const margins = [box.top, innerWidth - box.right, innerHeight - box.bottom, box.left];
    let first = true;
    shifts = new IntersectionObserver(
      () => {
        // The first call only reports where it stands now.
        if (first) first = false;
        else schedule();
      },
      { rootMargin: margins.map(inset).join(' '), threshold: [0, 0.25, 0.5, 0.75, 0.95, 1] },
    );
    shifts.observe(element);
  };
  const sizes = new ResizeObserver(schedule);
  sizes.observe(element);
  const root = rootElementOf(page);
  if (root !== null) sizes.observe(root);
  listen(view, 'scroll', schedule, { capture: true, passive: true, signal });
  listen(view, 'resize', schedule, { passive: true, signal });
  // What lays itself over the element, or goes away, does so after one of these.
  for (const type of ['transitionend', 'animationend', 'click', 'keyup', 'focusin', 'toggle'] as const)
    listen(view, type, schedule, { capture: true, passive: true, signal });
  signal.addEventListener('abort', () => {
    view.cancelAnimationFrame(frame);
    shifts?.disconnect();
    sizes.disconnect();
  });
  watchShifts();
}
