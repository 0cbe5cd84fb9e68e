import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { browsers, type DriveOptions, type Driver, type Tab } from './harness/driver.ts';
import { isSettled, untilLedger, type StoredLedger } from './harness/ledger.ts';
import type { Route, Site } from './harness/site.ts';
import { clearLedger, isSubmitted } from './recording-helpers.ts';
import { plainForm, registrationPage, serveRegistration } from './recording-pages.ts';

/** What the registration page of a test looks like, where it differs from the plainest. */
export interface PageOptions {
  readonly form?: string;
  readonly script?: string;
  readonly routes?: Readonly<Record<string, Route>>;
}

/** A browser, and what tests of recording do in it again and again. */
export interface Stage {
  readonly driver: Driver;
  /** Waits until what is stored answers to a condition. */
  until(condition: (ledger: StoredLedger) => boolean, what: string): Promise<StoredLedger>;
  /** Opens a registration page in a tab, waits until its agreements are read, lets something be done, closes it. */
  onPage(act: (page: Tab, site: Site) => Promise<unknown>, options?: PageOptions): Promise<void>;
  /** Accepts on a plain page. Its record shows that everything that happened before has been handled. */
  proveHandled(): Promise<StoredLedger>;
}

/** Ticks and sends, and waits for the next page. */
export async function acceptOn(page: Tab): Promise<void> {
  await page.click('#agree');
  await send(page);
}

/** Presses the button that sends, and waits for the next page. */
export async function send(page: Tab): Promise<void> {
  await page.click('#go');
  await page.waitForUrl(/welcome/);
}

/** A suite in every browser, each started once; its ledger is empty at the beginning of every test. */
export function inEachBrowser(title: string, suite: (stage: Stage) => void, options: DriveOptions = {}): void {
  describe.each(browsers)(`${title}, in $browser,`, ({ launch }) => {
    let driver: Driver;
    beforeAll(async () => {
      driver = await launch(options);
    });
    afterAll(() => driver[Symbol.asyncDispose]());
    afterEach(() => clearLedger(driver));
    suite(stageOf(() => driver));
  });
}

/** @see Stage */
export function stageOf(driver: () => Driver): Stage {
  const until: Stage['until'] = (condition, what) => untilLedger(driver(), condition, { what });
  const onPage: Stage['onPage'] = async (act, { form = plainForm, script = '', routes = {} } = {}) => {
    await using site = await serveRegistration(registrationPage(form, script), routes);
    const page = await driver().newTab();
    await page.goto(site.origin);
    await page.untilNamed(/处需留意|未能读取|份/);
    await until(isSettled, 'the reading');
    await act(page, site);
    await page.close();
  };
  return {
    get driver() {
      return driver();
    },
    until,
    onPage,
    proveHandled: async () => {
      await onPage(acceptOn);
      return until(isSubmitted, 'the last record');
    },
  };
}
