import { page, userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { families, type Family } from '../../../src/core/labels/taxonomy.ts';
import { locales, type Locale } from '../../../src/locales/index.ts';
import type { Dated } from '../../../src/ui/reader/find-reading.ts';
import { Reader } from '../../../src/ui/reader/Reader.tsx';
import type { ReadText } from '../../../src/ledger/read-offers.ts';
import { audit } from '../audit.ts';
import { serviceTerms } from '../fixtures/agreements.ts';
import { longText, reviewOf, termsReview } from '../fixtures/offers.ts';
import { clear, control, draw } from '../render.tsx';

const onShortcuts = vi.fn<(on: boolean) => void>();
interface Options {
  readonly finding?: number | null;
  readonly shown?: readonly Family[];
  readonly locale?: Locale;
  readonly shortcuts?: boolean;
  readonly read?: ReadText;
  readonly dated?: Dated | null;
}
const terms: ReadText = { text: serviceTerms, review: termsReview };

function show({
  finding = null,
  shown = families,
  locale = 'zh_CN',
  shortcuts = true,
  read = terms,
  dated = null,
}: Options = {}): HTMLElement {
  return draw(
    <Reader
      title="用户服务协议"
      site="南枝集"
      dated={dated}
      text={read.text}
      review={read.review}
      removals={[{ reason: 'footer', text: '© 南枝集' }]}
      finding={finding}
      families={shown}
      shortcuts={shortcuts}
      onShortcuts={onShortcuts}
    />,
    locale,
  );
}

beforeEach(async () => {
  onShortcuts.mockReset();
  await page.viewport(1280, 860);
});
afterEach(clear);

const here = (root: HTMLElement) => [...root.querySelectorAll('.here')].map((one) => one.textContent).join('');
const current = (root: HTMLElement) => root.querySelector('.mark-item[aria-current] .mark-name')?.textContent;

describe.each(locales)('in %s', (locale) => {
  it.each([1280, 360])('holds nothing axe-core objects to at %i px', async (width) => {
    await page.viewport(width, 860);
    const root = show({ finding: 0, locale });
    await audit(root);
  });

  it('nor without marks, nor with every kind off', async () => {
    await audit(show({ read: { text: serviceTerms, review: reviewOf(serviceTerms, []) }, locale }));
    await audit(show({ shown: [], locale }));
  });
});

it.each<[string, Partial<Dated>]>([
  ['2026 年 3 月 20 日同意时的文字', {}],
  ['2026 年 3 月 20 日同意，2026 年 3 月 22 日才读到的文字', { readAt: Date.UTC(2026, 2, 22) }],
  ['2026 年 3 月 19 日读到的文字', { agreedAt: null }],
])('says of which day the wording is, where there is little room too: %s', async (words, part) => {
  const dated = { readAt: Date.UTC(2026, 2, 19), agreedAt: Date.UTC(2026, 2, 19, 20), zone: 'Asia/Shanghai', ...part };
  const root = show({ dated });
  expect(root.querySelector('.reader-meta')?.textContent).toContain(words);
  await page.viewport(360, 800);
  expect(root.querySelector<HTMLElement>('.reader-meta')?.innerText).toBe(words);
  await audit(root);
});

it('has the seals of a passage beside its first line only', async () => {
  const broken = '我们对您因使用本服务遭受的任何损失，\n包括数据丢失、账号被盗的，\n一律不承担任何责任。';
  const read = reviewOf(broken, [['不承担任何', 'liability.exclusion', ['不承担任何'], 9]]);
  const span = { start: 0, end: broken.length };
  const review = { ...read, findings: read.findings.map((finding) => ({ ...finding, span })) };
  const root = show({ read: { text: broken, review } });
  const paragraphs = () => [...root.querySelectorAll('.reader-paragraph')];
  await expect.poll(() => paragraphs().length).toBe(3);
  expect(paragraphs().map((one) => one.querySelectorAll('.seal').length)).toEqual([1, 0, 0]);
});

describe('the text', () => {
  it('is soon all there, every character but line breaks and blanks', async () => {
    const root = show();
    const plain = (text: string) => text.replace(/\s/g, '');
    const drawn = () => {
      const copy = root.querySelector('.reader-text')!.cloneNode(true) as HTMLElement;
      copy.querySelectorAll('.hidden-text, .removals').forEach((one) => one.remove());
      return plain(copy.textContent);
    };
    await vi.waitFor(() => expect(drawn()).toBe(plain(serviceTerms)));
  });

  it('has its name in the title of the tab', () => {
    show();
    expect(document.title).toBe('用户服务协议 – 明约');
  });

  it('has evidence under the pen of its family', async () => {
    const root = show();
    const words = () => [...root.querySelectorAll('.evidence.pen-dispute')].map((one) => one.textContent);
    await vi.waitFor(() => expect(words().join('|')).toContain('由南枝集所在地人民法院管辖'));
  });

  it('keeps what reading left out', async () => {
    const root = show();
    control('读取时略去的文字').click();
    await vi.waitFor(() => expect(root.querySelector('.removals')!.textContent).toContain('© 南枝集'));
  });
});

describe('going through the marks', () => {
  it('begins at the finding it was opened for', () => {
    const root = show({ finding: 0 });
    expect(here(root)).toContain('因网络故障');
    expect(current(root)).toContain('免责');
    const box = root.querySelector('.here')!.getBoundingClientRect();
    expect(box.top).toBeGreaterThan(100);
    expect(box.bottom).toBeLessThan(860);
  });

  it('steps with J and K and says where one is', async () => {
    const root = show();
    await userEvent.keyboard('j');
    await vi.waitFor(() => expect(here(root)).toContain('即视为您已阅读'));
    expect(root.querySelector('[role="status"]:not(.search-count)')!.textContent).toContain('第 1 处，共 18 处');
    await userEvent.keyboard('jjk');
    await vi.waitFor(() => expect(here(root)).toContain('最终解释权'));
    expect(root.querySelector('.mark-item[aria-current] .law-note')).not.toBeNull();
    expect(root.querySelectorAll('.law-note')).toHaveLength(1);
  });

  it('says of the mark one is at which words add weight, and what they mean', async () => {
    const modifiers = ['without-notice', 'perpetual'] as const;
    const findings = termsReview.findings.map((finding) => ({ ...finding, modifiers }));
    const root = show({ read: { text: serviceTerms, review: { ...termsReview, findings } } });
    await userEvent.keyboard('j');
    const words = () => [...root.querySelectorAll('.mark-modifiers li')].map((one) => one.textContent);
    await vi.waitFor(() => expect(words()).toEqual(['无需通知：不会通知您', '永久：没有到期的一天']));
    await audit(root);
    await page.viewport(360, 800);
    expect(root.querySelector('.reader-strip')!.textContent).toContain('加重的字眼：无需通知、永久');
    await audit(root);
  });

  it('goes to the text by Enter and back to the list by Escape', async () => {
    const root = show({ finding: 0 });
    await userEvent.keyboard('{Enter}');
    expect(document.activeElement!.textContent).toMatch(/^责任 9\.3 因网络故障.*由您自行承担。$/);
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement).toBe(root.querySelector('.mark-item[aria-current] .mark-button'));
  });

  it('follows a press on an item of the list', async () => {
    const root = show();
    [...root.querySelectorAll<HTMLElement>('.mark-button')].at(-1)!.click();
    await vi.waitFor(() => expect(here(root)).toContain('客服电话'));
  });

  it('steps by the strip at the foot where there is no list', async () => {
    await page.viewport(360, 800);
    const root = show({ finding: 0 });
    expect(getComputedStyle(root.querySelector('.reader-list')!).display).toBe('none');
    const strip = root.querySelector('.reader-strip')!;
    expect(strip.textContent).toContain('数据丢失、账号被盗，平台都不赔');
    expect(strip.textContent).not.toContain('加重的字眼');
    strip.querySelector<HTMLElement>('[aria-label="下一处"]')!.click();
    await vi.waitFor(() => expect(here(root)).toContain('根据自身判断'));
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  });
});

describe('the legend', () => {
  it('switches a family by pressing it and by its number', async () => {
    const root = show();
    const off = () => [...root.querySelectorAll('.family-switch[aria-pressed="false"]')].map((one) => one.textContent);
    control('责任').click();
    await vi.waitFor(() => expect(off()).toEqual(['责任3']));
    expect(root.querySelector('.pen-liability:not(.family-switch *)')).toBeNull();
    await userEvent.keyboard('14');
    await vi.waitFor(() => expect(off()).toEqual(['个人信息0']));
  });

  it('shows the keys and lets one switch them off', async () => {
    const root = show();
    expect(root.querySelector('.legend-keys')!.textContent).toContain('下一处');
    control('关掉快捷键').click();
    expect(onShortcuts).toHaveBeenCalledWith(false);
    const without = show({ shortcuts: false });
    await userEvent.keyboard('j');
    expect(here(without)).toBe('');
  });
});

describe('search', () => {
  it('finds words through the pens and steps by Enter', async () => {
    const root = show();
    control('搜索').click();
    await vi.waitFor(() => expect(document.activeElement!.className).toBe('search-line'));
    await userEvent.keyboard('承担任何责任');
    await vi.waitFor(() => expect([...CSS.highlights.get('search')!].map(String)).toEqual(['承担任何责任']));
    expect(root.querySelector('.search-count')!.textContent).toBe('1 / 1');
    await userEvent.fill(document.activeElement!, '南枝集');
    await vi.waitFor(() => expect(CSS.highlights.get('search')!.size).toBeGreaterThan(5));
    await userEvent.keyboard('{Enter}{Enter}');
    await vi.waitFor(() => expect(root.querySelector('.search-count')!.textContent).toMatch(/^[23] \//));
    await audit(root);
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => expect(CSS.highlights.has('search')).toBe(false));
  });

  it('says when there is nothing', async () => {
    const root = show();
    control('搜索').click();
    await vi.waitFor(() => expect(document.activeElement!.className).toBe('search-line'));
    await userEvent.keyboard('不存在的话');
    await vi.waitFor(() => expect(root.querySelector('.search-count')!.textContent).toBe('没有找到'));
  });

  it('does not take letters of the search for keys', async () => {
    const root = show();
    control('搜索').click();
    await vi.waitFor(() => expect(document.activeElement!.className).toBe('search-line'));
    await userEvent.keyboard('jk1');
    expect(here(root)).toBe('');
    expect(root.querySelectorAll('.family-switch[aria-pressed="false"]')).toHaveLength(0);
  });
});

it('comes to rest at the passage, also far down a text that was never on view', async () => {
  const { text, review } = longText(500);
  const last = review.findings.findIndex(({ span }) => text.slice(span.start, span.end).includes('第480种'));
  const root = show({ read: { text, review }, finding: last });
  const frames = async (count: number) => {
    for (let i = 0; i < count; i++) await new Promise(requestAnimationFrame);
  };
  await frames(12);
  const middle = (element: Element) => {
    const { top, height } = element.getBoundingClientRect();
    return top + height / 2;
  };
  expect(here(root)).toContain('第480种');
  expect(Math.abs(middle(root.querySelector('.here')!) - 430)).toBeLessThan(120);
  const item = root.querySelector('.mark-item[aria-current]')!.getBoundingClientRect();
  expect(item.top).toBeGreaterThan(100);
  expect(item.bottom).toBeLessThan(860);
});

it('is printed whole, however little is drawn', () => {
  const root = show({ read: longText(500) });
  dispatchEvent(new Event('beforeprint'));
  expect(root.querySelectorAll('.reader-paragraph')).toHaveLength(500);
});

it('goes to a mark that is not drawn yet, and stays there while the rest is drawn', async () => {
  const root = show({ read: longText(500), finding: 11 });
  const box = root.querySelector('.here')!.getBoundingClientRect();
  expect(box.top).toBeGreaterThan(100);
  expect(box.bottom).toBeLessThan(860);
  await vi.waitFor(() => expect(root.querySelectorAll('.reader-paragraph')).toHaveLength(500));
  const after = root.querySelector('.here')!.getBoundingClientRect();
  expect(Math.abs(after.top - box.top)).toBeLessThan(40);
});

it('draws what is on view at once, all 500 marked clauses soon, and steps through them', async () => {
  const root = show({ read: longText(500) });
  expect(root.querySelectorAll('.mark-item').length).toBeLessThan(100);
  expect(root.querySelectorAll('.reader-paragraph').length).toBeLessThan(100);
  await vi.waitFor(() => expect(root.querySelectorAll('.mark-item')).toHaveLength(500));
  await vi.waitFor(() => expect(root.querySelectorAll('.reader-paragraph')).toHaveLength(500));
  await audit(root);
  await userEvent.keyboard('kk');
  await vi.waitFor(() => expect(here(root)).toContain('第499种原因'));
});

describe('at 1280 px', () => {
  it('shows the scrollbar of the list only where one is', async () => {
    const list = show().querySelector<HTMLElement>('.reader-list')!;
    const colour = () => getComputedStyle(list).scrollbarColor;
    const atRest = colour();
    expect(atRest).toBe('rgba(0, 0, 0, 0) rgba(0, 0, 0, 0)');
    await userEvent.hover(list);
    expect(colour()).not.toBe(atRest);
    await userEvent.unhover(list);
    list.querySelector<HTMLElement>('.mark-button')!.focus();
    expect(colour()).not.toBe(atRest);
  });
});
