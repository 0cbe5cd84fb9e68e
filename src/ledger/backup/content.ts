import { z } from 'zod';
import { consentRecordSchema, entrySchema, recordAdditionSchema } from '../../core/record/record.ts';
import { readProblemSchema, sourceFormats } from '../../core/source.ts';
import { settingsSchema } from '../settings-schema.ts';
import { reviewSchema } from './review-schema.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const emphasisMarks = ['bold', 'colour', 'larger', 'underline', 'background', 'smaller', 'faint'] as const;

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
      hash: sha256,
      text: z.string(),
      document: z.object({
        format: z.enum(sourceFormats),
        title: z.string().nullable(),
        removals: z.array(z.object({ reason: z.string(), text: z.string() })),
        emphasis: z
          .array(z.object({ start: z.number().int(), end: z.number().int(), marks: z.array(z.enum(emphasisMarks)) }))
          .nullable(),
        links: z.array(z.object({ start: z.number().int(), end: z.number().int(), href: z.string() })).optional(),
        charset: z.string().nullable(),
        pages: z.number().nullable(),
      }),
      addedAt: z.number(),
    }),
  ),
  reviews: z.array(z.object({ textHash: sha256, review: reviewSchema })),
  checks: z.array(
    z.object({
      id: z.string().max(300),
      record: z.uuid(),
      key: z.string().max(40),
      checkedAt: z.number(),
      textHash: sha256.nullable(),
      problem: readProblemSchema.nullable(),
    }),
  ),
  branches: z.array(z.object({ head: sha256, entries: z.array(entrySchema).min(1), restoredAt: z.number() })),
  settings: settingsSchema.nullable(),
});
export type BackupContent = z.infer<typeof backupContentSchema>;
