import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { PanelFeed, ReadText } from '../../ledger/read-offers.ts';
import { panelPort } from '../../messaging/panel-port.ts';
import type { Live } from '../kit/use-live.ts';

/** What the panel shows, as told by the background; texts are those of all that was told. */
export type HeardFeed = Omit<PanelFeed, 'texts'> & { readonly texts: ReadonlyMap<string, ReadText> };

/** Hears what the panel with this ticket shows. A worker that was stopped is asked again. */
export function useFeed(ticket: string): Live<HeardFeed> {
  const [live, setLive] = useState<Live<HeardFeed>>({ state: 'loading' });
  useEffect(() => {
    const texts = new Map<string, ReadText>();
    let port: ReturnType<typeof browser.runtime.connect>;
    const connect = () => {
      let heard = false;
      port = browser.runtime.connect({ name: panelPort + ticket });
      port.onMessage.addListener((state: PanelFeed) => {
        heard = true;
        for (const [hash, read] of state.texts) texts.set(hash, read);
        setLive({ state: 'ready', value: { ...state, texts: new Map(texts) } });
      });
      port.onDisconnect.addListener(() => {
        if (heard) connect();
        else setLive({ state: 'failed', error: new Error('no panel for this ticket') });
      });
    };
    connect();
    return () => port.disconnect();
  }, [ticket]);
  return live;
}
