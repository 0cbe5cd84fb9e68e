import { cdp, page, userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { locales, type Locale } from '../../../src/locales/index.ts';
import type { Ledger } from '../../../src/ledger/database.ts';
import { deleteRecord } from '../../../src/ledger/records.ts';
import type { Acts } from '../../../src/ui/records/acts.ts';
import { manyRecords } from '../../fixtures/ledger/many-records.ts';
import { recordId, sampleLedger, written, type SampleLedger } from '../../fixtures/ledger/sample-ledger.ts';
import { appear, appearWords } from '../appear.ts';
import { audit } from '../audit.ts';
import { noteCheck } from '../changes/note-check.ts';
import { FilledApp, idleActs, openFilled } from '../fixtures/records-app.tsx';
import { clear, control, draw } from '../render.tsx';

let ledger: Ledger;

interface Options {
  readonly sample?: SampleLedger | null;
  readonly acts?: Acts;
  readonly locale?: Locale;
  /** What is done to the ledger before anything is drawn. */
  readonly before?: () => unknown;
}

async function show(
  hash = '#/',
  { sample, acts = idleActs, locale = 'zh_CN', before }: Options = {},
): Promise<HTMLElement> {
  ledger = await openFilled(sample);
  await before?.();
  return draw(<FilledApp open={() => Promise.resolve(ledger)} hash={hash} acts={acts} />, locale);
}

const rows = () => [...document.querySelectorAll('.record-row h3 a')].map((one) => one.textContent);
const type = async (words: string) => {
  await userEvent.fill(await appear<HTMLInputElement>('input[type=search]'), words);
};

/** The checkbox whose label begins with these words; its count stands in the label too. */
function circumstance(words: string): HTMLInputElement {
  const labels = [...document.querySelectorAll<HTMLElement>('label.filter')];
  return labels.find(({ textContent }) => textContent.startsWith(words))!.querySelector('input')!;
}

beforeEach(() => page.viewport(1280, 800));
afterEach(clear);

describe.each(locales)('in %s', (locale) => {
  it('the history holds nothing axe-core objects to, wide and narrow', async () => {
    const root = await show('#/', { locale });
    await appear('.record-compare');
    await audit(root);
    await page.viewport(360, 800);
    control(locale === 'en' ? 'Filter' : locale === 'zh_TW' ? '篩選' : '筛选').click();
    await appear('.filters-open');
    await audit(root);
  });

  it('a search and its hits hold nothing axe-core objects to', async () => {
    const root = await show('#/', { locale });
    await type('任何原因');
    await appear('.hit mark');
    await audit(root);
  });

  it('the empty history holds nothing axe-core objects to', async () => {
    const root = await show('#/', { sample: null, locale });
    await appear('.empty');
    await audit(root);
  });
});

it('marks the names of sites and documents as Chinese, whatever language we speak', async () => {
  const root = await show('#/', { locale: 'en' });
  await appear('.record-compare');
  await type('任何原因');
  await appear('.hit mark');
  const texts = document.createTreeWalker(root.querySelector('.history-list') as HTMLElement, NodeFilter.SHOW_TEXT);
  const unmarked: string[] = [];
  while (texts.nextNode()) {
    const { textContent: words, parentElement } = texts.currentNode;
    if (
      /\p{Script=Han}/u.test(words ?? '') &&
      !parentElement?.closest('[lang]')?.getAttribute('lang')?.startsWith('zh')
    )
      unmarked.push(words ?? '');
  }
  expect(unmarked).toEqual([]);
});

describe('the history', () => {
  it('lists months, newest first, with day, site, documents and six counts', async () => {
    await show();
    await appear('.record-compare');
    expect([...document.querySelectorAll('.month h2')].map((one) => one.textContent)).toEqual([
      '2026 年 3 月',
      '2026 年 2 月',
    ]);
    expect(rows()).toEqual(['南枝集', '快渡出行', '拾光相册', '禾谷银行', '听潮阅读']);
    const first = document.querySelector('.record-row')!;
    expect(first.querySelector('.record-documents')?.textContent).toBe('用户服务协议、隐私政策、南枝付支付服务协议');
    expect(first.textContent).toContain('1 份未读到');
    expect([...first.querySelectorAll('.record-counts .hidden-text')].map((one) => one.textContent)).toEqual([
      '责任 2 处',
      '单方权力 2 处',
      '您的权益 1 处',
      '个人信息 3 处',
      '争议解决 1 处',
      '对您有利 2 处',
    ]);
  });

  it('says of a press without a box what counted as agreeing', async () => {
    await show();
    const row = (await appearWords('.record-row', '禾谷银行')).textContent;
    expect(row).toContain('没有勾选框，按下即视为同意');
  });

  it.each([
    ['pressed and not seen sent', { state: 'accepted', 'body.surface.kind': 'button' }, '已按下，未见提交'],
    ['recorded by hand', { state: 'accepted', 'body.surface.kind': 'by-hand' }, '手动记录'],
  ])('says of what was %s just that', async (_, by, told) => {
    await show();
    await ledger.records.update(recordId(5), by as never);
    const row = await appearWords('.record-row', '南枝集');
    await vi.waitFor(() => expect(row.querySelector('.record-note:last-child')?.textContent).toBe(told));
  });

  it('has each consent on its day where the person was, wherever the list is read', async () => {
    const sample = sampleLedger([
      { ...written[0]!, at: '2026-03-31T23:30:00.000Z', zone: 'Pacific/Kiritimati', documents: [] },
      { ...written[0]!, at: '2026-04-01T00:30:00.000Z', zone: 'Pacific/Pago_Pago', documents: [] },
    ]);
    await show('#/', { sample });
    await appear('.record-row');
    expect([...document.querySelectorAll('.month h2')].map((one) => one.textContent)).toEqual([
      '2026 年 3 月',
      '2026 年 4 月',
    ]);
    const days = [...document.querySelectorAll('.record-day')].map((one) => one.textContent);
    expect(days).toEqual(['31周二', '01周三']);
    control('按网站').click();
    await appearWords('.record-weekday', '2026');
    const dates = [...document.querySelectorAll('.record-date')].map((one) => one.textContent);
    expect(dates).toEqual(['03/31', '04/01']);
  });

  it('writes a dash where nothing of a family was found, as the overview does', async () => {
    await show();
    await appear('.record-compare');
    const counts = [...document.querySelectorAll('.record-counts li')].map((one) => [
      one.querySelector('[aria-hidden=true]:not(svg)')!.textContent,
      / 0 处$/.test(one.querySelector('.hidden-text')!.textContent),
    ]);
    expect(counts.filter(([, none]) => none).length).toBeGreaterThan(0);
    for (const [shown, none] of counts) expect(shown === '–').toBe(none);
  });

  it('finds a record by the name of its site or of a document, and counts such apart from texts', async () => {
    await show();
    await appear('.record-row');
    await type('kuaidu');
    await appearWords('.history-summary', '1 次同意的网站或文件名含“kuaidu”');
    expect(rows()).toEqual(['快渡出行']);
    await appearWords('.record-row', '此后新增');
    await type('隐私政策');
    await appearWords('.history-summary', '2 次同意的网站或文件名含“隐私政策”');
    expect(rows()).toEqual(['南枝集', '拾光相册']);
  });

  it('says of a search what came of it, and not how far it is', async () => {
    await show();
    await appear('.record-row');
    const told = document.querySelector('.history-summary [role=status]') as HTMLElement;
    const said: string[] = [];
    const ear = new MutationObserver(() => said.push(told.textContent));
    ear.observe(told, { subtree: true, childList: true, characterData: true });
    await type('其他任何原因');
    await appearWords('.history-summary [role=status]', '1 份文件里有 1 处');
    ear.disconnect();
    expect(said.filter((words) => words !== '')).toEqual(['1 份文件里有 1 处']);
  });

  it('finds a record by a name and words of its text typed together', async () => {
    await show();
    await type('听潮 其他任何原因');
    expect((await appear('.hit-place')).textContent).toContain('会员服务协议');
    expect(rows()).toEqual(['听潮阅读']);
    expect(document.querySelector('.hit mark')?.textContent).toBe('其他任何原因');
    await appearWords('.history-summary', '1 份文件里有 1 处');
    await type('快渡 其他任何原因');
    await appearWords('.history-summary', '没有找到“快渡 其他任何原因”');
  });

  it('opens at the records of one site, from where one leads there', async () => {
    await show('#/site/kuaidu.example');
    await appear('.record-row');
    expect(document.querySelectorAll('.record-row')).toHaveLength(1);
    expect(document.querySelector<HTMLSelectElement>('.filters select')?.value).toBe('kuaidu.example');
  });

  it('says of changes that nobody has looked, not that there are none', async () => {
    const root = await show('#/', { before: () => ledger.checks.clear() });
    const filter = await appearWords('.filter', '此后有变');
    expect(filter.textContent).toBe('此后有变未查');
    await audit(root);
  });

  it('counts the changes it knows of, and says of how many records it knows nothing', async () => {
    await show();
    await appear('.record-compare');
    const filter = await appearWords('.filter', '此后有变');
    expect(filter.textContent).toBe('此后有变1');
    filter.querySelector('input')?.click();
    await appearWords('.history-summary', '另有 4 次还没有重新读过');
  });

  it('says which documents a later look did not find, and keeps what it knew', async () => {
    const root = await show('#/', {
      before: () => Promise.all([noteCheck(ledger, 4, null), noteCheck(ledger, 3, null)]),
    });
    await appearWords('.record-note', '此后新增 2 条共享条款');
    const notes = [...document.querySelectorAll('.record-note')].map(({ textContent }) => textContent);
    expect(notes.filter((note) => note.startsWith('1 份重新读取时没有读到'))).toHaveLength(2);
    expect(document.querySelectorAll('.record-compare')).toHaveLength(2);
    await audit(root);
  });

  it('says what has changed since in one line, with the way to the comparison', async () => {
    await show();
    const line = await appearWords('.record-note', '此后新增');
    expect(line.textContent).toBe('此后新增 2 条共享条款对照');
    expect(line.querySelector('a')?.getAttribute('href')).toBe(`#/record/${recordId(4)}/changes`);
  });

  it('narrows by family, then by label, and by circumstance, and clears', async () => {
    await show();
    await appear('.record-compare');
    control('争议解决').click();
    await appear('.filter-labels');
    expect(rows()).toEqual(['南枝集', '听潮阅读']);
    (await appearWords('.filter-labels button', '管辖')).click();
    circumstance('提交前已取消').click();
    await appear('.history-list', () => rows().length === 1);
    expect(rows()).toEqual(['听潮阅读']);
    control('清除筛选').click();
    await appear('.history-list', () => rows().length === 5);
  });

  it('says how many of the times were taken back before anything was sent', async () => {
    await show();
    await appearWords('.history-summary', '5 个网站，5 次同意其中 1 次提交前已取消');
  });

  it('narrows to a site, and says so when nothing is left', async () => {
    await show();
    await appear('.record-compare');
    await userEvent.selectOptions(page.getByLabelText('网站', { exact: true }), 'hegu.example');
    expect(rows()).toEqual(['禾谷银行']);
    circumstance('预先勾选').click();
    await appearWords('.history-none', '没有符合的记录');
  });

  it('counts what was found among the records that the filters leave', async () => {
    await show();
    await type('其他任何原因');
    await appearWords('.history-summary', '1 份文件里有 1 处');
    circumstance('预先勾选').click();
    await appearWords('.history-none', '没有符合的记录');
    expect(document.querySelector('.history-summary')?.textContent).toBe('筛出的记录里没有“其他任何原因”');
  });

  it('can be ordered by site', async () => {
    await show();
    await appear('.record-compare');
    control('按网站').click();
    await appearWords('.month h2', 'hegu.example');
    expect(rows()).toEqual(['禾谷银行', '快渡出行', '南枝集', '拾光相册', '听潮阅读']);
  });

  it('searches all texts and shows the clause and the words, hits marked', async () => {
    await show();
    await type('其他任何原因');
    const place = await appearWords('.hit-place', '9.3');
    expect(place.textContent).toBe('用户服务协议 9.3');
    expect(document.querySelector('.hit mark')?.textContent).toBe('其他任何原因');
    await appearWords('.history-summary', '1 份文件里有 1 处');
    expect(rows()).toEqual(['南枝集', '听潮阅读']);
    await type('区块链');
    await appearWords('.history-summary', '没有找到“区块链”');
    await type('');
    await appearWords('.history-summary', '5 个网站，5 次同意');
  });

  it('is as one left it when one comes back from a record', async () => {
    await show();
    await type('其他任何原因');
    await appear('.hit');
    control('南枝集').click();
    await appear('.deed');
    history.back();
    await appear('.hit');
    expect(document.querySelector<HTMLInputElement>('input[type=search]')?.value).toBe('其他任何原因');
    expect(rows()).toEqual(['南枝集', '听潮阅读']);
  });

  it('comes back to the row one had scrolled to', async () => {
    await show('#/', { sample: manyRecords(200, new Date('2026-11-01T00:00:00Z')) });
    await appearWords('.history-summary', '200 次同意');
    scrollTo(0, 1500);
    await new Promise((resolve) => addEventListener('scroll', resolve, { once: true }));
    const before = scrollY;
    [...document.querySelectorAll<HTMLElement>('.record-row h3 a')][20]!.click();
    await appear('.deed');
    expect(scrollY).toBe(0);
    history.back();
    await appear('.record-row');
    await appearWords('.history-summary', '200 次同意');
    expect(Math.abs(scrollY - before)).toBeLessThan(100);
  });

  it('follows the ledger: a record deleted elsewhere leaves the list', async () => {
    await show();
    await appear('.record-compare');
    await deleteRecord(ledger, recordId(5), '2026-04-01T00:00:00.000Z');
    await appearWords('.history-summary', '4 次同意');
    expect(rows()).not.toContain('南枝集');
  });

  // Filling the database with them takes most of its time: 22 s beside four busy neighbours.
  it('draws a first portion of ten thousand records and more when asked', { timeout: 120_000 }, async () => {
    await show('#/', { sample: manyRecords(10_000, new Date('2026-11-01T00:00:00Z'), { days: 3000 }) });
    await appearWords('.history-summary', '10,000 次同意');
    const drawn = rows().length;
    expect(drawn).toBeLessThan(400);
    const more = await appear('.history-more');
    more.click();
    await appear('.record-row', () => rows().length > drawn);
  });

  it('prints with its title and what is chosen, and without what only a screen can use', async () => {
    const style = (selector: string) => getComputedStyle(document.querySelector(selector)!);
    const print = (media: 'print' | '') => cdp().send('Emulation.setEmulatedMedia', { media });
    await show();
    await appear('.record-compare');
    await print('print');
    try {
      expect(style('.history > h1').clipPath).toBe('none');
      expect(style('.history-summary').display).not.toBe('none');
      for (const useless of ['.search-line', '.history-acts', '.filters', '.page-header', '.record-compare'])
        expect(style(useless).display, useless).toBe('none');
    } finally {
      await print('');
    }
  });

  it('prints every row, those too that were not drawn yet', async () => {
    await show('#/', { sample: manyRecords(200, new Date('2026-11-01T00:00:00Z')) });
    await appearWords('.history-summary', '200 次同意');
    expect(rows().length).toBeLessThan(200);
    // Browsers take the page as it is when this event has been handled.
    dispatchEvent(new Event('beforeprint'));
    expect(rows()).toHaveLength(200);
    dispatchEvent(new Event('afterprint'));
    await vi.waitFor(() => expect(rows().length).toBeLessThan(200));
  });
});

describe.each([
  ['at 320 px', 320, '100%'],
  ['with text at 200 %', 640, '200%'],
] as const)('no page scrolls sideways %s', (_, width, size) => {
  afterEach(() => {
    document.documentElement.style.fontSize = '';
  });

  it.each([
    ['#/', '.record-compare'],
    [`#/record/${recordId(5)}`, '.text-block'],
    [`#/record/${recordId(4)}/changes`, '.changes-table'],
    ['#/overview', '.site-table'],
    ['#/settings', '.setting'],
  ])('%s', async (hash, selector) => {
    await page.viewport(width, 800);
    document.documentElement.style.fontSize = size;
    await show(hash, hash === '#/overview' ? { sample: manyRecords(20, new Date()) } : {});
    await appear(selector);
    await appear('.page');
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  });
});

describe('by keyboard alone', () => {
  it('one goes from the skip link past navigation and search to a record and opens it', async () => {
    await show();
    await appear('.record-compare');
    await userEvent.tab();
    expect(document.activeElement?.textContent).toBe('跳到正文');
    await userEvent.keyboard('{Enter}');
    expect(document.activeElement?.id).toBe('content');
    for (let step = 0; step < 60 && document.activeElement?.textContent !== '快渡出行'; step++) await userEvent.tab();
    await userEvent.tab();
    expect(document.activeElement?.textContent).toBe('对照');
    await userEvent.tab({ shift: true });
    await userEvent.keyboard('{Enter}');
    await appearWords('h1', '您在快渡出行的同意');
    expect(document.activeElement?.id).toBe('content');
  });
});

describe('the empty history', () => {
  it('records the present page by hand and says whether that was possible', async () => {
    const recordByHand = vi.fn(() => Promise.resolve(false));
    await show('#/', { sample: null, acts: { ...idleActs, recordByHand } });
    await appear('.empty');
    control('记录当前页面').click();
    await appearWords('[role=status]', '没能记录');
    expect(recordByHand).toHaveBeenCalledOnce();
  });
});
