import type { ComponentProps } from 'preact';
import { page, userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { families } from '../../../src/core/labels/taxonomy.ts';
import { reviewAgreement } from '../../../src/core/review/review-agreement.ts';
import { locales, type Locale } from '../../../src/locales/index.ts';
import type { OfferRow } from '../../../src/ledger/tables.ts';
import { PanelFailure } from '../../../src/ui/panel/PanelFailure.tsx';
import type { PanelActs } from '../../../src/ui/panel/panel-acts.ts';
import { audit } from '../audit.ts';
import {
  documentOf,
  documentStates,
  longSentences,
  longText,
  offerOf,
  readPageOf,
  textsWithQuiet,
} from '../fixtures/offers.ts';
import { PanelOf } from '../fixtures/panel.tsx';
import { clear, control, draw } from '../render.tsx';

const tooLong = { text: '甲', review: { ...reviewAgreement(''), skipped: 'too-long' as const } };
const many = new Map([
  ...textsWithQuiet,
  ['e'.repeat(64), longText(130)],
  ['f'.repeat(64), tooLong],
  ['7'.repeat(64), longSentences()],
]);
const caution = '没有读到，不等于没有问题';
const states = {
  'too-long': [documentOf('d1', '长协议', { hash: 'f'.repeat(64) })],
  ...documentStates,
  many: [documentOf('d1', '长协议', { hash: 'e'.repeat(64) })],
  'long-sentences': [documentOf('d1', '长句协议', { hash: '7'.repeat(64) }), ...documentStates.done.slice(1)],
};

const acts = () => ({
  show: vi.fn<PanelActs['show']>(),
  openReader: vi.fn<PanelActs['openReader']>(),
  markFamilies: vi.fn<PanelActs['markFamilies']>(),
  readAgain: vi.fn<PanelActs['readAgain']>(),
  readNow: vi.fn<PanelActs['readNow']>(),
  letter: vi.fn<PanelActs['letter']>(() => '致南枝集：请删除我的信息。'),
  copyLetter: vi.fn<PanelActs['copyLetter']>(() => Promise.resolve(true)),
  showLink: vi.fn<PanelActs['showLink']>(() => Promise.resolve(true)),
  readAll: vi.fn<PanelActs['readAll']>(),
  recordByHand: vi.fn<NonNullable<PanelActs['recordByHand']>>(() => Promise.resolve(true)),
  close: null as PanelActs['close'],
});
let act: ReturnType<typeof acts>;

function show(
  offers: readonly OfferRow[],
  { locale = 'zh_CN', ...told }: ComponentProps<typeof PanelOf> & { readonly locale?: Locale } = {},
): HTMLElement {
  return draw(<PanelOf {...{ offers, texts: many, actsFor: () => act, ...told }} />, locale);
}
const showState = (state: keyof typeof states, locale: Locale = 'zh_CN') => show([offerOf(states[state])], { locale });

beforeEach(async () => {
  await page.viewport(392, 860);
  act = acts();
});
afterEach(clear);

describe.each(locales)('in %s', (locale) => {
  it.each(Object.keys(states) as (keyof typeof states)[])(
    'the state “%s” holds nothing axe-core objects to',
    async (state) => {
      await audit(showState(state, locale));
    },
  );

  it('a page that asks for nothing holds nothing axe-core objects to', async () => {
    await audit(show([], { locale }));
  });

  it.each(['paused', 'excluded', 'private', 'unreachable'] as const)(
    'a page that is not looked at (%s) holds nothing axe-core objects to',
    async (unwatched) => {
      await audit(show([], { locale, unwatched }));
    },
  );

  it.each(['b', 'd', 'f'])('an agreement page that was read (%s) holds nothing axe-core objects to', async (hash) => {
    await audit(show([], { locale, readPage: readPageOf(hash.repeat(64)) }));
  });

  it('an agreement page that could not be read holds nothing axe-core objects to', async () => {
    await audit(show([], { locale, unreadPage: { id: 'rewritten' } }));
  });
});

it('tells screen readers what came of reading, and not how far it is', () => {
  const told = (state: keyof typeof states) =>
    showState(state).querySelector('.panel-subtitle [role=status]')!.textContent;
  expect(told('reading')).toBe('');
  expect(told('done')).toContain('已读 3 份');
});

it.each<[string, Partial<OfferRow['page']>]>([
  ['by its host', {}],
  ['by its name, the host beside it', { title: '注册 - 南枝集用户中心' }],
])('names the site whole in a narrow panel: %s', async (_, part) => {
  await page.viewport(320, 800);
  const offer = offerOf(states.done);
  const root = show([{ ...offer, page: { ...offer.page, site: 'passport.nanzhi-login.example', ...part } }]);
  const host = [...root.querySelectorAll<HTMLElement>('.panel-page > span')].find(
    ({ textContent }) => textContent === 'passport.nanzhi-login.example',
  )!;
  expect(host.scrollWidth).toBeLessThanOrEqual(host.clientWidth);
  expect(getComputedStyle(host).textOverflow).toBe('clip');
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
});

it('tells of an agreement page why it could not be read, and what helps', () => {
  const root = show([], { unreadPage: { id: 'rewritten' } });
  expect([...root.querySelectorAll('.panel-top > h1, .panel-subtitle')].map((one) => one.textContent)).toEqual([
    '这一页是一份协议，明约没有读成',
    '页面一直在改写自己，没有读到稳定的文字。',
    '等页面停下来，明约会自己再读。',
  ]);
});

describe('an agreement page that was read and marked', () => {
  const readPage = readPageOf('b'.repeat(64));

  it('is told as that: its name and length, the gravest, the families', async () => {
    const root = show([], { readPage });
    expect(root.querySelector('h1')!.textContent).toBe('这一页是一份协议');
    expect([...root.querySelectorAll('.panel-subtitle span')].map((one) => one.textContent)).toEqual([
      '隐私政策',
      '379 字，约 1 分钟',
      '2026-02-26 更新',
    ]);
    expect([...root.querySelectorAll('h2')].map((one) => one.textContent)).toEqual([
      '最重的一处',
      '按类别',
      '页面上的线',
      '未发现',
      '如何退出',
      '常见吗，显眼吗',
    ]);
    expect(root.querySelector('.panel-site')!.textContent).toBe('南枝集');
    expect(root.textContent).not.toContain('没有请您同意的文件');
    control('个人信息').click();
    await vi.waitFor(() => expect(root.querySelectorAll('.family-passages .passage').length).toBeGreaterThan(5));
    await audit(root);
  });

  it('has a key to the lines on it that switches each, by its button and by its number', async () => {
    const root = show([], { readPage: { ...readPage, families: families.filter((family) => family !== 'data') } });
    const off = [...root.querySelectorAll('.page-marks [aria-pressed=false]')];
    expect(off.map(({ textContent }) => textContent)).toEqual(['个人信息']);
    expect(root.querySelectorAll('.page-marks .evidence')).toHaveLength(families.length - 1);
    root.querySelector<HTMLElement>('.page-marks button')!.click();
    expect(act.markFamilies).toHaveBeenLastCalledWith(['unilateral', 'rights', 'dispute', 'favourable']);
    await userEvent.keyboard('4');
    expect(act.markFamilies).toHaveBeenLastCalledWith([...families]);
    expect(root.textContent).toContain('到下一处、上一处');
    clear();
    const silent = show([], { readPage, shortcuts: false });
    await userEvent.keyboard('4');
    expect(act.markFamilies).toHaveBeenCalledTimes(2);
    expect(silent.textContent).not.toContain('到下一处、上一处');
  });

  it('has a key to the lines on it, and the way to turn them off', () => {
    const root = show([], { readPage });
    const pens = [...root.querySelectorAll('.page-marks .evidence')].map(({ textContent, classList }) => [
      textContent,
      classList[1],
    ]);
    expect(pens.map(([, pen]) => pen)).toEqual(families.map((family) => `pen-${family}`));
    expect(control('在设置里为所有页面关掉几类').getAttribute('href')).toBe('records.html#/settings');
  });

  it('keeps that key once it is recorded by hand', () => {
    const made = offerOf(states['nothing-grave']);
    const byHand = {
      ...made,
      surface: { ...made.surface, kind: 'by-hand' },
      state: 'accepted',
      record: 'r-1',
    } as const;
    const root = show([byHand], { readPage });
    expect(root.querySelector('h1')!.textContent).toBe('您已手动记录这一页');
    root.querySelector<HTMLElement>('.page-marks button')!.click();
    expect(act.markFamilies).toHaveBeenCalledWith(families.slice(1));
  });

  it('shows a clause on it, opens in the reader, and can be recorded by hand', async () => {
    const root = show([], { readPage });
    control('看原文：信息给别家').click();
    expect(act.show.mock.calls[0]![0].finding.label).toBe('data.sharing');
    control('在阅读页打开').click();
    expect(act.openReader.mock.calls[0]![0].textHash).toBe('b'.repeat(64));
    control('记录这一页').click();
    const said = () => [...root.querySelectorAll('[role="status"]')].map(({ textContent }) => textContent);
    await vi.waitFor(() => expect(said()).toContain('已记录'));
  });

  it('in which nothing grave was found is told as that; one too long to be analysed is not', () => {
    const quiet = show([], { readPage: readPageOf('d'.repeat(64)) });
    expect(quiet.querySelector('h2')!.textContent).toBe('未见重大约束');
    clear();
    const long = show([], { readPage: readPageOf('f'.repeat(64)) });
    expect(long.textContent).toContain('太长，未分析');
    expect(long.querySelector('h2')).toBeNull();
  });

  it('gives way to what the page asks for, and is not told of a page that is left alone', () => {
    expect(show([offerOf(states.done)], { readPage }).querySelector('h1')!.textContent).toContain('接受 4 份');
    clear();
    expect(show([], { readPage, unwatched: 'excluded' }).querySelector('h1')!.textContent).toBe('在此站已暂停');
  });
});

describe('a page that Mingyue does not look at', () => {
  it.each([
    ['paused', '明约已暂停'],
    ['excluded', '在此站已暂停'],
    ['private', '明约不看无痕窗口'],
  ] as const)(
    'because it is %s is told so, with the way to the settings, and nothing to record it by',
    (unwatched, title) => {
      const root = show([], { unwatched });
      expect(root.querySelector('h1')!.textContent).toBe(title);
      expect(root.querySelector('.panel-subtitle')!.textContent).toContain('不读、不标、不记');
      expect(root.querySelector('main a')!.getAttribute('href')).toBe('records.html#/settings');
      expect([...root.querySelectorAll('main button')]).toEqual([]);
    },
  );

  it('shows no offer that stood there before', () => {
    const root = show([offerOf(states.done), offerOf(states.done, { id: 'offer-2' })], { unwatched: 'excluded' });
    expect(root.querySelectorAll('.documents, .offer-switch, .passage')).toHaveLength(0);
  });

  it('because the browser lets nobody in is told so; no setting would help', () => {
    const root = show([], { unwatched: 'unreachable' });
    expect(root.querySelector('h1')!.textContent).toBe('这一页浏览器不让扩展读');
    expect([...root.querySelectorAll('main :is(a, button)')]).toEqual([]);
  });
});

describe('the header', () => {
  const headed = (title: string) => {
    const offer = offerOf(states.done);
    const root = show([{ ...offer, page: { ...offer.page, title } }]);
    return [...root.querySelectorAll('.panel-page > span')].map((one) => one.textContent);
  };

  it('names the site as people know it, its host beside it', () => {
    expect(headed('注册 - 南枝集')).toEqual(['南枝集', 'nanzhi.example']);
  });

  it('names the host where the title names nobody', () => {
    expect(headed('注册')).toEqual(['nanzhi.example', '注册']);
  });
});

describe('the ten-second order', () => {
  it('is title, documents, three clauses, families, missing, exits, commonness, closing', () => {
    const order = [...showState('done').querySelectorAll('h1, .documents, h2, footer p')].map((element) =>
      element.className === 'documents' ? '—' : element.textContent,
    );
    expect(order).toEqual([
      '这一勾，接受 4 份文件',
      '—',
      '已读部分最重的三处',
      '按类别',
      '未发现',
      '如何退出',
      '常见吗，显眼吗',
      '明约只读。不替您勾选、填写，也不阻止任何操作。',
      '所示法条供核对，不构成法律意见。',
    ]);
  });

  it('has all three plain lines above the fold of 392 × 860', () => {
    const lines = [...showState('done').querySelectorAll('.passage-full .passage-plain')];
    expect(lines).toHaveLength(3);
    for (const line of lines) expect(line.getBoundingClientRect().bottom).toBeLessThan(860);
  });

  it('has them there too where the sentences are long', () => {
    const lines = [...showState('long-sentences').querySelectorAll('.passage-full .passage-plain')];
    expect(lines).toHaveLength(3);
    for (const line of lines) expect(line.getBoundingClientRect().bottom).toBeLessThan(860);
  });

  it('has the dots of what is usual on one axis', () => {
    const dots = [...showState('done').querySelectorAll('.common-item .dots')];
    expect(dots.length).toBeGreaterThan(2);
    expect(new Set(dots.map((one) => one.getBoundingClientRect().right)).size).toBe(1);
    expect(new Set(dots.map((one) => one.querySelector('svg')!.getBoundingClientRect().left)).size).toBe(1);
  });

  it('underlines the very words, with the pen of the family', () => {
    const first = showState('done').querySelector('.passage-full')!;
    expect([...first.querySelectorAll('.evidence.pen-liability')].map((one) => one.textContent)).toEqual([
      '其他任何原因',
      '不承担任何责任',
      '全部损失由您自行承担',
    ]);
    expect(first.querySelector('blockquote')!.lang).toBe('zh-CN');
  });

  it('keeps the quotes Chinese in the English interface', () => {
    const quote = showState('done', 'en').querySelector('blockquote')!;
    expect(quote.lang).toBe('zh-CN');
    expect(quote.textContent).toContain('不承担任何责任');
  });
});

it('heads the words of a consent that names no document', () => {
  const root = showState('unnamed');
  expect(root.querySelector('.panel-subtitle')).toBeNull();
  const section = root.querySelector('section')!;
  expect(section.querySelector('h2')!.textContent).toBe('请您同意的话');
  expect(section.querySelector('blockquote')!.textContent).toContain('我已阅读并同意');
});

describe('what is not known', () => {
  it.each([
    ['all-read', /^[\d,]+ 字，约 \d+ 分钟 2026-02-26 更新$/, '最重的三处', null],
    ['done', /^已读 3 份，[\d,]+ 字，约 \d+ 分钟 2026-02-26 更新$/, '已读部分最重的三处', caution],
    ['on-request', /^读了 1 份，1 份还没有读。下面的结论只管读到的部分。$/, '已读部分最重的三处', caution],
    ['quiet-on-request', /^读了 1 份，2 份还没有读。下面/, '已读部分未见重大约束', caution],
    ['quiet-unread', /^已读 1 份，/, '已读部分未见重大约束', caution],
    ['unread', /^读到 2 份，2 份未能读取。下面/, '已读部分最重的三处', caution],
    ['unread-on-request', /^读到 1 份，2 份未能读取，2 份还没有读。下面/, '已读部分最重的三处', caution],
    ['none-asked-for', /^2 份还没有读。/, null, caution],
    ['some-asked-for', /^1 份还没有读。/, null, caution],
    ['nothing-grave', /^\d+ 字，/, '未见重大约束', null],
  ] as const)('is said first, and no calm is, of the offer “%s”', async (state, subtitle, title, said) => {
    const root = showState(state);
    expect(root.querySelector('.panel-subtitle')!.textContent.trim()).toMatch(subtitle);
    expect(root.querySelector('.section h2')?.textContent ?? null).toBe(title);
    expect(root.textContent.match(new RegExp(caution, 'g'))?.[0] ?? null).toBe(said);
    const read = root.querySelector('.missing-item') === null ? '' : root.textContent;
    expect(read.includes('也可能写在没有读到的文件里')).toBe(read !== '' && said !== null);
    await audit(root);
  });

  it.each([
    ['quiet-on-request', '读剩下的 2 份', ['d1', 'd2']],
    ['unread-on-request', '读剩下的 2 份', ['d5', 'd6']],
    ['none-asked-for', '两份都读', ['d1', 'd2']],
  ] as const)('is read at one press, of the offer “%s”', (state, name, keys) => {
    showState(state);
    control(name).click();
    expect(act.readAll.mock.calls[0]![0].map(({ key }) => key)).toEqual(keys);
  });

  it('has no press for all where one document waits to be asked for', () => {
    expect(showState('on-request').querySelector('.not-read button')).toBeNull();
  });

  it.each([
    ['done', '已读的文件里没写；可依法提出'],
    ['all-read', '文中未写；可依法提出'],
  ] as const)('of withdrawing is said of what was read only, of the offer “%s”', (state, words) => {
    const row = [...showState(state).querySelectorAll('.exit')].find((one) => one.textContent.startsWith('撤回同意'));
    expect(row?.querySelector('dd > span')?.textContent).toBe(words);
  });

  it('is told in the document’s own row when it is one', async () => {
    const root = showState('done');
    expect(root.querySelector('.unread-section')).toBeNull();
    control('南枝付支付服务协议').click();
    await vi.waitFor(() => expect(root.textContent).toContain('PDF 是扫描的图片，里面没有文字。'));
    await audit(root);
    control('再读一次').click();
    expect(act.readAgain.mock.calls[0]![0].key).toBe('d4');
  });

  it('opens in the reader as well, which says the same', async () => {
    showState('done');
    control('南枝付支付服务协议').click();
    await vi.waitFor(() => control('在阅读页看'));
    control('在阅读页看').click();
    expect(act.openReader.mock.calls[0]![0].key).toBe('d4');
  });

  it('of which the person was shown other words than were fetched is told in its own row', () => {
    const root = showState('shown-otherwise');
    const rows = [...root.querySelectorAll('.document')].map(({ textContent }) => textContent);
    expect(rows.filter((words) => words.includes('您打开的页面与预先读到的文字不同'))).toEqual([
      expect.stringContaining('隐私政策'),
    ]);
  });

  it('of a text too long to be analysed is told, with the way to the text that is kept', async () => {
    const root = showState('too-long');
    expect(root.textContent).toContain('太长，未分析（连空格超过 500,000 字）。');
    expect(root.textContent).not.toContain('再读一次');
    control('看全文').click();
    expect(act.openReader.mock.calls[0]![0].textHash).toBe('f'.repeat(64));
    await audit(root);
  });

  it('of an old .doc is told with what to do', async () => {
    const read = documentOf('d1', '用户服务协议', { hash: 'a'.repeat(64) });
    const root = show([offerOf([read, documentOf('d9', '会员规则', 'doc-legacy')])]);
    control('会员规则').click();
    await vi.waitFor(() =>
      expect(root.querySelector('.unread-reason')?.textContent).toBe(
        '旧版 .doc 无法读取。可以请网站提供 PDF 或 .docx。',
      ),
    );
  });

  it('leads to the link that only its page can open, and says when that is gone', async () => {
    const read = documentOf('d1', '用户服务协议', { hash: 'a'.repeat(64) });
    const root = show([offerOf([read, documentOf('d9', '会员规则', 'needs-opening')])]);
    control('会员规则').click();
    await vi.waitFor(() => control('到链接处'));
    control('到链接处').click();
    expect(act.showLink.mock.calls[0]![0].key).toBe('d9');
    act.showLink.mockResolvedValue(false);
    control('到链接处').click();
    await vi.waitFor(() => expect(root.textContent).toContain('页面上找不到这个链接了'));
    await audit(root);
  });

  it('leads to no link where there is none, and has nothing to read again', async () => {
    const read = documentOf('d1', '用户服务协议', { hash: 'a'.repeat(64) });
    const root = show([offerOf([read, documentOf('d9', '会员规则', 'not-linked')])]);
    control('会员规则').click();
    await vi.waitFor(() => expect(root.textContent).toContain('没有给出链接'));
    expect(root.textContent).not.toMatch(/到链接处|再读一次/);
  });

  it('comes before the findings when it is several', () => {
    const headings = [...showState('unread').querySelectorAll('h2')].map((one) => one.textContent);
    expect(headings.slice(0, 2)).toEqual(['有两份，明约没有读成', '已读部分最重的三处']);
  });

  it('is not called a failure while nobody asked to read anything', () => {
    const root = showState('none-asked-for');
    expect(root.querySelector('.panel-subtitle')!.textContent).toBe('2 份还没有读。您点哪一份，明约就读哪一份。');
    expect([...root.querySelectorAll('.document button')].map((one) => one.textContent)).toEqual([
      '现在读《用户服务协议》',
      '现在读《隐私政策》',
    ]);
    expect(root.querySelector('.unread-section, .double-rule')).toBeNull();
  });

  it('is told in the row of the one that failed, while nobody asked to read the other', () => {
    const root = showState('some-asked-for');
    expect(root.querySelector('.panel-subtitle')!.textContent).toBe('1 份还没有读。您点哪一份，明约就读哪一份。');
    expect(root.querySelector('.document .disclosure-button')!.textContent).toContain('未能读取');
    expect(root.querySelector('.unread-section')).toBeNull();
  });

  it('of one document alone is told as of one', () => {
    const root = show([offerOf([documentOf('d1', '用户服务协议', 'login-wall')])]);
    expect(root.querySelector('.panel-subtitle')!.textContent).toBe('这一份没有读到，明约没有结论。');
    expect(root.querySelector('.unread-section h2')!.textContent).toBe('这一份，明约没有读成');
    expect(root.querySelector('.unread-caution')!.textContent).toBe(
      '没有读到，不等于没有问题。同意仍会照常记录，并注明哪些未读。',
    );
  });

  it('leaves no findings when nothing was read', () => {
    const root = showState('nothing-read');
    expect(root.textContent).toContain('2 份都没有读到');
    expect(root.querySelector('.double-rule')).toBeNull();
  });

  it('never says that an agreement is safe', () => {
    for (const state of Object.keys(states) as (keyof typeof states)[])
      expect(showState(state).textContent).not.toMatch(/安全的|放心/);
  });

  it('tells how far reading has come', () => {
    const root = showState('reading');
    expect(root.querySelector('[role="progressbar"]')!.getAttribute('aria-valuenow')).toBe('1');
    expect(root.querySelector('.gravest h2')!.textContent).toBe('目前最重的三处');
    expect([...root.querySelectorAll('.document-meta')].map((one) => one.textContent)).toEqual([
      '已读',
      '正在读',
      '等待',
    ]);
  });

  it('reads what a document brings with it when it is asked to, where there is a link', async () => {
    const root = showState('carrying');
    control('这些文件里，还带进 3 份').click();
    await vi.waitFor(() => control('现在读《社区公约》'));
    expect([...root.querySelectorAll('.carried li')].map((one) => one.textContent)).toEqual([
      '积分规则没有给出链接算作协议的一部分',
      '社区公约现在读《社区公约》要求您也遵守',
      '价目一览表没有给出链接细节写在那一份里',
    ]);
    control('现在读《社区公约》').click();
    expect(act.readNow.mock.calls[0]![0]).toMatchObject({ key: 'd1.2', href: 'https://nanzhi.example/community' });
    await audit(root);
  });

  it('reads a document that waits when it is asked to', () => {
    showState('on-request');
    control('现在读').click();
    expect(act.readNow.mock.calls[0]![0].key).toBe('d2');
  });
});

describe('by hand', () => {
  it('shows a clause in the text', () => {
    showState('done');
    control('看原文：数据丢失').click();
    const [passage] = act.show.mock.calls[0]!;
    expect([passage.document.key, passage.finding.label]).toEqual(['d1', 'liability.exclusion']);
  });

  it('steps through the clauses with J and K, and Enter shows one', async () => {
    showState('done');
    await userEvent.keyboard('jj');
    expect(document.activeElement!.getAttribute('aria-label')).toContain('信息给别家');
    await userEvent.keyboard('k{Enter}');
    expect(act.show.mock.calls[0]![0].finding.label).toBe('liability.exclusion');
  });

  it('leaves the keys alone when they are switched off', async () => {
    show([offerOf(states.done)], { shortcuts: false });
    await userEvent.keyboard('j');
    expect(document.activeElement).toBe(document.body);
  });

  it('opens the law in place', async () => {
    const root = showState('done');
    const note = root.querySelector<HTMLElement>('.law-note button')!;
    expect(note.textContent).toMatch(/^《民法典》第四百九十七条：/);
    note.focus();
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(note.getAttribute('aria-expanded')).toBe('true'));
    expect(root.querySelector('.law-text')!.textContent).toContain('格式条款');
    expect(root.querySelector('.law-dates')!.textContent).toMatch(/2021\s?年/);
    await audit(root);
  });

  it('opens what is missing to its article, its condition and where it was looked for', async () => {
    const root = showState('done');
    const items = [...root.querySelectorAll<HTMLElement>('.missing-item')];
    expect(items.map((item) => item.querySelector('.missing-if')?.textContent ?? null)).toEqual([
      null,
      null,
      '以您的同意为依据的，才须能撤回',
    ]);
    // The whole row opens, not the strip with the article only.
    for (const item of items) {
      const [row, button] = [item, item.querySelector('button')!].map((one) => one.getBoundingClientRect().height);
      expect(row! - button!).toBeLessThanOrEqual(1);
    }
    control('个人信息保存多久').click();
    await vi.waitFor(() => expect(items[0]!.querySelector('.law-dates')).not.toBeNull());
    expect(items[0]!.textContent).toContain('查过的相近文字');
    expect(items[0]!.querySelector('.missing-places q')!.textContent).toContain('加密传输');
    items[1]!.querySelector('button')!.click();
    await vi.waitFor(() => expect(items[1]!.textContent).toContain('文中没有相近的文字。'));
    await audit(root);
  });

  it('opens a family a page at a time', async () => {
    const root = showState('many');
    control('责任').click();
    await vi.waitFor(() => expect(root.querySelectorAll('.family-passages .passage')).toHaveLength(20));
    control('再看 20 处').click();
    await vi.waitFor(() => expect(root.querySelectorAll('.family-passages .passage')).toHaveLength(40));
    await audit(root);
  });

  it('copies a letter and says so; shows it where copying is not allowed', async () => {
    const root = showState('done');
    control('写一份撤回同意').click();
    await vi.waitFor(() => expect(root.querySelector('.letters-said')!.textContent).toContain('已复制'));
    expect(act.copyLetter).toHaveBeenCalledWith('withdraw');
    act.copyLetter.mockResolvedValue(false);
    control('写一份删除申请').click();
    await vi.waitFor(() => expect(root.querySelector('.letter')!.textContent).toBe('致南枝集：请删除我的信息。'));
    await audit(root);
  });

  it('records a page that was not recognised, and says when it could not', async () => {
    const root = show([]);
    act.recordByHand.mockResolvedValue(false);
    control('记录这一页').click();
    await vi.waitFor(() => expect(root.querySelector('[role="status"]')!.textContent).toContain('没能记录'));
  });

  it('says as a drawer that our records could not be opened, and closes then too', async () => {
    const close = vi.fn<() => void>();
    const failure = draw(<PanelFailure acts={{ ...act, close }} />);
    await audit(failure);
    expect(failure.querySelector('[role=alert]')?.textContent).toContain('没能打开');
    control('关闭').click();
    await userEvent.keyboard('{Escape}');
    expect(close).toHaveBeenCalledTimes(2);
  });

  it('closes as a drawer, by its button and by Escape, and records nothing by hand there', async () => {
    const close = vi.fn<() => void>();
    act = { ...act, close };
    const root = show([], { actsFor: () => ({ ...act, recordByHand: null }) });
    expect([...root.querySelectorAll('main button')]).toEqual([]);
    expect(root.querySelector('.panel-subtitle')!.textContent).toContain('从浏览器的工具栏或菜单打开明约');
    control('关闭').click();
    await userEvent.keyboard('{Escape}');
    expect(close).toHaveBeenCalledTimes(2);
    await audit(root);
  });

  it('changes between several offers of one page', async () => {
    const other = offerOf(states['nothing-grave'], { id: 'offer-2' });
    const root = show([offerOf(states.done), { ...other, surface: { ...other.surface, action: '开通会员' } }]);
    control('开通会员').click();
    await vi.waitFor(() => expect(root.querySelector('h1')!.textContent).toBe('这一勾，接受 1 份文件'));
    await audit(root);
  });

  it('says when something could not be done', async () => {
    const root = show([offerOf(states.done)], { failed: true });
    expect(root.querySelector('[role="alert"]')!.textContent).toContain('没有做成');
    await audit(root);
  });

  it('says of a page recorded by hand that it was, and not that the page asks', async () => {
    const made = offerOf(states.unnamed);
    const surface = { ...made.surface, kind: 'by-hand', wording: '入会' } as const;
    const root = show([{ ...made, surface, state: 'accepted', record: 'r-1' }]);
    expect(root.querySelector('h1')!.textContent).toBe('您已手动记录这一页');
    expect(root.querySelector('.record-line')!.textContent).toContain('手动记录，没有看到提交');
    expect(root.querySelector('main')!.textContent).not.toMatch(/请您同意|入会/);
    await audit(root);
  });

  it('links to the record once there is one', () => {
    const root = show([offerOf(states.done, { state: 'submitted', record: 'r-1' })]);
    expect(root.querySelector<HTMLAnchorElement>('.record-line a')!.getAttribute('href')).toBe(
      'records.html#/record/r-1',
    );
  });
});

describe('in little room', () => {
  it.each([320, 196])('scrolls nothing sideways at %i px', async (width) => {
    await page.viewport(width, 640);
    for (const state of ['done', 'unread', 'reading'] as const)
      for (const locale of ['zh_CN', 'en'] as const) {
        showState(state, locale);
        const wide = [...document.querySelectorAll('body *')].filter(
          (one) => one.getBoundingClientRect().right > width + 0.5,
        );
        const names = wide.filter((one) => !one.closest('.hidden-text')).map((one) => one.outerHTML.slice(0, 90));
        expect(names, `${state} ${locale}`).toEqual([]);
      }
  });

  it('gives every control a target of 24 px', () => {
    for (const one of showState('done').querySelectorAll('button, a')) {
      const { width, height } = one.getBoundingClientRect();
      expect(Math.min(width, height), one.textContent).toBeGreaterThanOrEqual(24);
    }
  });
});

it('names every family in words beside its seal', () => {
  const root = showState('done');
  for (const family of families) {
    const seal = root.querySelector(`.seal-${family}`);
    expect(seal?.getAttribute('aria-hidden'), family).toBe('true');
  }
});
