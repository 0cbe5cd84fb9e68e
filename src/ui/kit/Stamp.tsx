import { useId } from 'preact/hooks';
import { frames, stampGlyphs } from './glyphs.ts';

/**
 * 验讫, the stamp of a verification that has passed just now; `empty` is the dashed frame where it would stand.
 * Decoration: the verdict stands beside it in words.
 */
export function Stamp({ empty = false, fresh = false }: { readonly empty?: boolean; readonly fresh?: boolean }) {
  const filter = useId();
  if (empty)
    return (
      <svg class="stamp stamp-empty" width="36" height="68" viewBox="0 0 36 68" aria-hidden="true">
        <path class="line" d={frames.stamp} />
      </svg>
    );
  return (
    <svg class={`stamp ${fresh ? 'stamp-fresh' : ''}`} width="36" height="68" viewBox="0 0 36 68" aria-hidden="true">
      <filter id={filter}>
        <feTurbulence type="fractalNoise" baseFrequency=".55" numOctaves={2} />
        <feDisplacementMap in="SourceGraphic" scale={0.55} />
      </filter>
      <g filter={`url(#${filter})`}>
        <path class="line" d={frames.stamp} />
        <path class="fill" d={stampGlyphs.upper} />
        <path class="fill" d={stampGlyphs.lower} />
      </g>
    </svg>
  );
}
