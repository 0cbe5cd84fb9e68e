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
  const tabbed = useRef(false);
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
        onPointerDown={() => {
          tabbed.current = false;
        }}
        onFocusOut={({ currentTarget, relatedTarget: next }) => {
          // By Tab one goes on to what it lies over. A key of the panel takes the focus out, too, and is pressed again.
          if (tabbed.current && next instanceof Element && !currentTarget.contains(next)) setOpen(false);
        }}
        onKeyDown={(event) => {
          tabbed.current = event.key === 'Tab';
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
