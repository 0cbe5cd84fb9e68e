import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { hashOf } from '../core/record/hash.ts';
import { toAnnotatedDocument } from '../export/annotation.ts';
import { loadModel } from './load-model.ts';
import { readSource, type SourceProblem } from './read-source.ts';
import { reviewAgreement } from '../core/review/review-agreement.ts';

/** One annotated document as a line of JSON, or why there is none. */
export type AnnotateReply =
  | { readonly source: string; readonly line: string }
  | { readonly source: string; readonly line: null; readonly problem: SourceProblem };

/** Reads, reviews and serialises one file. */
export async function annotateSource(source: string, withText: boolean): Promise<AnnotateReply> {
  const read = await readSource(source);
  if (!read.ok) return { source, line: null, problem: read.problem };
  const { document, sha256 } = read.value;
  const review = reviewAgreement(document.text, {
    title: document.title,
    model: loadModel(),
    emphasis: document.emphasis,
  });
  const textSha256 = hashOf(document.text);
  return {
    source,
    line: JSON.stringify(toAnnotatedDocument(document.text, review, { source, sha256, textSha256 }, withText)),
  };
}

if (!isMainThread && parentPort !== null) {
  const port = parentPort;
  const { withText } = workerData as { readonly withText: boolean };
  port.on('message', (source: string) => {
    void annotateSource(source, withText).then((reply) => port.postMessage(reply));
  });
}
