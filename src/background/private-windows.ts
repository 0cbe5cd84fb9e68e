import { browser } from 'wxt/browser';

/** Firefox for Android has tabs, but no windows for extensions: `browser.windows` is not there at all. */
interface MaybeWindows {
  readonly windows?: typeof browser.windows;
}
const windows = (): typeof browser.windows | undefined => (browser as MaybeWindows).windows;

/** Whether anything private stands open: a window, or a tab where there are no windows. */
export async function isPrivateOpen(): Promise<boolean> {
  const open = (await windows()?.getAll()) ?? (await browser.tabs.query({}));
  return open.some(({ incognito }) => incognito);
}

/** Calls back when something that may have been the last private one has closed. */
export function onPrivateMayEnd(act: () => void): void {
  const closing = windows()?.onRemoved ?? browser.tabs.onRemoved;
  closing.addListener(act);
}

/** Opens a page of ours by itself: in a small window, in a tab where there are none. */
export async function openApart(url: string): Promise<void> {
  const opener = windows();
  if (opener === undefined) await browser.tabs.create({ url });
  else await opener.create({ url, type: 'popup', width: 420, height: 760 });
}
