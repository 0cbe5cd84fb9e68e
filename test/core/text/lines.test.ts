import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLines } from '../../../src/core/text/lines.ts';

const continues = (text: string) => readLines(text).map((line) => line.continues);

describe('lines', () => {
  test('of any text are in order, apart, and hold everything but white space', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('甲', 'a', ' ', '\n', '#', '-', '*', '。', '1'), maxLength: 80 }),
        (text) => {
          let at = 0;
          for (const { start, end, content } of readLines(text)) {
            expect(text.slice(at, start).trim()).toBe('');
            expect(content).toBeGreaterThanOrEqual(start);
            expect(content).toBeLessThanOrEqual(end);
            at = end;
          }
          expect(text.slice(at).trim()).toBe('');
        },
      ),
    );
  });

  test('know Markdown headings and bullets', () => {
    expect(
      readLines('## 一、总则\n- 甲\n● 乙\n**丙**').map(({ level, bullet, content, start }) => [
        level,
        bullet,
        content - start,
      ]),
    ).toEqual([
      [2, false, 3],
      [0, true, 2],
      [0, true, 2],
      [0, false, 2],
    ]);
  });

  test('of one width that stop in mid-sentence go on in the next', () => {
    const row = '用户在使用本服务的过程中应当遵守国家的各项法律法规和规章制';
    expect(continues([row, row, row, '度。', '二、费用', row, '度。'].join('\n'))).toEqual([
      false,
      true,
      true,
      true,
      false,
      false,
      true,
    ]);
  });

  test('of paragraphs without a full stop do not', () => {
    const rows = [
      '我们会收集您的手机号码以便为您注册账号并且验证身份',
      '我们会收集您的位置以便推荐',
      '我们不会向任何第三方出售您的个人信息也不会用于广告投放或者画像分析',
      '您可以注销',
    ];
    expect(continues(rows.join('\n'))).toEqual([false, false, false, false]);
  });
});
