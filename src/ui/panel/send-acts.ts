import { browser } from 'wxt/browser';
import { writeRequestLetter, type RequestKind } from '../../export/request-letter.ts';
import type { ReadPageRow } from '../../ledger/tables.ts';
import type { Translator } from '../../locales/index.ts';
import { MessageError, send } from '../../messaging/send.ts';
import type { DocumentView } from './document-view.ts';
import type { PanelActs } from './panel-acts.ts';
import type { PanelView } from './panel-view.ts';
import { recordByHand } from './record-by-hand.ts';

interface Around {
  readonly tab: number;
  readonly t: Translator;
  readonly onFailed: (failed: boolean) => void;
  /** Closes the drawer; null where the panel stands beside the page. */
  readonly onClose: (() => void) | null;
}

/** What a panel is about: an offer, or else a page that is itself an agreement. */
export interface Subject {
  readonly view: PanelView | null;
  readonly readPage: ReadPageRow | null;
}

/** The acts of the panel as messages to the background. */
export function panelActs({ view, readPage }: Subject, { tab, t, onFailed, onClose }: Around): PanelActs {
  /** None of a page that is itself an agreement. */
  const own = view?.offer.id ?? null;
  const offer = own ?? '';
  const letter = (kind: RequestKind) => {
    const site = (view?.offer ?? readPage)?.page.site ?? '';
    const documents = (view?.documents ?? (readPage === null ? [] : [readPage])).map(({ name }) => name);
    const { subject, body } = writeRequestLetter({ kind, site, agreed: null, documents, today: new Date() }, t);
    return `${subject}\n\n${body}`;
  };
  const read = ({ key, name, href }: Pick<DocumentView, 'key' | 'name' | 'href'>): Promise<unknown> => {
    const how = view?.offer.documents.find((one) => one.key === key)?.how ?? 'incorporated';
    return send<'ui.read'>({ type: 'ui.read', offer, document: { key, name, href, how } });
  };
  return {
    show: ({ document, index }) =>
      void settle(
        send<'ui.show-finding'>({ type: 'ui.show-finding', tab, offer: own, key: document.key, finding: index }),
        (failed) => {
          // Whatever kept the background from it, the text is here: our reader shows it.
          if (failed) openReader({ text: document.textHash ?? '', finding: String(index) });
        },
      ),
    openReader: ({ key, textHash }) =>
      openReader({ ...(textHash !== null && { text: textHash }), ...(own !== null && { offer: own, key }) }),
    markFamilies: (families) =>
      void settle(send<'ui.mark-families'>({ type: 'ui.mark-families', tab, families: [...families] }), onFailed),
    readAgain: ({ key }) => void settle(send<'ui.read-again'>({ type: 'ui.read-again', offer, key }), onFailed),
    readNow: (document) => void settle(read(document), onFailed),
    readAll: (documents) => void settle(Promise.all(documents.map(read)), onFailed),
    letter,
    copyLetter: async (kind) => {
      try {
        await navigator.clipboard.writeText(letter(kind));
        return true;
      } catch (error) {
        if (error instanceof DOMException) return false;
        throw error;
      }
    },
    showLink: async ({ key }) => {
      try {
        return (await send<'ui.show-link'>({ type: 'ui.show-link', offer, key })).found;
      } catch (error) {
        if (error instanceof MessageError) return false;
        throw error;
      }
    },
    // What the page could lie over and have pressed unseen must do no more than read and show.
    recordByHand: onClose === null ? () => recordByHand(tab) : null,
    close: onClose,
  };
}

/** Says whether a message was carried out; bugs of our own are thrown on. */
async function settle(sent: Promise<unknown>, onSettled: (failed: boolean) => void): Promise<void> {
  try {
    await sent;
    onSettled(false);
  } catch (error) {
    if (!(error instanceof MessageError)) throw error;
    onSettled(true);
  }
}

function openReader(query: Readonly<Record<string, string>>): void {
  const url = browser.runtime.getURL(`/reader.html?${new URLSearchParams(query).toString()}` as '/');
  // In a frame in a page Firefox gives us no tabs.
  const tabs = browser.tabs as typeof browser.tabs | undefined;
  if (tabs === undefined) window.open(url);
  else void tabs.create({ url });
}
