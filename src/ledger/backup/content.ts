import { z } from 'zod';
import { consentRecordSchema, entrySchema, recordAdditionSchema } from '../../core/record/record.ts';
import { sha256Schema } from '../../core/record/sha256.ts';
import { emphasisMarks, readProblemSchema, sourceFormats } from '../../core/source.ts';
import { settingsSchema } from '../settings-schema.ts';
import { reviewSchema } from './review-schema.ts';

const offset = z.number().int();

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
        title: z.string().nullable(),
        removals: z.array(z.object({ reason: z.string(), text: z.string() })).readonly(),
        emphasis: z
          .array(z.object({ start: offset, end: offset, marks: z.array(z.enum(emphasisMarks)).readonly() }))
          .readonly()
          .nullable(),
        links: z
          .array(z.object({ start: offset, end: offset, href: z.string() }))
          .readonly()
          .optional(),
        charset: z.string().nullable(),
        pages: z.number().nullable(),
      }),
      addedAt: z.number(),
    }),
  ),
  reviews: z.array(z.object({ textHash: sha256Schema, review: reviewSchema })),
  checks: z.array(
    z.object({
      id: z.string().max(300),
      record: z.uuid(),
      key: z.string().max(40),
      checkedAt: z.number(),
      textHash: sha256Schema.nullable(),
      problem: readProblemSchema.nullable(),
    }),
  ),
  branches: z.array(z.object({ head: sha256Schema, entries: z.array(entrySchema).min(1), restoredAt: z.number() })),
  settings: settingsSchema.nullable(),
});
export type BackupContent = z.infer<typeof backupContentSchema>;
