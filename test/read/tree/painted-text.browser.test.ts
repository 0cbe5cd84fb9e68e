import { afterEach, describe, expect, test } from 'vitest';
import { readBlockText } from '../../../src/read/tree/block-text.ts';

let host: HTMLElement | null = null;
afterEach(() => {
  host?.remove();
  host = null;
});

/** The text of a box on the page, with a style sheet of its own. */
function read(css: string, markup: string, root = (box: HTMLElement): Element => box) {
  host?.remove();
  host = document.createElement('section');
  host.append(Object.assign(document.createElement('style'), { textContent: css }));
  host.append(document.createRange().createContextualFragment(`<div class="a">${markup}</div>`));
  document.body.append(host);
  return readBlockText(root(host.querySelector<HTMLElement>('.a')!), { live: true });
}

const two = '<p>用户义务</p><p>平台责任</p>';
const numbered = (content: string): string =>
  `.a { counter-reset: c } p { counter-increment: c } p::before { content: ${content} }`;

describe('numbers that only a style sheet paints', () => {
  test.each([
    ['counter(c) "."', '1.用户义务\n2.平台责任'],
    ['"第" counter(c, cjk-ideographic) "条 "', '第一条 用户义务\n第二条 平台责任'],
    ['"（" counter(c, simp-chinese-informal) "）"', '（一）用户义务\n（二）平台责任'],
    ['counter(c, upper-roman) "、"', 'I、用户义务\nII、平台责任'],
    ['counter(c, lower-roman) "."', 'i.用户义务\nii.平台责任'],
    ['counter(c, upper-alpha) "."', 'A.用户义务\nB.平台责任'],
    ['counter(c, lower-latin) ")"', 'a)用户义务\nb)平台责任'],
    ['counter(c)', '1 用户义务\n2 平台责任'],
    ['"\\201C" counter(c) "\\201D"', '“1”用户义务\n“2”平台责任'],
  ])('%s', (content, text) => {
    expect(read(numbered(content), two).text).toBe(text);
  });

  test('restart in each chapter and go on with the chapter’s number', () => {
    const css = `.a { counter-reset: chapter } h3 { counter-increment: chapter; counter-reset: c }
      h3::before { content: "第" counter(chapter, cjk-ideographic) "章 " }
      p { counter-increment: c } p::before { content: counter(chapter) "." counter(c) " " }`;
    const markup = '<h3>总则</h3><p>甲</p><p>乙</p><h3>责任</h3><p>丙</p>';
    expect(read(css, markup).text).toBe('第一章 总则\n1.1 甲\n1.2 乙\n第二章 责任\n2.1 丙');
  });

  test('of nested lists have the numbers of all their levels', () => {
    const css = `ol { counter-reset: c; list-style: none } li { counter-increment: c } li::before { content: counters(c, ".") " " }`;
    expect(read(css, '<ol><li>甲<ol><li>乙</li><li>丙</li></ol></li><li>丁</li></ol>').text).toBe(
      '1 甲\n1.1 乙\n1.2 丙\n2 丁',
    );
  });

  test('are counted from where the page begins to count, though only a part of it is read', () => {
    const { text } = read(numbered('counter(c) "."'), `<div>${two}</div><div class="b">${two}</div>`, (box) =>
      box.querySelector('.b')!,
    );
    expect(text).toBe('3.用户义务\n4.平台责任');
  });

  test('skip what is not shown, and count what starts elsewhere or steps wider', () => {
    const css = `.a { counter-reset: c 4 } p { counter-increment: c 2 } p::before { content: counter(c) "." } .off { display: none }`;
    expect(read(css, '<p>甲</p><p class="off">乙</p><p>丙</p>').text).toBe('6.甲\n8.丙');
  });

  test('may be counted where they are painted', () => {
    const css = `.a { counter-reset: c } p::before { counter-increment: c; content: counter(c) "、" }`;
    expect(read(css, two).text).toBe('1、用户义务\n2、平台责任');
  });

  test('take the place of the list’s own markers, and may use their count', () => {
    const css = `li::marker { content: "第" counter(list-item) "条 " }`;
    expect(read(css, '<ol start="3"><li>甲</li><li value="7">乙</li><li>丙</li></ol>').text).toBe(
      '第3条 甲\n第7条 乙\n第8条 丙',
    );
    const before = `ol { list-style: none } li::before { content: counter(list-item, cjk-ideographic) "、" }`;
    expect(read(before, '<ol><li>甲</li><li>乙</li></ol>').text).toBe('一、甲\n二、乙');
  });

  test('may stand in a style sheet as they are, or in an attribute', () => {
    expect(read('p:first-child::before { content: "1." } p + p::before { content: "2." }', two).text).toBe(
      '1.用户义务\n2.平台责任',
    );
    expect(read('p::before { content: attr(data-n) "、" }', '<p data-n="三">甲</p>').text).toBe('三、甲');
  });

  test('stand on a line of their own when they are painted so', () => {
    expect(read('p::before { content: "第一条"; display: block }', '<p>甲</p>').text).toBe('第一条\n甲');
  });

  test('map to no place of the page, and everything else still to its own', () => {
    const block = read(numbered('"第" counter(c) "条 "'), two);
    expect(block.text).toBe('第1条 用户义务\n第2条 平台责任');
    for (const { start, end, node, offset } of block.segments)
      expect(block.text.slice(start, end)).toBe(node.data.slice(offset, offset + end - start));
    expect(block.rangeOf({ start: 0, end: 3 })).toBeUndefined();
    expect(String(block.rangeOf({ start: 0, end: block.text.indexOf('\n') }))).toBe('用户义务');
  });
});

describe('what a style sheet paints', () => {
  test.each([
    ['nothing', 'p::before { content: "" }'],
    ['a sign', 'p::before { content: "•" }'],
    ['a character of an icon font', 'p::before { content: "\\e900" }'],
    ['a picture', 'p::before { content: url(data:image/gif;base64,R0lGODlhAQABAAAAACw=) }'],
    ['words behind a text', 'p::after { content: "展开" }'],
    ['something that has no box', 'p::before { content: none; counter-increment: c }'],
  ])('is no text of the page when it is %s', (_what, css) => {
    expect(read(css, two).text).toBe('用户义务\n平台责任');
  });

  test('does not pull the next line up when it ends one', () => {
    const css = 'p { counter-increment: c } p::after { content: "（注" counter(c) "）" }';
    expect(read(css, two).text).toBe('用户义务（注1）\n平台责任（注2）');
  });

  test('is not read in a document that nobody shows', () => {
    const parsed = new DOMParser().parseFromString('<style>p::before{content:"1."}</style><p>甲</p>', 'text/html');
    expect(readBlockText(parsed).text).toBe('甲');
  });
});
