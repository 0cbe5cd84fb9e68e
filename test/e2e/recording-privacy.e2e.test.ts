import { inflateSync, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browsers, type Driver } from './harness/driver.ts';
import { untilLedger } from './harness/ledger.ts';
import { html } from './harness/site.ts';
import { isSubmitted, readEverything } from './recording-helpers.ts';
import { plainForm, registrationPage, serveRegistration } from './recording-pages.ts';

/** A mark that no page, agreement or program holds by itself. */
const mark = (number: number): string => `ZQX${String(number)}暗号${String(number)}`;

const secrets = ['ZQX', '暗号', encodeURIComponent('暗号')];

const fields =
  '<input name="a" type="text"><input name="b" type="password"><input name="c" type="search">' +
  '<input name="d" type="email" formnovalidate><textarea name="e">留言</textarea>' +
  '<div id="f" contenteditable style="min-height:20px">签名</div>' +
  '<label>邀请人 <input name="g"></label><iframe src="/inner" width="400" height="80"></iframe>';

/** Every file that our pages make of the newest record and of the whole ledger, unpacked, as one text. */
async function exportAll(driver: Driver): Promise<string> {
  const page = await driver.openOwn('records.html');
  await page.evaluate(() => {
    const files: Blob[] = [];
    const create = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => {
      if (blob instanceof Blob) files.push(blob);
      return create(blob);
    };
    Object.assign(globalThis, { files });
  });
  await page.click('.record-row h3 a');
  await page.untilText('main', /完整性校验通过/);
  await page.clickText('证据包');
  await page.untilText('[role=status]', /已存为 mingyue-evidence-/);
  await page.clickText('设置');
  await page.untilText('h1', /设置/);
  await page.clickText('备份到文件');
  await page.untilText('main', /已存为 mingyue-[-0-9]+\.mingyue/);
  const files = await page.evaluate(async () => {
    const made = (globalThis as unknown as { files: Blob[] }).files;
    return Promise.all(made.map(async (blob) => [...new Uint8Array(await blob.arrayBuffer())]));
  });
  await page.close();
  const [pack, backup] = (await files).map((bytes) => Uint8Array.from(bytes));
  if (pack === undefined || backup === undefined) throw new Error('not every file was made');
  const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');
  // Two lines say what it is, then comes deflated JSON.
  const payload = backup.indexOf(10, backup.indexOf(10) + 1) + 1;
  return [...Object.values(unzipSync(pack)).map(text), text(inflateSync(backup.subarray(payload)))].join('\n');
}

describe.each(browsers)('in $browser', ({ launch }) => {
  let driver: Driver;
  beforeAll(async () => {
    driver = await launch();
  });
  afterAll(() => driver[Symbol.asyncDispose]());

  test('what is typed is nowhere: not in the database, not in what waits, not in the address', async () => {
    const form = plainForm.replace('<form ', '<form novalidate ').replace('<p>', `${fields}<p>`);
    await using site = await serveRegistration(registrationPage(form), {
      '/inner': html(
        '<!doctype html><meta charset="utf-8"><form><input name="h"><p>点击注册即表示同意<a href="/terms">《禾期用户服务协议》</a></p><button>注册</button></form>',
      ),
    });
    const page = await driver.newTab();
    await driver.setCookie('sid', mark(90), site.origin);
    await page.goto(`${site.origin}/?token=${encodeURIComponent(mark(91))}&from=home`);
    await page.untilNamed(/处需留意/);
    let number = 0;
    for (const name of ['phone', 'password', 'a', 'b', 'c', 'd', 'e', 'g'])
      await page.type(`[name=${name}]`, mark((number += 1)));
    await page.type('#f', mark((number += 1)));
    await page.type('[name=h]', mark((number += 1)), '/inner');
    // every mark has arrived in its field, else nothing would be shown
    const values = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLInputElement>('[name]')].map(({ value }) => value).join(),
    );
    for (let typed = 1; typed <= 8; typed += 1) expect(values).toContain(`ZQX${String(typed)}`);
    await page.evaluate(() => localStorage.setItem('secret', 'ZQX92暗号92'));
    await page.click('#agree');
    await page.click('#go');
    await page.waitForUrl(/welcome/);
    await untilLedger(driver, isSubmitted, { what: 'the record' });
    await page.close();

    const everything = await readEverything(driver);
    // the reading of the database itself works: the record is in it
    expect(everything).toContain('禾期用户服务协议');
    expect(everything).toContain('?token=&from=home');
    for (const secret of secrets) expect(everything).not.toContain(secret);
    const exported = await exportAll(driver);
    expect(exported).toContain('禾期用户服务协议');
    for (const secret of secrets) expect(exported).not.toContain(secret);
    for (const { headers, path } of site.requests)
      if (path === '/terms' || path === '/privacy') {
        expect(headers['cookie']).toBeUndefined();
        expect(headers['referer']).toBeUndefined();
      }
  });
});
