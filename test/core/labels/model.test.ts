import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { headIds, modelMagic, readModel } from '../../../src/core/labels/model.ts';

const bytes = new Uint8Array(readFileSync(resolve(import.meta.dirname, '../../../public/model.bin')));

function headerOf(file: Uint8Array): string {
  const length = new DataView(file.buffer, file.byteOffset).getUint32(modelMagic.length, true);
  return new TextDecoder().decode(file.subarray(modelMagic.length + 4, modelMagic.length + 4 + length));
}

/** The shipped file with a changed header of the same length. */
function withHeader(change: (text: string) => string): Uint8Array {
  const text = headerOf(bytes);
  const changed = new TextEncoder().encode(change(text));
  expect(changed.length).toBe(new TextEncoder().encode(text).length);
  const copy = bytes.slice();
  copy.set(changed, modelMagic.length + 4);
  return copy;
}

describe('the shipped model', () => {
  it('can be read, and was trained with the rules as they are', () => {
    const read = readModel(bytes);
    expect(read.ok || read.problem).toBe(true);
    expect(read.ok && read.value.heads.map(({ id }) => id)).toEqual(headIds);
  });

  it('takes at most 1 MB in the packed extension', () => {
    expect(deflateRawSync(bytes, { level: 9 }).length).toBeLessThanOrEqual(1_000_000);
  });
});

describe('reading a model', () => {
  it.each([
    ['no bytes', new Uint8Array(0), 'not-a-model'],
    ['another file', new TextEncoder().encode('PK\u0003\u0004 something else'), 'not-a-model'],
    ['nothing but the magic', new TextEncoder().encode(modelMagic), 'damaged'],
    ['a file cut short', bytes.slice(0, bytes.length - 1), 'damaged'],
    ['a file cut inside the header', bytes.slice(0, 200), 'damaged'],
    ['a header that is no JSON', withHeader((text) => `]${text.slice(1)}`), 'damaged'],
    ['other rules', withHeader((text) => text.replace(/"rules":"./, '"rules":"z')), 'other-rules'],
    ['other heads', withHeader((text) => text.replace('topic.use', 'topic.usf')), 'other-rules'],
  ])('refuses %s', (_, file, id) => {
    const read = readModel(file);
    expect(read.ok ? 'ok' : read.problem.id).toBe(id);
  });
});
