import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serviceTerms } from '../ui/fixtures/agreements.ts';
import { browsers, type Driver, type Tab } from './harness/driver.ts';
import { isSettled, untilLedger } from './harness/ledger.ts';
import { html, serveSite, type Site } from './harness/site.ts';

const form = html(`<!doctype html><title>南枝集 注册</title><form style="width: 420px; margin: 60px">
  <p><input type="checkbox" id="agree"><label for="agree">我已阅读并同意<a href="/terms">《用户服务协议》</a><a
    href="javascript:void 0" id="rules" onclick="window.opened = (window.opened ?? 0) + 1">《会员规则》</a></label></p>
  <button style="margin-top: 48px; width: 100%; height: 40px" type="button">同意并注册</button></form>
  <p style="margin-top: 2000px">页脚</p>`);

describe.each(browsers)('in $browser, without a side panel,', ({ launch }) => {
  let driver: Driver;
  let site: Site;
  let page: Tab;
  beforeAll(async () => {
    driver = await launch();
    await driver.forgetSidePanel();
    site = await serveSite({
      '/': form,
      '/terms': html(`<!doctype html><title>用户服务协议</title>${serviceTerms.replaceAll('\n', '<br>')}`),
      '/framing': html('<!doctype html><title>别的网站</title><iframe></iframe>'),
    });
    page = await driver.newTab();
    await page.goto(`${site.origin}/`);
    await untilLedger(driver, isSettled, { what: 'the reading' });
    await page.untilNamed(/未能读取/);
  });
  afterAll(async () => {
    await site[Symbol.asyncDispose]();
    await driver[Symbol.asyncDispose]();
  });

  test('the chip opens the panel as a drawer by keyboard, closed to the page, whose nodes stay as they were', async () => {
    const before = await page.evaluate(() => document.head.outerHTML + document.body.outerHTML);
    await page.focus('#rules');
    await page.press('Tab');
    await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).toBe('mingyue-chip');
    await page.press('Enter');
    await page.waitForSelector('mingyue-drawer');
    expect(await page.untilFrameText(/这一勾，接受 2 份文件/)).toContain('《用户服务协议》9.3');
    const seen = await page.evaluate(() => ({
      page: document.head.outerHTML + document.body.outerHTML,
      hosts: [...document.documentElement.children].map(({ localName }) => localName),
      shadow: document.querySelector('mingyue-drawer')?.shadowRoot,
      frames: window.length,
    }));
    expect(seen).toEqual({
      page: before,
      hosts: ['head', 'body', 'mingyue-chip', 'mingyue-drawer'],
      shadow: null,
      frames: 0,
    });
  });

  test('Escape closes it, and the focus is on the chip again', async () => {
    await page.press('Escape');
    await page.untilText('html:not(:has(mingyue-drawer)) label', /同意/);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('mingyue-chip');
  });

  test('“到链接处” leads to a link that only the page opens, and leaves opening it to the person', async () => {
    const tab = await driver.evaluate(
      `(globalThis.browser ?? chrome).tabs.query({}).then((all) => String(all.find(({ url }) => url === '${site.origin}/').id))`,
    );
    await page.evaluate(() => scrollTo(0, 1500));
    const panel = await driver.openOwn(`sidepanel.html?tab=${tab}`);
    await panel.untilText('.document-unread', /未能读取/);
    await panel.click('.document .disclosure-button');
    await panel.clickText('到链接处');
    await page.untilText('#rules:focus', /会员规则/);
    const { top, opened } = await page.evaluate(() => ({
      top: document.getElementById('rules')?.getBoundingClientRect().top ?? -1,
      opened: 'opened' in window,
    }));
    expect(top).toBeGreaterThan(0);
    expect(opened).toBe(false);
    await panel.close();
  });

  test('a site that frames the panel by itself sees nothing', async () => {
    const address = await driver.evaluate(
      `Promise.resolve((globalThis.browser ?? chrome).runtime.getURL('sidepanel.html'))`,
    );
    const other = await driver.newTab();
    await other.goto(`${site.origin}/framing`);
    for (const query of ['', '?drawer=00000000-0000-4000-8000-000000000000', '?tab=1']) {
      const text = await other.evaluateWith(
        (src) =>
          new Promise<string>((resolve) => {
            const frame = document.querySelector('iframe');
            frame?.addEventListener('load', () => resolve('loaded'), { once: true });
            if (frame) frame.src = src;
          }),
        `${address}${query}`,
      );
      expect(text).toBe('loaded');
      expect((await other.frameTexts()).join('').trim()).toBe('');
    }
    await other.close();
  });
});
