import { corpusFormats, type CorpusFormatName } from './corpus-formats.ts';
import type { WrittenFormat } from './write-corpus.ts';

/**
 * The format in which a file holds annotations of ours; undefined where it is something else. A document is named in the
 * first line of such a file, or in the second, where a header or a bracket stands before it. brat's is a ZIP.
 */
export function corpusFormatOf(bytes: Uint8Array): WrittenFormat | undefined {
  if (startsEntry(bytes, 0)) return namesIn(bytes).some((name) => bratName.test(name)) ? 'brat' : undefined;
  const names = Object.keys(corpusFormats) as CorpusFormatName[];
  return firstLines(bytes, 2)
    .map((line) => names.find((name) => corpusFormats[name].documentOf(line)?.id !== undefined))
    .find((name) => name !== undefined);
}

/** Of what only brat's folders hold. */
const bratName = /(?:^|[/\\])annotation\.conf$|\.ann$/;

/** Whether an entry of a ZIP begins here. */
function startsEntry(bytes: Uint8Array, at: number): boolean {
  return [0x50, 0x4b, 3, 4].every((byte, index) => bytes[at + index] === byte);
}

/** Names of the entries of a ZIP, from what stands before each: one that is cut off tells them, too. */
function namesIn(bytes: Uint8Array): readonly string[] {
  const names: string[] = [];
  for (let at = 0; at >= 0;) {
    let next = at + 1;
    if (startsEntry(bytes, at)) {
      next = at + 30 + (bytes[at + 26] ?? 0) + 256 * (bytes[at + 27] ?? 0);
      names.push(new TextDecoder().decode(bytes.subarray(at + 30, next)));
    }
    at = bytes.indexOf(0x50, next);
  }
  return names;
}

/** So many lines from the beginning, byte-order mark and line ends aside. */
function firstLines(bytes: Uint8Array, count: number): readonly string[] {
  let end = 0;
  for (let line = 0; line < count && end < bytes.length; line++) {
    const next = bytes.indexOf(0x0a, end);
    end = next < 0 ? bytes.length : next + 1;
  }
  return new TextDecoder().decode(bytes.subarray(0, end)).split(/\r?\n/, count);
}
