import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Page } from 'playwright-core';
import { families, familyOf } from '../../src/core/labels/taxonomy.ts';
import { translator } from '../../src/locales/index.ts';
import { problemText } from '../../src/locales/problem-text.ts';
import { standingOf } from '../../src/core/record/standing.ts';
import type { OfferRow, RecordRow } from '../../src/ledger/tables.ts';
import { launchExtension, type RunningExtension } from '../../test/e2e/harness/chromium.ts';
import { isSettled, readLedger, untilLedger, type StoredLedger } from '../../test/e2e/harness/ledger.ts';
import type { DemoSite } from './serve-demo.ts';

const translate = translator('zh_CN');

/** What a document was when it was read, in words. */
const formats: Readonly<Record<string, string>> = {
  html: '网页',
  pdf: 'PDF',
  docx: 'DOCX',
  text: '文本',
  markdown: 'Markdown',
  'live-page': '打开着的网页',
  'live-element': '页面上显示的文字',
};
/** Where one is asked to accept, in words. */
const surfaceKinds: Readonly<Record<string, string>> = {
  checkbox: '勾选框',
  'custom-box': '自绘的勾选框',
  radio: '单选框',
  sentence: '没有勾选框，一句话',
};

/** One stop of the walk: a registration page and what a person does there. */
interface Stop {
  readonly host: string;
  readonly about: string;
  /** What a person opens first, where the page shows a document only then. */
  readonly open?: (page: Page, isRead: () => Promise<void>) => Promise<void>;
  readonly accept: (page: Page) => Promise<void>;
}

const stops: readonly Stop[] = [
  {
    host: 'nanzhi.example',
    about: '勾选框和四个链接（网页、网页、PDF、打不开的一个）',
    accept: async (page) => {
      await page.check('#agree');
      await page.click('button[type=submit]');
    },
  },
  {
    host: 'kuaidu.example',
    about: '自绘的勾选框，协议在弹窗的滚动框里',
    open: async (page, isRead) => {
      await page.click('.js-open');
      await isRead();
      await page.click('.js-close');
    },
    accept: async (page) => {
      await page.click('.js-check');
      await page.click('.js-go');
    },
  },
  {
    host: 'hegu.example',
    about: '没有勾选框，“点击立即开通即表示同意”，链接开新标签页，GBK 编码',
    accept: async (page) => page.click('input[type=submit]'),
  },
  {
    host: 'tingchao.example',
    about: '迟到的单页应用，一份协议由脚本打开',
    open: async (page, isRead) => {
      await page.click('text=隐私政策');
      await page.waitForSelector('dialog[open]');
      await isRead();
      await page.keyboard.press('Escape');
    },
    accept: async (page) => {
      await page.check('#ok');
      await page.click('button.main');
    },
  },
  {
    host: 'shiguang.example',
    about: '预先勾选，协议在文本框里',
    accept: async (page) => page.click('input[type=submit]'),
  },
];

/** Walks through all demo sites headless, prints what was found, and returns the number of things amiss. */
export async function walkDemo(site: DemoSite, out: string, print: (line: string) => void): Promise<number> {
  await using extension = await launchExtension({ examplesAt: site.address });
  let problems = 0;
  for (const stop of stops) {
    print(`\n■ http://${stop.host}/  ${stop.about}`);
    const page = await extension.context.newPage();
    await page.goto(`http://${stop.host}/`);
    const offered = (ledger: StoredLedger): OfferRow | undefined =>
      ledger.offers.find(({ page: { site: host } }) => host === stop.host);
    await untilLedger(extension, (ledger) => offered(ledger) !== undefined, { what: `同意处 ${stop.host}` });
    const own = (now: StoredLedger): StoredLedger => ({
      ...now,
      offers: now.offers.filter(({ page: { site: host } }) => host === stop.host),
    });
    await stop.open?.(page, async () => {
      const whole = ({ offers }: StoredLedger): boolean =>
        offers.every(({ documents }) => documents.every(({ reading }) => reading.state === 'read'));
      await untilLedger(extension, (now) => whole(own(now)), { what: `${stop.host} 打开的文件` });
    });
    const ledger = await untilLedger(extension, (now) => isSettled(own(now)), { what: `${stop.host} 的文件` });
    const offer = offered(ledger);
    if (offer === undefined) throw new Error('an offer that was there is gone');
    describeOffer(offer, ledger, print);
    // As it is once the slip has settled.
    await page.screenshot({ path: join(out, `${stop.host}.png`), animations: 'disabled' });
    print(`  截图 ${stop.host}.png`);
    await screenshotPanel(extension, offer, join(out, `${stop.host}.panel.png`), print);

    await stop.accept(page);
    const after = await untilLedger(
      extension,
      ({ records }) => records.some((record) => record.body.page.site === stop.host && record.state === 'submitted'),
      { what: `${stop.host} 的记录` },
    );
    const records = after.records.filter((record) => record.body.page.site === stop.host);
    if (records.length !== 1) problems++;
    for (const record of records) {
      const hash = after.entries.at(-1)?.hash.slice(0, 16) ?? '';
      print(`  ✓ 已记录：${howObtained(record)}，${record.body.documents.length} 份文件，校验码 ${hash}…`);
    }
    await page.close();
  }
  await screenshotMemory(extension, out, print);
  const { records, entries } = await readLedger(extension);
  writeFileSync(join(out, 'record.json'), `${JSON.stringify({ records, entries }, null, 2)}\n`);
  print(`\n记录 ${records.length} 条，勾选和提交在校验链上各成一环，共 ${entries.length} 环：record.json`);
  return problems;
}

/** Only where there is a box. */
function tickedAtFirst({ surface: { kind, preTicked, foundTicked } }: OfferRow): string {
  if (kind === 'sentence' || kind === 'button') return '';
  if (foundTicked === true) return `，${translate('record.found-ticked')}`;
  return preTicked ? '，预先勾选' : '，未预先勾选';
}

function howObtained(row: RecordRow): string {
  const { obtained } = row.body;
  const pressed = obtained.by === 'person' && obtained.event !== 'tick';
  const state = translate(`record.state.${standingOf(row)}`);
  return `${translate(pressed ? 'record.by.person.press' : `record.by.${obtained.by}`)}，${state}`;
}

function describeOffer(offer: OfferRow, ledger: StoredLedger, print: (line: string) => void): void {
  print(
    `  同意处：${surfaceKinds[offer.surface.kind] ?? offer.surface.kind}，“${offer.surface.wording.slice(0, 60)}”${tickedAtFirst(offer)}`,
  );
  for (const { name, reading } of offer.documents) {
    if (reading.state !== 'read') {
      const problem = reading.state === 'unread' ? reading.problem : undefined;
      print(`  《${name}》未能读取：${problem ? problemText(problem, translate).what : reading.state}`);
      continue;
    }
    const text = ledger.texts.get(reading.textHash) ?? '';
    const review = ledger.reviews.find(({ textHash }) => textHash === reading.textHash)?.review;
    const clauses = review?.outline.clauses.length ?? 0;
    // Those that the panel counts.
    const sure = review?.findings.filter(({ certainty }) => certainty === 'sure') ?? [];
    const characters = String(review?.facts.characters ?? reading.characters);
    print(
      `  《${name}》${formats[reading.format] ?? reading.format}，${characters} 字，${clauses} 条，标注 ${sure.length} 处`,
    );
    for (const family of families) {
      const findings = sure.filter(({ label }) => familyOf(label) === family);
      if (findings.length === 0) continue;
      print(`    ${translate(`families.${family}`)} ${findings.length}`);
      for (const finding of findings.slice(0, 2)) {
        const words = finding.evidence
          .map(({ start, end }) => text.slice(start, end).replace(/^[，；、\s]+|\s+/g, ''))
          .join('……');
        print(`      ${translate(`labels.${finding.label}`)}：${words.slice(0, 60)}`);
      }
    }
  }
}

async function screenshotPanel(
  extension: RunningExtension,
  offer: OfferRow,
  path: string,
  print: (line: string) => void,
): Promise<void> {
  const panel = await extension.context.newPage();
  await panel.setViewportSize({ width: 392, height: 860 });
  await panel.goto(extension.url(`sidepanel.html?tab=${offer.tab}`));
  await panel.waitForSelector('h1');
  await panel.screenshot({ path, fullPage: true });
  await panel.close();
  print(`  侧栏 ${basename(path)}`);
}

/** The memory afterwards: the list, one record, the year, the settings. */
async function screenshotMemory(
  extension: RunningExtension,
  out: string,
  print: (line: string) => void,
): Promise<void> {
  const page = await extension.context.newPage();
  await page.goto(extension.url('records.html'));
  // The counts of the filters come when all texts have been looked through.
  await page.locator('.filter:has(.seal) .filter-count').first().waitFor();
  await page.screenshot({ path: join(out, 'records.png'), fullPage: true });
  await page.getByRole('link', { name: '南枝集' }).click();
  await page.getByText('完整性校验通过', { exact: true }).waitFor();
  await page.locator('.text-block').first().waitFor();
  await page.screenshot({ path: join(out, 'record.png'), animations: 'disabled' });
  await page.goto(extension.url('records.html#/overview'));
  await page.locator('.site-table').waitFor();
  await page.screenshot({ path: join(out, 'overview.png'), fullPage: true });
  await page.close();
  print('\n记录 records.png，其中一条 record.png，总览 overview.png');
}
