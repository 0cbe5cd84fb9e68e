import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { TabPage } from '../kit/why-tab-unwatched.ts';

/** A tab and the page that stands in it now. */
export interface Tab extends TabPage {
  readonly id: number;
}

/** The tab that a panel is about: `?tab=<id>`, else the active tab of its window; null until that is known. */
export function useTab(): Tab | null {
  const named = new URLSearchParams(location.search).get('tab');
  const [tab, setTab] = useState<Tab | null>(null);
  useEffect(() => {
    const look = () => void findTab(named).then(setTab);
    const lookIfGoing = (id: number, { status, url }: { readonly status?: string; readonly url?: string }) => {
      if (named !== null && id !== Number(named)) return;
      if (status !== undefined || url !== undefined) look();
    };
    look();
    if (named === null) browser.tabs.onActivated.addListener(look);
    browser.tabs.onUpdated.addListener(lookIfGoing);
    return () => {
      browser.tabs.onActivated.removeListener(look);
      browser.tabs.onUpdated.removeListener(lookIfGoing);
    };
  }, [named]);
  return tab;
}

/** The tab of that number, else the active one of this window; null where there is none. */
export async function findTab(named: string | null): Promise<Tab | null> {
  // Looked for among all: `tabs.get` throws for a tab that is closed by now.
  const [found] =
    named === null
      ? await browser.tabs.query({ active: true, currentWindow: true })
      : (await browser.tabs.query({})).filter(({ id }) => id === Number(named));
  return found?.id === undefined ? null : { id: found.id, url: found.url, incognito: found.incognito };
}
