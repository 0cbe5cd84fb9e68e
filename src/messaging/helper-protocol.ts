import { z } from 'zod/mini';
import { entrySchema } from '../core/record/record.ts';
import { sha256Schema } from '../core/record/sha256.ts';

/**
 * What travels between extension and helper over native messaging, both ways parsed. Sequence, examples of every
 * action and the meaning of each error are in README.md. Raised when a message changes its meaning.
 */
export const helperProtocol = 1;

/** Browsers carry at most 1 MiB from host to extension; the rest of a frame beside the piece takes less than this. */
export const largestReply = 1024 * 1024;
/** Browsers carry at most 64 MiB from extension to host: a longer frame is none. */
export const largestRequest = 64 * 1024 * 1024;

const count = z.int().check(z.gte(0));
/** The chain a copy is of; a number once it was left behind. Also the name of its file, so nothing else may be in it. */
const copyName = z.string().check(z.regex(/^[0-9a-f]{64}(-\d{1,6})?$/));
/** A value that is kept and given back as it came: its hash covers every field, also those of later versions. */
const kept = z.record(z.string(), z.unknown());

/** A text of the ledger as the copy keeps it. */
export const copiedTextSchema = z.object({
  /** SHA-256 of the UTF-8 of `text`. */
  hash: sha256Schema,
  text: z.string(),
  /** Everything reading knew but the text. */
  document: kept,
  addedAt: z.number(),
});
export type CopiedText = z.infer<typeof copiedTextSchema>;

/** A link of the chain with what it carries; `body` is null where it carries nothing, or where that was deleted. */
export const copiedEntrySchema = z.object({ entry: entrySchema, body: z.nullable(kept), incognito: z.boolean() });
export type CopiedEntry = z.infer<typeof copiedEntrySchema>;

/** One durable copy: the chain of one ledger. */
export const copySummarySchema = z.object({
  /** Name of the copy. A chain that parted from its copy leaves that one behind under another name. */
  copy: copyName,
  /** Hash of the first entry: which ledger it is. */
  chain: sha256Schema,
  entries: count,
  /** Hash of the newest entry. */
  head: sha256Schema,
  /** Records whose body is there. */
  records: count,
  /** When the newest entry was made. */
  at: z.iso.datetime(),
  bytes: count,
});
export type CopySummary = z.infer<typeof copySummarySchema>;

/** What is asked, by action. */
export const helperRequests = {
  hello: z.object({ protocol: z.int(), extension: z.string().check(z.maxLength(100)) }),
  segment: z.object({ texts: z.array(z.string()).check(z.maxLength(2000)) }),
  'copy-list': z.object({}),
  'copy-missing': z.object({ chain: sha256Schema, hashes: z.array(sha256Schema).check(z.maxLength(5000)) }),
  'copy-append': z.object({
    chain: sha256Schema,
    texts: z.array(copiedTextSchema).check(z.maxLength(1000)),
    entries: z.array(copiedEntrySchema).check(z.maxLength(1000)),
  }),
  'copy-seal': z.object({ chain: sha256Schema }),
  /** `from`: 0, then the `next` of the page before. */
  'copy-read': z.object({ copy: copyName, from: count }),
  'copy-delete': z.object({ copy: z.nullable(copyName) }),
} as const;
export type HelperAction = keyof typeof helperRequests;
export type HelperPayload<Action extends HelperAction> = z.infer<(typeof helperRequests)[Action]>;

/** What is answered, by action. */
export const helperReplies = {
  hello: z.object({ protocol: z.int(), helper: z.string().check(z.maxLength(100)), folder: z.string() }),
  /** For each text the lengths of its segments, in UTF-16 units, in order; negative for what is no word. */
  segment: z.object({ segments: z.array(z.array(z.int())) }),
  'copy-list': z.object({ copies: z.array(copySummarySchema), setAside: count }),
  'copy-missing': z.object({ missing: z.array(sha256Schema) }),
  'copy-append': z.object({ entries: count, head: z.nullable(sha256Schema), appended: count }),
  'copy-seal': z.object({ sealed: z.boolean() }),
  'copy-read': z.object({
    lines: z.array(z.union([copiedEntrySchema, z.object({ text: copiedTextSchema })])),
    /** Where the next page begins; null after the last. */
    next: z.nullable(count),
  }),
  'copy-delete': z.object({ deleted: count }),
} as const satisfies Record<HelperAction, z.ZodMiniType>;
export type HelperReply<Action extends HelperAction> = z.infer<(typeof helperReplies)[Action]>;

/** Every error a helper can answer with, and what it means. */
export const helperErrors = {
  'bad-request': 'not JSON, or not of the form of any action',
  'no-handshake': 'something else came before `hello`',
  'too-large': 'a frame longer than 64 MiB: no more can be read, the helper ends',
  'copy-unlinked': 'the first new entry does not follow the newest of the copy',
  'copy-altered': 'an entry, a body or a text is not what its hash says',
  'copy-unknown': 'there is no copy of this name',
  disk: 'the disk refuses; `detail` is the system’s code, such as ENOSPC',
  'no-words': 'the word segmenter could not be loaded',
  failed: 'a mistake of ours; `detail` says more, for a bug report',
} as const;
export type HelperErrorCode = keyof typeof helperErrors;
const errorCodes = Object.keys(helperErrors) as [HelperErrorCode, ...HelperErrorCode[]];

/** The envelope of a request: which call, which action. */
export const requestEnvelope = z.looseObject({
  id: z.int().check(z.gte(1)),
  action: z.enum(Object.keys(helperRequests) as [HelperAction, ...HelperAction[]]),
});

/** A frame from the helper: a whole reply, a piece of one, or an error. `id` null: to no call in particular. */
export const replyEnvelope = z.union([
  z.object({ id: z.int(), reply: z.unknown() }).check(z.refine((frame) => 'reply' in frame)),
  /** Pieces of the JSON of a reply, in order. */
  z.object({ id: z.int(), part: count, parts: z.int().check(z.gte(1)), data: z.string() }),
  z.object({
    id: z.nullable(z.int()),
    error: z.object({ code: z.enum(errorCodes), detail: z.string().check(z.maxLength(500)) }),
  }),
]);
export type ReplyFrame = z.infer<typeof replyEnvelope>;
