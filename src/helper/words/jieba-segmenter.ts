import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { fail, succeed, type Result } from '../../core/result.ts';
import { createIntlSegmenter } from '../../core/segment/intl-segmenter.ts';
import type { Segment, Segmenter } from '../../core/segment/segmenter.ts';

/** What is used of nodejieba. */
interface Jieba {
  load(dictionaries: { readonly userDict: string }): void;
  cut(text: string): string[];
}

let opened: Result<Segmenter, string> | undefined;

/**
 * Words of Chinese law and platform agreements: nodejieba with our own list (`legal-words.txt`). Loaded on first use,
 * which takes a second or two. The problem is the reason why the native module did not load.
 */
export function openJieba(): Result<Segmenter, string> {
  return (opened ??= load());
}

function load(): Result<Segmenter, string> {
  let jieba: Jieba;
  try {
    // Compiled for one machine: where that failed everything else of the helper still works.
    jieba = createRequire(import.meta.url)('nodejieba') as Jieba;
    jieba.load({ userDict: fileURLToPath(new URL('legal-words.txt', import.meta.url)) });
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
  return succeed(createJiebaSegmenter(jieba));
}

const han = /\p{Script=Han}+/gu;

/** nodejieba cuts what is Han; letters, digits and signs, which it takes apart, are cut as everywhere else. */
function createJiebaSegmenter(jieba: Jieba): Segmenter {
  const others = createIntlSegmenter();
  return {
    segment(text) {
      const segments: Segment[] = [];
      const addOthers = (start: number, end: number): void => {
        for (const one of others.segment(text.slice(start, end)))
          segments.push({ start: start + one.start, end: start + one.end, isWord: one.isWord });
      };
      let at = 0;
      for (const { 0: run, index } of text.matchAll(han)) {
        if (index > at) addOthers(at, index);
        at = index;
        const words = jieba.cut(run);
        if (words.join('') !== run) {
          // A character its dictionary code can't carry: better other words than wrong places.
          addOthers(index, index + run.length);
          at = index + run.length;
          continue;
        }
        for (const word of words) {
          segments.push({ start: at, end: at + word.length, isWord: true });
          at += word.length;
        }
      }
      if (at < text.length) addOthers(at, text.length);
      return segments;
    },
  };
}
