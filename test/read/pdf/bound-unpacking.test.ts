import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { boundUnpacking, type Unpacking } from '../../../src/read/pdf/bound-unpacking.ts';

/** Globals of a worker, bounded to a megabyte, and how often they refused. */
function bounded() {
  const scope: Unpacking = { DecompressionStream, Uint8Array };
  const told = { times: 0 };
  boundUnpacking(scope, 1024 * 1024, () => {
    told.times += 1;
  });
  const unpack = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> => {
    const packed = new Blob([deflateSync(bytes)]).stream();
    return new Uint8Array(
      await new Response(packed.pipeThrough(new scope.DecompressionStream('deflate'))).arrayBuffer(),
    );
  };
  return { scope, told, unpack };
}

describe('unpacking', () => {
  test('gives what is within the bound as it was', async () => {
    const { unpack, told } = bounded();
    const bytes = Uint8Array.from({ length: 1024 * 1024 }, (_, at) => (at * at) % 251);
    expect(await unpack(bytes)).toEqual(bytes);
    expect(told.times).toBe(0);
  });

  test('refuses what is beyond it, and says so', async () => {
    const { unpack, told } = bounded();
    await expect(unpack(new Uint8Array(1024 * 1024 + 1))).rejects.toThrow('unpacks to more than 1048576 bytes');
    expect(told.times).toBe(1);
  });

  test('refuses the room for it too', () => {
    const { scope, told } = bounded();
    expect(() => new scope.Uint8Array(1024 * 1024 + 1)).toThrow(RangeError);
    expect(told.times).toBe(1);
  });

  test('leaves arrays what they are', () => {
    const { scope } = bounded();
    const bytes = new scope.Uint8Array([1, 2, 3]);
    expect(bytes).toEqual(Uint8Array.of(1, 2, 3));
    expect([bytes instanceof scope.Uint8Array, scope.Uint8Array.from([7])[0], bytes.subarray(1).length]).toEqual([
      true,
      7,
      2,
    ]);
    expect(new scope.Uint8Array(bytes.buffer, 1).length).toBe(2);
  });
});
