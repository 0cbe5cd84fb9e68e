import type { SurfaceReport } from './record.ts';

/** Whether a surface has a box of its own, so that ticking and sending are two things. */
export function hasBox(kind: SurfaceReport['kind']): boolean {
  return kind === 'checkbox' || kind === 'custom-box' || kind === 'radio';
}
