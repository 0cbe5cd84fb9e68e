import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { Chevron } from './Chevron.tsx';

interface Properties {
  readonly summary: ComponentChildren;
  readonly open?: boolean;
  readonly class?: string;
  /** Built only once opened: a list of hundreds costs nothing while it is closed. */
  readonly children: () => ComponentChildren;
}

/** Opens in place. The summary is a button that says whether it is open. */
export function Disclosure({ summary, open: openAtFirst = false, class: name = '', children }: Properties) {
  const [open, setOpen] = useState(openAtFirst);
  const id = useId();
  return (
    <div class={`disclosure ${name}`}>
      <button
        type="button"
        class="disclosure-button"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        <span>{summary}</span>
        <Chevron />
      </button>
      {open && (
        <div class="disclosure-content" id={id}>
          {children()}
        </div>
      )}
    </div>
  );
}
