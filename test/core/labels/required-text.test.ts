import { expect, it } from 'vitest';
import { requiredText } from '../../../src/core/labels/required-text.ts';

it.each([
  [/甲乙/, [['甲乙']]],
  [/(?:甲|乙)丙/, [['甲丙', '乙丙']]],
  [/甲(?:乙)?丙/, [['甲丙', '甲乙丙']]],
  [/甲乙.{0,3}丙丁/, [['甲乙'], ['丙丁']]],
  [/[甲乙]丙/, [['甲丙', '乙丙']]],
  [/(?<!不)甲乙(?!丙)/, [['甲乙']]],
])('knows the strings that %s needs', (pattern, sets) => {
  const [needed = []] = requiredText(pattern);
  expect(needed.map((set) => [...set].sort())).toEqual(sets.map((set) => [...set].sort()));
});

it.each([[/.{0,3}/], [/(?:甲乙)?/], [/[^甲]/], [/(?:甲乙|.)/]])('claims nothing for %s', (pattern) => {
  expect(requiredText(pattern).some((sets) => sets.length === 0)).toBe(true);
});

it('knows what each outermost alternative needs, in order', () => {
  expect(requiredText(/甲.{0,3}乙乙|丙/)).toEqual([[['甲'], ['乙乙']], [['丙']]]);
});
