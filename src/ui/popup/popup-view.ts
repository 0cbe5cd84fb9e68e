import { families, familyOf, type Family } from '../../core/labels/taxonomy.ts';
import type { ReadProblem } from '../../core/source.ts';
import type { Unwatched } from '../../ledger/settings-schema.ts';
import type { Translator } from '../../locales/index.ts';
import { isOnRequest, type PanelView } from '../panel/panel-view.ts';

/** What the popup knows of the page it was opened on. */
export type PageState =
  /** The browser lets no extension read it. */
  | { readonly state: 'unreachable' }
  /** Left alone, as the person has set. */
  | { readonly state: 'unwatched'; readonly why: Unwatched; readonly site: string }
  | { readonly state: 'none'; readonly site: string }
  /** Asks for nothing, is an agreement itself, and can't be read. */
  | { readonly state: 'unread-page'; readonly site: string; readonly problem: ReadProblem }
  /** Asks for nothing that was seen; the person has recorded it. */
  | { readonly state: 'by-hand'; readonly site: string; readonly view: PanelView; readonly record: string }
  | { readonly state: 'asks'; readonly site: string; readonly view: PanelView };

/** One sentence on what was found and what could not be read. */
export function summaryOf(view: PanelView, t: Translator): string {
  const { phase, unread } = view;
  if (phase === 'unnamed') return '';
  if (phase === 'nothing-read') return t('popup.stop', { text: t('popup.nothing-read') });
  const first = foundOf(view, t);
  if (unread.length === 0) return t('popup.stop', { text: first });
  return t('popup.join', { first, second: t('popup.unread', { count: unread.length }) });
}

function foundOf({ phase, gravest, read, documents }: PanelView, t: Translator): string {
  if (phase === 'reading') return t('popup.reading', { read: read.length });
  if (phase === 'on-request') return t('popup.on-request', { count: documents.filter(isOnRequest).length });
  return gravest.length > 0 ? t('popup.notable', { count: gravest.length }) : t('popup.notable.none');
}

/** Sure findings by family, in the order of the seals. */
export function countsOf(view: PanelView): readonly { readonly family: Family; readonly count: number }[] {
  const findings = view.read.flatMap(({ read }) => read.review.findings);
  return families.map((family) => ({
    family,
    count: findings.filter(({ label, certainty }) => certainty === 'sure' && familyOf(label) === family).length,
  }));
}
