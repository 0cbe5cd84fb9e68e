import type { ConsentSurface } from './consent-surface.ts';

/** The first surface and those that one act accepts with it: in its form, or else in the container around it. */
export function acceptedTogether(surfaces: readonly ConsentSurface[]): ConsentSurface[] {
  const [first, ...rest] = surfaces;
  if (first === undefined) return [];
  const scope = first.widget.closest('form') ?? first.sentence.parentElement?.parentElement ?? first.sentence;
  return [first, ...rest.filter((one) => one.visible === first.visible && scope.contains(one.widget))];
}
