import type { Family } from '../../core/labels/taxonomy.ts';
import { frames, glyphs } from './glyphs.ts';

const solid: ReadonlySet<string> = new Set(['liability', 'data']);

/**
 * The seal of a family. Decoration for sighted people: the family's name must stand in text, or in `.hidden-text`,
 * beside it. 16 px in running rows, 20 in lists, 24 for the three gravest; never smaller, never another colour.
 */
export function Seal({ family, size = 20 }: { readonly family: Family | 'missing'; readonly size?: 16 | 20 | 24 }) {
  const frame = solid.has(family) ? 'frame' : family === 'missing' ? 'line dashed' : 'line';
  return (
    <svg class={`seal seal-${family}`} width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <path class={frame} d={frames[family]} />
      <path class="fill" d={glyphs[family]} />
    </svg>
  );
}
