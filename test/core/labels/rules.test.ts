import { describe, expect, it } from 'vitest';
import { findModifiers } from '../../../src/core/labels/find-modifiers.ts';
import { matchRules, patterns } from '../../../src/core/labels/match-rules.ts';
import { toNormalText } from '../../../src/core/labels/normal-text.ts';
import { partyNames } from '../../../src/core/labels/party-names.ts';
import { rules } from '../../../src/core/labels/rules/all.ts';
import { modifierRules } from '../../../src/core/labels/rules/modifiers.ts';
import { labelIds, modifierIds } from '../../../src/core/labels/taxonomy.ts';

const names = partyNames([]);
const read = (text: string) => toNormalText(text, { start: 0, end: text.length }, names).text;
const decided = (text: string) =>
  matchRules(read(text))
    .map((hit) => patterns[hit.pattern]!)
    .filter((pattern) => pattern.decides)
    .map((pattern) => pattern.label as string);

it('has one rule for every label, in the order of the taxonomy', () => {
  expect(rules.map((rule) => rule.id)).toEqual(labelIds);
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('the rule %s', (id, rule) => {
  it.each(rule.examples.match)('matches %s', (text) => expect(decided(text)).toContain(id));
  it.each(rule.examples.not)('does not match %s', (text) => expect(decided(text)).not.toContain(id));
});

it('has one rule for every modifier', () => {
  expect(modifierRules.map((rule) => rule.id)).toEqual(modifierIds);
});

describe.each(modifierRules.map((rule) => [rule.id, rule] as const))('the modifier %s', (id, rule) => {
  it.each(rule.examples.match)('is in %s', (text) => expect(findModifiers(read(text))).toContain(id));
  it.each(rule.examples.not)('is not in %s', (text) => expect(findModifiers(read(text))).not.toContain(id));
});
