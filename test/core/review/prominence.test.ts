import { describe, expect, it } from 'vitest';
import { prominenceIn } from '../../../src/core/review/prominence.ts';

describe('prominence', () => {
  it('is unknown where the source cannot tell', () => {
    expect(prominenceIn(null)([{ start: 0, end: 5 }])).toBeNull();
  });

  it('needs half of the words to stand out', () => {
    const isProminent = prominenceIn([{ start: 10, end: 16, marks: ['bold'] }]);
    expect(isProminent([{ start: 8, end: 20 }])).toBe(true);
    expect(isProminent([{ start: 8, end: 21 }])).toBe(false);
    expect(isProminent([{ start: 0, end: 10 }])).toBe(false);
    expect(isProminent([{ start: 16, end: 20 }])).toBe(false);
  });

  it('is enough on the words that carry the label', () => {
    const isProminent = prominenceIn([{ start: 10, end: 16, marks: ['bold'] }]);
    const sentence = [{ start: 0, end: 40 }];
    expect(isProminent(sentence, [{ start: 9, end: 16 }])).toBe(true);
    expect(isProminent(sentence, [{ start: 20, end: 26 }])).toBe(false);
    expect(isProminent(sentence, [])).toBe(false);
  });

  it('adds up neighbouring marks and never counts a character twice', () => {
    const isProminent = prominenceIn([
      { start: 4, end: 6, marks: ['underline'] },
      { start: 0, end: 5, marks: ['bold'] },
      { start: 0, end: 5, marks: ['colour'] },
    ]);
    expect(isProminent([{ start: 0, end: 12 }])).toBe(true);
    expect(isProminent([{ start: 0, end: 13 }])).toBe(false);
  });

  it('never counts faint or smaller text', () => {
    expect(prominenceIn([{ start: 0, end: 9, marks: ['faint', 'smaller'] }])([{ start: 0, end: 9 }])).toBe(false);
  });
});
