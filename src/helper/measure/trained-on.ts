import { readFileSync } from 'node:fs';
import { z } from 'zod/mini';

/** First 16 digits of the SHA-256 of the documents that the model has learnt from (`scripts/list-trained-on.ts`). */
const trainedOn: ReadonlySet<string> = new Set(
  z.array(z.string()).parse(JSON.parse(readFileSync(new URL('trained-on.json', import.meta.url), 'utf8'))),
);

/** Whether the model has learnt from the document with this SHA-256: it does better there than elsewhere. */
export function isTrainedOn(sha256: string): boolean {
  return trainedOn.has(sha256.slice(0, 16));
}
