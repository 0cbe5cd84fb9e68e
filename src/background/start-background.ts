import { liveQuery } from 'dexie';
import { browser } from 'wxt/browser';
import { openLedger } from '../ledger/open.ts';
import type { Ledger } from '../ledger/database.ts';
import { createReserve } from '../ledger/reserve.ts';
import { checkAlarm } from '../messaging/check-alarm.ts';
import { router } from '../messaging/router.ts';
import { openFirstPageOnInstall } from './first-run.ts';
import { createBackground, type Background } from './background.ts';
import { createBrowserLink } from './helper/browser-link.ts';
import { createHelperWork } from './helper/helper-work.ts';
import { createHelperMemory, takeOverHelperMemory } from './helper/helper-memory.ts';
import { reopenSettings, takeUpPermission } from './helper/take-up-permission.ts';
import { createMemory } from './memory.ts';
import { onOutbox, openOutbox } from './outbox.ts';
import { createPageHandlers } from './page-handlers.ts';
import { servePanels } from './panel-feed.ts';
import { isPrivateOpen, onPrivateMayEnd } from './private-windows.ts';
import type { Reader } from './reading/reader.ts';
import { createResumeAlarms } from './resume-alarms.ts';
import { checkDueRecords, keepAlarm } from './schedule.ts';
import { createUiHandlers } from './ui-handlers.ts';
import { wakeWaitingPages } from './wake-page.ts';

/**
 * Starts the background: called once in the first task of the worker, since the browser hands an event that woke it
 * only to listeners that are there by then. `createReader` is given the ledger once it is open.
 */
export function startBackground(createReader: (ledger: Ledger) => Reader | Promise<Reader>): void {
  let opening: Promise<Background> | undefined;
  const alarms = createResumeAlarms(browser.alarms);
  const memory = createMemory();

  async function open(): Promise<Background> {
    const opened = await openLedger();
    if (!opened.ok) throw new Error(`ledger: ${opened.problem.id} (${opened.problem.detail})`);
    const ledger = opened.value;
    await takenOver;
    const zone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
    const reader = await createReader(ledger);
    const now = (): number => Date.now();
    const helper = createHelperWork({
      ledger,
      reader,
      now,
      link: createBrowserLink(),
      ...createHelperMemory(memory),
    });
    return createBackground({
      ledger,
      reserve: createReserve(),
      reader,
      helper,
      now,
      newId: () => crypto.randomUUID(),
      zone,
      onBusy: alarms.onBusy,
      // The copy follows the chain: the next entry, or the next start, is the next try.
      onFailure: (what, error) => (what === 'reading' ? tryLater : report)(what)(error),
    });
  }
  const report = (what: string) => (error: unknown) => {
    // eslint-disable-next-line no-console -- the worker's own console is where a failure without a caller belongs
    console.error(what, error);
  };
  const takenOver = takeOverHelperMemory(memory).catch(report('helper memory'));
  const tryLater = (what: string) => (error: unknown) => {
    report(what)(error);
    alarms.tryLater();
  };
  const resume = async (background: Background): Promise<void> => {
    await background.drainOutbox().catch(tryLater('outbox'));
    await background.resume();
  };
  /** Opened on the first use; after a failure the next use tries again. What was left undone is done first. */
  const ready = (): Promise<Background> => {
    opening ??= open().then(
      (background) => {
        followChain(background);
        wakeWaitingPages(background).catch(report('waiting pages'));
        keepAlarm(background.ledger, browser.alarms)
          .finally(() => resume(background))
          .catch(tryLater('start'));
        return background;
      },
      (error: unknown) => {
        opening = undefined;
        throw error;
      },
    );
    return opening;
  };
  const inBackground = (what: string, work: (background: Background) => Promise<unknown>): void => {
    ready().then(work).catch(tryLater(what));
  };

  const ui = createUiHandlers(ready);
  router(
    { ...createPageHandlers(ready), ...ui },
    {
      signal: new AbortController().signal,
      onFailure: (type, error) => (type === 'page.consent' || type === 'page.wake' ? tryLater : report)(type)(error),
    },
  );
  servePanels(ready, report('panel'));
  openOutbox().catch(report('outbox'));
  onOutbox(() => inBackground('outbox', (background) => background.drainOutbox()));
  openFirstPageOnInstall(report('first page'));
  browser.tabs.onRemoved.addListener((tab) => inBackground('tab', (background) => background.leave(tab)));
  const endPrivateSession = async (background: Background): Promise<void> => {
    if (!(await isPrivateOpen())) await background.endPrivateSession();
  };
  onPrivateMayEnd(() => inBackground('private', endPrivateSession));
  browser.runtime.onStartup.addListener(() =>
    inBackground('startup', async (background) => {
      try {
        await background.leave();
      } finally {
        // A browser that was killed has closed its private windows without telling.
        await endPrivateSession(background);
      }
    }),
  );
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (alarms.isOurs(name)) inBackground('resume', resume);
    if (name === checkAlarm)
      inBackground('check', ({ ledger, now }) =>
        checkDueRecords(ledger, now(), async (record) => ui['ui.check-again']({ type: 'ui.check-again', record })),
      );
  });
  inBackground('start', () => Promise.resolve());
  // Allowed just now: what is here is copied at once.
  browser.permissions.onAdded.addListener(() =>
    inBackground('helper', async ({ helper }) => ((await takeUpPermission(memory)) ? helper.copy() : undefined)),
  );
  reopenSettings(memory).catch(report('settings'));
}

/** Copies whatever is added to the chain, by whichever window. Why it could not be is told by `ui.helper-state`. */
function followChain({ ledger, helper, onFailure }: Background): void {
  liveQuery(() => ledger.entries.orderBy('sequence').last()).subscribe({
    next: () => {
      helper.copy().catch((error: unknown) => onFailure('copy', error));
    },
    error: () => undefined, // the database is gone: every use of it says so
  });
}
