import { z } from 'zod/mini';
import { consentRecordSchema, entrySchema, recordAdditionSchema } from '../../core/record/record.ts';
import { sha256Schema } from '../../core/record/sha256.ts';
import { emphasisMarks, readProblemSchema, sourceFormats } from '../../core/source.ts';
import { settingsSchema } from '../settings-schema.ts';
import { reviewSchema } from './review-schema.ts';

const offset = z.int();

/** What a backup holds: everything but what belongs to open tabs, and what can be had again. */
export const backupContentSchema = z.object({
  records: z.array(
    z.object({
      body: consentRecordSchema,
      additions: z.array(recordAdditionSchema),
      state: z.enum(['accepted', 'submitted', 'withdrawn']),
      incognito: z.boolean(),
    }),
  ),
  entries: z.array(entrySchema),
  texts: z.array(
    z.object({
      hash: sha256Schema,
      text: z.string(),
      document: z.object({
        format: z.enum(sourceFormats),
        title: z.nullable(z.string()),
        removals: z.readonly(z.array(z.object({ reason: z.string(), text: z.string() }))),
        emphasis: z.nullable(
          z.readonly(
            z.array(z.object({ start: offset, end: offset, marks: z.readonly(z.array(z.enum(emphasisMarks))) })),
          ),
        ),
        links: z.optional(z.readonly(z.array(z.object({ start: offset, end: offset, href: z.string() })))),
        charset: z.nullable(z.string()),
        pages: z.nullable(z.number()),
      }),
      addedAt: z.number(),
    }),
  ),
  reviews: z.array(z.object({ textHash: sha256Schema, review: reviewSchema })),
  checks: z.array(
    z.object({
      id: z.string().check(z.maxLength(300)),
      record: z.uuid(),
      key: z.string().check(z.maxLength(40)),
      checkedAt: z.number(),
      textHash: z.nullable(sha256Schema),
      problem: z.nullable(readProblemSchema),
    }),
  ),
  branches: z.array(
    z.object({ head: sha256Schema, entries: z.array(entrySchema).check(z.minLength(1)), restoredAt: z.number() }),
  ),
  settings: z.nullable(settingsSchema),
});
export type BackupContent = z.infer<typeof backupContentSchema>;
