import { once } from 'node:events';
import { Console } from 'node:console';
import { createHandlers } from './handlers.ts';
import { serve } from './serve.ts';

/**
 * `mingyue host run`: speaks native messaging on standard input and output until the browser closes it. Gives the
 * exit code. `folder` is where the copies are.
 */
export async function runHost(folder: string): Promise<0 | 1> {
  const { stdin, stdout, stderr } = process;
  const write = stdout.write.bind(stdout);
  // A stray line on standard output would be read as a length: whatever others print goes to the browser's log.
  globalThis.console = new Console(stderr, stderr);
  stdout.write = stderr.write.bind(stderr) as typeof stdout.write;
  return serve({
    input: stdin,
    write: async (frame) => {
      if (!write(frame)) await once(stdout, 'drain');
    },
    handlers: createHandlers(folder),
    log: (line) => stderr.write(`mingyue host: ${line}\n`),
  });
}
