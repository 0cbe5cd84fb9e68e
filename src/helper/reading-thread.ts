import { parentPort } from 'node:worker_threads';
import { readBytes } from '../read/read-bytes.ts';
import { nodePorts } from './node-ports.ts';
import type { ReadingAsked } from './read-in-thread.ts';

// The thread of `read-in-thread.ts`: reads what it is sent, one after the other, and sends back what came of it.
parentPort?.on('message', ({ bytes, meta }: ReadingAsked) => {
  void readBytes(bytes, meta, nodePorts).then(
    (read) => parentPort?.postMessage({ read }),
    (error: unknown) => parentPort?.postMessage({ error }),
  );
});
