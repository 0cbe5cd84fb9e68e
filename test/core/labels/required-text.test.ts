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
  expect(requiredText(pattern).map((set) => [...set].sort())).toEqual(sets.map((set) => set.map(String).sort()));
});

it.each([[/.{0,3}/], [/(?:甲乙)?/], [/[^甲]/], [/(?:甲乙|.)/]])('claims nothing for %s', (pattern) => {
  expect(requiredText(pattern)).toEqual([]);
});
