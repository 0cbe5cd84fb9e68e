import { browser } from 'wxt/browser';
import { z } from 'zod/mini';
import type { PageSender } from '../messaging/sender.ts';
import { attemptEach } from './attempt-each.ts';
import type { Background } from './background.ts';
import { tell } from './pages.ts';

type Watched = Pick<Background, 'isWatched'>;

/** Frames that asked for the rest while the ledger could not be opened: in memory, since a worker that stops forgets. */
const prefix = 'waiting-page ';
/** Parsed again: our scripts in pages may write there, too (`openOutbox`). */
const waitingSchema: z.ZodMiniType<PageSender> = z.object({
  tab: z.int(),
  frame: z.int(),
  url: z.string(),
  tabUrl: z.optional(z.string()),
  incognito: z.boolean(),
});

/** Gives a frame the rest of our script, unless its site is not to be watched. Given twice, it runs once. */
export async function wakePage(background: Watched, page: PageSender): Promise<void> {
  if (!(await background.isWatched(page))) return;
  const target = { tabId: page.tab, frameIds: [page.frame] };
  await tell(() => browser.scripting.executeScript({ target, files: ['/surface.js'] }), isGone);
}

/** Notes a frame that asked while nobody could answer. */
export async function letPageWait(page: PageSender): Promise<void> {
  await browser.storage.session.set({ [`${prefix}${String(page.tab)} ${String(page.frame)}`]: page });
}

/** Wakes the frames that had to wait. One that went elsewhere meanwhile asked anew; there is nothing in it to attend to. */
export async function wakeWaitingPages(background: Watched): Promise<void> {
  const stored: Readonly<Record<string, unknown>> = await browser.storage.session.get();
  const waiting = Object.entries(stored).filter(([key]) => key.startsWith(prefix));
  await browser.storage.session.remove(waiting.map(([key]) => key));
  const pages = waiting.flatMap(([, page]) => waitingSchema.safeParse(page).data ?? []);
  await attemptEach('waking pages', pages, (page) => wakePage(background, page));
}

/** Chrome's words for a frame that has left meanwhile, or that no extension may enter. */
function isGone(error: unknown): boolean {
  return (
    error instanceof Error &&
    /No (tab|frame)|was removed|Cannot access|cannot be scripted|showing error page/i.test(error.message)
  );
}
