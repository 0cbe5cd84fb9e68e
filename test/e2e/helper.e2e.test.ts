import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { builtForChrome, launchExtension, type RunningExtension } from './harness/chromium.ts';
import { builtForFirefox, launchFirefox } from './harness/firefox.ts';
import { installHelper, type InstalledHelper } from './harness/helper.ts';
import { isSettled, untilLedger } from './harness/ledger.ts';
import { clearLedger, isSubmitted, openBackstage, sendAsPanel, type Backstage } from './recording-helpers.ts';
import { agreementText, plainForm, registrationPage, serveRegistration } from './recording-pages.ts';
import type { HelperState } from '../../src/messaging/helper-state.ts';
import type { Site } from './harness/site.ts';

/** What a person types; the form sends it in the address of the next page. */
const typed = { phone: '13900002222', password: 'wo-de-mi-ma' } as const;

describe('in Chromium, the helper', () => {
  let helper: InstalledHelper;
  let extension: RunningExtension;
  let backstage: Backstage;
  let site: Site;

  beforeEach(async () => {
    helper = installHelper('chromium', builtForChrome);
    extension = await launchExtension({ profile: helper.profile, extension: helper.extension });
    backstage = await openBackstage(extension);
    site = await serveRegistration(registrationPage(plainForm));
  });
  afterEach(async () => {
    await site[Symbol.asyncDispose]();
    await extension[Symbol.asyncDispose]();
    helper[Symbol.dispose]();
  });

  const stateOf = () => sendAsPanel(backstage, { type: 'ui.helper-state' }) as Promise<HelperState>;
  const until = <State extends HelperState['state']>(state: State, detail: object = {}) =>
    expect.poll(stateOf, { timeout: 30_000 }).toMatchObject({ state, ...detail });

  async function accept(): Promise<void> {
    const page = await extension.context.newPage();
    await page.goto(site.origin);
    await backstage.untilLedger(isSettled, 'the reading');
    await page.fill('[name=phone]', typed.phone);
    await page.fill('[name=password]', typed.password);
    await page.click('#agree');
    await page.click('#go');
    await page.waitForURL(/welcome/);
    await backstage.untilLedger(isSubmitted, 'the record');
    await page.close();
  }

  test('has the id that its manifest lets in, greets, and cuts words', async () => {
    expect(extension.id).toBe('oijpfbedinhmjbhphnalpfamgicjigol');
    await until('connected', { copied: { entries: 0, waiting: 0, records: 0 } });
    expect(await sendAsPanel(backstage, { type: 'ui.segment', texts: ['敏感个人信息，处理'] })).toEqual([[6, -1, 2]]);
  });

  test('copies what is accepted as it is accepted; an emptied browser gets it back; deleting reaches it', async () => {
    await accept();
    await until('connected', { copied: { entries: 2, waiting: 0, records: 1 } });
    expect(helper.readCopies()).toContain(agreementText[4]);
    for (const secret of Object.values(typed)) expect(helper.readCopies()).not.toContain(secret);
    const before = await backstage.readLedger();

    await clearLedger(backstage);
    await until('connected', { restorable: [{ records: 1 }] });
    const state = await stateOf();
    const copy = state.state === 'connected' ? state.restorable[0]?.copy : undefined;
    expect(await sendAsPanel(backstage, { type: 'ui.helper-restore', copy })).toMatchObject({
      restored: true,
      added: 1,
    });
    const after = await backstage.readLedger();
    const restored = { at: expect.any(String) as string, what: 'all' };
    expect(after.records).toEqual(before.records.map((row) => ({ ...row, restored })));
    expect(after.entries).toEqual(before.entries);
    expect([...after.texts]).toEqual([...before.texts]);
    expect(after.reviews.map(({ textHash }) => textHash).toSorted()).toEqual([...after.texts.keys()].toSorted());

    expect(await sendAsPanel(backstage, { type: 'ui.delete-everything' })).toMatchObject({ copies: 'deleted' });
    await until('connected', { copied: { waiting: 0, records: 0 } });
    expect(helper.readCopies()).not.toContain(agreementText[4]);
  });

  test('killed in the middle of a call settles it, and is started again for the next', async () => {
    await until('connected');
    const [running = 0] = helper.processes();
    const call = sendAsPanel(backstage, { type: 'ui.segment', texts: ['个人信息'.repeat(40_000)] });
    await helper.untilLoadingWords(running);
    process.kill(running, 'SIGKILL');
    expect(await call).toBeNull();
    await until('connected');
    expect(helper.processes()).not.toContain(running);
  });

  test.each([
    ['too old', 'too-old', 0],
    ['too new', 'too-new', 99],
  ])('that is %s is told of, and asked nothing', async (_what, id, protocol) => {
    await until('connected');
    helper.replaceScript(otherHelper(protocol));
    for (const one of helper.processes()) process.kill(one, 'SIGKILL');
    await until('unreachable', { problem: { id } });
    expect(await sendAsPanel(backstage, { type: 'ui.segment', texts: ['个人信息'] })).toBeNull();
  });
});

/** A helper of another protocol: it greets in its own way and answers nothing else. */
function otherHelper(protocol: number): string {
  return `#!${process.execPath}
process.stdin.once('data', () => {
  const json = Buffer.from(JSON.stringify({ id: 1, reply: { protocol: ${protocol}, helper: '0.0.1', folder: '/' } }));
  const head = Buffer.alloc(4);
  head.writeUInt32LE(json.length);
  process.stdout.write(Buffer.concat([head, json]));
});
`;
}

test('in Firefox, the helper copies what is accepted', async () => {
  using helper = installHelper('firefox', builtForFirefox);
  await using firefox = await launchFirefox({ extension: helper.extension, home: helper.home });
  await using site = await serveRegistration(registrationPage(plainForm));
  const page = await firefox.browser.newPage();
  await page.goto(site.origin);
  await untilLedger(firefox, isSettled, { what: 'the reading' });
  await page.click('#agree');
  await page.click('#go');
  await untilLedger(firefox, isSubmitted, { what: 'the record' });
  await expect.poll(() => helper.readCopies(), { timeout: 30_000 }).toContain('"kind":"submitted"');
  expect(helper.readCopies()).toContain(agreementText[4]);
});
