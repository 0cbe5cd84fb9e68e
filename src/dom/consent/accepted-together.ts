import { holds } from '../clobber-proof.ts';
import type { ConsentSurface } from './consent-surface.ts';
import { scopeOf } from './scope-of.ts';

/**
 * The first surface and those that one act accepts with it: in its form or else in the container around it, or with the
 * same button to go on.
 */
export function acceptedTogether(surfaces: readonly ConsentSurface[]): ConsentSurface[] {
  const [first, ...rest] = surfaces;
  if (first === undefined) return [];
  const scope = scopeOf(first) ?? first.sentence;
  const isWith = ({ widget, action }: ConsentSurface): boolean =>
    holds(scope, widget) || (action !== null && action === first.action);
  return [first, ...rest.filter((one) => one.visible === first.visible && isWith(one))];
}
