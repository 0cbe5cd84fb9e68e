import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readLimits } from '../../../src/read/limits.ts';
import { readZip } from '../../../src/read/docx/read-zip.ts';

const everything = (): boolean => true;

/** A container whose directory says of each entry that it is so large, packed and unpacked. */
function claim(names: readonly string[], size: { readonly packed: number; readonly expanded: number }): Uint8Array {
  const bytes = zipSync(Object.fromEntries(names.map((name) => [name, strToU8('第一条')])));
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 4 <= bytes.length; at += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) continue; // central directory
    view.setUint32(at + 20, size.packed, true);
    view.setUint32(at + 24, size.expanded, true);
  }
  return bytes;
}

describe('unpacking', () => {
  test('gives the entries that are wanted', () => {
    const bytes = zipSync({ 'a.xml': strToU8('甲'), 'b.png': strToU8('乙') });
    const result = readZip(bytes, (name) => name.endsWith('.xml'));
    expect(result.ok && [...result.value.keys()]).toEqual(['a.xml']);
  });

  test('is limited to 20 MB, whatever the ratio, and nothing is unpacked beyond', () => {
    expect(readLimits.expandedBytes).toBe(20 * 1024 * 1024);
    const size = { packed: 1_000_000, expanded: 6 * 1024 * 1024 };
    const names = ['a', 'b', 'c', 'd'];
    expect(readZip(claim(names, size), everything)).toEqual({
      ok: false,
      problem: { id: 'zip-bomb', amount: 4 * 6 * 1024 * 1024 },
    });
  });

  test('is limited to 150 times the packed size, for one entry of more than a megabyte', () => {
    const size = { packed: 10_000, expanded: 1_600_000 };
    expect(readZip(claim(['a'], size), everything)).toMatchObject({ ok: false, problem: { id: 'zip-bomb' } });
    const small = zipSync({ a: new Uint8Array(900_000) });
    expect(readZip(small, everything).ok).toBe(true);
  });

  test('breaks off where an entry is larger than it says', () => {
    const bytes = zipSync({ a: new Uint8Array(500_000) });
    const view = new DataView(bytes.buffer);
    for (let at = 0; at + 4 <= bytes.length; at += 1)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
    const result = readZip(bytes, everything);
    expect(result.ok ? (result.value.get('a')?.length ?? 0) : 0).toBeLessThanOrEqual(500_000);
    expect(result.ok && (result.value.get('a')?.length ?? 0) > 10).toBe(false);
  });
});
