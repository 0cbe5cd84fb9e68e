import { parentPort, workerData } from 'node:worker_threads';
import { annotateSource, type AnnotateOptions } from './annotate-source.ts';

// A thread of `annotateAll`: answers each path with its annotated document, or why there is none.
const port = parentPort;
if (port === null) throw new Error('runs in a thread');
port.on('message', (source: string) => {
  void annotateSource(source, workerData as AnnotateOptions).then((reply) => port.postMessage(reply));
});
