import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { useTranslator } from '../kit/translator-context.ts';

interface Properties {
  readonly side: 'left' | 'right';
  readonly name: string;
  /** `close` closes it where it is a drawer, and does nothing where it is a column. */
  readonly children: (close: () => void) => ComponentChildren;
}

/** A column beside the text; where there is no room for it a drawer, behind a button that stands at its side. */
export function Drawer({ side, name, children }: Properties) {
  const t = useTranslator();
  const id = useId();
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => {
    if (!open) return;
    setOpen(false);
    opener.current?.focus();
  };
  return (
    <div class={`bench-side bench-${side} ${open ? 'bench-open' : ''}`}>
      <button
        ref={opener}
        type="button"
        class="button bench-opener"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {name}
      </button>
      <div
        class="bench-column"
        id={id}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || !open) return;
          event.preventDefault();
          close();
        }}
      >
        <button type="button" class="text-button bench-closer" onClick={close}>
          {t('workbench.close')}
        </button>
        {children(close)}
      </div>
    </div>
  );
}
