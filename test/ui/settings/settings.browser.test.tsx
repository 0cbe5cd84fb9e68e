import { cdp, page, userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FileToSave } from '../../../src/export/evidence-pack/create-evidence-pack.ts';
import type { Ledger } from '../../../src/ledger/database.ts';
import { deleteEverything as deleteAll } from '../../../src/ledger/records.ts';
import { readSettings } from '../../../src/ledger/settings.ts';
import { locales, type Locale } from '../../../src/locales/index.ts';
import type { Acts } from '../../../src/ui/records/acts.ts';
import { toSite } from '../../../src/ui/settings/RecordingSettings.tsx';
import { appear, appearWords } from '../appear.ts';
import { audit } from '../audit.ts';
import { chooseFile } from '../choose-file.ts';
import { FilledApp, idleActs, openFilled } from '../fixtures/records-app.tsx';
import { clear, control, draw } from '../render.tsx';

let ledger: Ledger;

async function show(acts: Partial<Acts> = {}, locale: Locale = 'zh_CN', empty = false): Promise<HTMLElement> {
  ledger = await openFilled(empty ? null : undefined);
  const root = draw(
    <FilledApp open={() => Promise.resolve(ledger)} hash="#/settings" acts={{ ...idleActs, ...acts }} />,
    locale,
  );
  await appear('.setting');
  return root;
}

const choose = (bytes: Uint8Array<ArrayBuffer>) => chooseFile(document.querySelector('input[type=file]')!, bytes);

beforeEach(() => page.viewport(1280, 800));
afterEach(clear);

describe.each(locales)('in %s', (locale) => {
  it('the settings hold nothing axe-core objects to, wide and narrow', async () => {
    const root = await show({}, locale);
    await audit(root);
    await page.viewport(360, 800);
    await audit(root);
  });
});

describe('in forced colours', () => {
  const force = (value: 'active' | 'none') =>
    cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value }] });
  beforeEach(() => force('active'));
  afterEach(() => force('none'));

  it('what is chosen is seen, and only the present page carries a line', async () => {
    await show();
    expect(matchMedia('(forced-colors: active)').matches).toBe(true);
    const dot = (input: Element | null) => getComputedStyle(input!).backgroundImage;
    expect(dot(document.querySelector('.choice input:checked'))).toMatch(/gradient/);
    expect(dot(document.querySelector('.choice input:not(:checked)'))).toBe('none');
    const line = (link: Element | null) => getComputedStyle(link!).borderBottomColor;
    const ground = getComputedStyle(document.documentElement).backgroundColor;
    expect(line(document.querySelector('nav a:not([aria-current])'))).toBe(ground);
    expect(line(document.querySelector('nav a[aria-current]'))).not.toBe(ground);
  });
});

describe('a setting', () => {
  it('is kept the moment it is changed', async () => {
    await show();
    control('提前读取').click();
    await appear('[role=switch]', (one) => one.textContent.startsWith('提前') && one.ariaChecked === 'false');
    expect((await readSettings(ledger)).prefetch).toBe(false);
    control('责任').click();
    await appear('.family-switches [aria-pressed=false]');
    expect((await readSettings(ledger)).families).not.toContain('liability');
    await userEvent.click(page.getByLabelText('照常记录'));
    await appear('input:checked', (one) => one.parentElement?.textContent === '照常记录');
    expect((await readSettings(ledger)).incognito).toBe('keep');
  });

  it('of sites takes hosts and addresses, and refuses what is neither', async () => {
    const root = await show();
    const field = page.getByLabelText('添加网站');
    await userEvent.fill(field, 'https://www.Nanzhi.example/register?x=1');
    await userEvent.keyboard('{Enter}');
    await appearWords('.excluded', 'nanzhi.example');
    await userEvent.fill(field, '不是网站');
    await userEvent.keyboard('{Enter}');
    await appearWords('.setting-bad', '这不是网站名');
    await audit(root);
    control('恢复 nanzhi.example').click();
    await appearWords('.setting-about', '没有。在同意框旁');
    expect((await readSettings(ledger)).excludedSites).toEqual([]);
  });

  it.each([
    ['nanzhi.example', 'nanzhi.example'],
    ['HTTP://WWW.nanzhi.example/a', 'nanzhi.example'],
    ['passport.nanzhi.com.cn', 'nanzhi.com.cn'],
    ['localhost', undefined],
    ['', undefined],
    ['a b', undefined],
    ['http://', undefined],
  ])('of sites reads %j as %j', (typed, site) => {
    expect(toSite(typed)).toBe(site);
  });

  it('of the schedule asks in plain words before anything is looked up', async () => {
    const schedule = vi.fn(() => Promise.resolve());
    const root = await show({ schedule });
    await userEvent.click(page.getByLabelText('每周'));
    const ask = await appearWords('.ask', '不带 Cookie');
    expect(ask.textContent).toContain('还没有开始');
    await audit(root);
    expect((await readSettings(ledger)).schedule).toBe('off');
    control('不允许').click();
    await appear('input:checked', (one) => one.parentElement?.textContent === '不读');
    expect(schedule).not.toHaveBeenCalled();
    await userEvent.click(page.getByLabelText('每周'));
    (await appearWords('.ask button', '允许定期读取')).click();
    await appear('.settings', () => schedule.mock.calls.length === 1 && document.querySelector('.ask') === null);
    expect(schedule).toHaveBeenCalledWith('weekly');
    expect((await readSettings(ledger)).schedule).toBe('weekly');
  });
});

describe('all data', () => {
  it('verifies, packs and frees', async () => {
    const save = vi.fn<(file: FileToSave) => void>();
    await show({ save });
    control('校验全部').click();
    await appearWords('[role=status]', '全部记录、文字、次序均未改动');
    control('全部记录的证据包').click();
    await appearWords('[role=status]', '已存为 mingyue-evidence-');
    expect(save).toHaveBeenCalledOnce();
    control('清理没有同意过的文件').click();
    await appearWords('[role=status]', '已清理 0 份');
  });

  it('counts what does not fit', async () => {
    await show();
    await ledger.entries.update(3, { at: '2026-01-01T00:00:00.000Z' });
    control('校验全部').click();
    await appearWords('[role=status]', '处不符');
  });

  it('is deleted only after its word was typed', async () => {
    const deleteEverything = vi.fn<Acts['deleteEverything']>(async () => {
      await deleteAll(ledger, '2026-04-01T00:00:00.000Z');
      return { copies: 'pending', problem: { id: 'timeout', detail: '' } };
    });
    const root = await show({ deleteEverything });
    control('删除全部').click();
    const word = page.getByLabelText('输入确认');
    await userEvent.fill(word, '删');
    expect(control('删除全部记录')).toHaveProperty('disabled', true);
    await audit(root);
    await userEvent.fill(word, '删除');
    control('删除全部记录').click();
    await appearWords('[role=status]', '已全部删除');
    // Of copies that could not be deleted yet the person hears.
    await appearWords('[role=status]', '副本还在');
    expect(await ledger.records.count()).toBe(0);
    await appearWords('.setting', '0 条记录，0 份全文');
  });
});

describe('a backup', () => {
  async function make(passphrase: string): Promise<Uint8Array<ArrayBuffer>> {
    const save = vi.fn<(file: FileToSave) => void>();
    await show({ save });
    if (passphrase !== '') {
      await userEvent.fill(page.getByLabelText('口令（可不填）'), passphrase);
      await userEvent.fill(page.getByLabelText('再输一遍口令'), passphrase);
    }
    control('备份到文件').click();
    await appearWords('[role=status]', '已存为 mingyue-');
    expect(page.getByLabelText('口令（可不填）').element()).toHaveProperty('value', '');
    return save.mock.calls[0]![0].bytes;
  }

  it('restores into an empty ledger, and again without doubling', async () => {
    const bytes = await make('');
    await show({}, 'zh_CN', true);
    choose(bytes);
    await appearWords('[role=status]', '新增 5 条，原有 0 条');
    choose(bytes);
    await appearWords('[role=status]', '新增 0 条，原有 5 条');
  });

  it('whose passphrase was typed in two ways is not made, and the page says so', async () => {
    const save = vi.fn<(file: FileToSave) => void>();
    const root = await show({ save });
    await userEvent.fill(page.getByLabelText('口令（可不填）'), '一句');
    await userEvent.fill(page.getByLabelText('再输一遍口令'), '两句');
    control('备份到文件').click();
    await appearWords('[role=alert]', '不一样');
    await audit(root);
    expect(save).not.toHaveBeenCalled();
  });

  it('with a passphrase asks for it, and says when it is wrong', async () => {
    const bytes = await make('正确');
    const root = await show({}, 'zh_CN', true);
    choose(bytes);
    await appearWords('[role=alert]', '这个备份加了口令');
    await audit(root);
    const field = page.getByLabelText('这个备份的口令');
    await userEvent.fill(field, '错误');
    control('恢复').click();
    await appearWords('[role=alert]', '口令不对');
    await userEvent.fill(field, '正确');
    control('恢复').click();
    await appearWords('[role=status]', '新增 5 条');
  });

  it('that is none, or damaged, is refused with the reason', async () => {
    const bytes = await make('');
    choose(new TextEncoder().encode('{}'));
    await appearWords('[role=alert]', '这不是明约的备份');
    choose(bytes.slice(0, -3));
    await appearWords('[role=alert]', '文件不完整或改动过');
  });
});

it.each([
  [true, ''],
  [false, '浏览器还没有让明约进无痕窗口，这一项现在不起作用。'],
])(
  'says that recording in private windows has no effect where the browser keeps us out (let in: %s)',
  async (allowed, said) => {
    const root = await show({ mayEnterPrivate: () => Promise.resolve(allowed) });
    const about = () =>
      root.querySelector('input[value=keep]')!.closest('fieldset')!.querySelector('.setting-about')?.textContent ?? '';
    expect(about()).toBe('');
    root.querySelector<HTMLElement>('input[value=keep]')!.click();
    await vi.waitFor(async () => expect((await readSettings(ledger)).incognito).toBe('keep'));
    await vi.waitFor(() => expect(about().startsWith(said)).toBe(true));
    expect(about() === '').toBe(allowed);
  },
);
