import { classCount, type ClassWords } from './word-classes.ts';

/**
 * The n-grams of a sentence's word classes, n from 1 to 3: “U同意P使用” and “会员许可我们处理” have the same. A class that
 * follows itself counts once. Each n-gram has a number of its own, so that none has to be hashed.
 */
const base = classCount + 1;
/** One more than the largest number. */
export const classGramCount = base ** 3;

/** 1 at each number that was written already. */
const marks = new Uint8Array(classGramCount);
let written = 0;

function write(gram: number, out: Int32Array): void {
  if (marks[gram] === 1 || written === out.length) return;
  marks[gram] = 1;
  out[written++] = gram;
}

/** Writes the distinct n-grams of the words that `isKept` takes, or of all, into `out`; returns how many there are. */
export function readClassGrams(words: ClassWords, out: Int32Array, isKept?: (word: number) => boolean): number {
  written = 0;
  let before = 0;
  let last = 0;
  for (let word = 0; word < words.count; word++) {
    const kind = words.kinds[word] ?? 0;
    if (kind === last || isKept?.(word) === false) continue;
    write(kind, out);
    if (last > 0) write(last * base + kind, out);
    if (before > 0) write((before * base + last) * base + kind, out);
    before = last;
    last = kind;
  }
  for (let i = 0; i < written; i++) marks[out[i] ?? 0] = 0;
  return written;
}
