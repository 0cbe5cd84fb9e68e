import { bodyOf, documentOf, viewOf } from '../clobber-proof.ts';
import { contrastOn, groundOf } from '../ground.ts';
import { isInView } from '../is-in-view.ts';
import type { SurfaceReport } from '../../core/record/record.ts';

/** How visible a sentence is: size against the page's body text, contrast on its ground, in the viewport or not. */
export function measureProminence(sentence: Element): SurfaceReport['prominence'] {
  const page = documentOf(sentence);
  const view = viewOf(page);
  const body = bodyOf(page);
  if (view === null) return { relativeSize: null, contrast: null, inView: false };
  const style = view.getComputedStyle(sentence);
  const size = Number.parseFloat(style.fontSize);
  const bodySize = body === null ? 0 : Number.parseFloat(view.getComputedStyle(body).fontSize);
  const ground = groundOf(sentence);
  return {
    relativeSize: size > 0 && bodySize > 0 ? Math.round((size / bodySize) * 100) / 100 : null,
    contrast: ground.certain ? Math.round(contrastOn(ground, style.color) * 100) / 100 : null,
    inView: isInView(sentence),
  };
}
