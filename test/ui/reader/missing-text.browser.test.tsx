import { page, userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { locales } from '../../../src/locales/index.ts';
import { MissingText } from '../../../src/ui/reader/MissingText.tsx';
import { audit } from '../audit.ts';
import { tabTo } from '../keyboard.ts';
import { clear, control, draw } from '../render.tsx';
import '../../../src/ui/styles/reader.css';

const href = 'https://nanzhi.example/rules.doc';
const nothing = { name: null, site: null, problem: null, href: null, reading: false, failed: false, onAgain: null };

beforeEach(() => page.viewport(360, 800));
afterEach(clear);
const words = (root: HTMLElement) => [...root.querySelectorAll('h1, [role=status] p')].map((one) => one.textContent);

describe('the reader without a text', () => {
  it('says that there is none', () => {
    const root = draw(<MissingText {...nothing} />);
    expect(words(root)).toEqual(['这份文件的文字不在记录里', '它可能已被删除，或者从来没有读到。']);
    expect(root.querySelector('a, button')).toBeNull();
    expect(document.title).toBe('这份文件的文字不在记录里 – 明约');
  });

  it('says why an old .doc could not be read, and what to do with it', () => {
    expect(words(draw(<MissingText {...nothing} name="用户协议" problem={{ id: 'doc-legacy' }} />))).toEqual([
      '用户协议',
      '旧版 .doc 无法读取。',
      '可以请网站提供 PDF 或 .docx。',
    ]);
  });

  it('stands in the house: mark and site above, the seal of what was not read beside', () => {
    const root = draw(<MissingText {...nothing} name="用户协议" site="南枝集" problem={{ id: 'network' }} />);
    expect(root.querySelector('header .mark-unread')).not.toBeNull();
    expect(root.querySelector('header')!.textContent).toBe('用户协议南枝集');
    expect(root.querySelector('main .seal-missing')).not.toBeNull();
  });

  it('leads to the original and reads once more, by keyboard alone', async () => {
    const onAgain = vi.fn<() => void>();
    draw(<MissingText {...nothing} name="用户协议" problem={{ id: 'network' }} href={href} onAgain={onAgain} />);
    const original = await tabTo('打开原文');
    expect(original.getAttribute('href')).toBe(href);
    expect(original.getAttribute('rel')).toContain('noreferrer');
    await tabTo('再读一次');
    await userEvent.keyboard('{Enter}');
    expect(onAgain).toHaveBeenCalledOnce();
  });

  it('says so while it reads, keeps the focus and takes no other press', async () => {
    const onAgain = vi.fn<() => void>();
    const view = (reading: boolean) => <MissingText {...nothing} name="用户协议" {...{ reading, onAgain }} />;
    const root = draw(view(true));
    await tabTo('再读一次');
    await userEvent.keyboard('{Enter}');
    expect(onAgain).not.toHaveBeenCalled();
    expect(words(root)).toEqual(['用户协议', '正在读']);
    expect(control('再读一次').getAttribute('aria-disabled')).toBe('true');
  });

  it('says when it could not even be asked for', () => {
    expect(words(draw(<MissingText {...nothing} failed />)).length).toBe(3);
  });

  it.each(locales)('holds nothing axe-core objects to in %s, nor more than its width', async (locale) => {
    const problem = { id: 'docx-encrypted' } as const;
    const name = '某某网络科技有限公司用户服务协议及隐私权政策（二〇二六年修订版）';
    await audit(draw(<MissingText {...nothing} {...{ name, problem, href }} onAgain={() => undefined} />, locale));
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  });
});
