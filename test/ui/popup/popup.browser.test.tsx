import { useState } from 'preact/hooks';
import { page } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { locales, type Locale } from '../../../src/locales/index.ts';
import { Popup, type PopupActs } from '../../../src/ui/popup/Popup.tsx';
import { audit } from '../audit.ts';
import { popupStates } from '../fixtures/popup-states.ts';
import { focusName, press, tabStops, tabTo } from '../keyboard.ts';
import { clear, control, draw } from '../render.tsx';

const acts = () => ({
  openPanel: vi.fn<PopupActs['openPanel']>(),
  record: vi.fn<PopupActs['record']>(() => Promise.resolve(true)),
  pause: vi.fn<PopupActs['pause']>(),
});
let act: ReturnType<typeof acts>;
const show = (state: keyof typeof popupStates, locale: Locale = 'zh_CN') =>
  draw(<Popup page={popupStates[state]} records={47} ofSite={0} acts={act} />, locale);

beforeEach(async () => {
  await page.viewport(320, 600);
  act = acts();
});
afterEach(clear);

describe.each(locales)('in %s', (locale) => {
  it.each(Object.keys(popupStates) as (keyof typeof popupStates)[])(
    '“%s” holds nothing axe-core objects to',
    async (state) => {
      await audit(show(state, locale));
    },
  );
});

it.each<[keyof typeof popupStates, string, string]>([
  ['asks', '此页请您同意 4 份文件', '1 份未能读取，其余 3 份中 3 处需留意。'],
  ['reading', '此页请您同意 3 份文件', '正在读，已读 1 份。'],
  ['quiet', '此页请您同意 1 份文件', '未见重大约束。'],
  ['nothing-read', '此页请您同意 2 份文件', '都没有读到，明约没有结论。'],
  ['quiet-on-request', '此页请您同意 3 份文件', '2 份还没有读，其余 1 份未见重大约束。'],
  ['unread-on-request', '此页请您同意 5 份文件', '2 份未能读取，2 份还没有读，其余 1 份中 3 处需留意。'],
  ['none-asked-for', '此页请您同意 2 份文件', '2 份要您点了才读。'],
  ['some-asked-for', '此页请您同意 2 份文件', '1 份要您点了才读，1 份未能读取。'],
  ['carried-read', '此页请您同意 2 份文件', '未见重大约束。'],
  ['by-hand', '您已手动记录这一页', '1 份未能读取，其余 3 份中 3 处需留意。'],
  ['ticked', '已记录对 4 份文件的同意', '1 份未能读取，其余 3 份中 3 处需留意。'],
  ['submitted', '已记录对 1 份文件的同意', '未见重大约束。'],
  ['withdrawn', '此页请您同意 4 份文件', '1 份未能读取，其余 3 份中 3 处需留意。'],
  ['none', '此页没有请您同意的文件', '如果您看到了同意框，而明约没认出来，可以手动记录。'],
  ['agreement', '这一页是一份协议', '1 处需留意。'],
  ['unread-page', '这一页是一份协议，明约没有读成', '页面一直在改写自己，没有读到稳定的文字。'],
  ['paused', '明约已暂停', '不读、不标、不记。以前的记录还在。'],
  ['excluded', '在此站已暂停', '不读、不标、不记。以前的记录还在。'],
  ['private', '明约不看无痕窗口', '不读、不标、不记。要在这里也用，请在设置里改。'],
])('says of “%s”: %s', (state, title, body) => {
  const root = show(state);
  expect(root.querySelector('h2')!.textContent).toBe(title);
  expect(root.querySelector('.popup-body')!.textContent).toBe(body);
});

it('tells six counts with the names of the families', () => {
  const counts = [...show('asks').querySelectorAll('.popup-counts li')].map((one) => one.textContent);
  expect(counts).toEqual(['责任 3', '单方权力 6', '您的权益 6', '个人信息 9', '争议解决 2', '对您有利 3']);
});

it('has rows of 44 px', () => {
  const rows = [...show('asks').querySelectorAll('.row, .switch')];
  expect(rows).toHaveLength(4);
  for (const row of rows) expect(row.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
});

it('leads to the records of this site, where there are any', () => {
  const drawn = (page: keyof typeof popupStates, ofSite: number) =>
    draw(<Popup page={popupStates[page]} records={47} ofSite={ofSite} acts={act} />);
  const link = drawn('excluded', 3).querySelector('a')!;
  expect(link.textContent).toBe('此站的记录3 条');
  expect(link.getAttribute('href')).toBe('records.html#/site/nanzhi.example');
  expect(link.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
  clear();
  expect(drawn('unreachable', 3).querySelector('a')!.textContent).toBe('全部记录47 条');
});

/** As the extension has it: paused and resumed by the switch and the button. */
function PausablePopup({ open }: { readonly open: keyof typeof popupStates }) {
  const [paused, setPaused] = useState(false);
  return (
    <Popup page={popupStates[paused ? 'excluded' : open]} records={47} ofSite={0} acts={{ ...act, pause: setPaused }} />
  );
}

describe('by keyboard alone', () => {
  it.each<[keyof typeof popupStates, string[]]>([
    ['asks', ['打开侧栏', '记录这一页手动', '全部记录47 条', '在此站暂停', '设置']],
    ['by-hand', ['看这条记录', '打开侧栏', '全部记录47 条', '在此站暂停', '设置']],
    ['by-hand-unnamed', ['看这条记录', '全部记录47 条', '在此站暂停', '设置']],
    ['agreement', ['打开侧栏', '记录这一页手动', '全部记录47 条', '在此站暂停', '设置']],
    ['none', ['记录这一页', '全部记录47 条', '在此站暂停', '设置']],
    ['excluded', ['恢复', '全部记录47 条', '在此站暂停', '设置']],
    ['paused', ['恢复', '全部记录47 条', '设置']],
    ['private', ['全部记录47 条', '设置']],
    ['unreachable', ['全部记录47 条', '设置']],
  ])('“%s” is walked through in the order one reads it, every stop seen', async (state, stops) => {
    show(state);
    expect(await tabStops()).toEqual(stops);
  });

  it('opens the panel and records the page', async () => {
    show('asks');
    await tabTo('打开侧栏');
    await press('{Enter}');
    expect(act.openPanel).toHaveBeenCalledOnce();
    await tabTo('记录这一页');
    await press(' ');
    expect(act.record).toHaveBeenCalledOnce();
    await vi.waitFor(() => expect(focusName()).toBe('记录这一页已记录'));
  });

  it('records by hand what was not recognised, once, and keeps the place', async () => {
    show('none');
    const button = await tabTo('记录这一页');
    await press('{Enter}');
    await vi.waitFor(() => expect(document.querySelector('[role=status]')?.textContent).toBe('已记录'));
    expect(document.activeElement).toBe(button);
    await press('{Enter}');
    expect(act.record).toHaveBeenCalledOnce();
  });

  it('pauses the site and resumes it, by switch and by button, and keeps the place', async () => {
    draw(<PausablePopup open="asks" />);
    await tabTo('在此站暂停');
    await press(' ');
    expect(document.querySelector('h2')?.textContent).toBe('在此站已暂停');
    expect(focusName()).toBe('在此站暂停');
    await tabTo('恢复', { back: true });
    await press('{Enter}');
    await vi.waitFor(() => expect(focusName()).toBe('打开侧栏'));
  });

  it('leads to the history and to the settings, each in a tab of its own', async () => {
    show('none');
    expect((await tabTo('全部记录')).getAttribute('href')).toBe('records.html');
    expect((await tabTo('设置')).getAttribute('href')).toBe('records.html#/settings');
  });
});

it.each<[keyof typeof popupStates, string, string, boolean]>([
  ['ticked', '已记录对 4 份文件的同意', '已勾选，未见提交', false],
  ['submitted', '已记录对 1 份文件的同意', '已提交', false],
  ['recorded-unnamed', '已记录，页面没有列出文件', '已提交', false],
  ['withdrawn', '此页请您同意 4 份文件', '提交前已取消', true],
  ['by-hand-unnamed', '您已手动记录这一页', '手动记录，明约没有看到提交', false],
])('says of “%s” what is on record, when it was written, and leads there', (state, title, standing, recordable) => {
  const root = show(state);
  expect(root.querySelector('h2')!.textContent).toBe(title);
  const [, time, said] = /^记于 2026 年 3 月 (\d\d 日 ?\d\d:07)，(.*)。 看这条记录$/.exec(
    root.querySelector('.popup-recorded')!.textContent,
  )!;
  expect([time === undefined, said]).toEqual([false, standing]);
  expect(control('看这条记录').getAttribute('href')).toBe('records.html#/record/r1');
  const rows = [...root.querySelectorAll('.row')].map((row) => row.textContent);
  expect(rows.includes('记录这一页手动')).toBe(recordable);
});

it('resumes a site by its button and by its switch', () => {
  show('excluded');
  control('恢复').click();
  control('在此站暂停').click();
  expect(act.pause.mock.calls).toEqual([[false], [false]]);
});

it('says whether recording by hand went well', async () => {
  const root = show('none');
  act.record.mockResolvedValue(false);
  control('记录这一页').click();
  await vi.waitFor(() => expect(root.querySelector('[role="status"]')!.textContent).toBe('没能记录'));
});
