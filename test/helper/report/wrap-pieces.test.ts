import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../../src/helper/display-width.ts';
import { wrapPieces } from '../../../src/helper/report/wrap-pieces.ts';

const wrap = (text: string, width: number): string[] =>
  wrapPieces(
    [...text].map((character) => ({ character, marked: false })),
    width,
  ).map((row) => row.map(({ character }) => character).join(''));

describe('wrapPieces', () => {
  it.each([
    ['takes a character along rather than begin with a mark', '您的数据丢失、账号', 12, ['您的数据丢', '失、账号']],
    [
      'takes an opening mark along rather than end with it',
      '接受本协议《隐私政策》',
      12,
      ['接受本协议', '《隐私政策》'],
    ],
    ['keeps words and addresses whole', '请发邮件到这里 a@b.example 即可', 22, ['请发邮件到这里 ', 'a@b.example 即可']],
    [
      'breaks a word that is longer than half a line',
      'abcdefghijklmnopqrstuvwxyz',
      10,
      ['abcdefghij', 'klmnopqrst', 'uvwxyz'],
    ],
    ['leaves a line that fits', '短。', 10, ['短。']],
  ])('%s', (_what, text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines);
  });

  it('loses nothing but the space at a break, and no line is too wide', () => {
    const part = fc.constantFrom('平台', '，', '《', '》', '“', '”', 'app', ' ', '2026', '𠮷', '…', '😀');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), fc.integer({ min: 4, max: 30 }), (parts, width) => {
        const text = parts.join('');
        const lines = wrap(text, width);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
