import { frames, markGlyph } from './glyphs.ts';

/** `heed`: something deserves attention; `quiet`: nothing grave, or paused; `unread`: something was not read. */
export type MarkState = 'heed' | 'quiet' | 'unread';

/** The product's mark, 约. `size` in px. Hidden from screen readers: what it means stands beside it in words. */
export function Mark({ state, size = 20 }: { readonly state: MarkState; readonly size?: number }) {
  const frame = { heed: 'frame', quiet: 'line', unread: 'line dashed' }[state];
  return (
    <svg class={`seal mark mark-${state}`} width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <path class={frame} d={state === 'heed' ? frames.liability : frames.unilateral} />
      <path class="fill" d={markGlyph} />
    </svg>
  );
}
