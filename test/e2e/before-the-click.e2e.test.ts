import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { privacyPolicy, renewalRules, serviceTerms } from '../ui/fixtures/agreements.ts';
import { launchExtension, type RunningExtension } from './harness/chromium.ts';
import { isSettled, untilLedger } from './harness/ledger.ts';
import { accessibleNames, highlightedWords, untilNamed } from './harness/page-queries.ts';
import { html, serveSite, type Reply, type Site } from './harness/site.ts';

const agreement = (title: string, text: string): Reply => {
  const lines = text.split('\n').filter((line) => line !== '');
  return html(
    `<!doctype html><title>${title}</title><h1>${title}</h1>${lines.map((line) => `<p>${line}</p>`).join('')}`,
  );
};
const form =
  html(`<!doctype html><title>南枝集 注册</title><form action="/done" style="width: 420px; margin: 60px auto">
  <p><input aria-label="手机号" name="phone"></p>
  <p><input type="checkbox" id="agree"><label for="agree">我已阅读并同意<a href="/terms">《用户服务协议》</a><a
    href="/privacy">《隐私政策》</a><a href="/renewal">《会员自动续费规则》</a><a href="/gone">《支付服务协议》</a></label></p>
  <button style="margin-top: 48px; width: 100%; height: 40px">同意并注册</button></form>`);

const ten = [
  '会员协议',
  '支付协议',
  '积分规则',
  '发货规则',
  '退换规则',
  '评价规则',
  '社区规则',
  '直播规则',
  '借款协议',
  '授权书',
];

let extension: RunningExtension;
let site: Site;
let page: Page;
beforeAll(async () => {
  extension = await launchExtension();
  site = await serveSite({
    '/': form,
    '/terms': agreement('南枝集用户服务协议', serviceTerms),
    '/privacy': agreement('南枝集隐私政策', privacyPolicy),
    '/renewal': agreement('南枝集会员自动续费规则', renewalRules),
    ...Object.fromEntries(ten.map((name, at) => [`/ten/${String(at)}`, agreement(name, renewalRules)])),
    '/ten': html(
      `<!doctype html><title>注册</title><body style="margin: 60px"><form><input type="checkbox" id="agree"> <label
      for="agree">我已阅读并同意${ten.map((name, at) => `<a href="/ten/${String(at)}">《${name}》</a>`).join('')}</label>
      <p style="margin-top: 60px"><button>注册</button></form>`,
    ),
    '/dark': html(
      `<!doctype html><body style="background: #101418; color: #dfe5ea; padding: 60px"><form><input type="checkbox"
      id="agree"> <label for="agree">我已阅读并同意<a href="/terms">《用户服务协议》</a></label><p style="margin-top: 60px">
      <button>注册</button></form>`,
    ),
  });
  page = await extension.context.newPage();
  await page.goto(site.origin);
  await untilLedger(extension, isSettled, { what: 'the reading' });
});
afterAll(async () => {
  await site[Symbol.asyncDispose]();
  await extension[Symbol.asyncDispose]();
});

/** The brightness, 0 (black) … 255 (white), of most pixels of a box of a page as it is painted. */
async function brightnessOf(on: Page, clip: { x: number; y: number; width: number; height: number }): Promise<number> {
  const picture = await on.screenshot({ clip, animations: 'disabled' });
  return on.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    const greens = data.filter((_, at) => at % 4 === 1).sort();
    return greens[Math.floor(greens.length / 2)]!;
  }, picture.toString('base64'));
}

/** A page of the extension for the tab of the sign-up form. */
async function openFor(name: string): Promise<Page> {
  const tab: unknown = await extension.evaluate(
    `chrome.tabs.query({}).then((tabs) => tabs.find(({ url }) => url === '${site.origin}/').id)`,
  );
  const opened = await extension.context.newPage();
  await opened.goto(extension.url(`${name}.html?tab=${String(tab)}`));
  return opened;
}

describe('beside the tick', () => {
  test('the chip says what needs attention and what was not read, and leaves the page as it was', async () => {
    const name = await untilNamed(page, /未能读取/);
    expect(name).toMatch(/^1 份未能读取/);
    expect(await page.evaluate(() => document.body.querySelector('mingyue-chip'))).toBeNull();
    expect(await page.evaluate(() => document.querySelector('mingyue-chip')?.shadowRoot)).toBeNull();
  });

  test('the chip calls nothing calm where documents past the eighth were not read', async () => {
    const many = await extension.context.newPage();
    await many.goto(`${site.origin}/ten`);
    expect(await untilNamed(many, /份还没有读/)).toMatch(/^2 份还没有读 其余 8 份/);
    await many.close();
  });

  test.each([
    ['a dark page is dark', '/dark', 'light', (brightness: number) => brightness < 64],
    ['a light page is light', '/', 'dark', (brightness: number) => brightness > 192],
  ] as const)('the chip on %s, whatever the system prefers', async (_, path, colorScheme, holds) => {
    const other = await extension.context.newPage();
    await other.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await other.goto(`${site.origin}${path}`);
    await untilNamed(other, /处需留意|未能读取/);
    const box = await other.evaluate(() => {
      const { x, y, width, height } = document.querySelector('mingyue-chip')!.getBoundingClientRect();
      return { x, y, width, height };
    });
    expect(await brightnessOf(other, box)).toSatisfy(holds);
    await other.close();
  });

  test('the panel answers: what the tick accepts, the gravest three in the agreement’s own words, and why one is unread', async () => {
    const panel = await openFor('sidepanel');
    await panel.getByRole('heading', { level: 1, name: '这一勾，接受 4 份文件' }).waitFor();
    const quotes = await panel.locator('.passage-full blockquote').allTextContents();
    expect(quotes).toHaveLength(3);
    const sources = [serviceTerms, privacyPolicy, renewalRules].join('\n').replaceAll('\n', '');
    for (const quote of quotes) for (const piece of quote.split('……')) expect(sources).toContain(piece);
    await panel.getByRole('button', { name: /支付服务协议/ }).click();
    await panel.getByText('这个链接打不开').waitFor();
    await panel.close();
  });

  test('a clause is shown in our reader when its page is not open, by keyboard alone', async () => {
    const panel = await openFor('sidepanel');
    await panel.locator('.passage-full').first().waitFor();
    const words = await panel.locator('.passage-full blockquote').first().textContent();
    const opening = extension.context.waitForEvent('page');
    await panel.keyboard.press('j');
    await panel.keyboard.press('Enter');
    const reader = await opening;
    await reader.locator('.here').first().waitFor();
    const shown = (await reader.locator('.here').allTextContents()).join('');
    expect(shown.replace(/\s/g, '')).toContain((words ?? '').split('……')[0]?.replace(/\s/g, ''));
    await reader.close();
    await panel.close();
  });

  test('a clause is shown on its own page when that is open, and not a node of it changes', async () => {
    const terms = await extension.context.newPage();
    await terms.setViewportSize({ width: 800, height: 500 });
    await terms.goto(`${site.origin}/terms`);
    await terms.waitForFunction(() => CSS.highlights.size > 0);
    const before = await terms.evaluate(() => document.body.innerHTML);
    const panel = await openFor('sidepanel');
    const item = panel.locator('.passage-full', { hasText: '《用户服务协议》' }).first();
    await item.locator('.passage-show').click();
    await terms.waitForFunction(() => [...CSS.highlights.keys()].some((name) => name.includes('here-pen')));
    const here = Object.entries(await highlightedWords(terms)).find(([name]) => name.includes('here-pen'));
    const underlined = (await item.locator('.evidence').allTextContents()).map((words) => words.replace(/\s/g, ''));
    for (const words of underlined) expect(here?.[1].join('').replace(/\s/g, '')).toContain(words);
    expect(await terms.evaluate(() => document.body.innerHTML)).toBe(before);
    expect(before.replace(/<[^>]*>/g, '')).toContain('9.3 因网络故障');
    await Promise.all([terms.close(), panel.close()]);
  });

  test('pausing the site in the popup takes the chip away', async () => {
    const popup = await openFor('popup');
    await popup.getByText('此页请您同意 4 份文件').waitFor();
    await popup.getByRole('switch', { name: '在此站暂停' }).click();
    await popup.getByRole('heading', { name: '在此站已暂停' }).waitFor();
    await page.reload();
    // A page that asks for nothing else of us is quiet once its text is there and the scripts had their turn.
    await page.waitForLoadState('networkidle');
    expect((await accessibleNames(page)).filter((name) => name.includes('未能读取'))).toEqual([]);
    await popup.getByRole('button', { name: '恢复' }).click();
    await popup.getByRole('switch', { checked: false }).waitFor();
    await page.reload();
    expect(await untilNamed(page, /未能读取/)).toMatch(/^1 份未能读取/);
    await popup.close();
  });
});
