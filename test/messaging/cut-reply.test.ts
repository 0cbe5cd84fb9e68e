import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeFrame } from '../../src/helper/host/frames.ts';
import { cutReply } from '../../src/messaging/cut-reply.ts';
import { largestReply, replyEnvelope } from '../../src/messaging/helper-protocol.ts';

/** What travels: the frame as JSON, without its length. */
const sizeOf = (frame: unknown): number => encodeFrame(frame).length - 4;

const joined = (frames: ReturnType<typeof cutReply>): unknown => {
  const [first] = frames;
  if (first !== undefined && 'reply' in first) return first.reply;
  return JSON.parse(frames.map((frame) => ('data' in frame ? frame.data : '')).join('')) as unknown;
};

describe('cutReply', () => {
  it('leaves a reply that fits in one frame', () => {
    expect(cutReply(3, { words: ['条款'] })).toEqual([{ id: 3, reply: { words: ['条款'] } }]);
  });

  it('keeps every frame below what browsers carry, and the pieces give back the reply', () => {
    const hard = fc.constantFrom('约', '"', '\\', '\u0001', '𠮷', '\ud842', 'a', '\u2028');
    fc.assert(
      fc.property(
        fc.array(hard, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1, max: 2 }),
        (unit, megabytes) => {
          const reply = { text: unit.join('').repeat(Math.ceil((megabytes * 500_000) / unit.length)) };
          const frames = cutReply(1, reply);
          for (const frame of frames) {
            expect(sizeOf(frame)).toBeLessThan(largestReply);
            expect(replyEnvelope.safeParse(frame).success).toBe(true);
          }
          expect(joined(frames)).toEqual(JSON.parse(JSON.stringify(reply)));
        },
      ),
      { numRuns: 10 },
    );
  });

  it('never cuts a character in two, since a half can’t be written as UTF-8', () => {
    const frames = cutReply(1, `${'a'.repeat(349_182)}${'𠮷'.repeat(400_000)}`);
    expect(frames.length).toBeGreaterThan(1);
    for (const frame of frames) expect('data' in frame && frame.data.isWellFormed()).toBe(true);
  });
});
