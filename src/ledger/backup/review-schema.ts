import { z } from 'zod';
import { labelIds, modifierIds } from '../../core/labels/taxonomy.ts';
import { incorporations } from '../../core/review/review.ts';
import type { Review } from '../../core/review/review.ts';

const offset = z.number().int().min(0);
const index = z.number().int().min(0);
const span = z.object({ start: offset, end: offset }).refine(({ start, end }) => start <= end);
const id = z.string().max(200);

const outline = z.object({
  clauses: z.array(
    z.object({
      id,
      parent: id.nullable(),
      number: z.string().max(200).nullable(),
      depth: z.number().int().min(0),
      start: offset,
      end: offset,
      heading: span.nullable(),
    }),
  ),
  sentences: z.array(
    z.object({
      start: offset,
      end: offset,
      clause: id.nullable(),
      role: z.enum(['body', 'heading', 'contents']),
      leadIn: index.nullable(),
    }),
  ),
  definitions: z.array(z.object({ term: z.string(), span, meaning: span })),
  parties: z.array(z.object({ role: z.enum(['platform', 'user', 'third-party']), names: z.array(z.string()) })),
  references: z.array(
    z.object({
      start: offset,
      end: offset,
      to: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('clause'), clause: id }),
        z.object({ kind: z.literal('self') }),
        z.object({ kind: z.literal('document'), name: z.string() }),
        z.object({ kind: z.literal('statute'), name: z.string(), article: z.string().nullable() }),
        z.object({ kind: z.literal('unresolved') }),
      ]),
    }),
  ),
});

const finding = z.object({
  label: z.enum(labelIds),
  score: z.number().min(0).max(1),
  certainty: z.enum(['sure', 'unsure']),
  evidence: z.array(span),
  by: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('rule'), rule: z.string(), version: z.number() }),
    z.object({ kind: z.literal('model'), head: z.string(), model: z.string() }),
    z.object({ kind: z.literal('person'), annotator: z.string() }),
  ]),
  modifiers: z.array(z.enum(modifierIds)),
  inherited: z.boolean(),
  bases: z.array(z.string()),
  sentence: index,
  span,
  clause: id.nullable(),
  severity: z.number(),
  commonness: z.number().nullable(),
  prominent: z.boolean().nullable(),
  plain: z.string().max(200),
});

/** A review as it stands in a file: loose, so that fields of later versions are kept. */
export const reviewSchema: z.ZodType<Review> = z.looseObject({
  engine: z.string().max(100),
  model: z.string().max(100).nullable(),
  kind: z.enum(['user-agreement', 'privacy-policy', 'other']),
  title: z.string().nullable(),
  facts: z.looseObject({
    characters: index,
    minutes: z.number(),
    updated: z.string().nullable(),
    effective: z.string().nullable(),
  }),
  skipped: z.literal('too-long').optional(),
  outline,
  findings: z.array(finding),
  missing: z.array(z.object({ id: z.string(), bases: z.array(z.string()), lookedAt: z.array(index) })),
  exits: z.array(
    z.object({
      kind: z.enum([
        'withdraw',
        'cancel-renewal',
        'close-account',
        'delete',
        'correct',
        'access',
        'complain',
        'contact',
      ]),
      channel: z.enum(['phone', 'email', 'address', 'url', 'path', 'text']),
      value: z.string(),
      span,
      sentence: index,
    }),
  ),
  incorporated: z.array(z.object({ name: z.string(), how: z.enum(incorporations), span, sentence: index })).optional(),
});
