import { expect, it } from 'vitest';
import { printable, printableLine } from '../../../src/helper/report/printable.ts';

it.each([
  ['commands', 'a\u001b[2J\u009bb', 'a\ufffd[2J\ufffdb'],
  ['white space', 'a\tb\r\nc', 'a b \nc'],
  ['what turns the direction of writing', '不\u202e任责担承\u202c', '不\ufffd任责担承\ufffd'],
  ['what marks or parts it', '\u061c\u200e\u200f\u202a\u202b\u202d\u2066\u2067\u2068\u2069', '\ufffd'.repeat(10)],
])('a terminal is shown %s harmlessly, and offsets hold', (_, text, shown) => {
  expect(printable(text)).toBe(shown);
  expect(shown).toHaveLength(text.length);
});

it('a name stays on its line', () => {
  expect(printableLine('cod.\u202eexe\n\u2028完成.txt')).toBe('cod.\ufffdexe 完成.txt');
});

it('leaves joined emoji and other scripts as they are', () => {
  expect(printable('👨\u200d👩 مرحبا')).toBe('👨\u200d👩 مرحبا');
});
