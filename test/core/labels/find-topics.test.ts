import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { cappTopics } from '../../../src/core/labels/crosswalk.ts';
import { decideTopics, findTopics, findTopicsInContext } from '../../../src/core/labels/find-topics.ts';
import { readModel } from '../../../src/core/labels/model.ts';
import { normalise } from '../../../src/core/labels/normal-text.ts';
import { topicCount } from '../../../src/core/labels/topic-context.ts';

const read = readModel(new Uint8Array(readFileSync(resolve(import.meta.dirname, '../../../public/model.bin'))));
if (!read.ok) throw new Error(read.problem.detail);
const model = read.value;
const named = (flags: readonly boolean[] | undefined) => cappTopics.filter((_, topic) => flags?.[topic]);
const alone = (text: string) => named(findTopics(model, normalise(text)));

const heads = Array.from({ length: topicCount }, () => ({ slope: 1, intercept: 0, threshold: 0.5 }));

it('gives every topic that reaches its threshold', () => {
  expect(named(decideTopics(heads, [1, -1, 2, -1, -1, -1, -1, -1, -1, -1, -1]))).toEqual(['收集', '共享披露']);
});

it('gives the topic that comes nearest where none does', () => {
  expect(named(decideTopics(heads, [-9, -9, -9, -9, -2, -9, -9, -9, -9, -9, -9]))).toEqual(['存储']);
});

it.each([
  ['我们会收集您的手机号码和设备型号。', '收集'],
  ['我们不会与任何第三方共享您的个人信息。', '共享披露'],
  ['我们采用加密技术防止您的信息泄露。', '安全'],
  ['未满十四周岁的儿童应在监护人陪同下阅读。', '特殊人群'],
  ['您可以在设置中删除或更正您的信息。', '管理'],
])('%s is of topic %s', (text, topic) => {
  expect(alone(text)).toContain(topic);
});

it('reads a sentence that says little by its neighbours', () => {
  const item = '（2）事项所涉内容。';
  const among = (text: string) =>
    named(
      findTopicsInContext(
        model,
        Array.from({ length: 21 }, (_, at) => normalise(at === 10 ? item : text)),
      )[10],
    );
  expect(alone(item)).toEqual(['收集']);
  expect(among('我们会与第三方合作伙伴共享您的个人信息。')).toEqual(['共享披露']);
  expect(among('您可以在设置中删除或更正您的信息。')).toEqual(['管理']);
});

it('gives one list of topics a sentence, in order', () => {
  const topics = findTopicsInContext(model, ['我们采用加密技术。', '您可以删除信息。'].map(normalise));
  expect(topics).toHaveLength(2);
  expect(findTopicsInContext(model, [])).toEqual([]);
});
