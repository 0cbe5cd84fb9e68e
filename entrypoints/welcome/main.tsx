import { browser } from 'wxt/browser';
import { mountPage } from '../../src/ui/kit/mount-page.tsx';
import { WelcomePage } from '../../src/ui/welcome/WelcomePage.tsx';

/** Closing our own tab needs no permission; where the browser keeps it open, the page says that one may. */
async function closeTab(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}

mountPage(<WelcomePage onStart={() => void closeTab()} />);
