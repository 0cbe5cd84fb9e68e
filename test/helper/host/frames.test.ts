import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeFrame, readFrames, type Frame } from '../../../src/helper/host/frames.ts';

/** The bytes in pieces, cut at the given places. */
async function* inPieces(bytes: Buffer, cuts: readonly number[]): AsyncGenerator<Buffer> {
  const places = [...new Set(cuts.map((cut) => cut % (bytes.length + 1)))].toSorted((a, b) => a - b);
  let at = 0;
  for (const place of [...places, bytes.length]) {
    yield bytes.subarray(at, place);
    at = place;
  }
}

async function framesOf(input: AsyncIterable<Uint8Array>, largest?: number): Promise<Frame[]> {
  const frames: Frame[] = [];
  for await (const frame of readFrames(input, largest)) frames.push(frame);
  return frames;
}

describe('readFrames', () => {
  it('gives back every message, wherever the stream was cut, within a length or a character too', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.jsonValue(), { maxLength: 8 }),
        fc.array(fc.nat(), { maxLength: 40 }),
        async (messages, cuts) => {
          const bytes = Buffer.concat(messages.map(encodeFrame));
          const frames = await framesOf(inPieces(bytes, cuts));
          expect(frames).toEqual(messages.map((message) => ({ kind: 'message', json: JSON.stringify(message) })));
        },
      ),
    );
  });

  it('reads a message of many pipe buffers, cut at 64 KiB as pipes do', async () => {
    const message = { text: '协议𠮷'.repeat(300_000) };
    const bytes = encodeFrame(message);
    const cuts = Array.from({ length: Math.floor(bytes.length / 65_536) }, (_, at) => (at + 1) * 65_536);
    const frames = await framesOf(inPieces(bytes, cuts));
    expect(frames).toEqual([{ kind: 'message', json: JSON.stringify(message) }]);
  });

  it('counts bytes, not characters', () => {
    expect([...encodeFrame('约')]).toEqual([5, 0, 0, 0, 0x22, 0xe7, 0xba, 0xa6, 0x22]);
  });

  it('says that the input ended within a frame, or within its length', async () => {
    const bytes = encodeFrame({ a: 1 });
    expect(await framesOf(inPieces(bytes.subarray(0, bytes.length - 2), []))).toEqual([
      { kind: 'truncated', missing: 2 },
    ]);
    expect(await framesOf(inPieces(bytes.subarray(0, 3), []))).toEqual([{ kind: 'truncated', missing: 1 }]);
    expect(await framesOf(inPieces(Buffer.alloc(0), []))).toEqual([]);
  });

  it('stops at a length that no browser sends: a stray line on the pipe is read as one', async () => {
    // mdn/webextensions-examples#353: “data” as a length is 1,635,017,060 bytes
    const frames = await framesOf(inPieces(Buffer.concat([encodeFrame(1), Buffer.from('data and more')]), []));
    expect(frames).toEqual([
      { kind: 'message', json: '1' },
      { kind: 'oversize', length: 1_635_017_060 },
    ]);
    expect(await framesOf(inPieces(encodeFrame('x'.repeat(10)), []), 11)).toEqual([{ kind: 'oversize', length: 12 }]);
  });
});
