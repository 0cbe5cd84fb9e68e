import { describe, expect, it } from 'vitest';
import { toNormalText } from '../../../src/core/labels/normal-text.ts';
import { readerNames } from '../../../src/core/review/reader-names.ts';

const read = (text: string, users: readonly string[]): string =>
  toNormalText(
    text,
    { start: 0, end: text.length },
    readerNames(users.length === 0 ? [] : [{ role: 'user', names: users }]),
  ).text;

describe('the names of the reader', () => {
  it('leave out a streamer where the agreement is made with someone else', () => {
    expect(read('主播违反约定给您造成损失', ['您', '用户'])).toBe('主播违反约定给U造成损失');
  });

  it('hold the streamer who is the party', () => {
    expect(read('主播违反约定', ['用户', '主播'])).toBe('U违反约定');
    expect(read('商户违反约定', ['签约商户', '您'])).toBe('U违反约定');
  });

  it('hold them where nothing is known of the parties', () => {
    expect(read('主播违反约定', [])).toBe('U违反约定');
  });
});
