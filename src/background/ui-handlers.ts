import { browser } from 'wxt/browser';
import { documentsOf } from '../core/record/documents-of.ts';
import { isFetchable } from '../core/record/fetchable.ts';
import type { ReadProblem } from '../core/source.ts';
import { deleteEverything, deleteRecord, findRecord } from '../ledger/records.ts';
import type { OfferedDocument } from '../ledger/tables.ts';
import type { Answer } from '../messaging/protocol.ts';
import type { Handlers } from '../messaging/router.ts';
import { sendToTab, type UiMessageType } from '../messaging/send.ts';
import { mayLeadTo } from './fence/address-reach.ts';
import { agreementPageId, settleOwnPage } from './agreement-page.ts';
import type { Background } from './background.ts';
import { createHelperHandlers } from './helper/helper-handlers.ts';
import { askerOf } from './offers.ts';
import { openPanel } from './open-panel.ts';
import { clearOutbox, readOutbox } from './outbox.ts';
import { pushFamilies, tell } from './pages.ts';
import { showFinding } from './show-finding.ts';

/** Answers to what our own pages ask for. */
export function createUiHandlers(ready: () => Promise<Background>): Pick<Handlers, UiMessageType> {
  return {
    'ui.show-finding': async (message) => showFinding(await ready(), message),

    'ui.mark-families': async ({ tab, families }): Promise<undefined> => {
      const { ledger } = await ready();
      const page = { tab, frame: 0 };
      if ((await ledger.readPages.update(agreementPageId(page), { families })) === 0) return;
      await pushFamilies(page, families);
    },

    'ui.show-link': async ({ offer, key }) => {
      const row = await (await ready()).ledger.offers.get(offer);
      if (row === undefined || row.gone) return { found: false };
      let found = false;
      await tell(async () => {
        ({ found } = await sendToTab(row.tab, row.frame, { type: 'tab.show-link', offer, key }));
      });
      if (found) await browser.tabs.update(row.tab, { active: true });
      return { found };
    },

    'ui.open-panel': ({ tab }): Promise<undefined> => openPanel(tab).then(() => undefined),

    'ui.close-drawer': async ({ tab }): Promise<undefined> => {
      await tell(() => sendToTab<'tab.drawer'>(tab, 0, { type: 'tab.drawer', src: null }));
    },

    'ui.read-again': async ({ offer, key }): Promise<undefined> => {
      const { ledger, queue } = await ready();
      const document = (await ledger.offers.get(offer))?.documents.find((one) => one.key === key);
      if (document !== undefined) await queue.read(offer, document);
    },

    'ui.read': async ({ offer, document }): Promise<undefined> => {
      const { ledger, queue } = await ready();
      await ledger.transaction('rw', ledger.offers, async () => {
        const row = await ledger.offers.get(offer);
        if (row === undefined || row.documents.some(({ key }) => key === document.key)) return;
        const added: OfferedDocument = { ...document, reading: { state: 'on-request' }, viewedMs: 0 };
        await ledger.offers.update(offer, { documents: [...row.documents, added] });
      });
      await queue.read(offer, document);
    },

    'ui.record-by-hand': async ({ tab }) => ({ record: await recordByHand(await ready(), tab) }),
    'ui.check-again': async ({ record }) => checkAgain(await ready(), record),

    'ui.delete-record': async ({ record }): Promise<undefined> => {
      const { ledger, now } = await ready();
      await deleteRecord(ledger, record, new Date(now()).toISOString());
    },

    'ui.delete-everything': async () => {
      const { ledger, now, helper, onFailure } = await ready();
      await deleteEverything(ledger, new Date(now()).toISOString());
      for (const { event } of await readOutbox()) await clearOutbox(event.id);
      const outcome = await helper.deleteCopies();
      // What is left of the chain, which says that all was deleted, may have been copied before and gone with the copy.
      helper.copy().catch((error: unknown) => onFailure('copy', error));
      return outcome;
    },

    ...createHelperHandlers(ready),
  };
}

/** Records a page because the person says that they agree there. */
async function recordByHand(background: Background, tab: number): Promise<string | null> {
  const { url, title = '', incognito } = await browser.tabs.get(tab);
  if (url === undefined || !/^https?:/i.test(url)) return null;
  await browser.scripting.executeScript({ target: { tabId: tab }, files: ['/surface.js'] });
  const surface = await sendToTab(tab, 0, { type: 'tab.describe' });
  const standing = await background.ledger.offers.get(surface.key);
  // On record as accepted already; that it was sent is not for the person to add, nor is how it was obtained.
  if (standing?.state === 'accepted' && standing.record !== null) return standing.record;
  const sender = { tab, frame: 0, url, incognito };
  const row = await background.offer({ type: 'page.surface', surface, pageTitle: title.slice(0, 500) }, sender);
  if (row === undefined) return null;
  background.readAhead(await settleOwnPage(background.ledger, row, sender));
  const event = { id: background.newId(), kind: 'by-hand', trusted: true, ticked: true, inView: true } as const;
  const at = background.now();
  const recorded = { ...surface, kind: 'by-hand' as const };
  return background.consent({ offer: row.id, surface: recorded, event: { ...event, at, order: 0 } }, sender);
}

/** Fetches and reads the documents of a record as they stand now, and keeps what was found. */
async function checkAgain({ ledger, reader, now }: Background, id: string): Promise<Answer<'ui.check-again'>> {
  const row = await findRecord(ledger, id);
  const documents = row === undefined ? [] : documentsOf(row).filter(isFetchable);
  const page = row?.body.page.url ?? '';
  const asker = row === undefined ? null : askerOf({ page: row.body.page, incognito: row.incognito });
  async function keep(key: string, textHash: string | null, problem: ReadProblem | null) {
    const checkedAt = now();
    const row = { id: `${id} ${key} ${String(checkedAt)}`, record: id, key, checkedAt, textHash, problem };
    await ledger.checks.put(row);
    return { key, textHash, problem };
  }
  return Promise.all(
    documents.map(async ({ key, href, name }) => {
      if (!mayLeadTo(page, href)) return keep(key, null, { id: 'blocked' });
      try {
        const read = await reader.readLink(href, name, asker);
        return await (read.ok ? keep(key, read.value.textHash, null) : keep(key, null, read.problem));
      } catch (error) {
        // A mistake of ours: it has had its turn all the same, and the error goes on to the log.
        await keep(key, null, { id: 'failed', detail: error instanceof Error ? error.message.slice(0, 500) : '' });
        throw error;
      }
    }),
  );
}
