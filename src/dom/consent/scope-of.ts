import { closestOf, grandparentOf } from '../clobber-proof.ts';
import type { ConsentSurface } from './consent-surface.ts';

/** What one act takes in together with a surface: its form, or else what stands two above its sentence. */
export function scopeOf({ widget, sentence }: Pick<ConsentSurface, 'widget' | 'sentence'>): Element | null {
  return closestOf(widget, 'form') ?? grandparentOf(sentence);
}
