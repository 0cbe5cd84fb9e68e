import { Worker } from 'node:worker_threads';
import type { Result } from '../../core/result.ts';
import type { SourceProblem } from '../read-source.ts';
import { annotateSource, type Annotated, type AnnotateOptions } from './annotate-source.ts';

/** What became of one source. */
export interface AnnotateReply {
  readonly source: string;
  readonly outcome: Result<Annotated, SourceProblem>;
}

/** Annotates in up to `jobs` threads and yields the replies in the order of the sources. */
export async function* annotateAll(
  sources: readonly string[],
  jobs: number,
  options: AnnotateOptions,
): AsyncGenerator<AnnotateReply, void, undefined> {
  // standard input belongs to the main thread
  const threads = sources.includes('-') ? 1 : Math.min(jobs, sources.length);
  if (threads <= 1) {
    for (const source of sources) yield { source, outcome: await annotateSource(source, options) };
    return;
  }
  const waiting = sources.map((source) => ({ source, ...Promise.withResolvers<AnnotateReply['outcome']>() }));
  // Who waits for an earlier one is told of a failure when its turn comes.
  for (const { promise } of waiting) promise.catch(() => undefined);
  let next = 0;
  const workers = Array.from({ length: threads }, () => {
    const worker = new Worker(new URL('./annotate-worker.ts', import.meta.url), { workerData: options });
    let current = -1;
    const advance = (): void => {
      current = next++;
      const source = sources[current];
      if (source === undefined) void worker.terminate();
      else worker.postMessage(source);
    };
    worker.on('message', (outcome: AnnotateReply['outcome']) => {
      waiting[current]?.resolve(outcome);
      advance();
    });
    worker.on('error', (error) => waiting[current]?.reject(error));
    advance();
    return worker;
  });
  try {
    for (const { source, promise } of waiting) yield { source, outcome: await promise };
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}
