import { corpusFormats, type CorpusFormatName } from './corpus-formats.ts';

/**
 * The format in which a file holds annotations of ours; undefined where it is something else. A document is named in the
 * first line of such a file, or in the second, where a header or a bracket stands before it.
 */
export function corpusFormatOf(bytes: Uint8Array): CorpusFormatName | undefined {
  const names = Object.keys(corpusFormats) as CorpusFormatName[];
  return firstLines(bytes, 2)
    .map((line) => names.find((name) => corpusFormats[name].documentOf(line)?.id !== undefined))
    .find((name) => name !== undefined);
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
