import { hash } from 'node:crypto';
import { z } from 'zod/mini';
import { sha256Schema } from '../../core/record/sha256.ts';
import {
  copiedEntrySchema,
  copiedTextSchema,
  type CopiedEntry,
  type CopiedText,
} from '../../messaging/helper-protocol.ts';

/** One line of a copy: what it is, a text, or a link of the chain with its body. */
export type CopyLine =
  | { readonly format: 'mingyue-ledger-copy'; readonly version: 1; readonly chain: string }
  | { readonly text: CopiedText }
  | CopiedEntry;

const lineSchema: z.ZodMiniType<CopyLine> = z.union([
  z.object({
    format: z.literal('mingyue-ledger-copy'),
    version: z.literal(1),
    chain: sha256Schema,
  }),
  z.object({ text: copiedTextSchema }),
  copiedEntrySchema,
]);

const shape = /^\{"sum":"([0-9a-f]{64})",/;

/** A line without its end: JSON whose first member `sum` is the SHA-256 of the JSON of all others. */
export function formatLine(line: CopyLine): string {
  const json = JSON.stringify(line);
  return `{"sum":"${sha256(json)}",${json.slice(1)}`;
}

/** A line as it was written; undefined for one that was altered or cut off. */
export function parseLine(text: string): CopyLine | undefined {
  const sum = shape.exec(text);
  if (sum === null) return undefined;
  const json = `{${text.slice(sum[0].length)}`;
  if (sha256(json) !== sum[1]) return undefined;
  return lineSchema.safeParse(JSON.parse(json)).data;
}

/** Node's own, several times as quick as the one that runs everywhere: a copy may be long. */
function sha256(text: string): string {
  return hash('sha256', text);
}
