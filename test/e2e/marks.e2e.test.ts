import { expect, test } from 'vitest';
import { browsers } from './harness/driver.ts';
import { plainForm, registrationPage, serveRegistration } from './recording-pages.ts';

test.each(browsers)('an agreement is marked on its own page, in $browser', async ({ launch }) => {
  await using driver = await launch();
  await using site = await serveRegistration(registrationPage(plainForm));
  const page = await driver.newTab();
  await page.goto(`${site.origin}/terms`);
  const marked = (): Promise<string> =>
    page.evaluate(() =>
      [...CSS.highlights]
        .filter(([name]) => name.startsWith('mingyue-'))
        .flatMap(([, ranges]) => [...ranges])
        .map(({ startContainer, startOffset, endContainer, endOffset }) => {
          const range = document.createRange();
          range.setStart(startContainer, startOffset);
          range.setEnd(endContainer, endOffset);
          return range.toString();
        })
        .join(),
    );
  await expect.poll(marked, { timeout: 20_000 }).toContain('数据丢失');
  expect(await page.evaluate(() => document.querySelectorAll('main *').length)).toBe(11);
  const tab = await driver.evaluateInBackground(
    `(globalThis.browser ?? chrome).tabs.query({}).then((tabs) => String(tabs.find(({ url }) => url?.endsWith('/terms')).id))`,
  );
  // Marks are drawn by the browser alone: the panel is their twin, and says whose they are.
  const panel = await driver.openOwn(`sidepanel.html?tab=${tab}`);
  await panel.untilText('h1', /^这一页是一份协议$/);
  await panel.untilText('.page-marks', /责任.*个人信息/s);
  await page.goto(`${site.origin}/`);
  await panel.untilText('h1', /^这一勾，接受/);
  await page.close();
});
