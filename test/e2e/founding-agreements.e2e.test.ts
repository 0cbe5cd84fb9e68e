import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { OfferRow } from '../../src/ledger/tables.ts';
import { launchExtension, type RunningExtension } from './harness/chromium.ts';
import { escapeHtml, linesOf, readFounding, seedsArePresent, type FoundingAgreement } from './harness/founding.ts';
import { isSettled, readLedger, untilLedger, type StoredLedger } from './harness/ledger.ts';
import { shownPassage, tabOf, untilNamed } from './harness/page-queries.ts';
import { printPdf } from './harness/print-pdf.ts';
import { html, serveSite, type Route, type Site } from './harness/site.ts';

/** How one of the five stands on the web, as its origin suggests. */
interface Setting {
  readonly id: string;
  readonly about: string;
  readonly routes: (founding: FoundingAgreement) => Promise<Readonly<Record<string, Route>>>;
  /** What the person does to see a document that the page shows only then. */
  readonly open?: (page: Page) => Promise<void>;
}

const paragraphs = (lines: readonly string[]): string => lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('\n');

/** A registration page whose button leaves at once, as many do. */
const registration = (sentence: string, more = ''): Route =>
  html(`<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>用户注册</title>
    <h2>用户注册</h2><form onsubmit="return false">
    <p><input type="text" placeholder="手机号"></p><p><input type="password" placeholder="密码"></p>
    ${more}
    <p style="margin-bottom:60px"><label><input type="checkbox" id="agree">我已阅读并同意${sentence}</label></p>
    <button type="button" id="go" onclick="if (document.getElementById('agree').checked) location.href = '/done'">立即注册</button>
    </form></html>`);
const done = html('<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>完成</title><p>注册成功');
const heading = /^(引言|[一二三四五六七八九十]+、.{0,20}$)/;

const settings: readonly Setting[] = [
  {
    id: '000',
    about: 'one run-on HTML paragraph without line breaks',
    routes: ({ text }) => {
      const [title = '', name = '', ...body] = linesOf(text);
      const page = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${escapeHtml(title)}</title>
        <div class="nav"><a href="/">首页</a> <a href="/shebao">社保</a></div><h3>${escapeHtml(name)}</h3>
        <div class="xieyi"><p>${escapeHtml(body.join(''))}</p></div></html>`;
      return Promise.resolve({
        '/': registration('<a href="/xieyi.html" target="_blank">《用户协议和隐私政策》</a>'),
        '/xieyi.html': html(page),
      });
    },
  },
  {
    id: '001',
    about: 'HTML with headings',
    routes: ({ text }) => {
      const [title = '', ...body] = linesOf(text);
      const blocks = body.map((line) =>
        heading.test(line) ? `<h3>${escapeHtml(line)}</h3>` : `<p>${escapeHtml(line)}</p>`,
      );
      const page = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${escapeHtml(title)}</title>
        <header><a href="/">返回首页</a></header><main><h1>${escapeHtml(title)}</h1>${blocks.join('\n')}</main>
        <footer>主办单位：某某中心</footer></html>`;
      return Promise.resolve({
        '/': registration('<a href="/agreement.html" target="_blank">《用户服务协议》</a>'),
        '/agreement.html': html(page),
      });
    },
  },
  {
    id: '002',
    about: 'HTML in a modal',
    routes: ({ text }) =>
      Promise.resolve({
        '/': registration(
          '<a href="javascript:void(0)" id="show">《用户注册协议》</a>',
          `<div id="modal" role="dialog" style="display:none;position:fixed;inset:40px;background:#fff;z-index:9;border:1px solid #999">
            <div style="height:70vh;overflow:auto">${paragraphs(linesOf(text))}</div><button type="button" id="close">关闭</button></div>
          <script>addEventListener('DOMContentLoaded', () => { const modal = document.getElementById('modal');
            document.getElementById('show').onclick = () => { modal.style.display = 'block'; };
            document.getElementById('close').onclick = () => { modal.style.display = 'none'; }; });</script>`,
        ),
      }),
    open: async (page) => {
      await page.click('#show');
      await page.click('#close');
    },
  },
  {
    id: '003',
    about: 'a PDF of several pages, hard-wrapped, application forms at the end',
    routes: async ({ text }) => {
      const lines = linesOf(text).map((line) => `<div>${escapeHtml(line)}</div>`);
      const style = 'font:12pt/1.8 "Noto Serif CJK SC",serif;white-space:nowrap';
      const pdf = await printPdf(`<!doctype html><meta charset="utf-8"><body style='${style}'>${lines.join('\n')}`);
      return {
        '/': registration('<a href="/files/xy.pdf" target="_blank">《网上业务大厅服务协议》</a>'),
        '/files/xy.pdf': { headers: { 'content-type': 'application/pdf' }, body: pdf },
      };
    },
  },
  {
    id: '004',
    about: 'a PDF, and the same text again as HTML below it',
    routes: async ({ text }) => {
      const lines = linesOf(text);
      const title = lines[0] ?? '';
      const second = lines.lastIndexOf(title);
      const asLines = lines.slice(0, second).map((line) => `<div>${escapeHtml(line)}</div>`);
      const pdf = await printPdf(
        `<!doctype html><meta charset="utf-8"><body style='font:11pt/1.8 "Noto Serif CJK SC",serif;white-space:nowrap'>${asLines.join('\n')}`,
      );
      return {
        '/': registration(
          '<a href="/cns.pdf" target="_blank">《个人网上办事承诺书》</a>（PDF）及<a href="#text">《承诺书全文》</a>',
          `<div id="text" style="height:300px;overflow:auto;border:1px solid #ccc">${paragraphs(lines.slice(second))}</div>`,
        ),
        '/cns.pdf': { headers: { 'content-type': 'application/pdf' }, body: pdf },
      };
    },
  },
];

const squeeze = (text: string): string => text.replace(/\s+/gu, '');

/** What was read of an offer: each text with its numbered clauses, in the order of the documents. */
function readingsOf(offer: OfferRow, ledger: StoredLedger) {
  return offer.documents.map(({ name, reading }) => {
    if (reading.state !== 'read') throw new Error(`《${name}》 is ${JSON.stringify(reading)}`);
    const text = ledger.texts.get(reading.textHash) ?? '';
    const review = ledger.reviews.find(({ textHash }) => textHash === reading.textHash)?.review;
    if (review === undefined) throw new Error(`《${name}》 has no review`);
    return { text, review, textHash: reading.textHash };
  });
}

describe.skipIf(!seedsArePresent)('the founding agreements', () => {
  if (!seedsArePresent) console.warn('skipped: ../shared/seeds is not here');
  it.each(settings)('$id is read, reviewed, shown, accepted and remembered: $about', async (setting) => {
    const founding = readFounding(setting.id);
    await using site = await serveSite({ ...(await setting.routes(founding)), '/done': done });
    const first = await launchExtension();
    const page = await first.context.newPage();
    await page.goto(`${site.origin}/`);
    await untilLedger(first, ({ offers }) => offers.length > 0, { what: 'the consent surface' });
    await setting.open?.(page);
    const ledger = await untilLedger(first, isSettled, { what: 'the readings' });
    expect(ledger.offers).toHaveLength(1);
    const offer = ledger.offers[0]!;

    // read whole, and its outline is the gold one
    const readings = readingsOf(offer, ledger);
    const points = Array.from(founding.text);
    const gold = founding.outline.map(({ start, depth, number }) => ({
      depth,
      number,
      begins: squeeze(points.slice(start, start + 60).join('')).slice(0, 12),
    }));
    const found = readings.flatMap(({ text, review }) =>
      review.outline.clauses
        .filter(({ number }) => number !== null)
        .map(({ start, depth, number }) => ({
          depth,
          number,
          begins: squeeze(text.slice(start, start + 60)).slice(0, 12),
        })),
    );
    expect(found).toEqual(gold);
    const body = squeeze(
      linesOf(founding.text)
        .slice(setting.id === '000' ? 2 : 0)
        .join(''),
    );
    expect(squeeze(readings.map(({ text }) => text).join(''))).toContain(body);

    // labelled, counted beside the tick, listed in the panel
    const findings = readings.flatMap(({ review }) => review.findings);
    expect(findings.length).toBeGreaterThan(10);
    const chip = await untilNamed(page, /\d 处需留意/);
    expect(chip).toMatch(/^.*[1-3] 处需留意/);
    await showsGravest(first, site, page, readings);

    // accepted with an immediate navigation: exactly one submitted record of exactly this text
    await page.bringToFront();
    await page.check('#agree');
    await page.click('#go');
    await page.waitForURL('**/done');
    const after = await untilLedger(first, ({ records }) => records.some(({ state }) => state === 'submitted'));
    expect(after.records).toHaveLength(1);
    const record = after.records[0]!.body;
    expect(record.obtained).toEqual({ by: 'person', event: 'tick' });
    expect(
      record.documents.map(({ reading }) => (reading.state === 'read' ? reading.textHash : reading.problem)),
    ).toEqual(readings.map(({ text }) => createHash('sha256').update(text).digest('hex')));
    await first.close();

    // and still there after a restart
    await using second = await launchExtension({ profile: first.profile });
    expect((await readLedger(second)).records).toHaveLength(1);
    const history = await second.context.newPage();
    await history.goto(second.url('records.html'));
    await history.getByText(offer.documents[0]!.name).first().waitFor();
  });
});

/** Opens the panel, reads its list, follows one clause to its place and checks that exactly its words are marked. */
async function showsGravest(
  extension: RunningExtension,
  site: Site,
  page: Page,
  readings: ReturnType<typeof readingsOf>,
): Promise<void> {
  const tab = await tabOf(extension, page.url());
  const panel = await extension.context.newPage();
  await panel.goto(extension.url(`sidepanel.html?tab=${String(tab)}`));
  const quote = panel.locator('blockquote').first();
  await quote.waitFor();
  // a long quote leaves out what stands between
  const quoted = squeeze((await quote.textContent()) ?? '')
    .split('……')
    .filter((part) => part !== '');
  const evidence = (await quote.locator('.evidence').allTextContents())
    .flatMap((words) => squeeze(words).split('……'))
    .filter((part) => part !== '');
  expect(evidence.length).toBeGreaterThan(0);
  const stands = readings.some(({ text }) => quoted.every((part) => squeeze(text).includes(part)));
  expect(stands, `the first quote of the panel stands in the agreement: ${quoted.join('……')}`).toBe(true);

  await panel.getByText('看原文').first().click();
  const others = (): Page[] => extension.context.pages().filter((one) => one !== panel && one.url() !== 'about:blank');
  const shown = await until(async () => {
    for (const one of others()) {
      const passage = await shownPassage(one).catch(() => undefined); // a page that is just navigating
      if (passage !== undefined) return passage;
    }
    return undefined;
  });
  // exactly one sentence is shown, the one quoted; its marks hold the evidence, and that of its other labels
  const sentences = readings.flatMap(({ text, review }) =>
    review.outline.sentences.map(({ start, end }) => squeeze(text.slice(start, end))),
  );
  expect(sentences.some((sentence) => sentence.endsWith(shown.words))).toBe(true);
  for (const part of quoted) expect(shown.words).toContain(part);
  for (const part of evidence) expect(shown.evidence).toContain(part);
  for (const other of extension.context.pages())
    if (other !== page && !other.url().startsWith(`${site.origin}/done`)) await other.close();
}

/** Waits until something is there. */
async function until<Value>(find: () => Promise<Value | undefined>, timeout = 20_000): Promise<Value> {
  const deadline = Date.now() + timeout;
  for (;;) {
    const value = await find();
    if (value !== undefined) return value;
    if (Date.now() > deadline) throw new Error('no passage was shown');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
