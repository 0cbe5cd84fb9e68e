import { describe, expect, test } from 'vitest';
import { nodePorts } from '../../src/helper/node-ports.ts';
import { readInThread } from '../../src/helper/read-in-thread.ts';
import { readBytes } from '../../src/read/read-bytes.ts';

const meta = { contentType: null, url: 'file:///a.html', fileName: 'a.html', chosen: true };
const asked = (html: string) => ({ bytes: new TextEncoder().encode(html), meta });
const agreement = `<title>用户协议</title><h1>用户协议</h1>${'<p>第一条 用户应当妥善保管账号。</p>'.repeat(20)}`;

describe('reading in a thread', () => {
  test('gives what reading gives', async () => {
    const { bytes } = asked(agreement);
    expect(await readInThread({ bytes, meta })).toEqual(await readBytes(bytes, meta, nodePorts));
    expect((await readInThread({ bytes, meta })).ok).toBe(true);
  });

  test('gives the problem that reading gives', async () => {
    const bytes = new Uint8Array([0x25, 0x50, 0x44, 0x46]);
    expect(await readInThread({ bytes, meta })).toEqual(await readBytes(bytes, meta, nodePorts));
  });

  test('is ended when its time is over, though a parser is at work, and the next is read', async () => {
    const endless = asked(agreement + '<div>'.repeat(3_000_000));
    expect(await readInThread(endless, 1)).toEqual({ ok: false, problem: { id: 'too-slow', amount: 30_000 } });
    expect((await readInThread(asked(agreement))).ok).toBe(true);
  });
});
