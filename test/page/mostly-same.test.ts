import { describe, expect, it } from 'vitest';
import { mostlySameIn } from '../../src/page/mostly-same.ts';
import { runWhole } from '../../src/read/in-slices.ts';

const clauses = Array.from('甲乙丙丁戊己庚辛壬癸', (name) => `${name}方应当遵守本协议的约定。`);

describe('two states of a text', () => {
  it.each<[string, readonly string[], boolean]>([
    ['the same', clauses, true],
    ['more lines', [...clauses, '子方应当付费。'], true],
    ['one of ten clauses changed', [...clauses.slice(1), '甲方应当另行支付费用。'], true],
    ['two of ten clauses changed', clauses.slice(2), false],
    ['nothing left', [], false],
  ])('%s', (_what, after, same) => {
    expect(runWhole(mostlySameIn(clauses.join('\n'), after.join('\n')))).toBe(same);
  });

  it('do not differ by what the last line says more', () => {
    expect(runWhole(mostlySameIn('甲方应当遵守本协议的约定。\n乙方应当遵守本', clauses.join('\n')))).toBe(true);
  });

  it('do not differ by what is too short to be a clause', () => {
    expect(runWhole(mostlySameIn('还有 9 秒', '还有 8 秒'))).toBe(true);
  });
});
