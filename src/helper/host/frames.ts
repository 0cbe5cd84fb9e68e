import { endianness } from 'node:os';
import { largestRequest } from '../../messaging/helper-protocol.ts';

/** What came in: the text of a message, or the reason why no more can be read. */
export type Frame =
  | { readonly kind: 'message'; readonly json: string }
  /** A length that no browser sends: garbage, after which nothing can be told from anything. */
  | { readonly kind: 'oversize'; readonly length: number }
  /** The input ended within a frame. */
  | { readonly kind: 'truncated'; readonly missing: number };

const little = endianness() === 'LE';

/** A message as native messaging carries it: four bytes of length in the machine's order, then UTF-8 JSON. */
export function encodeFrame(message: unknown): Buffer {
  const json = Buffer.from(JSON.stringify(message), 'utf8');
  const head = Buffer.alloc(4);
  if (little) head.writeUInt32LE(json.length);
  else head.writeUInt32BE(json.length);
  return Buffer.concat([head, json]);
}

/**
 * The frames of a stream, however it was cut: pipes hand over 64 KiB at a time, and a length may itself be cut.
 * Ends with the input; after `oversize` it ends too.
 */
export async function* readFrames(
  input: AsyncIterable<Uint8Array>,
  largest = largestRequest,
): AsyncGenerator<Frame, void, undefined> {
  // Kept in the pieces in which it came: joining at every piece would copy a long message again and again.
  let pieces: Uint8Array[] = [];
  let held = 0;
  let wanted: number | undefined;

  const take = (length: number): Buffer => {
    const all = Buffer.concat(pieces, held);
    pieces = held > length ? [all.subarray(length)] : [];
    held -= length;
    return all.subarray(0, length);
  };

  for await (const piece of input) {
    pieces.push(piece);
    held += piece.length;
    for (;;) {
      if (wanted === undefined) {
        if (held < 4) break;
        const head = take(4);
        wanted = little ? head.readUInt32LE() : head.readUInt32BE();
        if (wanted > largest) {
          yield { kind: 'oversize', length: wanted };
          return;
        }
      }
      if (held < wanted) break;
      const json = take(wanted).toString('utf8');
      wanted = undefined;
      yield { kind: 'message', json };
    }
  }
  if (wanted !== undefined || held > 0) yield { kind: 'truncated', missing: (wanted ?? 4) - held };
}
