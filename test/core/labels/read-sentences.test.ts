import { expect, it } from 'vitest';
import { readOutline } from '../../../src/core/clauses/read-outline.ts';
import { readSentences } from '../../../src/core/labels/read-sentences.ts';

const bodies = (source: string): readonly string[] => {
  const outline = readOutline(source);
  return readSentences(source, outline).flatMap(({ body }, at) => {
    const sentence = outline.sentences[at];
    return body && sentence !== undefined ? [source.slice(sentence.start, sentence.end).trim()] : [];
  });
};

it('takes a title that asks how for no sentence, wherever it stands', () => {
  const source =
    '本政策将帮助您了解以下内容：\n我们如何共享、转让、公开披露您的个人信息\n我们会与合作伙伴共享您的信息。\n';
  expect(bodies(source)).toEqual(['本政策将帮助您了解以下内容：', '我们会与合作伙伴共享您的信息。']);
});

it('does not take a sentence with the word in it for a title', () => {
  const source = '您可以选择我们如何使用您的信息。\n我们如何使用您的信息，由您决定。\n';
  expect(bodies(source)).toHaveLength(2);
});

it('takes the head of a table for no sentence, and its rows for what they are', () => {
  const source = '我们申请以下权限。\n权限名称\t使用目的\n相机\t扫描二维码\n';
  expect(bodies(source)).toEqual(['我们申请以下权限。', '相机\t扫描二维码']);
});
