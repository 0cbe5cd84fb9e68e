import { browser } from 'wxt/browser';
import { MessageError, sendToTab } from '../messaging/send.ts';
import { issueTicket } from './drawer-tickets.ts';
import { openApart } from './private-windows.ts';

/** What the types that WXT gives do not know of Firefox. */
interface WithSidebar {
  readonly sidebarAction?: { isOpen(where: object): Promise<boolean> };
}

/**
 * Opens the panel for a tab. Must be called in the task of the message that a person's click sent: the browser wants a
 * gesture. Where it has no side panel or does not let us, the panel is a drawer in the page; where no script of ours
 * may enter the page, a window of its own.
 */
export async function openPanel(tab: number): Promise<'side' | 'drawer' | 'window'> {
  const opening = 'sidePanel' in browser ? browser.sidePanel.open({ tabId: tab }) : Promise.reject(new Error('none'));
  try {
    await opening;
    return 'side';
  } catch {
    // No gesture, or a browser without side panels: the reason makes no difference to what is done.
  }
  // Firefox opens its sidebar only from our own pages. Where it stands open, it shows this tab already.
  const { sidebarAction } = browser as unknown as WithSidebar;
  if ((await sidebarAction?.isOpen({})) === true) return 'side';
  if (await openDrawer(tab)) return 'drawer';
  const url = browser.runtime.getURL(`/sidepanel.html?tab=${String(tab)}` as '/');
  await openApart(url);
  return 'window';
}

/** Puts the panel into the page itself. False where the browser lets no script in, or the page has gone. */
async function openDrawer(tab: number): Promise<boolean> {
  const ticket = await issueTicket(tab);
  const src = browser.runtime.getURL(`/sidepanel.html?drawer=${ticket}` as '/');
  try {
    await browser.scripting.executeScript({ target: { tabId: tab, frameIds: [0] }, files: ['/drawer.js'] });
  } catch {
    return false; // a page of the browser's own: the window says the same
  }
  try {
    return (await sendToTab<'tab.drawer'>(tab, 0, { type: 'tab.drawer', src })).shown;
  } catch (error) {
    if (error instanceof MessageError) return false;
    throw error;
  }
}
