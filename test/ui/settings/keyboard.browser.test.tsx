import { page, userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FileToSave } from '../../../src/export/evidence-pack/create-evidence-pack.ts';
import type { Ledger } from '../../../src/ledger/database.ts';
import { deleteEverything as deleteAll } from '../../../src/ledger/records.ts';
import { readSettings } from '../../../src/ledger/settings.ts';
import type { Acts } from '../../../src/ui/records/acts.ts';
import { appear, appearWords } from '../appear.ts';
import { chooseFile } from '../choose-file.ts';
import { idleActs } from '../fixtures/records-app.tsx';
import { focusName, press, tabStops, tabTo } from '../keyboard.ts';
import { clear } from '../render.tsx';
import { showApp } from '../show-app.tsx';

async function show(acts: Partial<Acts> = {}, empty = false): Promise<Ledger> {
  const ledger = await showApp('#/settings', { acts, ...(empty ? { sample: null } : {}) });
  await appear('.helper-how, .helper-copies');
  return ledger;
}
const settled = (holds: () => boolean) => appear('.settings', holds);

beforeEach(() => page.viewport(1280, 800));
afterEach(clear);

describe('the settings by keyboard alone', () => {
  it('are walked through in the order one reads them, every stop seen', async () => {
    await show();
    expect(await tabStops()).toEqual([
      ...['跳到正文', '记录', '总览', '工作台', '设置', '跟随浏览器'],
      ...['责任', '单方权力', '您的权益', '个人信息', '争议解决', '对您有利'],
      ...['提前读取同意框旁的文件', '键盘快捷键', '暂停明约', '不看也不记录', '添加网站', '添加', '不读'],
      ...['校验全部', '全部记录的证据包', '清理没有同意过的文件', '删除全部'],
      ...['口令（可不填）', '备份到文件', '选择备份文件', '使用助手'],
    ]);
  });

  it('are each changed and kept', async () => {
    const ledger = await show();
    await tabTo('跟随浏览器');
    await press('{ArrowDown}{ArrowDown}{ArrowUp}');
    await tabTo('责任');
    await press('{Enter}');
    await tabTo('提前读取');
    await press(' ');
    await tabTo('键盘快捷键');
    await press(' ');
    await tabTo('暂停明约');
    await press('{Enter}');
    await tabTo('不看也不记录');
    await press('{ArrowDown}{ArrowDown}');
    await settled(() => document.querySelector<HTMLInputElement>('input[value=keep]')?.checked === true);
    expect(await readSettings(ledger)).toMatchObject({
      ...{ language: 'zh_CN', prefetch: false, shortcuts: false, paused: true, incognito: 'keep' },
      families: ['unilateral', 'rights', 'data', 'dispute', 'favourable'],
    });
  });

  it('of sites take one and give it back, and the place is kept', async () => {
    await show();
    await tabTo('添加网站');
    await press('nanzhi.example{Enter}');
    await appearWords('.excluded', 'nanzhi.example');
    expect(focusName()).toBe('添加网站');
    await press('不是{Enter}');
    await appearWords('.setting-bad', '这不是网站名');
    await tabTo('恢复 nanzhi.example', { back: true });
    await press(' ');
    await settled(() => document.querySelector('.excluded li') === null);
    expect(focusName()).toBe('添加网站');
  });

  it('of the schedule ask first; all periods are reached by arrow keys, Escape takes it back', async () => {
    const schedule = vi.fn<Acts['schedule']>(() => Promise.resolve());
    const ledger = await show({ schedule });
    await tabTo('不读');
    await press('{ArrowDown}{ArrowDown}');
    await appearWords('.ask [role=alert]', '不带 Cookie');
    expect(focusName()).toBe('每月');
    await press('{Escape}');
    expect(document.querySelector('.ask')).toBeNull();
    expect(focusName()).toBe('不读');
    await press('{ArrowDown}');
    await tabTo('不允许');
    await press('{Enter}');
    expect(focusName()).toBe('不读');
    expect((await readSettings(ledger)).schedule).toBe('off');
    await press('{ArrowDown}');
    await tabTo('允许定期读取');
    await press('{Enter}');
    expect(focusName()).toBe('每周');
    await settled(() => schedule.mock.calls.length === 1);
    expect((await readSettings(ledger)).schedule).toBe('weekly');
  });

  it('verify, pack and free', async () => {
    const save = vi.fn<(file: FileToSave) => void>();
    await show({ save });
    await tabTo('校验全部');
    await press('{Enter}');
    await appearWords('[role=status]', '均未改动');
    await tabTo('全部记录的证据包');
    await press(' ');
    await appearWords('[role=status]', '已存为 mingyue-evidence-');
    await tabTo('清理没有同意过的文件');
    await press('{Enter}');
    await appearWords('[role=status]', '已清理 0 份');
  });

  it('delete everything after its word was typed; Escape takes it back', async () => {
    const deleteEverything = vi.fn<Acts['deleteEverything']>();
    const ledger = await show({ deleteEverything });
    deleteEverything.mockImplementation(async () => {
      await deleteAll(ledger, '2026-04-01T00:00:00.000Z');
      return { copies: 'none' };
    });
    await tabTo('删除全部');
    await press('{Enter}');
    expect(focusName()).toBe('输入确认');
    await press('删除{Escape}');
    expect(focusName()).toBe('删除全部');
    await press('{Enter}');
    expect((document.activeElement as HTMLInputElement).value).toBe('');
    await press('删除');
    await tabTo('删除全部记录');
    await press('{Enter}');
    await appearWords('[role=status]', '已全部删除');
    expect(focusName()).toBe('删除全部');
    expect(await ledger.records.count()).toBe(0);
  });

  it('allow the helper and leave it, and the place is kept', async () => {
    let allowed = false;
    const helper: Acts['helper'] = {
      ...idleActs.helper,
      state: () =>
        Promise.resolve(
          allowed ? { state: 'unreachable', problem: { id: 'not-installed', detail: '' } } : { state: 'off' },
        ),
      allow: () => Promise.resolve((allowed = true)),
      leave: () => Promise.resolve(!(allowed = false)),
    };
    await show({ helper });
    await tabTo('使用助手');
    await press('{Enter}');
    await settled(() => focusName() === '再试一次');
    await tabTo('停用助手');
    await press('{Enter}');
    await settled(() => focusName() === '使用助手');
  });
});

describe('a backup by keyboard alone', () => {
  async function make(passphrase: string): Promise<Uint8Array<ArrayBuffer>> {
    const save = vi.fn<(file: FileToSave) => void>();
    await show({ save });
    await tabTo('口令（可不填）');
    if (passphrase !== '') {
      await press(passphrase);
      await userEvent.tab();
      await press(`另一句{Enter}`);
      await appearWords('[role=alert]', '两次输入的口令不一样');
      expect(focusName()).toBe('再输一遍口令');
      expect(save).not.toHaveBeenCalled();
      await press('{Control>}a{/Control}');
      await press(passphrase);
    }
    await press('{Enter}');
    await appearWords('[role=status]', '已存为 mingyue-');
    expect(save).toHaveBeenCalledOnce();
    return save.mock.calls[0]![0].bytes;
  }

  it('is made with Enter, and comes back through its file', async () => {
    const bytes = await make('');
    await show({}, true);
    await tabTo('选择备份文件');
    chooseFile(document.activeElement as HTMLInputElement, bytes);
    await appearWords('[role=status]', '新增 5 条');
    expect(focusName()).toBe('选择备份文件');
  });

  it('with a passphrase asks for it where one is, again when it was wrong, and goes back to the file', async () => {
    const bytes = await make('正确');
    await show({}, true);
    await tabTo('选择备份文件');
    chooseFile(document.activeElement as HTMLInputElement, bytes);
    await appearWords('[role=alert]', '这个备份加了口令');
    expect(focusName()).toBe('这个备份的口令');
    await press('错误{Enter}');
    await appearWords('[role=alert]', '口令不对');
    expect(focusName()).toBe('这个备份的口令');
    // The wrong one stands selected: one types over it.
    await press('正确{Enter}');
    await appearWords('[role=status]', '新增 5 条');
    await settled(() => focusName() === '选择备份文件');
  });
});
