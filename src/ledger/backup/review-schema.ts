import { z } from 'zod/mini';
import { labelIds, modifierIds } from '../../core/labels/taxonomy.ts';
import { incorporations } from '../../core/review/review.ts';
import type { Review } from '../../core/review/review.ts';

const offset = z.int().check(z.gte(0));
const index = z.int().check(z.gte(0));
const span = z.object({ start: offset, end: offset }).check(z.refine(({ start, end }) => start <= end));
const id = z.string().check(z.maxLength(200));

const outline = z.object({
  clauses: z.array(
    z.object({
      id,
      parent: z.nullable(id),
      number: z.nullable(z.string().check(z.maxLength(200))),
      depth: z.int().check(z.gte(0)),
      start: offset,
      end: offset,
      heading: z.nullable(span),
    }),
  ),
  sentences: z.array(
    z.object({
      start: offset,
      end: offset,
      clause: z.nullable(id),
      role: z.enum(['body', 'heading', 'contents']),
      leadIn: z.nullable(index),
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
        z.object({ kind: z.literal('statute'), name: z.string(), article: z.nullable(z.string()) }),
        z.object({ kind: z.literal('unresolved') }),
      ]),
    }),
  ),
});

const finding = z.object({
  label: z.enum(labelIds),
  score: z.number().check(z.gte(0), z.lte(1)),
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
  clause: z.nullable(id),
  severity: z.number(),
  commonness: z.nullable(z.number()),
  prominent: z.nullable(z.boolean()),
  plain: z.string().check(z.maxLength(200)),
});

/** A review as it stands in a file: loose, so that fields of later versions are kept. */
export const reviewSchema: z.ZodMiniType<Review> = z.looseObject({
  engine: z.string().check(z.maxLength(100)),
  model: z.nullable(z.string().check(z.maxLength(100))),
  kind: z.enum(['user-agreement', 'privacy-policy', 'other']),
  title: z.nullable(z.string()),
  facts: z.looseObject({
    characters: index,
    minutes: z.number(),
    updated: z.nullable(z.string()),
    effective: z.nullable(z.string()),
  }),
  skipped: z.optional(z.literal('too-long')),
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
      channel: z.enum(['phone', 'email', 'chat', 'address', 'url', 'path', 'text']),
      value: z.string(),
      span,
      sentence: index,
    }),
  ),
  incorporated: z.optional(z.array(z.object({ name: z.string(), how: z.enum(incorporations), span, sentence: index }))),
});
