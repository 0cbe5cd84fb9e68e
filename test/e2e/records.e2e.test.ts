import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchExtension, type RunningExtension } from './harness/chromium.ts';
import { isSettled, untilLedger } from './harness/ledger.ts';
import { html, type Site } from './harness/site.ts';
import { agreementPage, agreementText, plainForm, registrationPage, serveRegistration } from './recording-pages.ts';

/** The same agreement a month later: one clause reworded, one added. */
const laterPage = html(
  String(agreementPage.body)
    .replace('任何情况下，禾期均不对', '任何情况下，禾期及其关联公司均不对')
    .replace(
      '</main>',
      '<h2>第六条 信息的共享</h2><p>禾期可以将用户的个人信息共享给广告合作伙伴，无需另行征得用户同意。</p></main>',
    ),
);

let extension: RunningExtension;
let site: Site;
let records: Page;
let later = false;

/** A download of the page, as bytes. */
async function downloaded(press: () => Promise<void>): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([records.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}
const press = (name: string) => records.getByRole('button', { name, exact: true }).click();

beforeAll(async () => {
  extension = await launchExtension();
  site = await serveRegistration(registrationPage(plainForm), { '/terms': () => (later ? laterPage : agreementPage) });
  const page = await extension.context.newPage();
  await page.goto(site.origin);
  await untilLedger(extension, isSettled, { what: 'the reading' });
  await page.click('#agree');
  await page.click('#go');
  await untilLedger(extension, (ledger) => ledger.records.some(({ state }) => state === 'submitted'), {
    what: 'the record',
  });
  await page.close();
  records = await extension.context.newPage();
});
afterAll(async () => {
  await site[Symbol.asyncDispose]();
  await extension[Symbol.asyncDispose]();
});

test('the first page opens once when Mingyue is installed', async () => {
  const pages = extension.context.pages().map((page) => page.url());
  expect(pages.filter((url) => url === extension.url('welcome.html'))).toHaveLength(1);
});

describe('afterwards, in the built extension', () => {
  test('the history lists the consent and finds its words', async () => {
    await records.goto(extension.url('records.html'));
    await records.getByText('禾期用户服务协议、隐私政策').waitFor();
    await records.getByRole('searchbox').fill('不可撤销');
    await records.locator('.hit mark').waitFor();
    expect(await records.locator('.hit-place').first().innerText()).toMatch(/^禾期用户服务协议 第四条/);
    expect(await records.locator('.hit mark').innerText()).toBe('不可撤销');
  });

  test('the deed shows the wording as agreed and is stamped', async () => {
    await records.locator('.record-row h3 a').click();
    await records.getByText('完整性校验通过', { exact: true }).waitFor();
    await records.locator('.text-block', { hasText: agreementText[4] }).waitFor();
    expect(await records.locator('.evidence').count()).toBeGreaterThan(0);
  });

  test('the letter is on the clipboard when asked for', async () => {
    await extension.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await press('如何退出');
    await records.getByText('400-000-0000').first().waitFor();
    await records.getByLabel('删除', { exact: true }).check();
    await press('复制这封信');
    await records.getByText('已复制').waitFor();
    expect(await records.evaluate(() => navigator.clipboard.readText())).toContain('第四十七条');
  });

  test('the evidence pack verifies offline, without the extension', async () => {
    const { name, bytes } = await downloaded(() => press('证据包'));
    expect(name).toMatch(/^mingyue-evidence-.*\.zip$/);
    // As a person would: unpacked to the disk and opened from there.
    const folder = mkdtempSync(join(tmpdir(), 'mingyue-pack-'));
    writeFileSync(join(folder, 'verifier.html'), unzipSync(bytes)['verifier.html']!);
    const verifier = await extension.context.newPage();
    await verifier.context().setOffline(true);
    await verifier.goto(pathToFileURL(join(folder, 'verifier.html')).href);
    await verifier.setInputFiles('#file', { name, mimeType: 'application/zip', buffer: Buffer.from(bytes) });
    await verifier.locator('[data-verdict]').waitFor();
    expect(await verifier.locator('#verdict').innerText()).toContain('完整性校验通过');
    await verifier.context().setOffline(false);
    await verifier.close();
    rmSync(folder, { recursive: true });
  });

  test('checked again, an unchanged site shows the same wording, a changed one what changed', async () => {
    await records.getByRole('link', { name: '与现在对照' }).click();
    await records.getByRole('heading', { name: '还没有重新读过' }).waitFor();
    await press('重新读取');
    await records.getByRole('heading', { name: '文字没有变' }).waitFor();
    later = true;
    await press('重新读取');
    await records.locator('.change-new', { hasText: '第六条' }).first().waitFor();
    expect(await records.locator('h1').innerText()).toMatch(/新增\s\d+\s条/);
    await records.locator('.change-reworded ins', { hasText: '关联公司' }).waitFor();
    await records.goto(extension.url('records.html#/'));
    // The search of before still stands, as one left it.
    await press('清除');
    await records.getByRole('link', { name: '对照' }).waitFor();
  });

  test('a backup restores what was deleted, in another profile', async () => {
    await records.goto(extension.url('records.html#/settings'));
    await records.getByLabel('口令（可不填）').fill('一句口令');
    await records.getByLabel('再输一遍口令').fill('一句口令');
    const { name, bytes } = await downloaded(() => press('备份到文件'));
    await using other = await launchExtension();
    const page = await other.context.newPage();
    await page.goto(other.url('records.html#/settings'));
    // By keyboard: the file's button opens the dialog of the system, the passphrase is asked for where one is then.
    // Listened for early: Playwright tells the browser so beside the key, which may be faster.
    const chooser = page.waitForEvent('filechooser');
    await page.getByLabel('选择备份文件').focus();
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('file');
    await page.keyboard.press('Enter');
    await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
    await page.getByText('这个备份加了口令').waitFor();
    await page.keyboard.type('一句口令');
    await page.keyboard.press('Enter');
    await page.getByText('新增 1 条').waitFor();
    await page.getByRole('link', { name: '记录', exact: true }).click();
    await page.locator('.record-row h3 a').click();
    await page.getByText('完整性校验通过', { exact: true }).waitFor();
  });

  test('everything is deleted when the word was typed', async () => {
    await press('删除全部');
    await records.getByLabel('输入确认').fill('删除');
    await press('删除全部记录');
    await records.getByText('已全部删除').waitFor();
    await records.getByRole('link', { name: '记录', exact: true }).click();
    await records.getByRole('heading', { name: '还没有记录' }).waitFor();
    const { records: left, texts } = await untilLedger(extension, (ledger) => ledger.records.length === 0, {
      what: 'an empty ledger',
    });
    expect(left).toEqual([]);
    expect(texts.size).toBe(0);
  });
});
