import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise, toNormalText } from '../../../src/core/labels/normal-text.ts';
import { partyNames } from '../../../src/core/labels/party-names.ts';
import { sliceSpan } from '../../../src/core/span.ts';

const names = partyNames([]);
const read = (text: string) => toNormalText(text, { start: 0, end: text.length }, names);

describe('normal text', () => {
  it('drops white space, evens out width, case and brackets, and signs the parties', () => {
    expect(read('　您 同意：\r\n本平台【ＡＰＰ】,不 保证').text).toBe('U同意：P（app），不保证');
  });

  it('leaves longer words alone that only begin like a party', () => {
    expect(read('用户名、客户端与会员费').text).toBe('用户名、客户端与会员费');
  });

  it('points every character at the source characters it stands for', () => {
    const source = '第三方 平 台与本 公司';
    const normal = read(source);
    const at = normal.text.indexOf('P');
    expect(sliceSpan(source, normal.toSource(at, at + 1))).toBe('本 公司');
  });

  it('keeps offsets in order and inside the span for any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('您', '平', '台', ' ', '\n', 'Ａ', '，', '责', '😀', '用', '户', '名') }),
        fc.nat(5),
        (text, lead) => {
          const source = '前'.repeat(lead) + text;
          const normal = toNormalText(source, { start: lead, end: source.length }, names);
          expect(normal).toHaveLength(normal.text.length);
          let last = lead;
          for (let i = 0; i < normal.length; i++) {
            const { start, end } = normal.toSource(i, i + 1);
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            last = end;
          }
          expect(last).toBeLessThanOrEqual(source.length);
        },
      ),
    );
  });

  it('gives the same characters with and without offsets when no party is named', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(toNormalText(text, { start: 0, end: text.length }, new Map()).text).toBe(normalise(text));
      }),
    );
  });
});
