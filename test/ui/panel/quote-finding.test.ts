import { expect, it } from 'vitest';
import { quoteFinding } from '../../../src/ui/panel/quote-finding.ts';
import { reviewOf } from '../fixtures/offers.ts';

/** The quote of the first finding, and what is underlined in it. */
function quoted(text: string, length: 'full' | 'short' = 'full') {
  const review = reviewOf(text, [
    ['有权随时修改', 'unilateral.change', ['有权随时修改'], 90],
    ...(text.includes('视为接受') ? [['视为接受', 'unilateral.deemed-consent', ['视为接受'], 30] as const] : []),
    ...(text.includes('概不负责') ? [['概不负责', 'liability.exclusion', ['概不负责'], 20] as const] : []),
  ]);
  const quote = quoteFinding(review.findings[0]!, { text, review }, length);
  return [quote.text, quote.evidence.map(({ start, end }) => quote.text.slice(start, end))];
}

it('quotes a sentence as it stands, without the number of its clause', () => {
  expect(quoted('一、修改\n1.1 平台有权随时修改规则。用户不同意的，可以停用。\n')).toEqual([
    '平台有权随时修改规则。',
    ['有权随时修改'],
  ]);
});

it('goes on over semicolons to the full stop, with the evidence of the same family there', () => {
  expect(quoted('一、修改\n1.1 平台有权随时修改规则；损失概不负责；继续使用即视为接受。另行通知。\n')).toEqual([
    '平台有权随时修改规则；损失概不负责；继续使用即视为接受。',
    ['有权随时修改', '视为接受'],
  ]);
});

it.each([
  ['into the next clause', '一、修改\n1.1 平台有权随时修改规则；\n1.2 继续使用即视为接受。\n'],
  ['into the next item of a list', '一、修改\n1.1 平台\n有权随时修改规则；\n继续使用即视为接受。\n'],
  ['where the full stop is far', `一、修改\n1.1 平台有权随时修改规则；${'其他情形'.repeat(40)}。\n`],
])('does not go on %s', (_, text) => {
  expect(quoted(text)[0]).toMatch(/有权随时修改规则；$/);
});

it('keeps of a long sentence little more than the evidence where there is little room', () => {
  const [text, evidence] = quoted(
    `一、修改\n1.1 ${'前情'.repeat(20)}平台有权随时修改规则${'，其余'.repeat(20)}。\n`,
    'short',
  );
  expect(text).toBe('……前情前情前情平台有权随时修改规则，其余，其余……');
  expect(evidence).toEqual(['有权随时修改']);
});
