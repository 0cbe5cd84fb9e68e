import { page } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { locales } from '../../../src/locales/index.ts';
import { WelcomePage } from '../../../src/ui/welcome/WelcomePage.tsx';
import { appear, appearWords } from '../appear.ts';
import { audit } from '../audit.ts';
import { press, tabStops, tabTo } from '../keyboard.ts';
import { clear, control, draw } from '../render.tsx';

beforeEach(() => page.viewport(1280, 800));
afterEach(clear);

describe('the first page', () => {
  it.each(locales)('holds nothing axe-core objects to, wide, narrow and with the example open (%s)', async (locale) => {
    const root = draw(<WelcomePage onStart={() => undefined} />, locale);
    await audit(root);
    await page.viewport(360, 800);
    document.querySelector<HTMLElement>('[aria-expanded]')!.click();
    await appear('.welcome-example .evidence');
    await audit(root);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
    // 360 px at 200 %.
    await page.viewport(180, 400);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(180);
  });

  it('says in ten lines what is kept and what is never done', () => {
    const root = draw(<WelcomePage onStart={() => undefined} />);
    const [kept, never] = root.querySelectorAll('section');
    expect(kept?.querySelectorAll('li')).toHaveLength(5);
    expect(never?.querySelectorAll('li')).toHaveLength(5);
    expect(never?.textContent).toContain('读取您输入的任何内容');
  });

  it('shows an invented clause with its evidence under the pen', async () => {
    draw(<WelcomePage onStart={() => undefined} />);
    control('先看一个例子').click();
    const quote = await appear('.welcome-example blockquote');
    expect([...quote.querySelectorAll('.evidence')].map((one) => one.textContent)).toEqual([
      '其他任何原因',
      '不承担任何责任',
      '全部损失由您自行承担',
    ]);
    expect(quote.textContent).not.toMatch(/[[\]]/);
  });

  it('is worked by keyboard alone: the example opens and closes, then one starts', async () => {
    const onStart = vi.fn();
    draw(<WelcomePage onStart={onStart} />);
    expect(await tabStops()).toEqual(['开始使用', '先看一个例子']);
    const example = await tabTo('先看一个例子');
    await press('{Enter}');
    await appear('.welcome-example .evidence');
    expect(document.activeElement).toBe(example);
    await press(' ');
    expect(document.querySelector('.welcome-example')).toBeNull();
    await tabTo('开始使用', { back: true });
    await press('{Enter}');
    expect(onStart).toHaveBeenCalledOnce();
  });

  it('starts, and says that it may be closed', async () => {
    const onStart = vi.fn();
    draw(<WelcomePage onStart={onStart} />);
    control('开始使用').click();
    await appearWords('[role=status]', '这一页可以关了');
    expect(onStart).toHaveBeenCalledOnce();
  });
});
