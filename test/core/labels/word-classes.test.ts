import fc from 'fast-check';
import { expect, it } from 'vitest';
import { unitsOf } from '../../../src/core/labels/normal-text.ts';
import { createClassWords, findClassWords, wordClasses } from '../../../src/core/labels/word-classes.ts';

const found = createClassWords();
const classes = Object.entries(wordClasses);

function classesIn(text: string): readonly string[] {
  findClassWords(unitsOf(text), found);
  return [...found.kinds.subarray(0, found.count)].map((kind) => classes[kind - 1]?.[0] ?? '');
}

it('has every word in one class', () => {
  const words = Object.values(wordClasses).flat();
  expect(new Set(words).size).toBe(words.length);
});

it('takes the longest of the words that begin at a place', () => {
  expect(classesIn('提供身份证')).toEqual(['gives', 'sensitive']);
  expect(classesIn('提供给身份')).toEqual(['shares', 'data']);
});

it('finds what the longest-first alternation of all words finds', () => {
  const words = classes.flatMap(([, texts]) => texts).sort((a, b) => b.length - a.length);
  const expression = new RegExp(words.join('|'), 'gu');
  const parts = fc.constantFrom(...words, ...words.map((word) => word.slice(0, -1)), '的');
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 30 }), (list) => {
      const text = list.join('');
      findClassWords(unitsOf(text), found);
      const places = [...found.starts.subarray(0, found.count)].map((start, at) => text.slice(start, found.ends[at]));
      expect(places).toEqual(text.match(expression) ?? []);
    }),
  );
});

it('leaves out what finds no room', () => {
  const few = createClassWords(2);
  findClassWords(unitsOf('收集使用共享'), few);
  expect(few.count).toBe(2);
});
