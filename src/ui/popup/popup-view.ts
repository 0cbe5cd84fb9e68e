import type { Standing } from '../../core/record/standing.ts';
import type { ReadProblem } from '../../core/source.ts';
import type { Unwatched } from '../../ledger/settings-schema.ts';
import type { Translator } from '../../locales/index.ts';
import { countNamed } from '../panel/panel-text.ts';
import { isOnRequest, type DocumentsView, type PanelView } from '../panel/panel-view.ts';

/** What the popup knows of the page it was opened on. */
export type PageState =
  /** The browser lets no extension read it. */
  | { readonly state: 'unreachable' }
  /** Left alone, as the person has set. */
  | { readonly state: 'unwatched'; readonly why: Unwatched; readonly site: string }
  | { readonly state: 'none'; readonly site: string }
  /** Asks for nothing, is an agreement itself, and can't be read. */
  | { readonly state: 'unread-page'; readonly site: string; readonly problem: ReadProblem }
  /** Asks for nothing, is an agreement itself, and was read and marked. */
  | { readonly state: 'agreement'; readonly site: string; readonly view: DocumentsView }
  /** Asks for an acceptance, or was recorded by hand; with the record of what was accepted there, once there is one. */
  | { readonly state: 'asks'; readonly site: string; readonly view: PanelView; readonly record: PageRecord | null };

/** What the popup tells of a record: where it stands, and when it was written. */
export interface PageRecord {
  readonly id: string;
  readonly standing: Standing;
  readonly at: string;
}

/** Whether the page asks still: nothing was accepted there, or it was taken back. */
export function asksStill(record: PageRecord | null): boolean {
  return record === null || record.standing === 'withdrawn';
}

/** What the page asks for; once that was accepted, what was recorded, since the page then asks no more. */
export function titleOf(view: PanelView, record: PageRecord | null, t: Translator): string {
  const count = countNamed(view);
  if (asksStill(record)) return count === 0 ? t('popup.asks.unnamed') : t('popup.asks', { count });
  if (record?.standing === 'by-hand') return t('popup.recorded-by-hand');
  return count === 0 ? t('popup.recorded.unnamed') : t('popup.recorded.of', { count });
}

/** When the record was written, and what became of the acceptance. */
export function recordLine({ standing, at }: PageRecord, t: Translator): string {
  const time = t.formatDate(new Date(at), { dateStyle: 'long', timeStyle: 'short', hourCycle: 'h23' });
  return t('popup.recorded.at', { time, state: t(`record.state.${standing}`) });
}

/** One sentence on what was not read, which comes first, and on what was found in the rest. */
export function summaryOf(view: DocumentsView, t: Translator): string {
  const { phase, documents, read, unread, notRead, gravest } = view;
  if (phase === 'unnamed') return '';
  const failed = unread.length > 0 && t('chip.unread', { unread: unread.length });
  const waiting = documents.filter(isOnRequest).length;
  const unasked = waiting > 0 && t('chip.unasked', { unasked: waiting });
  switch (phase) {
    case 'nothing-read':
      return sentence([t(documents.length === 1 ? 'popup.nothing-read.one' : 'popup.nothing-read')], t);
    case 'reading':
      return sentence([t('popup.reading', { read: read.length }), failed], t);
    case 'on-request':
      return sentence([t('popup.on-request', { count: waiting }), failed], t);
    case 'done': {
      const found = { read: read.length, count: gravest.length };
      const [some, none] = notRead.length > 0 ? rest : whole;
      return sentence([failed, unasked, t(gravest.length > 0 ? some : none, found)], t);
    }
  }
}

const whole = ['popup.notable', 'popup.notable.none'] as const;
/** As the chip has it. */
const rest = ['chip.unread.notable', 'chip.unread.quiet'] as const;

function sentence(parts: readonly (string | false)[], t: Translator): string {
  const text = parts.filter((part) => part !== false).reduce((first, second) => t('popup.join', { first, second }));
  return t('popup.stop', { text });
}
