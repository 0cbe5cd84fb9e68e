import { page, userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FileToSave } from '../../../src/export/evidence-pack/create-evidence-pack.ts';
import type { Ledger } from '../../../src/ledger/database.ts';
import { deleteRecord as deleteFromLedger } from '../../../src/ledger/records.ts';
import { recordId } from '../../fixtures/ledger/sample-ledger.ts';
import { appear, appearWords } from '../appear.ts';
import { focusName, press, tabStops, tabTo } from '../keyboard.ts';
import { clear } from '../render.tsx';
import { showApp } from '../show-app.tsx';
import type { Acts } from '../../../src/ui/records/acts.ts';

async function show(acts: Partial<Acts> = {}): Promise<Ledger> {
  const ledger = await showApp(`#/record/${recordId(5)}`, { acts });
  await Promise.all([appear('.stamp:not(.stamp-empty)'), appear('.text-block')]);
  return ledger;
}

beforeEach(() => page.viewport(1280, 800));
afterEach(clear);

describe('a record by keyboard alone', () => {
  it('is walked through in the order one reads it, every stop seen', async () => {
    await show();
    expect(await tabStops()).toEqual([
      ...['跳到正文', '记录', '总览', '工作台', '设置', '记录', '与现在对照', '如何退出', '证据包', '打印'],
      ...[
        '只看标注',
        '在阅读页打开',
        '用户服务协议',
        expect.stringMatching(/^第一条|^一、|用户服务协议/),
        '删除这条记录',
      ],
    ]);
  });

  it('gives its letters to copy, of each kind', async () => {
    const copy = vi.fn<Acts['copy']>(() => Promise.resolve(true));
    await show({ copy });
    const button = await tabTo('如何退出');
    await press('{Enter}');
    await appear('.channels dd');
    expect(document.activeElement).toBe(button);
    await tabTo('撤回同意');
    await press('{ArrowUp}');
    expect(focusName()).toBe('删除');
    await tabTo('信的语言');
    // The letter itself can be scrolled, and is read out.
    await tabTo('申请删除我的个人信息');
    await tabTo('复制这封信');
    await press('{Enter}');
    await appearWords('.letter [role=status]', '已复制');
    expect(copy.mock.calls[0]?.[0]).toContain('第四十七条');
    await tabTo('如何退出', { back: true });
    await press(' ');
    expect(document.querySelector('.leave')).toBeNull();
    expect(document.activeElement).toBe(button);
  });

  it('gives its evidence pack, and is printed', async () => {
    const save = vi.fn<(file: FileToSave) => void>();
    const print = vi.fn();
    await show({ save, print });
    await tabTo('证据包');
    await press('{Enter}');
    await appearWords('[role=status]', '已存为 mingyue-evidence-');
    expect(save).toHaveBeenCalledOnce();
    expect(focusName()).toBe('证据包');
    await tabTo('打印');
    await press(' ');
    expect(print).toHaveBeenCalledOnce();
  });

  it('shows each document of it, and what is marked alone', async () => {
    await show();
    await tabTo('只看标注');
    await press(' ');
    expect(document.activeElement?.getAttribute('aria-pressed')).toBe('true');
    await tabTo('用户服务协议');
    await press('{ArrowRight}');
    await appearWords('.text-block', '自行开展营销');
    await userEvent.tab();
    expect(document.activeElement?.getAttribute('role')).toBe('tabpanel');
  });

  it('is deleted only after one was asked; “no” and Escape go back to the button', async () => {
    const deleteRecord = vi.fn<Acts['deleteRecord']>();
    const ledger = await show({ deleteRecord });
    deleteRecord.mockImplementation(
      async (id) => void (await deleteFromLedger(ledger, id, '2026-04-01T00:00:00.000Z')),
    );
    await tabTo('删除这条记录');
    await press('{Enter}');
    // Not onto an answer: Enter pressed twice must not delete.
    expect(document.activeElement?.getAttribute('role')).toBe('group');
    await press('{Enter}{Escape}');
    expect(focusName()).toBe('删除这条记录');
    await press('{Enter}');
    await tabTo('不删');
    await press(' ');
    expect(focusName()).toBe('删除这条记录');
    expect(deleteRecord).not.toHaveBeenCalled();
    await press('{Enter}');
    await tabTo('删除');
    await press('{Enter}');
    await appear('.history-list');
    expect(deleteRecord).toHaveBeenCalledExactlyOnceWith(recordId(5));
    expect(document.activeElement?.id).toBe('content');
  });
});
