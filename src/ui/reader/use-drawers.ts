import { useRef, useState } from 'preact/hooks';
import { drawNow } from '../kit/draw-now.ts';

export type ColumnName = 'contents' | 'reader-list';

/** Where one is in a column, where it begins, and else its way out. */
const stops = [
  '.mark-item[aria-current] .mark-button, .contents-line[aria-current]',
  '.mark-button, .contents-line',
  'button',
];

/**
 * Which column lies over the text, where it has no room beside it. The focus goes into it, and back to what opened it
 * when it is closed; it is closed, too, when the focus goes elsewhere.
 */
export function useDrawers() {
  const [open, setOpen] = useState<ColumnName | null>(null);
  const columns = { contents: useRef<HTMLElement>(null), 'reader-list': useRef<HTMLElement>(null) };
  const openers = { contents: useRef<HTMLButtonElement>(null), 'reader-list': useRef<HTMLButtonElement>(null) };
  const enter = (name: ColumnName): void => {
    const column = columns[name].current;
    for (const selector of stops) {
      const stop = column?.querySelector<HTMLElement>(selector);
      if (stop) return stop.focus();
    }
  };
  const leave = (): void => setOpen(null);
  const close = (): void => {
    if (open !== null) openers[open].current?.focus();
    leave();
  };
  const show = (name: ColumnName): void => {
    drawNow(() => setOpen(name));
    enter(name);
  };
  const toggle = (name: ColumnName): void => {
    if (open === name) close();
    else show(name);
  };
  return { open, columns, openers, enter, show, toggle, close, leave };
}

export type Drawers = ReturnType<typeof useDrawers>;
