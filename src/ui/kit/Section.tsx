import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface Properties {
  readonly title: string;
  /** One line of summary, at the right end of the heading. */
  readonly aside?: ComponentChildren;
  /** Without the line above: where 文武线 already stands. */
  readonly bare?: boolean;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** A part of a surface: one line above, a heading (h2), one line of summary at its right end. */
export function Section({ title, aside, bare = false, class: name = '', children }: Properties) {
  const id = useId();
  return (
    <section class={`section ${bare ? 'section-bare' : ''} ${name}`} aria-labelledby={id}>
      <div class="section-head">
        <h2 id={id}>{title}</h2>
        {aside !== undefined && <span class="section-aside">{aside}</span>}
      </div>
      {children}
    </section>
  );
}
