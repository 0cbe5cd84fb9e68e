import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchExtension, type RunningExtension } from './harness/chromium.ts';
import { html } from './harness/site.ts';
import { untilNamed } from './harness/page-queries.ts';
import { isSubmitted, openBackstage, readEverything, sendAsPanel, type Backstage } from './recording-helpers.ts';
import { plainForm, registrationPage, serveRegistration } from './recording-pages.ts';

let extension: RunningExtension;
let backstage: Backstage;
beforeAll(async () => {
  extension = await launchExtension();
  backstage = await openBackstage(extension);
});
afterAll(() => extension[Symbol.asyncDispose]());

/** A mark that no page, agreement or program holds by itself. */
const mark = (number: number): string => `ZQX${String(number)}暗号${String(number)}`;

const fields =
  '<input name="a" type="text"><input name="b" type="password"><input name="c" type="search">' +
  '<input name="d" type="email" formnovalidate><textarea name="e">留言</textarea>' +
  '<div id="f" contenteditable style="min-height:20px">签名</div>' +
  '<label>邀请人 <input name="g"></label><iframe src="/inner" width="400" height="80"></iframe>';

test('what is typed is nowhere: not in the database, not in what waits, not in the address', async () => {
  const form = plainForm.replace('<form ', '<form novalidate ').replace('<p>', `${fields}<p>`);
  await using site = await serveRegistration(registrationPage(form), {
    '/inner': html(
      '<!doctype html><meta charset="utf-8"><form><input name="h"><p>点击注册即表示同意<a href="/terms">《禾期用户服务协议》</a></p><button>注册</button></form>',
    ),
  });
  const page = await extension.context.newPage();
  await extension.context.addCookies([{ name: 'sid', value: mark(90), url: site.origin }]);
  await page.goto(`${site.origin}/?token=${encodeURIComponent(mark(91))}&from=home`);
  await untilNamed(page, /处需留意/);
  let number = 0;
  for (const name of ['phone', 'password', 'a', 'b', 'c', 'd', 'e', 'g'])
    await page.fill(`[name=${name}]`, mark((number += 1)));
  await page.click('#f');
  await page.keyboard.insertText(mark((number += 1)));
  await page
    .frameLocator('iframe')
    .locator('[name=h]')
    .fill(mark((number += 1)));
  await page.evaluate((value) => localStorage.setItem('secret', value), mark(92));
  await page.click('#agree');
  await page.click('#go');
  await page.waitForURL(/welcome/);
  await backstage.untilLedger(isSubmitted, 'the record');
  await page.close();

  const everything = await readEverything(backstage);
  // the reading of the database itself works: the record is in it
  expect(everything).toContain('禾期用户服务协议');
  expect(everything).toContain('?token=&from=home');
  for (const secret of ['ZQX', '暗号', encodeURIComponent('暗号')]) expect(everything).not.toContain(secret);
  for (const { headers, path } of site.requests)
    if (path === '/terms' || path === '/privacy') {
      expect(headers['cookie']).toBeUndefined();
      expect(headers['referer']).toBeUndefined();
    }
});

test('a deleted record leaves a tombstone, and nothing of the page or its texts', async () => {
  await using site = await serveRegistration(registrationPage(plainForm.replaceAll('禾期', '谷雨')));
  const page = await extension.context.newPage();
  await page.goto(site.origin);
  await untilNamed(page, /处需留意/);
  await page.click('#agree');
  await page.click('#go');
  await page.waitForURL(/welcome/);
  const isOurs = (title: string): boolean => title.includes('谷雨');
  const { records } = await backstage.untilLedger(
    (ledger) => ledger.records.filter(({ state }) => state === 'submitted').length === 2,
    'the record',
  );
  await page.close();
  const [record] = records.filter(({ body }) => isOurs(body.surface.wording));
  for (const { id } of records) await sendAsPanel(backstage, { type: 'ui.delete-record', record: id });
  const after = await backstage.readLedger();
  expect(after.records).toEqual([]);
  expect(after.entries.filter((entry) => entry.record === record?.id).map(({ kind }) => kind)).toEqual([
    'accepted',
    'submitted',
    'deleted',
  ]);
  await sendAsPanel(backstage, { type: 'ui.delete-everything' });
  expect(await readEverything(backstage)).not.toMatch(/谷雨|禾期/);
});
