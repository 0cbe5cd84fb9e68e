import { z } from 'zod/mini';
import { documentNameSchema, surfaceReportSchema } from '../core/record/record.ts';
import { emphasisMarks, readProblemSchema } from '../core/source.ts';
import { families } from '../core/labels/taxonomy.ts';
import type { CopiesDeleted, HelperState, RestoreOutcome } from './helper-state.ts';

/**
 * What travels between page, background and panels. Every message is `{ type, …payload }`; the background parses
 * each one, whoever sent it, and answers with a value or with `{ error }`. The sequence is in README.md.
 */

/** A document whose text the page itself shows. Offsets are UTF-16 units of `text`. */
export const pageDocumentSchema = z.object({
  title: z.nullable(z.string().check(z.maxLength(500))),
  /** At most `readLimits.liveUnits`. */
  text: z.string().check(z.maxLength(5_000_000)),
  format: z.enum(['live-page', 'live-element']),
  removals: z
    .array(z.object({ reason: z.string().check(z.maxLength(100)), text: z.string() }))
    .check(z.maxLength(5000)),
  links: z.optional(
    z
      .array(z.object({ start: z.int(), end: z.int(), href: z.string().check(z.maxLength(4000)) }))
      .check(z.maxLength(200)),
  ),
  emphasis: z.nullable(
    z
      .array(
        z.object({
          start: z.int(),
          end: z.int(),
          marks: z.array(z.enum(emphasisMarks)),
        }),
      )
      .check(z.maxLength(50_000)),
  ),
});
export type PageDocument = z.infer<typeof pageDocumentSchema>;

/** A quote that finds its place again: W3C TextQuoteSelector plus TextPositionSelector.start (UTF-16 here). */
const quoteSchema = z.object({
  exact: z.string().check(z.maxLength(20_000)),
  prefix: z.string().check(z.maxLength(200)),
  suffix: z.string().check(z.maxLength(200)),
  start: z.int().check(z.gte(0)),
});

/** A passage to mark on a page: the sentence, and the words in it that carry the label. */
export const markSchema = z.object({
  /** Index of the finding in its review. */
  finding: z.int(),
  family: z.enum(families),
  sentence: quoteSchema,
  evidence: z.array(quoteSchema).check(z.maxLength(50)),
});
export type Mark = z.infer<typeof markSchema>;

/** What the chip says; `hidden`: nothing, there is no chip. */
export const chipSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('hidden') }),
  /** None of them is read before somebody asks. */
  z.object({ state: z.literal('on-request'), documents: z.int() }),
  z.object({ state: z.literal('reading'), documents: z.int(), read: z.int() }),
  z.object({
    state: z.literal('done'),
    /** Passages that deserve attention (gravest of the three shown first). */
    notable: z.int(),
    documents: z.int(),
    unread: z.int(),
    /** Read, but too long to be analysed. */
    tooLong: z.int(),
    /** To be read only when somebody asks. */
    unasked: z.int(),
    /** Reading time of what was read. */
    minutes: z.int(),
  }),
]);
export type Chip = z.infer<typeof chipSchema>;

/** An event at a consent surface, caught in the capture phase. */
export const consentEventSchema = z.object({
  /** Made by the page's script for each event, so that one that arrives twice counts once. */
  id: z.uuid(),
  /** Milliseconds since 1970, when it happened: it may be handled later. */
  at: z.int().check(z.gte(0), z.lte(8.64e15)),
  /** `refuse`: the page stayed after a press, and the person goes on filling in. */
  kind: z.enum(['tick', 'untick', 'press', 'submit', 'refuse']),
  /** `Event.isTrusted`: by a person's hand. */
  trusted: z.boolean(),
  ticked: z.boolean(),
  inView: z.boolean(),
  /** Milliseconds since the page's time origin, to put events in order. */
  order: z.number(),
});
export type ConsentEvent = z.infer<typeof consentEventSchema>;

/** page → background */
export const pageMessages = {
  /** The always-on script saw words of consent: load the rest into this frame. */
  'page.wake': z.object({}),
  /** A consent surface stands on the page (sent again when it changes). Answer: `{ offer, chip, language }`. */
  'page.surface': z.object({ surface: surfaceReportSchema, pageTitle: z.string().check(z.maxLength(500)) }),
  /** It left the page. */
  'page.surface-gone': z.object({ offer: z.string() }),
  /** Text of a document that stands on the page itself: inline, modal, frame, text area. */
  'page.document': z.object({ offer: z.string(), key: z.string(), document: pageDocumentSchema }),
  /** A document on the page could not be read. */
  'page.document-failed': z.object({ offer: z.string(), key: z.string(), problem: readProblemSchema }),
  /** Tick, untick, press, submit, refuse. Answer: `{ record: string | null }`, sent after the record is durable. */
  'page.consent': z.object({ offer: z.string(), surface: surfaceReportSchema, event: consentEventSchema }),
  /** A named document was opened or stayed in view. */
  'page.viewed': z.object({ offer: z.string(), key: z.string(), milliseconds: z.int().check(z.gte(0)) }),
  /** This page is itself an agreement. Answer: `{ textHash: string, marks: Mark[] }`. */
  'page.agreement': z.object({
    document: pageDocumentSchema,
    names: z.array(z.string().check(z.maxLength(300))).check(z.maxLength(20)),
  }),
  /** This page is an agreement whose text can't be read. */
  'page.agreement-failed': z.object({
    problem: readProblemSchema,
    names: z.array(z.string().check(z.maxLength(300))).check(z.maxLength(20)),
  }),
  /** The agreement page has left. */
  'page.agreement-gone': z.object({}),
  'page.open-panel': z.object({ offer: z.nullable(z.string()) }),
  'page.dismiss-site': z.object({}),
} as const;

/** background → page */
export const tabMessages = {
  'tab.chip': z.object({ offer: z.string(), chip: chipSchema }),
  /** Mark these passages in the text of a document that stands on the page. */
  'tab.marks': z.object({ offer: z.nullable(z.string()), key: z.nullable(z.string()), marks: z.array(markSchema) }),
  /** Scroll to one passage and show it. Answer: `{ found: boolean }`. */
  'tab.show': z.object({ offer: z.nullable(z.string()), key: z.nullable(z.string()), mark: markSchema }),
  /** Describe this page for a record by hand. Answer: SurfaceReport. */
  'tab.describe': z.object({}),
  /** What was recognised on this page, and why, for people who ask and for the evaluation. Answer: PageExplanation. */
  'tab.explain': z.object({}),
  /** Families whose marks are shown; from the settings or the legend. */
  'tab.families': z.object({ families: z.array(z.enum(families)) }),
  /** Open the panel as a drawer in the page, or close it (null). Answer: `{ shown: boolean }`. */
  'tab.drawer': z.object({ src: z.nullable(z.string()) }),
  /** Scroll to the link of a document that only the page's own script opens, and focus it. Answer: `{ found: boolean }`. */
  'tab.show-link': z.object({ offer: z.string(), key: z.string() }),
  /** Stop everything on this page. */
  'tab.stop': z.object({}),
} as const;

/** panel, popup, records → background */
export const uiMessages = {
  /** Show a finding where it stands: page, modal, its own tab, else our reader; no offer: of the page itself. Answer: `{ where: 'page'|'tab'|'reader' }`. */
  'ui.show-finding': z.object({ tab: z.int(), offer: z.nullable(z.string()), key: z.string(), finding: z.int() }),
  /** Switch the marks of families on the page of a tab, which is itself an agreement, as long as it stands. */
  'ui.mark-families': z.object({ tab: z.int(), families: z.array(z.enum(families)) }),
  /** Show the link of a document on its page, for the person to open it. Answer: `{ found: boolean }`. */
  'ui.show-link': z.object({ offer: z.string(), key: z.string() }),
  /** Open the panel of a tab, where the browser has none beside pages. */
  'ui.open-panel': z.object({ tab: z.int() }),
  /** Close the drawer of a tab; in its frame Firefox gives the panel no way to the tab itself. */
  'ui.close-drawer': z.object({ tab: z.int() }),
  'ui.read-again': z.object({ offer: z.string(), key: z.string() }),
  /** Read an incorporated document or one that waits because prefetch is off. */
  'ui.read': z.object({ offer: z.string(), document: documentNameSchema }),
  /** Record this page although it was not recognised. Answer: `{ record: string | null }`. */
  'ui.record-by-hand': z.object({ tab: z.int() }),
  /** Fetch and read the documents of a record as they stand now. Answer: list of `{ key, textHash | problem }`. */
  'ui.check-again': z.object({ record: z.string() }),
  'ui.delete-record': z.object({ record: z.string() }),
  /** Records, texts, and the helper's copies of them. Answer: what became of the copies. */
  'ui.delete-everything': z.object({}),
  /** How things stand with the helper; starts it if it is allowed. Answer: HelperState. */
  'ui.helper-state': z.object({}),
  /** Put back one of the copies that `ui.helper-state` calls restorable. Answer: what it brought, or the problem. */
  'ui.helper-restore': z.object({ copy: z.string().check(z.maxLength(100)) }),
  /** Delete the helper's copies and keep what is here. Answer: what became of them. */
  'ui.helper-delete-copies': z.object({}),
  /** The words of texts as the helper cuts them. Answer: lengths as in `segment`, or null without a helper. */
  'ui.segment': z.object({ texts: z.array(z.string().check(z.maxLength(200_000))).check(z.maxLength(2000)) }),
} as const;

export const messages = { ...pageMessages, ...tabMessages, ...uiMessages } as const;
export type MessageType = keyof typeof messages;
/** zod infers `Record<string, never>` for an empty payload, which would forbid `type` as well. */
type Payload<Fields> = Record<string, never> extends Fields ? unknown : Fields;
export type Message<Type extends MessageType = MessageType> = {
  [Name in Type]: { readonly type: Name } & Payload<z.infer<(typeof messages)[Name]>>;
}[Type];

/** What was recognised on a page, with reasons. */
export interface PageExplanation {
  readonly kind: 'consent' | 'agreement' | 'none';
  /** Clearest first; also those in dialogs that are still closed. */
  readonly surfaces: readonly {
    readonly report: z.infer<typeof surfaceReportSchema>;
    readonly visible: boolean;
    /** Accepted in one act with the first. */
    readonly together: boolean;
    /** Selectors of the links of its documents, in their order; null for a document without one. */
    readonly links: readonly (string | null)[];
  }[];
  readonly agreement: {
    readonly names: readonly string[];
    readonly score: number;
    readonly reasons: readonly string[];
  } | null;
  /** Main-thread time that recognising took. */
  readonly milliseconds: number;
}

/** The language of the settings; `auto` follows the browser's. */
type Language = 'auto' | 'zh_CN' | 'zh_TW' | 'en';

/** What each message is answered with; `void` where not named. */
export interface Answers {
  /** `language` is the one of the settings, for the words of the chip. */
  'page.surface': { readonly offer: string; readonly chip: Chip; readonly language: Language };
  'page.consent': { readonly record: string | null };
  'page.agreement': { readonly textHash: string; readonly marks: readonly Mark[]; readonly shortcuts: boolean };
  'tab.show': { readonly found: boolean };
  'tab.drawer': { readonly shown: boolean };
  'tab.show-link': { readonly found: boolean };
  'tab.describe': z.infer<typeof surfaceReportSchema>;
  'tab.explain': PageExplanation;
  'ui.show-finding': { readonly where: 'page' | 'tab' | 'reader' };
  'ui.show-link': { readonly found: boolean };
  'ui.record-by-hand': { readonly record: string | null };
  'ui.delete-everything': CopiesDeleted;
  'ui.helper-state': HelperState;
  'ui.helper-restore': RestoreOutcome;
  'ui.helper-delete-copies': CopiesDeleted;
  'ui.segment': readonly (readonly number[])[] | null;
  'ui.check-again': readonly {
    readonly key: string;
    readonly textHash: string | null;
    readonly problem: z.infer<typeof readProblemSchema> | null;
  }[];
}
export type Answer<Type extends MessageType> = Type extends keyof Answers ? Answers[Type] : undefined;
