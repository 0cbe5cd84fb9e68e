import { browser } from 'wxt/browser';
import { receive } from '../messaging/receive.ts';
import { mountDrawer } from '../ui/drawer/mount-drawer.ts';

/** Shows and closes the drawer of a page when the background or the panel in it says so, until `signal` is aborted. */
export function attendDrawer(page: Document, signal: AbortSignal): void {
  let open: AbortController | undefined;
  const close = (): void => {
    open?.abort();
    open = undefined;
  };
  signal.addEventListener('abort', close);
  receive(
    {
      'tab.drawer': ({ src }) => {
        close();
        if (src === null) return { shown: false };
        open = new AbortController();
        mountDrawer(page, { src, title: browser.i18n.getMessage('name'), onEscape: close, signal: open.signal });
        return { shown: true };
      },
    },
    { signal },
  );
}
