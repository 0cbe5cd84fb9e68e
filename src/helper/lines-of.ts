import { createReadStream } from 'node:fs';

/** A line of a file. */
export interface FileLine {
  readonly line: string;
  /** Byte at which it begins. */
  readonly start: number;
  /** Whether a line break follows. */
  readonly whole: boolean;
}

/** The lines of a file, however big it is; rejects with the system's error. */
export async function* linesOf(path: string): AsyncGenerator<FileLine, void, undefined> {
  let pieces: Buffer[] = [];
  let start = 0;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    let at = 0;
    for (let next = chunk.indexOf(0x0a); next >= 0; next = chunk.indexOf(0x0a, at)) {
      const bytes = Buffer.concat([...pieces, chunk.subarray(at, next)]);
      yield { line: bytes.toString('utf8'), start, whole: true };
      start += bytes.length + 1;
      pieces = [];
      at = next + 1;
    }
    if (at < chunk.length) pieces.push(chunk.subarray(at));
  }
  if (pieces.length > 0) yield { line: Buffer.concat(pieces).toString('utf8'), start, whole: false };
}
