import type { Family, LabelId } from '../core/labels/taxonomy.ts';
import type {
  ConsentRecord,
  ConsentState,
  DocumentName,
  Entry,
  RecordAddition,
  RecordDocument,
  SurfaceReport,
} from '../core/record/record.ts';
import type { RestoredFrom } from '../core/record/restored-from.ts';
import type { DocumentLink, ReadDocument, ReadProblem } from '../core/source.ts';
import type { Review } from '../core/review/review.ts';
import type { Settings } from './settings-schema.ts';

/** A document of an offer and how far its reading has come. */
export interface OfferedDocument extends DocumentName {
  readonly reading:
    | { readonly state: 'waiting' }
    /** Prefetch is off, or it is one level further: read on request. */
    | { readonly state: 'on-request' }
    | { readonly state: 'reading'; readonly since: number }
    /** `presentation`: which one of its text; offers of older versions have none. */
    | (RecordDocument['reading'] & { readonly state: 'read'; readonly presentation?: string })
    | { readonly state: 'unread'; readonly problem: ReadProblem };
  /** As in a record: what was fetched, where the page that the person opened then showed other words. */
  readonly ahead?: RecordDocument['ahead'];
  readonly viewedMs: number;
}

/** What became of reading a document. */
export type SettledReading = Extract<OfferedDocument['reading'], { readonly state: 'read' | 'unread' }>;

/**
 * A consent surface that stands on a page now (or stood until its tab closed), with everything a panel shows of it.
 * Panels watch this table; it is not part of the record and is cleared when its tab goes.
 */
export interface OfferRow {
  readonly id: string;
  /** −1 once the tab is closed. */
  readonly tab: number;
  readonly frame: number;
  /** Site of the page that the tab shows, in a frame of which the surface may stand. Absent in older rows. */
  readonly tabSite?: string;
  readonly page: ConsentRecord['page'];
  readonly incognito: boolean;
  readonly surface: SurfaceReport;
  readonly documents: readonly OfferedDocument[];
  readonly state: ConsentState;
  /** Id of the record, once there is one: of several the latest. */
  readonly record: string | null;
  /** Records of acceptances here before that one which lack a document still. Absent in older rows. */
  readonly earlier?: readonly string[];
  /** Ids of the last events handled, so that one that arrives twice counts once. */
  readonly events: readonly string[];
  /** Whose hand ticked last; null as long as nobody touched the box. */
  readonly tickedBy: 'person' | 'script' | null;
  /** The person has recorded it by hand, and no acceptance was seen since. Absent where no event came, and in older rows. */
  readonly byHand?: boolean;
  /** When the button was pressed last, of which it is not known whether anything was sent. Milliseconds since 1970. */
  readonly pressedAt?: number | null;
  /** When it was first seen; when its tab closed, once it has. Milliseconds since 1970. */
  readonly seenAt: number;
  /** The surface left the page, or the page left its tab. */
  readonly gone: boolean;
}

/** A page that is itself an agreement and was read and marked: told while it stands, kept no longer. */
export interface ReadPageRow {
  /** `<tab> <frame>` */
  readonly id: string;
  readonly tab: number;
  readonly incognito: boolean;
  /** {@link pageMark} of its address. */
  readonly mark: string;
  readonly page: ConsentRecord['page'];
  readonly name: string;
  readonly reading: OfferedDocument['reading'] & { readonly state: 'read' };
  /** Families whose marks stand on it now: those of the settings, until the person switches some. Absent in older rows. */
  readonly families?: readonly Family[];
}

/** A page that is itself an agreement and could not be read: told while it stands, kept no longer. */
export interface UnreadPageRow {
  /** `<tab> <frame>` */
  readonly id: string;
  readonly tab: number;
  readonly problem: ReadProblem;
}

/** A source text, stored once however many records hold it. */
export interface TextRow {
  /** SHA-256 of the UTF-8 of the text. */
  readonly hash: string;
  /** Deflated UTF-8 of the text. */
  readonly deflated: Uint8Array;
  readonly characters: number;
  /** Everything the first reading knew but the text; what a later one presents otherwise is a {@link PresentationRow}. */
  readonly document: Omit<ReadDocument, 'text'>;
  /** When it was read, the last time. Milliseconds since 1970. */
  readonly addedAt: number;
}

/** How a source presents a text. Kept as long as an offer goes by it: a record holds the words. */
export interface PresentationRow {
  /** Hash of the text's hash and all that follows. */
  readonly id: string;
  readonly textHash: string;
  /** The page's name for it where the source has none. */
  readonly title: string | null;
  readonly emphasis: ReadDocument['emphasis'];
  readonly links: readonly DocumentLink[];
  /** When it was read, the last time. Milliseconds since 1970. */
  readonly readAt: number;
}

/** The review of a text, as it is presented, by one engine and model; made again when either changes. */
export interface ReviewRow {
  /** `<textHash> <presentation> <engine> <model>`; of older versions without a presentation. */
  readonly id: string;
  readonly textHash: string;
  readonly review: Review;
}

/** What addresses have answered, so that the same is not fetched twice for pages of one origin. */
export interface AnswerRow {
  /** `<origin> <address>`: the origin of the page that asked; in older rows its site. */
  readonly id: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly fetchedAt: number;
  readonly bytesHash: string;
  readonly textHash: string;
  readonly presentation: string;
  readonly finalUrl: string;
}

/** A record with its present state, folded from the entries that name it. */
export interface RecordRow {
  readonly id: string;
  /** Sort key: the sequence of its first entry. */
  readonly sequence: number;
  readonly at: string;
  readonly site: string;
  readonly state: Exclude<ConsentState, 'offered'>;
  readonly body: ConsentRecord;
  /** What was read after the acceptance, in order; `documentsOf` in core/record puts both together. */
  readonly additions: readonly RecordAddition[];
  /** Hashes of all texts that the record holds, for the index that tells which texts are still needed. */
  readonly textHashes: readonly string[];
  /** Accepted in a private window. */
  readonly incognito: boolean;
  /** Its private windows have closed, and the person had chosen to keep it. Absent where not, and in older rows. */
  readonly kept?: boolean;
  /** It, or some of it, came with a backup. Absent where not, and in older rows. */
  readonly restored?: RestoredFrom;
}

export type EntryRow = Entry;

/** How a record's documents stood when they were checked again. */
export interface CheckRow {
  /** `<record> <key> <checkedAt>` */
  readonly id: string;
  readonly record: string;
  readonly key: string;
  readonly checkedAt: number;
  readonly textHash: string | null;
  readonly problem: ReadProblem | null;
}

/** The one row of its table. */
export interface SettingsRow {
  readonly key: 'settings';
  readonly value: Settings;
}

/** What the search knows of a text without reading it. Derived from it, made again whenever it is missing. */
export interface TextIndexRow {
  /** SHA-256 of the text. */
  readonly hash: string;
  readonly signature: Uint8Array;
  /** Of which form of the text that is (`formVersion`); absent in rows of the first. */
  readonly form?: number;
  /** Labels that the review has given with certainty. */
  readonly labels: readonly LabelId[];
  /** Engine and model of that review, to see when it was made anew; null when there was none yet. */
  readonly reviewed: string | null;
}
