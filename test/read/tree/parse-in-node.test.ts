import { describe, expect, test } from 'vitest';
import { parseInNode } from '../../../src/read/tree/parse-in-node.ts';

const inBody = (html: string): string => parseInNode(html).body.innerHTML;

describe('a page in Node', () => {
  test.each([
    [
      'a script before its head',
      '<html><script src="a.js"></script><head><title>t</title></head><body><p>条款</p></body>',
    ],
    ['no head and no body', '<p>条款'],
    ['no root', '<title>t</title><body><p>条款</body>'],
    ['text after its body', '<html><head></head><body></body></html><p>条款</p>'],
    ['two bodies', '<html><body class="a"></body><body class="b"><p>条款</p></body></html>'],
  ])('with %s keeps its text', (_what, html) => {
    expect(inBody(html)).toBe('<p>条款</p>');
  });

  test('keeps what a server would have replaced before its root', () => {
    expect(parseInNode('<%@ page language="java" %>\n<html><body><p>条款</p></body></html>').body.textContent).toBe(
      '<%@ page language="java" %>\n条款',
    );
  });

  test.each([
    [
      'paragraphs, items and cells that nothing closes',
      '<p>一<p>二<ul><li>三<li>四</ul>',
      '<p>一</p><p>二</p><ul><li>三</li><li>四</li></ul>',
    ],
    ['a block in a paragraph', '<p>一<div>二</div>三</p>', '<p>一</p><div>二</div>三<p></p>'],
    [
      'text between the rows of a table',
      '<table><tr><td>一</td></tr>二</table>',
      '二<table><tbody><tr><td>一</td></tr></tbody></table>',
    ],
    ['marks that overlap', '<b>一<i>二</b>三</i>', '<b>一<i>二</i></b><i>三</i>'],
    ['what stands in for scripts', '一<noscript><p>二</p></noscript>', '一<noscript><p>二</p></noscript>'],
  ])('has %s where a browser has them', (_what, html, expected) => {
    expect(inBody(html)).toBe(expected);
  });

  test('has the contents of a template apart, and drawings in their own namespace', () => {
    const document = parseInNode('<template><p>一</p></template><svg xlink:href="#a"><title>图</title></svg>');
    expect(document.querySelector('template')?.content.childNodes).toHaveLength(1);
    expect(document.querySelector('svg')?.namespaceURI).toBe('http://www.w3.org/2000/svg');
    expect(document.querySelector('svg')?.getAttribute('xlink:href')).toBe('#a');
  });

  test('may nest deeper than calls can', () => {
    expect(parseInNode('<div>'.repeat(5000) + '底').body.textContent).toBe('底');
  });
});
