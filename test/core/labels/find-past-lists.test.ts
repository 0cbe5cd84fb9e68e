import { expect, it } from 'vitest';
import { findPastLists } from '../../../src/core/labels/find-past-lists.ts';

/** Sentences of one line each, all but the first introduced by it. */
function read(...lines: readonly string[]): readonly number[] {
  let start = 0;
  const sentences = lines.map((line, index) => {
    const sentence = {
      start,
      end: start + line.length,
      clause: null,
      role: 'body' as const,
      leadIn: index > 0 ? 0 : null,
    };
    start += line.length + 1;
    return sentence;
  });
  return [...findPastLists(lines.join('\n'), { sentences })];
}

it('tells what stands behind the items of a numbered list', () => {
  expect(read('平台可采取下列措施：', '1）下架；', '（2）停单。', '商家对此有异议的，可以申诉。')).toEqual([3]);
  expect(read('平台可采取下列措施：', '- 下架', '- 停单', '双方协商一致的除外。')).toEqual([3]);
});

it('leaves a list without marks as it is', () => {
  expect(read('平台可采取下列措施：', '下架；', '停单。', '3）清退。')).toEqual([]);
});

it('counts the further sentences of an item to it', () => {
  const source = '有下列情形的，平台可以解约：\n1、逾期。逾期以系统为准。\n2、转租。';
  const at = (text: string, leadIn: number | null) => {
    const start = source.indexOf(text);
    return { start, end: start + text.length, clause: null, role: 'body' as const, leadIn };
  };
  const sentences = [
    at('有下列情形的，平台可以解约：', null),
    at('1、逾期。', 0),
    at('逾期以系统为准。', 0),
    at('2、转租。', 0),
  ];
  expect([...findPastLists(source, { sentences })]).toEqual([]);
});
