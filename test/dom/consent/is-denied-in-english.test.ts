import { describe, expect, it } from 'vitest';
import { isDeniedInEnglish } from '../../../src/dom/consent/is-denied-in-english.ts';

const nothing = { before: '', after: ' the Terms', beside: false, doing: false };

describe('isDeniedInEnglish', () => {
  it.each([
    ['', 'I do not accept'],
    ['', 'You must be 18 to accept'],
    ['Logging in does not mean ', 'you agree'],
    ['Returns true if ', 'you accept'],
    ['', 'Why do I have to accept'],
    ['Both parties ', 'agree to'],
    ['', 'We accept'],
  ])('hears a denial, a condition or someone else in “%s%s”', (before, matched) => {
    expect(isDeniedInEnglish({ ...nothing, before, matched })).toBe(true);
  });

  it.each([
    ['', 'I am not a robot and agree'],
    ['Yes, ', 'I accept'],
    ['Please read and ', 'agree to'],
    ['Continue only if ', 'you agree'],
    ['', 'Do you accept'],
  ])('hears consent in “%s%s”', (before, matched) => {
    expect(isDeniedInEnglish({ ...nothing, before, matched })).toBe(false);
  });

  it('hears consent beside a box where words alone would be a duty', () => {
    const duty = { ...nothing, before: 'Customers ', matched: 'agree to' };
    expect([duty, { ...duty, beside: true }].map((verb) => isDeniedInEnglish(verb))).toEqual([true, false]);
  });

  it('hears a refusal in what one does', () => {
    const doing = { ...nothing, doing: true };
    expect(isDeniedInEnglish({ ...doing, matched: 'If you are under 18, you may not accept' })).toBe(true);
    expect(isDeniedInEnglish({ ...doing, matched: 'By signing up you may accept' })).toBe(true);
    expect(isDeniedInEnglish({ ...doing, matched: 'By signing up you accept' })).toBe(false);
  });
});
