import { z } from 'zod/mini';
import { readProblemSchema, sourceFormats } from '../source.ts';
import { families, labelIds, modifierIds } from '../labels/taxonomy.ts';
import { sha256Schema } from './sha256.ts';

const instant = z.iso.datetime();

/** How the page asked. */
const surfaceKinds = [
  'checkbox', // a native checkbox
  'custom-box', // a box drawn by other elements
  'radio',
  'button', // pressing it is the consent: “同意协议并注册”
  'sentence', // “注册即表示同意《…》”: no widget of its own
  'inline', // 同意 / 不同意 under the text of the agreement
  'by-hand', // recorded by the person on a page that was not recognised
] as const;

/** One document that a surface names. */
export const documentNameSchema = z.object({
  /** Unique within the surface: `d1`, `d2` … in the order named. */
  key: z.string().check(z.maxLength(40)),
  /** As named on the page, without 《》. */
  name: z.string().check(z.maxLength(300)),
  /** Absolute link, query values that look secret removed; null when it has none. */
  href: z.nullable(z.string().check(z.maxLength(4000))),
  /** Where its text stands; of a name without a link and without a text on the page nobody can say (`unlinked`). */
  how: z.enum(['link', 'script-link', 'inline', 'modal', 'frame', 'unlinked', 'incorporated']),
});
export type DocumentName = z.infer<typeof documentNameSchema>;

/** What a consent surface (the place on a page where one is asked to accept) looks like. */
export const surfaceReportSchema = z.object({
  /** Stable while the surface stays on the page. */
  key: z.string().check(z.maxLength(100)),
  kind: z.enum(surfaceKinds),
  /** The sentence beside the widget, as displayed. */
  wording: z.string().check(z.maxLength(2000)),
  /** Words in its midst that the page hid from the eye, and that `wording` leaves out. Absent where there were none. */
  unseen: z.optional(z.string().check(z.maxLength(2000))),
  /** The accepting button's words, null when none was found. */
  action: z.nullable(z.string().check(z.maxLength(200))),
  /** CSS selector of the widget. */
  selector: z.nullable(z.string().check(z.maxLength(1000))),
  /** The page had ticked the box: it was so when first seen, before any event by the person. */
  preTicked: z.boolean(),
  /**
   * The box stood ticked when first seen, and not the page alone may have ticked it: on a page reloaded or gone back to the
   * browser puts back how boxes were left, and a hand may have been faster than we. `preTicked` is false then. Absent
   * where not.
   */
  foundTicked: z.optional(z.boolean()),
  ticked: z.boolean(),
  /** Whether one can go on without accepting; null when that can't be told. */
  refusable: z.nullable(z.boolean()),
  /** Other consent boxes beside this one. */
  otherBoxes: z.int().check(z.gte(0), z.lte(10_000)),
  /** How visible the sentence is. */
  prominence: z.object({
    /** Font size over that of the page's body text. */
    relativeSize: z.nullable(z.number()),
    /** WCAG contrast of the sentence on its ground. */
    contrast: z.nullable(z.number()),
    /** It was inside the viewport when accepted. */
    inView: z.boolean(),
  }),
  documents: z.array(documentNameSchema).check(z.maxLength(50)),
  /** Why this was taken for a consent surface, for people who ask. */
  reasons: z.array(z.string().check(z.maxLength(200))).check(z.maxLength(50)),
});
export type SurfaceReport = z.infer<typeof surfaceReportSchema>;

const readSchema = z.object({
  state: z.literal('read'),
  /** SHA-256 of the UTF-8 of the source text; the text itself is in the ledger under this key. */
  textHash: sha256Schema,
  /** SHA-256 of the bytes as fetched; null for text taken from the open page. */
  bytesHash: z.nullable(sha256Schema),
  format: z.enum(sourceFormats),
  readAt: instant,
  /** Address after redirects. */
  finalUrl: z.nullable(z.string().check(z.maxLength(4000))),
  /** UTF-16 units of the text, white space included. */
  characters: z.int(),
  /** Characters as people count them, without white space (`textLength`). Absent in older records. */
  length: z.optional(z.int()),
});

/** One document of a record: what was read, or why not. */
export const recordDocumentSchema = z.extend(documentNameSchema, {
  reading: z.discriminatedUnion('state', [
    readSchema,
    z.object({ state: z.literal('unread'), problem: z.nullable(readProblemSchema) }),
  ]),
  /**
   * What its address had answered us beforehand, where the person then opened the document and other words stood there:
   * those are the `reading`. Absent where nothing differed.
   */
  ahead: z.optional(readSchema),
  /** Milliseconds for which the person had it open and in view. */
  viewedMs: z.int().check(z.gte(0)),
});
export type RecordDocument = z.infer<typeof recordDocumentSchema>;

const familyCounts = z.record(z.enum(families), z.int());

/** The consent record: what was accepted, when, how, in which wording. Written once, never altered. */
export const consentRecordSchema = z.object({
  format: z.literal('mingyue-consent-record'),
  version: z.literal(1),
  id: z.uuid(),
  /** When it was accepted, UTC. */
  at: instant,
  /** IANA zone of the device then. */
  zone: z.string().check(z.maxLength(100)),
  page: z.object({
    /** Without the values that a person may have typed (`pageAddress`). */
    url: z.string().check(z.maxLength(4000)),
    title: z.string().check(z.maxLength(500)),
    /** Registrable host, such as `nanzhi.example`. */
    site: z.string().check(z.maxLength(300)),
  }),
  surface: z.omit(surfaceReportSchema, { documents: true, reasons: true, key: true, ticked: true }),
  obtained: z.object({
    /**
     * Whose hand ticked or pressed; `nobody` when the box was pre-ticked and never touched, `unknown` when it was found
     * ticked and never touched.
     */
    by: z.enum(['person', 'script', 'nobody', 'unknown']),
    /** How the acceptance reached us. */
    event: z.enum(['tick', 'press', 'submit', 'by-hand']),
  }),
  /** The record that the person had made by hand just before: both tell of one acceptance. Absent where there is none. */
  follows: z.optional(z.uuid()),
  documents: z.array(recordDocumentSchema).check(z.maxLength(50)),
  review: z.object({
    engine: z.string().check(z.maxLength(100)),
    model: z.nullable(z.string().check(z.maxLength(100))),
    counts: familyCounts,
    gravest: z
      .array(
        z.object({
          document: z.string().check(z.maxLength(40)),
          label: z.enum(labelIds),
          modifiers: z.array(z.enum(modifierIds)),
          start: z.int(),
          end: z.int(),
          plain: z.string().check(z.maxLength(200)),
        }),
      )
      .check(z.maxLength(3)),
  }),
});
export type ConsentRecord = z.infer<typeof consentRecordSchema>;

/**
 * What was read only after the acceptance. The record itself is never altered: a document that was still being
 * read at the click is added by an entry of its own (`completed`), with its own hash in the chain.
 */
export const recordAdditionSchema = z.object({
  format: z.literal('mingyue-record-addition'),
  version: z.literal(1),
  record: z.uuid(),
  at: instant,
  /** Replaces the documents of the same keys, which the record holds as unread. */
  documents: z.array(recordDocumentSchema).check(z.minLength(1), z.maxLength(50)),
  review: consentRecordSchema.shape.review,
});
export type RecordAddition = z.infer<typeof recordAdditionSchema>;

/** What happened to a record, in the order of the chain. `completed` brings a {@link RecordAddition}. */
export const entryKinds = ['accepted', 'completed', 'submitted', 'withdrawn', 'deleted'] as const;

/**
 * One link of the hash chain. `hash` is SHA-256 over the RFC 8785 form of the entry without `hash`;
 * `bodyHash` is that of the record (for `accepted`), of the addition (for `completed`) or null, so that a deleted body leaves the chain whole.
 */
export const entrySchema = z.object({
  sequence: z.int().check(z.gte(1)),
  kind: z.enum(entryKinds),
  record: z.uuid(),
  at: instant,
  bodyHash: z.nullable(sha256Schema),
  /** Hash of the entry before; 64 zeros for the first. */
  previous: sha256Schema,
  hash: sha256Schema,
});
export type Entry = z.infer<typeof entrySchema>;

/** `offered` is a surface seen and not yet accepted: it lives in the offer, not in the chain. */
export type ConsentState = 'offered' | 'accepted' | 'submitted' | 'withdrawn';
