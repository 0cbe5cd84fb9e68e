import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { encodeFrame, readFrames } from '../../../src/helper/host/frames.ts';
import { helperProtocol, largestReply } from '../../../src/messaging/helper-protocol.ts';

const main = fileURLToPath(new URL('../../../src/helper/main.ts', import.meta.url));
let folder: string;
let host: ChildProcessWithoutNullStreams;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingyue-host-'));
  // as browsers start it: with arguments of their own at the end
  const args = [main, 'host', 'run', '--data', folder, '--', 'chrome-extension://abc/', '--parent-window=0'];
  host = spawn(process.execPath, args);
});
afterEach(() => {
  host.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

type Reply = Record<string, unknown>;

/** The frames of the host as they come. */
async function* replies(): AsyncGenerator<{ readonly frame: Reply; readonly bytes: number }> {
  for await (const frame of readFrames(host.stdout)) {
    if (frame.kind !== 'message') throw new Error(`standard output held ${JSON.stringify(frame)}`);
    yield { frame: JSON.parse(frame.json) as Reply, bytes: Buffer.byteLength(frame.json) };
  }
}

const say = (message: object): boolean => host.stdin.write(encodeFrame(message));
const hello = { id: 1, action: 'hello', protocol: helperProtocol, extension: '0.1.0' };

async function end(): Promise<number | null> {
  const exited = once(host, 'exit');
  host.stdin.end();
  return ((await exited) as [number | null])[0];
}

describe('the host, as a process', () => {
  it('greets, answers what it is asked, and ends with 0 when its input does', async () => {
    const said = replies();
    say(hello);
    expect((await said.next()).value?.frame).toEqual({
      id: 1,
      reply: { protocol: helperProtocol, helper: expect.any(String) as string, folder },
    });
    say({ id: 2, action: 'copy-list' });
    expect((await said.next()).value?.frame).toEqual({ id: 2, reply: { copies: [], setAside: 0 } });
    expect(await end()).toBe(0);
    expect(await said.next()).toMatchObject({ done: true });
  });

  it('answers nothing before it was greeted, and goes on after garbage that was framed', async () => {
    const said = replies();
    say({ id: 7, action: 'copy-list' });
    expect((await said.next()).value?.frame).toMatchObject({ id: 7, error: { code: 'no-handshake' } });
    host.stdin.write(Buffer.concat([Buffer.from([3, 0, 0, 0]), Buffer.from('{,}')]));
    expect((await said.next()).value?.frame).toMatchObject({ id: null, error: { code: 'bad-request' } });
    say({ id: 8, action: 'sing' });
    expect((await said.next()).value?.frame).toMatchObject({ id: 8, error: { code: 'bad-request' } });
    say({ id: 9, action: 'hello', protocol: 'one' });
    expect((await said.next()).value?.frame).toMatchObject({ id: 9, error: { code: 'bad-request' } });
    say({ ...hello, id: 10 });
    expect((await said.next()).value?.frame).toMatchObject({ id: 10, reply: { protocol: helperProtocol } });
  });

  it('cuts words; a reply of some megabytes comes in pieces below 1 MiB, while it reads more than pipes hold', async () => {
    const said = replies();
    say(hello);
    await said.next();
    // one request of 3 MB, written in pieces smaller than a pipe
    const text = '敏感个人信息，'.repeat(140_000);
    const bytes = encodeFrame({ id: 2, action: 'segment', texts: [text] });
    for (let at = 0; at < bytes.length; at += 50_001)
      if (!host.stdin.write(bytes.subarray(at, at + 50_001))) await once(host.stdin, 'drain');
    let json = '';
    for (;;) {
      const { value } = await said.next();
      expect(value?.bytes).toBeLessThan(largestReply);
      const { part, parts, data, reply } = value?.frame as {
        part: number;
        parts: number;
        data: string;
        reply?: object;
      };
      if (reply !== undefined) json = JSON.stringify(reply);
      else json += data;
      if (reply !== undefined || part === parts - 1) break;
    }
    const { segments } = JSON.parse(json) as { segments: number[][] };
    expect(segments[0]?.slice(0, 4)).toEqual([6, -1, 6, -1]);
    expect(segments[0]?.reduce((sum, length) => sum + Math.abs(length), 0)).toBe(text.length);
  });

  it('ends with 1 and says why when the input ends within a frame', async () => {
    let log = '';
    host.stderr.on('data', (piece: Buffer) => (log += piece.toString()));
    host.stdin.write(encodeFrame(hello).subarray(0, 20));
    expect(await end()).toBe(1);
    expect(log).toContain('too early');
  });

  it('refuses what can’t be framed, and ends', async () => {
    const said = replies();
    const exited = once(host, 'exit');
    host.stdin.write('GET / HTTP/1.1');
    expect((await said.next()).value?.frame).toMatchObject({ id: null, error: { code: 'too-large' } });
    expect(await exited).toEqual([1, null]);
  });
});
