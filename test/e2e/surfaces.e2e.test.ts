import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browsers, type Driver, type Tab } from './harness/driver.ts';
import { isSettled, untilLedger } from './harness/ledger.ts';
import { html, type Site } from './harness/site.ts';
import { agreementPage, plainForm, registrationPage, serveRegistration } from './recording-pages.ts';

/** The same agreement a month later. */
const laterPage = html(
  String(agreementPage.body).replace('任何情况下，禾期均不对', '任何情况下，禾期及其关联公司均不对'),
);

describe.each(browsers)('the main way through our pages, in $browser,', ({ launch }) => {
  let driver: Driver;
  let site: Site;
  let page: Tab;
  let records: Tab;
  let later = false;

  beforeAll(async () => {
    driver = await launch();
    site = await serveRegistration(registrationPage(plainForm), {
      '/terms': () => (later ? laterPage : agreementPage),
    });
    page = await driver.newTab();
    await page.goto(`${site.origin}/`);
    await untilLedger(driver, isSettled, { what: 'the reading' });
  });
  afterAll(async () => {
    await site[Symbol.asyncDispose]();
    await driver[Symbol.asyncDispose]();
  });

  async function ownPage(name: string): Promise<Tab> {
    const tab = await driver.evaluate(
      `(globalThis.browser ?? chrome).tabs.query({}).then((all) => String(all.find(({ url }) => url === '${site.origin}/').id))`,
    );
    return driver.openOwn(`${name}.html?tab=${tab}`);
  }

  test('the panel answers: title, the gravest in the words of the agreement, the law', async () => {
    const panel = await ownPage('sidepanel');
    await panel.untilText('h1', /这一勾，接受 2 份文件/);
    const gravest = await panel.untilText('.gravest', /禾期/);
    expect(gravest).toContain('不对因数据丢失、账号被盗造成的任何损失承担责任');
    expect(gravest).toContain('《民法典》');
    await panel.close();
  });

  test('a clause is shown on its own page when that is open, and not a node of it changes', async () => {
    const terms = await driver.newTab();
    await terms.goto(`${site.origin}/terms`);
    // Only a page that has been read and marked can show a clause.
    await terms.untilMarked(/^mingyue-/);
    const before = await terms.evaluate(() => document.documentElement.outerHTML);
    const panel = await ownPage('sidepanel');
    await panel.untilText('.gravest', /禾期/);
    await panel.click('.passage-full .passage-show');
    const marked = await terms.untilMarked(/^mingyue-here-pen/);
    expect(before).toContain(marked);
    expect(await terms.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    await terms.close();
    await panel.close();
  });

  test('a clause is shown in our reader when its page is not open, by keyboard alone', async () => {
    const panel = await ownPage('sidepanel');
    await panel.untilText('.gravest', /禾期/);
    await panel.press('j');
    await panel.press('Enter');
    const reader = await driver.untilTab(/reader\.html/);
    expect(await reader.untilText('.here.evidence', /./)).not.toBe('');
    // Playwright lends its language to tabs it opened itself only.
    expect(await reader.untilText('.mark-item[aria-current]', /丢失|永久|修改/)).toMatch(/民法典|Civil Code/);
    await reader.close();
    await panel.close();
  });

  test('the popup tells the state of the page and pauses its site, which the panel tells too', async () => {
    const panel = await ownPage('sidepanel');
    const popup = await ownPage('popup');
    await popup.untilText('h2', /此页请您同意 2 份文件/);
    await popup.click('[role=switch]');
    await popup.untilText('h2', /在此站已暂停/);
    await panel.untilText('h1', /在此站已暂停/);
    await popup.click('[role=switch]');
    await popup.untilText('[role=switch][aria-checked=false]', /在此站暂停/);
    await panel.untilText('h1', /接受 2 份文件/);
    await popup.close();
    await panel.close();
  });

  test('what was agreed to is in the history, found by its words, and verified', async () => {
    await page.click('#agree');
    await page.click('#go');
    await untilLedger(driver, (ledger) => ledger.records.some(({ state }) => state === 'submitted'), {
      what: 'the record',
    });
    records = await driver.openOwn('records.html');
    await records.untilText('.record-documents', /禾期用户服务协议、隐私政策/);
    await records.fill('input[type=search]', '不可撤销');
    expect(await records.untilText('.hit mark', /./)).toBe('不可撤销');
    await records.click('.record-row h3 a');
    await records.untilText('.verdict-title', /完整性校验通过/);
    await records.untilText('.text-block .evidence', /./);
  });

  test('the evidence pack is made, and the letters cite their article', async () => {
    await records.clickText('证据包');
    await records.untilText('[role=status]', /已存为 mingyue-evidence-/);
    await records.clickText('如何退出');
    await records.untilText('.leave', /400-000-0000/);
    await records.untilText('.leave', /第四十[四五七]条/);
  });

  test('what has changed since is told clause by clause', async () => {
    later = true;
    await records.clickText('与现在对照');
    await records.untilText('h1, h2', /还没有重新读过/);
    await records.click('main button.button-outline');
    expect(await records.untilText('.change-reworded ins', /关联公司/)).toContain('关联公司');
  });

  test('the settings are kept, and everything is deleted when the word was typed', async () => {
    await records.close();
    records = await driver.openOwn('records.html#/settings');
    await records.untilText('h1', /设置/);
    await records.clickText('繁體中文');
    await records.untilText('h1', /設定/);
    await records.clickText('简体中文');
    await records.untilText('h1', /设置/);
    await records.clickText('删除全部');
    await records.fill('.ask input', '删除');
    await records.clickText('删除全部记录');
    await untilLedger(driver, (ledger) => ledger.records.length === 0, { what: 'an empty ledger' });
  });
});
