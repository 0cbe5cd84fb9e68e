import { withoutSecrets } from '../core/record/address.ts';
import { pageMark } from '../core/record/same-page.ts';
import { families as allFamilies, type Family } from '../core/labels/taxonomy.ts';
import { changeSettings, readSettings } from '../ledger/settings.ts';
import { leavingAlone, type Settings } from '../ledger/settings-schema.ts';
import type { OfferRow } from '../ledger/tables.ts';
import type { Handlers } from '../messaging/router.ts';
import type { PageSender } from '../messaging/sender.ts';
import type { PageMessageType } from '../messaging/send.ts';
import { sendToTab } from '../messaging/send.ts';
import type { Background } from './background.ts';
import { settleDocuments, agreementPageId, type OpenedDocument } from './agreement-page.ts';
import { describePage, isOf, leaveOffer, settleReading, sitesOf } from './offers.ts';
import { openPanel } from './open-panel.ts';
import { notePageProblem } from './page-documents.ts';
import { findMarks, pushFamilies, pushMarks, tell } from './pages.ts';
import { letPageWait, wakePage } from './wake-page.ts';

/** The offer of a message, if it is the sender's own. */
async function findOwn({ ledger }: Background, id: string, sender: PageSender): Promise<OfferRow | undefined> {
  const row = await ledger.offers.get(id);
  return row !== undefined && isOf(row, sender) ? row : undefined;
}

/** Answers to what our scripts in pages say. `ready` gives the background once the ledger is open. */
export function createPageHandlers(ready: () => Promise<Background>): Pick<Handlers, PageMessageType> {
  /** What the person opened last on the page of each tab. A worker that stops forgets it: then site and name must do. */
  const opened = new Map<number, OpenedDocument>();
  return {
    'page.wake': async (_message, sender): Promise<undefined> => {
      let background;
      try {
        background = await ready();
      } catch (error) {
        await letPageWait(sender);
        throw error;
      }
      await wakePage(background, sender);
    },

    'page.surface': async (message, sender) => {
      const background = await ready();
      const row = await background.offer(message, sender);
      const settings = await readSettings(background.ledger);
      const { language } = settings;
      if (row === undefined) return { offer: message.surface.key, chip: { state: 'hidden' }, language };
      const families = await familiesOn(background, sender, settings);
      if (families.length < allFamilies.length) await pushFamilies(sender, families);
      const chip = await background.chip(row.id);
      // Begun last, so that the page hears of its beginning before it hears of its end.
      background.readAhead(row);
      return { offer: row.id, chip, language };
    },

    'page.surface-gone': async ({ offer }, sender): Promise<undefined> => {
      const background = await ready();
      if ((await findOwn(background, offer, sender)) === undefined) return;
      const row = await leaveOffer(background.ledger, offer);
      if (row !== undefined) await background.changed(row);
    },

    'page.document': async ({ offer, key, document }, sender): Promise<undefined> => {
      const background = await ready();
      const row = await findOwn(background, offer, sender);
      const named = row?.documents.find((one) => one.key === key);
      if (row === undefined || named === undefined) return;
      const text = { document, name: named.name, address: sender.url, url: row.page.url };
      const read = () => background.keepText(text, sender);
      // Meanwhile the page may have described another document in its place.
      const same = (one: typeof named): boolean =>
        one.key === key && one.name === named.name && one.href === named.href;
      const after = await settleReading(background.ledger, offer, same, read);
      if (after === undefined) return;
      await background.changed(after);
      const reading = after.documents.find((one) => one.key === key)?.reading;
      if (reading?.state === 'read') await pushMarks(background.ledger, after, key, reading);
    },

    'page.document-failed': async ({ offer, key, problem }, sender): Promise<undefined> => {
      const background = await ready();
      if ((await findOwn(background, offer, sender)) === undefined) return;
      const after = await notePageProblem(background.ledger, offer, key, problem);
      if (after !== undefined) await background.changed(after);
    },

    'page.consent': async (message, sender) => {
      const background = await ready();
      return { record: await background.consent(message, sender) };
    },

    'page.viewed': async ({ offer, key, milliseconds }, sender): Promise<undefined> => {
      const background = await ready();
      if (!(await background.viewed({ offer, key, milliseconds }, sender))) return;
      if (milliseconds === 0) opened.set(sender.tab, { offer, key, at: background.now() });
    },

    'page.agreement': async ({ document, names }, sender) => {
      const background = await ready();
      if (!(await background.isWatched(sender))) return { textHash: '', marks: [], shortcuts: false };
      const { ledger } = background;
      // A document's address, to be found again.
      const about = { name: names[0] ?? null, address: sender.url, url: withoutSecrets(sender.url) };
      const reading = await background.keepText({ document, ...about }, sender);
      if (reading.state !== 'read') return { textHash: '', marks: [], shortcuts: false };
      const settings = await readSettings(ledger);
      const families = await familiesOn(background, sender, settings);
      // A page that comes back as it was left may have others.
      await pushFamilies(sender, families);
      await ledger.unreadPages.delete(agreementPageId(sender));
      const page = { sender, names, opened, now: background.now() };
      const settled = await settleDocuments(ledger, page, reading);
      const title = document.title ?? '';
      // A frame is not what the person would call this page. Of a tab that has closed meanwhile, settling has failed.
      if (sender.frame === 0)
        await ledger.readPages.put({
          id: agreementPageId(sender),
          tab: sender.tab,
          incognito: sender.incognito,
          mark: pageMark(sender.url),
          page: describePage(sender.url, title),
          name: (names[0] ?? title).toWellFormed(),
          reading,
          families,
        });
      for (const offer of settled) await background.changed(offer);
      return { textHash: reading.textHash, marks: await findMarks(ledger, reading), shortcuts: settings.shortcuts };
    },

    'page.agreement-failed': async ({ problem, names }, sender): Promise<undefined> => {
      const background = await ready();
      if (!(await background.isWatched(sender))) return;
      const { ledger } = background;
      await ledger.readPages.delete(agreementPageId(sender));
      await ledger.unreadPages.put({ id: agreementPageId(sender), tab: sender.tab, problem });
      const page = { sender, names, opened, now: background.now() };
      for (const offer of await settleDocuments(ledger, page, { state: 'unread', problem }))
        await background.changed(offer);
    },

    'page.agreement-gone': async (_message, sender): Promise<undefined> => {
      const { ledger } = await ready();
      for (const pages of [ledger.unreadPages, ledger.readPages]) await pages.delete(agreementPageId(sender));
    },

    // In the task of the message itself, before anything is awaited: the browser wants the person's gesture.
    'page.open-panel': (_message, sender): Promise<undefined> => openPanel(sender.tab).then(() => undefined),

    'page.dismiss-site': async (_message, sender): Promise<undefined> => {
      const { ledger } = await ready();
      const settings = await readSettings(ledger);
      // A frame of the page's own making has no site but that of the page.
      const site = sitesOf(sender).find((one) => one !== '');
      if (site !== undefined) await changeSettings(ledger, leavingAlone(settings, site, sender.incognito));
      await tell(() => sendToTab(sender.tab, sender.frame, { type: 'tab.stop' }));
    },
  };
}

/**
 * The families whose marks are drawn on a page: those of the settings. What the person has switched on one that is an
 * agreement stays switched, also when it has drawn more of itself.
 */
async function familiesOn(
  { ledger }: Background,
  sender: PageSender,
  { families }: Pick<Settings, 'families'>,
): Promise<readonly Family[]> {
  const page = await ledger.readPages.get(agreementPageId(sender));
  return (page?.mark === pageMark(sender.url) ? page.families : undefined) ?? families;
}
