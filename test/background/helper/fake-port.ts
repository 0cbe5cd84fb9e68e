import type { HelperPort } from '../../../src/background/helper/helper-client.ts';

/** A native port whose other end is the test. */
export interface FakePort extends HelperPort {
  /** What was sent, in order. */
  readonly sent: Record<string, unknown>[];
  /** The helper says something. */
  say(message: unknown): void;
  /** The helper is gone. */
  drop(): void;
  readonly closed: boolean;
}

export function createFakePort(answer?: (message: Record<string, unknown>, port: FakePort) => void): FakePort {
  const heard: ((message: unknown) => void)[] = [];
  const ended: (() => void)[] = [];
  let closed = false;
  const port: FakePort = {
    sent: [],
    get closed() {
      return closed;
    },
    postMessage(message) {
      if (closed) throw new Error('Attempting to use a disconnected port object');
      // As the browser does: what arrives is a copy.
      const copy = JSON.parse(JSON.stringify(message)) as Record<string, unknown>;
      port.sent.push(copy);
      queueMicrotask(() => answer?.(copy, port));
    },
    disconnect() {
      closed = true;
    },
    onMessage: { addListener: (listener) => void heard.push(listener) },
    onDisconnect: { addListener: (listener) => void ended.push(listener) },
    say: (message) => heard.forEach((listener) => listener(message)),
    drop() {
      closed = true;
      ended.forEach((listener) => listener());
    },
  };
  return port;
}
