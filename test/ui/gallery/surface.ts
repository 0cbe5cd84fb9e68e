import type { ComponentChildren } from 'preact';
import type { Translator } from '../../../src/locales/index.ts';

/** One surface in the gallery: a file of `surfaces/` exports one of these as `surface`. */
export interface GallerySurface {
  /** Viewports it is shown in, CSS px. */
  readonly sizes: readonly { readonly width: number; readonly height: number }[];
  /** What to draw for each state, from fixtures. */
  readonly states: Readonly<Record<string, (t: Translator) => ComponentChildren>>;
  /** Done after drawing: opening a disclosure, pressing a key. */
  readonly prepare?: Readonly<Record<string, () => void | Promise<void>>>;
}
