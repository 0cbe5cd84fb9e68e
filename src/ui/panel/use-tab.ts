import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

/** The tab that a panel is about: `?tab=<id>`, else the active tab of its window; null until that is known. */
export function useTab(): number | null {
  const named = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN);
  const [tab, setTab] = useState<number | null>(Number.isInteger(named) ? named : null);
  useEffect(() => {
    if (Number.isInteger(named)) return;
    const look = () => {
      void browser.tabs.query({ active: true, currentWindow: true }).then(([active]) => setTab(active?.id ?? null));
    };
    look();
    browser.tabs.onActivated.addListener(look);
    return () => browser.tabs.onActivated.removeListener(look);
  }, [named]);
  return tab;
}
