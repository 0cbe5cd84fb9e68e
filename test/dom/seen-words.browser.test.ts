import { afterEach, describe, expect, test } from 'vitest';
import { readSeenWords } from '../../src/dom/seen-words.ts';

afterEach(() => document.body.replaceChildren());

function element(tag: string, style: string, ...within: (string | Element)[]): HTMLElement {
  const made = document.createElement(tag);
  made.style.cssText = style;
  made.append(...within);
  return made;
}

/** The words of a sentence that is put on the page. */
function read(sentence: Element): ReturnType<typeof readSeenWords> {
  if (!sentence.isConnected) document.body.append(sentence);
  const range = new Range();
  range.selectNodeContents(sentence);
  return readSeenWords(range);
}

/** The words of a sentence one part of which has a style. */
function readWith(style: string, around = ''): ReturnType<typeof readSeenWords> {
  const part = element('b', around, element('span', style, '自愿每月付费并'));
  return read(element('p', '', '点击注册即表示您', part, '同意用户协议'));
}

const hidden = [
  'display:none',
  'visibility:hidden',
  'opacity:0',
  'opacity:.02',
  'filter:opacity(0)',
  'font-size:0',
  'font-size:1px',
  'color:transparent',
  'color:rgba(0,0,0,.03)',
  '-webkit-text-fill-color:transparent',
  'color:#fff',
  'position:absolute;left:-9999px',
  'position:absolute;top:-9999px',
  'position:absolute;clip:rect(0,0,0,0)',
  'position:absolute;clip:rect(1px,1px,1px,1px)',
  'display:inline-block;clip-path:inset(100%)',
  'display:inline-block;clip-path:inset(50%)',
  'display:inline-block;clip-path:circle(0)',
  'display:inline-block;width:0;overflow:hidden;white-space:nowrap',
  'display:inline-block;height:0;overflow:hidden;vertical-align:top',
  'display:inline-block;transform:scale(0)',
  'display:inline-block;text-indent:-9999px;overflow:hidden',
  'display:inline-block;content-visibility:hidden',
] as const;

describe('words that nobody can see are told apart', () => {
  test.each(hidden)('%s', (style) => {
    expect(readWith(style)).toEqual({ seen: '点击注册即表示您同意用户协议', unseen: ['自愿每月付费并'] });
  });

  test('when what is around them hides them', () => {
    expect(readWith('color:#333', 'opacity:0').unseen).toEqual(['自愿每月付费并']);
  });
});

const shown = [
  'color:#999',
  'font-size:9px',
  'opacity:.6',
  'color:transparent;text-shadow:0 0 0 #333',
  'background:linear-gradient(90deg,red,blue);background-clip:text;color:transparent',
  'display:inline-block;overflow:hidden',
  'display:inline-block;width:30px;overflow:hidden;text-overflow:ellipsis;white-space:nowrap',
  'background:#000;color:#fff',
  'position:relative;left:4px',
  'display:contents',
  'display:inline-block;clip-path:inset(0 round 4px)',
] as const;

describe('words that can be seen stay', () => {
  test.each(shown)('%s', (style) => {
    expect(readWith(style)).toEqual({ seen: '点击注册即表示您自愿每月付费并同意用户协议', unseen: [] });
  });

  test('of a place that is hidden as a whole', () => {
    const sentence = element('p', 'opacity:0', '我已阅读并同意', element('b', '', '用户协议'));
    expect(read(sentence)).toEqual({ seen: '我已阅读并同意用户协议', unseen: [] });
  });

  test.each([0, 5000])('when one has to scroll to them, or has scrolled past by %d px', (top) => {
    document.body.append(element('div', 'height:3000px'));
    const sentence = element('p', '', '我已阅读并', element('b', '', '同意'), '用户协议');
    document.body.append(sentence, element('div', 'height:3000px'));
    window.scrollTo(0, top);
    expect(read(sentence).unseen).toEqual([]);
    window.scrollTo(0, 0);
  });
});
