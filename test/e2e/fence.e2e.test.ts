import { expect, test } from 'vitest';
import { isSettled } from './harness/ledger.ts';
import { serveSite } from './harness/site.ts';
import { clearLedger } from './recording-helpers.ts';
import { agreementPage, plainForm, registrationPage, serveRegistration } from './recording-pages.ts';
import { inEachBrowser, type Stage } from './recording-stage.ts';

/** An outside name and one of a private network; both lead to this machine. */
const localHosts = ['heqi.example', 'router'] as const;
type Host = (typeof localHosts)[number] | '127.0.0.1';

/** Opens a page at one host, a document of which redirects to another: how that was read, and what the other heard. */
async function readRedirected({ driver, until }: Stage, from: Host, to: Host) {
  await using target = await serveSite({ '/terms': agreementPage });
  const location = `${target.origin.replace('127.0.0.1', to)}/terms`;
  await using site = await serveRegistration(registrationPage(plainForm), {
    '/terms': { status: 302, headers: { location }, body: '' },
  });
  const page = await driver.newTab();
  await page.goto(site.origin.replace('127.0.0.1', from));
  const { offers } = await until(isSettled, 'the reading');
  await page.close();
  const [redirected, beside] = offers[0]?.documents ?? [];
  expect(beside?.reading.state).toBe('read');
  return { reading: redirected?.reading, asked: target.requests.map(({ path }) => path) };
}

const isRead = { reading: { state: 'read' }, asked: ['/terms'] };
const isHeldBack = { reading: { state: 'unread', problem: { id: 'blocked' } }, asked: [] };

inEachBrowser(
  'a document',
  (stage) => {
    test.each([
      ['heqi.example', '127.0.0.1'],
      ['heqi.example', 'router'],
      ['router', '127.0.0.1'],
    ] as const)('of a page at %s that redirects further inside, to %s, is not even asked for', async (from, to) => {
      expect(await readRedirected(stage, from, to)).toMatchObject(isHeldBack);
    });

    test.each([
      ['router', 'router'],
      ['127.0.0.1', 'router'],
    ] as const)(
      'of a page that itself stands inside, at %s, is read, also when it redirects to %s',
      async (from, to) => {
        expect(await readRedirected(stage, from, to)).toMatchObject(isRead);
      },
    );

    test('is read or held back in the same way after the background was stopped', async () => {
      expect(await readRedirected(stage, '127.0.0.1', '127.0.0.1')).toMatchObject(isRead);
      await clearLedger(stage.driver);
      await stage.driver.stopBackground();
      expect(await readRedirected(stage, '127.0.0.1', '127.0.0.1')).toMatchObject(isRead);
      await clearLedger(stage.driver);
      expect(await readRedirected(stage, 'heqi.example', '127.0.0.1')).toMatchObject(isHeldBack);
    });
  },
  { localHosts },
);
