import { browser } from 'wxt/browser';
import type { PanelFeed, PanelWord, ReadText } from '../../ledger/read-offers.ts';
import { panelPort } from '../../messaging/panel-port.ts';

/** What the panel shows, as told by the background; texts are those of all that was told. */
export type HeardFeed = Omit<PanelFeed, 'texts'> & { readonly texts: ReadonlyMap<string, ReadText> };

/** What a panel without a ledger knows: what to show, or that the background, asked for its tab, could not tell. */
export type Heard =
  { readonly state: 'ready'; readonly feed: HeardFeed } | { readonly state: 'failed'; readonly tab: number };

/** A port that is lost before a word came is opened again after these milliseconds, one after the other. */
const patience = [100, 300, 1000, 3000] as const;

/**
 * Hears what the panel with this ticket shows, until the function it gives is called. A worker that stopped is asked
 * again: at once when it had spoken, and a few times when it had not, since it may have been stopping just when it was
 * asked. Without a ticket of ours there never comes a word.
 */
export function hearFeed(ticket: string, onHeard: (heard: Heard) => void): () => void {
  const texts = new Map<string, ReadText>();
  let lost = 0;
  let port: ReturnType<typeof browser.runtime.connect>;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const connect = (): void => {
    let said: Heard['state'] | 'nothing' = 'nothing';
    port = browser.runtime.connect({ name: panelPort + ticket });
    port.onMessage.addListener((word: PanelWord) => {
      lost = 0;
      if ('failed' in word) {
        said = 'failed';
        return onHeard({ state: 'failed', tab: word.tab });
      }
      said = 'ready';
      for (const [hash, read] of word.texts) texts.set(hash, read);
      onHeard({ state: 'ready', feed: { ...word, texts: new Map(texts) } });
    });
    port.onDisconnect.addListener(() => {
      if (said === 'failed') return;
      if (said === 'ready') return connect();
      const wait = patience[lost];
      lost += 1;
      if (wait !== undefined) waiting = setTimeout(connect, wait);
    });
  };
  connect();
  return () => {
    clearTimeout(waiting);
    port.disconnect();
  };
}
