import { clauseNumber } from '../../core/clauses/clause-number.ts';
import { gravest, isNotable } from '../../core/review/gravest.ts';
import { compareFindings, placesOf } from '../../core/review/places.ts';
import { shippedPrevalence } from '../../core/review/commonness.ts';
import type { Exit, Finding, Review } from '../../core/review/review.ts';
import { totalLength } from '../../core/review/total-length.ts';
import { familyOf, families, type Family, type LabelId } from '../../core/labels/taxonomy.ts';
import { isByHand } from '../../ledger/is-by-hand.ts';
import type { ReadText } from '../../ledger/read-offers.ts';
import type { OfferedDocument, OfferRow, ReadPageRow } from '../../ledger/tables.ts';
import type { MarkState } from '../kit/Mark.tsx';
import type { QuoteParts } from '../kit/quote-of.ts';
import { carriedIn, type CarriedView } from './carried-view.ts';
import { isRead, toDocumentView, type DocumentView, type ReadView } from './document-view.ts';
import { missingIn, type MissingView } from './missing-view.ts';
import { quoteFinding } from './quote-finding.ts';

/** A finding with what is needed to quote and to show it. */
export interface Passage {
  readonly document: ReadView;
  /** Index into the review's findings. */
  readonly index: number;
  readonly finding: Finding;
  readonly family: Family;
  readonly quote: QuoteParts;
  /** How its clause is cited; empty when it has no number. */
  readonly number: string;
}

export interface FamilyView {
  readonly family: Family;
  /** Sure places; those in doubt are counted apart. */
  readonly count: number;
  readonly unsure: number;
  /** Most frequent first. */
  readonly labels: readonly { readonly label: LabelId; readonly count: number }[];
  /** One for each place, its gravest: gravest first, sure before unsure. Made when asked for: lists stay closed mostly. */
  readonly passages: () => readonly Passage[];
}

export interface ExitView {
  readonly kind: Exit['kind'];
  /** The clearest first; empty when no text names one. */
  readonly channels: readonly { readonly exit: Exit; readonly document: ReadView; readonly number: string }[];
}

/** Everything the panel says about documents: those of an offer, or the one that a page is. */
export interface DocumentsView {
  readonly documents: readonly DocumentView[];
  readonly read: readonly ReadView[];
  /** Those that failed. */
  readonly unread: readonly DocumentView[];
  /** These, and those that nobody asked to read yet: of neither can anything be said. */
  readonly notRead: readonly DocumentView[];
  /** What these bring with them and nobody asked to read yet. */
  readonly carried: readonly CarriedView[];
  /**
   * `reading`: something is still coming; `on-request`: nothing was read, and some only waits to be asked for;
   * `nothing-read`: all is over and nothing was read.
   */
  readonly phase: 'reading' | 'done' | 'on-request' | 'nothing-read' | 'unnamed';
  readonly characters: number;
  readonly minutes: number;
  /** ISO date of the last change stated in any document. */
  readonly updated: string | null;
  readonly gravest: readonly Passage[];
  /** Sure places in all. */
  readonly marked: number;
  readonly families: readonly FamilyView[];
  readonly missing: readonly MissingView[];
  readonly exits: readonly ExitView[];
  /** Lines with a known commonness, rarest first. */
  readonly common: readonly { readonly plain: string; readonly share: number }[];
  /** Comparable agreements that commonness was counted over. */
  readonly comparable: number;
  /** How many sure findings the originals make stand out; null when no original can tell. */
  readonly prominent: { readonly all: number; readonly gravest: number; readonly total: number } | null;
}

/** Everything the panel says about one offer. */
export interface PanelView extends DocumentsView {
  readonly offer: OfferRow;
}

const exitOrder: readonly Exit['kind'][] = [
  'close-account',
  'cancel-renewal',
  'withdraw',
  'delete',
  'contact',
  'complain',
  'access',
  'correct',
];
const clearest: readonly Exit['channel'][] = ['path', 'email', 'phone', 'chat', 'url', 'address', 'text'];

/** Puts together what the panel shows; `texts` holds what was read, by hash of the source text. */
export function toPanelView(offer: OfferRow, texts: ReadonlyMap<string, ReadText>): PanelView {
  return { offer, ...toDocumentsView(offer.documents, texts) };
}

/** What the panel says of a page that is itself an agreement. */
export function toPageView({ page, name, reading }: ReadPageRow, texts: ReadonlyMap<string, ReadText>): DocumentsView {
  return toDocumentsView([{ key: 'page', name, href: page.url, how: 'link', reading, viewedMs: 0 }], texts);
}

function toDocumentsView(offered: readonly OfferedDocument[], texts: ReadonlyMap<string, ReadText>): DocumentsView {
  const documents = offered.map((document) => toDocumentView(document, texts));
  const read = documents.filter(isRead);
  const unread = documents.filter((document) => document.state === 'unread');
  const reviews = read.map((document) => document.read.review);
  const heaviest = gravest(reviews, 3).flatMap(({ review, index }) => {
    const document = read[review];
    return document === undefined ? [] : toPassage(document, index, 'short');
  });
  const places = read.flatMap(placesIn);
  const byFamily = families.map((family) => toFamily(family, places));
  const sure = reviews.flatMap((review) => review.findings.filter((finding) => finding.certainty === 'sure'));
  const dates = reviews.flatMap(({ facts }) => facts.updated ?? []).sort();
  const phase = phaseOf(documents, read);
  return {
    documents,
    read,
    unread,
    notRead: documents.filter((document) => document.state === 'unread' || isOnRequest(document)),
    carried: carriedIn(documents),
    phase,
    ...totalLength(reviews),
    updated: dates.at(-1) ?? null,
    gravest: heaviest,
    marked: byFamily.reduce((sum, { count }) => sum + count, 0),
    families: byFamily,
    missing: missingIn(read),
    exits: exitsIn(read, phase),
    common: commonIn(sure),
    comparable: comparableTo(reviews),
    prominent: prominenceOf(sure, heaviest),
  };
}

/**
 * The offers that a page makes. What was recorded by hand asks for nothing: it is told where the page itself does not ask,
 * as long as its record is there.
 */
export function toldOffers(offers: readonly OfferRow[]): readonly OfferRow[] {
  const asking = offers.filter((offer) => !isByHand(offer));
  return asking.length > 0 ? asking : offers.filter(({ record }) => record !== null);
}

/** Nobody has asked to read it yet. */
export function isOnRequest({ state }: Pick<DocumentView, 'state'>): boolean {
  return state === 'on-request';
}

function phaseOf(documents: readonly DocumentView[], read: readonly ReadView[]): PanelView['phase'] {
  if (documents.length === 0) return 'unnamed';
  const pending = ({ state, read: text }: DocumentView) =>
    state === 'reading' || state === 'waiting' || (state === 'read' && text === null);
  if (documents.some(pending)) return 'reading';
  if (read.length > 0) return 'done';
  return documents.some(isOnRequest) ? 'on-request' : 'nothing-read';
}

function toPassage(document: ReadView, index: number, length: 'full' | 'short' = 'full'): Passage[] {
  const { review } = document.read;
  const finding = review.findings[index];
  if (finding === undefined) return [];
  return [
    {
      document,
      index,
      finding,
      family: familyOf(finding.label),
      quote: quoteFinding(finding, document.read, length),
      number: clauseNumber(review.outline.clauses, finding.clause),
    },
  ];
}

/** The product's mark: the worst that there is to say of what one is asked to accept. */
export function markOfView({ gravest: heaviest, notRead }: Pick<PanelView, 'gravest' | 'notRead'>): MarkState {
  if (heaviest.length > 0) return 'heed';
  return notRead.length > 0 ? 'unread' : 'quiet';
}

/** A place with its findings at hand: the first, gravest one stands for it. */
interface PlaceView {
  readonly family: Family;
  readonly document: ReadView;
  readonly index: number;
  readonly first: Finding;
  readonly findings: readonly Finding[];
}

function placesIn(document: ReadView): readonly PlaceView[] {
  const { review } = document.read;
  return placesOf(review).flatMap(({ family, findings: indices }) => {
    const findings = indices.flatMap((one) => review.findings[one] ?? []);
    const [index] = indices;
    const [first] = findings;
    return index === undefined || first === undefined ? [] : [{ family, document, index, first, findings }];
  });
}

function toFamily(family: Family, all: readonly PlaceView[]): FamilyView {
  const places = all.filter((place) => place.family === family);
  const sure = places.filter(({ first }) => first.certainty === 'sure');
  const counts = new Map<LabelId, number>();
  for (const { findings } of sure)
    for (const { label, certainty } of findings)
      if (certainty === 'sure') counts.set(label, (counts.get(label) ?? 0) + 1);
  return {
    family,
    count: sure.length,
    unsure: places.length - sure.length,
    labels: [...counts].map(([label, count]) => ({ label, count })).sort((a, b) => b.count - a.count),
    passages: () =>
      places
        .sort((a, b) => compareFindings(a.first, b.first))
        .flatMap(({ document, index }) => toPassage(document, index)),
  };
}

function exitsIn(read: readonly ReadView[], phase: PanelView['phase']): readonly ExitView[] {
  const all = read.flatMap((document) => {
    const { exits, outline } = document.read.review;
    return exits.map((exit) => {
      const clause = outline.sentences[exit.sentence]?.clause ?? null;
      return { exit, document, number: clauseNumber(outline.clauses, clause) };
    });
  });
  return exitOrder.flatMap((kind): ExitView[] => {
    const values = new Set<string>();
    const channels = all
      .filter(({ exit }) => exit.kind === kind)
      .sort((a, b) => clearest.indexOf(a.exit.channel) - clearest.indexOf(b.exit.channel))
      .filter(({ exit }) => !values.has(exit.value) && values.add(exit.value))
      .slice(0, 3);
    // Withdrawing is a right whether the text speaks of it or not; the rest is silent when it has nothing to say. So is
    // that as long as a text to come may speak of it.
    const silent = kind !== 'withdraw' || phase === 'reading';
    return channels.length === 0 && silent ? [] : [{ kind, channels }];
  });
}

function commonIn(sure: readonly Finding[]): PanelView['common'] {
  const lines = new Map<string, number>();
  for (const finding of [...sure].sort((a, b) => b.severity - a.severity)) {
    if (finding.commonness === null || !isNotable(finding) || lines.has(finding.plain)) continue;
    if (lines.size < 5) lines.set(finding.plain, finding.commonness);
  }
  return [...lines].map(([plain, share]) => ({ plain, share })).sort((a, b) => a.share - b.share);
}

function comparableTo(reviews: readonly Review[]): number {
  const kinds = new Set(reviews.map(({ kind }) => kind));
  return [...kinds].reduce((sum, kind) => sum + (shippedPrevalence.kinds[kind]?.documents ?? 0), 0);
}

function prominenceOf(sure: readonly Finding[], heaviest: readonly Passage[]): PanelView['prominent'] {
  // The duty to point out is about what weighs on the user.
  const known = sure.filter(({ prominent, label }) => prominent !== null && familyOf(label) !== 'favourable');
  if (known.length === 0) return null;
  return {
    all: known.filter(({ prominent }) => prominent === true).length,
    gravest: heaviest.filter(({ finding }) => finding.prominent === true).length,
    total: known.length,
  };
}
