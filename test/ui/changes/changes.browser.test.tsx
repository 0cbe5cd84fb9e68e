import { page } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Ledger } from '../../../src/ledger/database.ts';
import { saveReview, saveText } from '../../../src/ledger/texts.ts';
import { locales, type Locale } from '../../../src/locales/index.ts';
import type { Acts } from '../../../src/ui/records/acts.ts';
import { kuaiduNow, kuaiduThen } from '../../fixtures/ledger/agreements.ts';
import { buildAgreement, type BuiltAgreement } from '../../fixtures/ledger/build-agreement.ts';
import { recordId } from '../../fixtures/ledger/sample-ledger.ts';
import { appear, appearWords } from '../appear.ts';
import { audit } from '../audit.ts';
import { FilledApp, idleActs, openFilled } from '../fixtures/records-app.tsx';
import { clear, control, draw } from '../render.tsx';
import { noteCheck } from './note-check.ts';

let ledger: Ledger;

interface Options {
  readonly number?: number;
  readonly locale?: Locale;
  readonly acts?: Partial<Acts>;
  /** What is done to the ledger before anything is drawn. */
  readonly before?: () => unknown;
}

async function show({ number = 4, locale = 'zh_CN', acts = {}, before }: Options = {}): Promise<HTMLElement> {
  ledger = await openFilled();
  await before?.();
  const hash = `#/record/${recordId(number)}/changes`;
  const root = draw(
    <FilledApp open={() => Promise.resolve(ledger)} hash={hash} acts={{ ...idleActs, ...acts }} />,
    locale,
  );
  await appear('.changes h1, .gone');
  return root;
}

/** Shows another document of the record. */
async function choose(key: string): Promise<void> {
  const select = await appear<HTMLSelectElement>('.changes-document select');
  select.value = key;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

/** A record whose first document was this one, and was found to be that one since. */
async function agreedThenFound(number: number, then: BuiltAgreement, now: BuiltAgreement, key = 'd1'): Promise<void> {
  const document = { format: 'html', removals: [], emphasis: null, charset: 'utf-8', pages: null } as const;
  for (const { text, hash, review } of [then, now]) {
    await saveText(ledger, { ...document, title: review.title, text }, 1);
    await saveReview(ledger, hash, review);
  }
  const at = Number(key.slice(1)) - 1;
  await change(number, { [`body.documents.${String(at)}.reading.textHash`]: then.hash });
  await noteCheck(ledger, number, now.hash, key);
}

/** Changes a stored record, by paths into it. */
const change = (number: number, by: object) => ledger.records.update(recordId(number), by as never);

beforeEach(() => page.viewport(1280, 800));
afterEach(clear);

describe.each(locales)('in %s', (locale) => {
  it('the comparison holds nothing axe-core objects to, wide and narrow', async () => {
    const root = await show({ locale });
    await appear('.changes-table');
    await audit(root);
    await page.viewport(360, 800);
    await audit(root);
  });

  it('nor does the page before anything was read again', async () => {
    await audit(await show({ number: 3, locale }));
  });
});

describe('what has changed since', () => {
  it('says first what was gained and lost, then clause by clause', async () => {
    await show();
    await appear('.changes-table');
    expect(document.querySelector('h1')?.textContent).toBe(
      '自您同意以来，改写\u00a02\u00a0条、新增\u00a01\u00a0条、删去\u00a01\u00a0条',
    );
    const order = [...document.querySelectorAll('h1, .changes-balance, .label-changes, .changes-table')];
    expect(order.map((one) => one.className)).toEqual(['', 'changes-balance', 'label-changes', 'changes-table']);
    const [gained, lost] = document.querySelectorAll('.label-changes section');
    expect(gained?.textContent).toContain('4.4');
    expect(lost?.textContent).toContain('原 4.2');
  });

  it('counts what is for the person apart: one less of that is worse', async () => {
    await show();
    const balance = await appear('.changes-balance');
    expect([...balance.children].map((part) => `${part.tagName} ${part.textContent}`)).toEqual([
      'STRONG 需留意的多了 3 处',
      'STRONG 对您有利的少了 2 处',
    ]);
    const [gained, lost] = document.querySelectorAll('.label-changes .section-aside');
    expect(gained?.textContent).toBe('3 处');
    expect(lost?.textContent).toBe('2 处，其中对您有利 2 处');
  });

  it('is never calm about a clause that was reworded, although no label came or went', async () => {
    const dearer = buildAgreement('会员规则', 'other', [{ number: '一、', words: '会员费用每月三十元。' }]);
    const cheap = buildAgreement('会员规则', 'other', [{ number: '一、', words: '会员费用每月二十元。' }]);
    await show({ number: 3, before: () => agreedThenFound(3, cheap, dearer) });
    await appear('.changes-table');
    expect(document.querySelector('h1')?.textContent).toBe('自您同意以来，改写\u00a01\u00a0条');
    expect(document.querySelector('.changes-balance')?.textContent).toContain('标注没有增减');
    expect(document.querySelector('.change-reworded ins')?.textContent).toContain('三');
  });

  it('tells labels of one kind apart by the words that carry them', async () => {
    await show();
    await appear('.changes-table');
    const rows = [...document.querySelectorAll('.label-row')].map((row) => row.textContent);
    expect(new Set(rows).size).toBe(rows.length);
    const quotes = [...document.querySelectorAll<HTMLElement>('.label-quote')];
    expect(quotes).toHaveLength(rows.length);
    for (const quote of quotes) {
      expect(quote.lang).toBe('zh-CN');
      expect(quote.querySelector('.evidence')).not.toBeNull();
    }
  });

  it('has what was only moved after what has another wording', async () => {
    await show();
    await appear('.changes-table');
    const moved = [...document.querySelectorAll('.change')].map((row) => row.classList.contains('change-moved'));
    expect(moved).toContain(true);
    expect(moved).toEqual([...moved].sort());
  });

  it('marks words by del and ins within a reworded clause only', async () => {
    await show();
    await appear('.changes-table');
    const reworded = [...document.querySelectorAll('.change-reworded')].find((row) => row.textContent.includes('7.2'))!;
    expect(reworded.querySelector('td:nth-of-type(1) del')).not.toBeNull();
    expect(reworded.querySelector('td:nth-of-type(1) ins')).toBeNull();
    expect(reworded.querySelector('td:nth-of-type(2) ins')).not.toBeNull();
    expect(document.querySelector('.change-new :is(ins, del), .change-gone :is(ins, del)')).toBeNull();
  });

  it('gives both sides whole: marks take nothing away', async () => {
    await show();
    await appear('.changes-table');
    const sides = [...document.querySelectorAll('.change-reworded')].map((row) =>
      [...row.querySelectorAll('.change-words')].map((side) => side.textContent),
    );
    expect(sides).toHaveLength(2);
    for (const [then, now] of sides) {
      expect(kuaiduThen.text.split('\n')).toContain(then);
      expect(kuaiduNow.text.split('\n')).toContain(now);
    }
  });

  it.each([320, 360, 392])('scrolls nothing sideways at %i px, however long a name is', async (width) => {
    await page.viewport(width, 800);
    const name = '南枝集平台会员自动续费及增值服务使用规则与用户行为规范';
    const latin = 'https://nanzhi.example/Membership-Auto-Renewal-And-Value-Added-Services-Agreement';
    await show({
      number: 5,
      before: () => change(5, { 'body.documents.0.name': name, 'body.documents.1.name': latin }),
    });
    await appear('.changes-document select');
    expect(document.documentElement.scrollWidth).toBe(width);
    await choose('d2');
    await appearWords('h1', latin);
    expect(document.documentElement.scrollWidth).toBe(width);
    await change(5, { 'body.documents.1.how': 'modal', 'body.page.url': latin });
    await appearWords('.changes-note', 'Membership');
    expect(document.documentElement.scrollWidth).toBe(width);
  });

  it('dates what it compares by the day where the person was', async () => {
    await show({ before: () => change(4, { at: '2026-03-14T23:30:00.000Z', 'body.zone': 'Pacific/Kiritimati' }) });
    const head = await appear('.changes-table thead');
    expect(head.textContent).toContain('当时 2026-03-15');
    expect(document.querySelector('.changes-meta')?.textContent).toContain('您于 2026 年 3 月 15 日同意');
  });

  it.each([
    ['taken back', { state: 'withdrawn' }, '自您勾选以来', '勾选，提交前已取消'],
    ['written down by hand', { 'body.surface.kind': 'by-hand' }, '自您记录以来', '手动记录'],
  ])('does not say that one agreed to what was %s', async (_, by, since, told) => {
    await show({ before: () => change(4, by) });
    await appear('.changes-table');
    expect(document.querySelector('h1')?.textContent.startsWith(since)).toBe(true);
    expect(document.querySelector('.changes-meta')?.textContent).toContain(told);
    expect(document.querySelector('.changes')?.textContent).not.toContain('同意，');
    expect(document.querySelector('.changes-meta')?.textContent).not.toContain('日同意');
  });

  it('says of a text that was read only after the consent that it need not be what stood there', async () => {
    const root = await show({
      before: () => change(4, { 'body.documents.0.reading.readAt': '2026-03-15T12:00:09.000Z' }),
    });
    const head = await appear('.changes-table thead');
    expect(head.textContent).toContain('读到时 2026-03-15');
    expect(document.querySelector('.changes')?.textContent).not.toContain('当时没有这一条');
    expect(document.querySelector('.changes-note')?.textContent).toBe(
      '之后才读到（当时 2026 年 3 月 14 日 20:00:00，读到 2026 年 3 月 15 日 20:00:09），未必是当时的文字。',
    );
    expect(document.querySelector('h1')?.textContent).toMatch(/^自明约读到以来，改写/);
    await audit(root);
  });

  it('folds numbering, dates and spaces into one line', async () => {
    await show();
    await appearWords('.changes-noise', '只改了编号、日期或空格');
  });

  it('reads again when asked, and shows what came of it at once', async () => {
    const checkAgain = vi.fn(async (record: string) => {
      await noteCheck(ledger, Number(record.slice(-2)), kuaiduThen.hash);
      return [];
    });
    await show({ acts: { checkAgain } });
    control('重新读取').click();
    await appearWords('h1', '文字没有变');
    expect(checkAgain).toHaveBeenCalledExactlyOnceWith(recordId(4));
  });

  it('keeps what was found when a later look gives no text, and says that it gave none', async () => {
    const root = await show();
    await noteCheck(ledger, 4, null);
    const note = await appearWords('.changes-note', '网站说没有这一页（404）');
    expect(note.textContent).toMatch(/^这里对照的是 2026 年 4 月 2 日 \d\d:\d\d 读到的文字，之后再读没有读到。/);
    expect(document.querySelector('h1')?.textContent).toContain('改写');
    expect(document.querySelector('.changes-table')).not.toBeNull();
    expect(document.querySelector('.changes-meta')?.textContent).toContain('试过重新读取');
    await audit(root);
  });

  it('says when the document could not be read now, or not then', async () => {
    const root = await show({ before: () => ledger.checks.clear() });
    await noteCheck(ledger, 4, null);
    await appearWords('h1', '没有读到现在的文件');
    const note = await appearWords('.changes-note', '网站说没有这一页（404）');
    expect(note.querySelector('a')?.href).toBe('https://kuaidu.example/agreement/1.html');
    expect(document.querySelector('.changes-meta')?.textContent).toContain('试过重新读取');
    await audit(root);
    clear();
    await show({ number: 5, before: () => noteCheck(ledger, 5, kuaiduThen.hash, 'd3') });
    await choose('d3');
    await appearWords('.changes-note', '同意时没有读到这份文件');
    expect(document.querySelector('h1')?.textContent).toBe('《南枝付支付服务协议》：变更对照');
  });

  it('opens the document that changed most gravely, and says of each what became of it', async () => {
    const root = await show({
      number: 5,
      before: async () => {
        const milder = buildAgreement('南枝集用户服务协议', 'user-agreement', [
          { number: '一、', words: '您勾选以后，本协议即告成立。' },
        ]);
        await noteCheck(ledger, 5, null, 'd3');
        await agreedThenFound(
          5,
          milder,
          buildAgreement('南枝集用户服务协议', 'user-agreement', [
            { number: '一、', words: '您按下以后，本协议即告成立。' },
          ]),
        );
        await agreedThenFound(5, kuaiduThen, kuaiduNow, 'd2');
      },
    });
    await appearWords('h1', '《隐私政策》：自您同意以来，改写');
    const options = [...document.querySelectorAll('.changes-document option')].map(({ textContent }) => textContent);
    expect(options).toEqual([
      '用户服务协议（有变）',
      '隐私政策（需留意的多了 3 处）',
      '南枝付支付服务协议（同意时没有读到）',
    ]);
    await audit(root);
    await choose('d1');
    await appearWords('h1', '《用户服务协议》：自您同意以来，改写');
  });

  it('counts what was read at the same address for a later record as a look', async () => {
    await show({
      number: 3,
      before: async () => {
        await agreedThenFound(4, kuaiduNow, kuaiduNow);
        await agreedThenFound(3, kuaiduThen, kuaiduThen);
        await ledger.checks.clear();
        await change(4, {
          site: 'shiguang.example',
          'body.documents.0.href': 'https://shiguang.example/agreement/1.html',
        });
      },
    });
    await appear('.changes-table');
    expect(document.querySelector('.changes-meta')?.textContent).toContain('2026 年 3 月 14 日');
  });

  it('says so when the text of now was stored and is gone', async () => {
    await show({ before: () => noteCheck(ledger, 4, 'e'.repeat(64)) });
    await appearWords('.changes-note', '已不在设备上');
    expect(document.querySelector('h1')?.textContent).toBe('变更对照');
  });

  it('says of a record without documents that there are none', async () => {
    const root = await show({ number: 3, before: () => change(3, { 'body.documents': [] }) });
    await appearWords('.changes-meta', '这条记录里没有文件');
    expect(document.querySelector('.breadcrumb')?.textContent).toContain('拾光相册');
    expect(document.querySelector('.check-again')).toBeNull();
    await audit(root);
  });

  it('says of a text that only its page has where to look, and has nothing to read again', async () => {
    const unlinked = { 'body.documents.0.href': null, 'body.documents.0.how': 'script-link' };
    const root = await show({ number: 3, before: () => change(3, unlinked) });
    const note = await appearWords('.changes-note', '没有单独的链接');
    expect(note.querySelector('a')?.href).toBe('https://shiguang.example/register');
    expect(document.querySelector('h1')?.textContent).toBe('变更对照');
    expect(document.querySelector('.check-again')).toBeNull();
    await audit(root);
  });

  it('says so when what is known can not be read', async () => {
    await show({
      before: () =>
        vi.spyOn(ledger.checks, 'where').mockImplementation(() => Promise.reject(new Error('broken')) as never),
    });
    await appearWords('[role=alert]', '没能打开');
    expect(document.querySelector('.breadcrumb')).not.toBeNull();
  });

  it('does not pretend to have looked', async () => {
    await show({ number: 3 });
    await appearWords('h1', '还没有重新读过');
    expect(document.querySelector('.check-again')?.textContent).toContain('不带 Cookie');
  });

  it('says so when reading again fails', async () => {
    await show({ acts: { checkAgain: () => Promise.reject(new Error('no background')) } });
    control('重新读取').click();
    await appearWords('.check-again', '没有读到现在的文件');
  });
});
