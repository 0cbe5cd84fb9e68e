import { markOwn } from '../../dom/clobber-proof.ts';

export interface DrawerOptions {
  /** Address of the panel's page, with its ticket. */
  readonly src: string;
  /** What a screen reader calls the frame. */
  readonly title: string;
  /** Escape was pressed before the panel in the frame could hear keys itself. */
  readonly onEscape: () => void;
  /** Takes the drawer away when aborted. */
  readonly signal: AbortSignal;
}

/** As wide as the side panel of a browser that has one; the whole window where that is narrower. */
const width = 392;

/**
 * Lays the panel over one side of a page: one element at the end of `<html>` (of the topmost modal dialog, since all
 * else is inert then) with a closed shadow root, and in it a frame of the extension. Nothing else of the page is
 * touched or moved. It goes to the side where the consent sentence is not. The focus goes into it, and back to where
 * it was.
 */
export function mountDrawer(page: Document, { src, title, onEscape, signal }: DrawerOptions): HTMLElement {
  const before = page.activeElement;
  const host = page.createElement('mingyue-drawer');
  markOwn(host);
  const root = host.attachShadow({ mode: 'closed' });
  const frame = page.createElement('iframe');
  frame.src = src;
  frame.title = title;
  // For the letters, which are copied on a click.
  frame.allow = 'clipboard-write';
  root.append(frame);
  const side = sideFor(page);
  setStyle(host, {
    all: 'initial',
    position: 'fixed',
    inset: side === 'right' ? '0 0 0 auto' : '0 auto 0 0',
    width: `min(${String(width)}px, 100vw)`,
    height: '100dvh',
    margin: '0',
    padding: '0',
    border: '0',
    'z-index': '2147483647',
    display: 'block',
    'box-shadow': '0 0 0 1px rgb(0 0 0 / 25%)',
  });
  setStyle(frame, { display: 'block', width: '100%', height: '100%', border: '0' });
  // In the top layer nothing of the page lies above it, and no transform of an ancestor moves it.
  host.popover = 'manual';
  ([...page.querySelectorAll('dialog:modal')].at(-1) ?? page.documentElement).append(host);
  host.showPopover();
  if (!page.defaultView?.matchMedia('(prefers-reduced-motion: reduce)').matches)
    host.animate(
      [
        { opacity: 0, translate: side === 'right' ? '4px 0' : '-4px 0' },
        { opacity: 1, translate: 'none' },
      ],
      {
        duration: 160,
        easing: 'cubic-bezier(.2, 0, 0, 1)',
      },
    );
  frame.focus();
  // Once more when the panel is there: with its own process it is another document than what had the focus.
  frame.addEventListener('load', () => frame.focus(), { once: true, signal });
  host.addEventListener(
    'keydown',
    (event) => {
      // The page need not hear of keys pressed on it.
      event.stopPropagation();
      if (event.key === 'Escape') onEscape();
    },
    { signal },
  );
  signal.addEventListener('abort', () => {
    host.remove();
    if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
  });
  return host;
}

/** The side that leaves our chip, and with it the consent sentence, in sight; the right one when neither does. */
function sideFor(page: Document): 'left' | 'right' {
  const chip = page.querySelector('mingyue-chip')?.getBoundingClientRect();
  const whole = page.documentElement.clientWidth;
  if (chip === undefined || chip.width === 0) return 'right';
  return chip.right > whole - width && chip.left > width ? 'left' : 'right';
}

/** With priority: rules of the page (`* { … }`) reach the host. */
function setStyle(element: HTMLElement, style: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(style)) element.style.setProperty(name, value, 'important');
}
