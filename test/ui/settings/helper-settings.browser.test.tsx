import { page } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { HelperState } from '../../../src/messaging/helper-state.ts';
import { locales, type Locale } from '../../../src/locales/index.ts';
import { ActsContext, type HelperActs } from '../../../src/ui/records/acts.ts';
import { HelperSettings } from '../../../src/ui/settings/HelperSettings.tsx';
import '../../../src/ui/records/records.css';
import '../../../src/ui/settings/settings.css';
import { appear, appearWords } from '../appear.ts';
import { audit } from '../audit.ts';
import { idleActs } from '../fixtures/records-app.tsx';
import { clear, control, draw } from '../render.tsx';

const unreachable = (id: Extract<HelperState, { state: 'unreachable' }>['problem']['id']): HelperState => ({
  state: 'unreachable',
  problem: { id, detail: '' },
});
const states = {
  off: { state: 'off' },
  absent: unreachable('not-installed'),
  old: unreachable('too-old'),
  other: unreachable('bad-request'),
  connected: {
    state: 'connected',
    version: '0.1.0',
    folder: '/home/一人/.local/share/mingyue',
    copied: { entries: 90, waiting: 2, records: 47 },
    restorable: [{ copy: 'a'.repeat(64), records: 3, at: '2026-03-19T13:07:00.000Z' }],
    setAside: 1,
  },
} as const satisfies Record<string, HelperState>;

function show(state: HelperState, helper: Partial<HelperActs> = {}, locale: Locale = 'zh_CN'): HTMLElement {
  const acts = { ...idleActs, helper: { ...idleActs.helper, state: () => Promise.resolve(state), ...helper } };
  return draw(
    <main class="settings">
      <h1>设置</h1>
      <ActsContext.Provider value={acts}>
        <HelperSettings />
      </ActsContext.Provider>
    </main>,
    locale,
  );
}

beforeEach(() => page.viewport(640, 800));
afterEach(clear);

describe.each(locales)('in %s', (locale) => {
  it.each(Object.entries(states))('the helper “%s” holds nothing axe-core objects to', async (_, state) => {
    const root = show(state, {}, locale);
    await vi.waitFor(() => expect(root.querySelector('.acts')).not.toBeNull());
    await audit(root);
  });
});

describe('the helper', () => {
  it('is told of where it is not in use, with how to install it, and asked for on a press', async () => {
    const state = vi.fn<HelperActs['state']>(() => Promise.resolve(states.off));
    const root = show(states.off, { state, allow: () => Promise.resolve(true) });
    await appearWords('.section-aside, h2 + *', '未启用');
    expect(root.querySelector('code')?.textContent).toBe('npm run mingyue -- host install');
    state.mockResolvedValue(states.connected);
    control('使用助手').click();
    await vi.waitFor(() => expect(root.textContent).toContain('已连接，0.1.0 版'));
    expect(root.textContent).toContain('47 条记录');
    expect(root.textContent).toContain('还有 2 项等待写入');
    expect(root.textContent).toContain('/home/一人/.local/share/mingyue');
  });

  it('that is refused by the person stays out of use', async () => {
    const root = show(states.off, { allow: () => Promise.resolve(false) });
    await vi.waitFor(() => control('使用助手').click());
    await vi.waitFor(() => expect(root.textContent).toContain('没有启用'));
  });

  it.each([
    ['absent', '这台电脑上没有装助手', '请在明约的文件夹里运行'],
    ['old', '助手太旧', '请在明约的文件夹里更新'],
  ] as const)('that is %s says so and what mends it', async (state, what, how) => {
    const root = show(states[state]);
    await vi.waitFor(() => expect(root.querySelector('[role=alert]')?.textContent).toContain(what));
    expect(root.querySelector('.helper-how')?.textContent).toContain(how);
  });

  it('that fails otherwise names the failure and gives no advice that does not help', async () => {
    const root = show(states.other);
    await vi.waitFor(() => expect(root.querySelector('[role=alert]')?.textContent).toBe('助手出了错（bad-request）。'));
    expect(root.querySelector('.helper-how')).toBeNull();
  });

  it('puts back a copy that is not here, and tells a refusal with its reason', async () => {
    const restore = vi.fn<HelperActs['restore']>(() =>
      Promise.resolve({ restored: true, added: 3, known: 0, deleted: 0, kept: 0 }),
    );
    const root = show(states.connected, { restore });
    await vi.waitFor(() => control('放回来').click());
    await vi.waitFor(() => expect(root.textContent).toContain('新增 3 条'));
    expect(restore).toHaveBeenCalledWith('a'.repeat(64));
    restore.mockResolvedValue({ restored: false, problem: { id: 'damaged', detail: '' } });
    await vi.waitFor(() => control('放回来').click());
    await vi.waitFor(() => expect(root.textContent).toContain('没有放回来：文件不完整或改动过'));
  });

  it('deletes its copies once asked where they are and what of them is nowhere else', async () => {
    const deleteCopies = vi.fn<HelperActs['deleteCopies']>(() => Promise.resolve({ copies: 'deleted', count: 1 }));
    const root = show(states.connected, { deleteCopies });
    await vi.waitFor(() => control('删除副本').click());
    const question = await appear('.ask');
    expect(question.textContent).toContain('/home/一人/.local/share/mingyue');
    expect(question.textContent).toContain('3 条记录这里没有');
    await audit(root);
    control('不删').click();
    await vi.waitFor(() => control('删除副本').click());
    expect(deleteCopies).not.toHaveBeenCalled();
    await vi.waitFor(() => control('删除全部副本').click());
    await vi.waitFor(() => expect(deleteCopies).toHaveBeenCalledOnce());
    await vi.waitFor(() => expect(root.textContent).toContain('副本已删除'));
  });

  it('whose copies are all here as well says so before it deletes them', async () => {
    show({ ...states.connected, restorable: [] });
    await vi.waitFor(() => control('删除副本').click());
    expect((await appear('.ask')).textContent).toContain('这里的记录都还在');
  });
});
