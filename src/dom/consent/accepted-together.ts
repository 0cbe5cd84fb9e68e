import { closestOf, grandparentOf, holds } from '../clobber-proof.ts';
import type { ConsentSurface } from './consent-surface.ts';

/** The first surface and those that one act accepts with it: in its form, or else in the container around it. */
export function acceptedTogether(surfaces: readonly ConsentSurface[]): ConsentSurface[] {
  const [first, ...rest] = surfaces;
  if (first === undefined) return [];
  const scope = closestOf(first.widget, 'form') ?? grandparentOf(first.sentence) ?? first.sentence;
  return [first, ...rest.filter((one) => one.visible === first.visible && holds(scope, one.widget))];
}
