import { expect, it } from 'vitest';
import { readPrivacyText, toPrivacyInput } from '../../src/train/read-privacy.ts';

it('takes out the commas that would give the label of `important` away', () => {
  expect(readPrivacyText('important', '我们,收集 信息')).toBe(readPrivacyText('important', '我们，收集，信息'));
});

it('keeps them for the other tasks, in one form', () => {
  expect(readPrivacyText('topic', '我们,收集信息')).toBe('P，收集信息');
});

it('lets `important` alone see where a sentence begins and ends', () => {
  expect(toPrivacyInput('important', '用')).toBe('\u0002\u0002用\u0003\u0003');
  expect(toPrivacyInput('topic', '用')).toBe('用');
});
