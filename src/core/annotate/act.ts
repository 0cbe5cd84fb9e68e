import { z } from 'zod/mini';
import { sha256Schema } from '../record/sha256.ts';
import { labelIds } from '../labels/taxonomy.ts';

/** Index of a sentence in its document. */
const sentence = z.int().check(z.gte(0));
const label = z.enum(labelIds);
const labels = z.readonly(z.array(label));

/** The longest comment on a sentence, in UTF-16 units. */
export const longestComment = 4000;

/** What somebody does to a sentence. An act that does not fit (a label removed that is not there) changes nothing. */
export const actSchema = z.discriminatedUnion('kind', [
  /** The labels as they stand are right. */
  z.object({ kind: z.literal('accept'), sentence }),
  z.object({ kind: z.literal('remove'), sentence, label }),
  z.object({ kind: z.literal('add'), sentence, label }),
  z.object({ kind: z.literal('change'), sentence, from: label, to: label }),
  /** Not sure: the labels that stand are the best guess, and somebody is to decide. */
  z.object({ kind: z.literal('doubt'), sentence, doubtful: z.boolean() }),
  z.object({ kind: z.literal('comment'), sentence, words: z.string().check(z.maxLength(longestComment)) }),
  /** These labels and no others, whatever stood before: a decision between annotators. */
  z.object({ kind: z.literal('settle'), sentence, labels }),
  /** All that an annotation made elsewhere says of the document. */
  z.object({
    kind: z.literal('import'),
    /** Name of the file. */
    from: z.string().check(z.maxLength(500)),
    /** What is doubtful and has no labels is not decided. */
    sentences: z.readonly(z.array(z.object({ sentence, labels, doubtful: z.optional(z.literal(true)) }))),
    /** Also on sentences that it does not judge. What joins several annotators' words may be long. */
    comments: z.optional(z.readonly(z.array(z.object({ sentence, words: z.string() })))),
  }),
  /** Takes the last act back that was not taken back yet. */
  z.object({ kind: z.literal('undo') }),
  /** Does the last act again that was taken back, as long as nothing else was done since. */
  z.object({ kind: z.literal('redo') }),
]);
export type Act = Readonly<z.infer<typeof actSchema>>;
/** What is done to sentences; it can be taken back and done again. */
export type Deed = Exclude<Act, { kind: 'undo' | 'redo' }>;

/** An act in the log: the log only grows. */
export const loggedActSchema = z.object({
  annotator: z.string().check(z.minLength(1), z.maxLength(60)),
  /** SHA-256 of the document's text. */
  document: sha256Schema,
  at: z.iso.datetime(),
  act: actSchema,
});
export type LoggedAct = Readonly<z.infer<typeof loggedActSchema>>;
