import { holds } from '../clobber-proof.ts';
import type { ConsentSurface } from './consent-surface.ts';
import { scopeOf } from './scope-of.ts';

/** The first surface and those that one act accepts with it: in its form, or else in the container around it. */
export function acceptedTogether(surfaces: readonly ConsentSurface[]): ConsentSurface[] {
  const [first, ...rest] = surfaces;
  if (first === undefined) return [];
  const scope = scopeOf(first) ?? first.sentence;
  return [first, ...rest.filter((one) => one.visible === first.visible && holds(scope, one.widget))];
}
