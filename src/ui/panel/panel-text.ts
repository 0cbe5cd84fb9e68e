import { hasBox } from '../../core/record/has-box.ts';
import { howFound } from '../../core/record/how-found.ts';
import { isByHand } from '../../ledger/is-by-hand.ts';
import type { Translator } from '../../locales/index.ts';
import type { PanelView, Passage } from './panel-view.ts';

/** A small number in words, as it stands before a measure word: 三处, 两份. */
export function numberWord(count: number, t: Translator): string {
  const key = `common.number.${String(count)}`;
  return t.has(key) ? t(key) : t.formatNumber(count);
}

/** How many the page itself names: what these bring with them is not what one was asked to accept. */
export function countNamed({ documents }: Pick<PanelView, 'documents'>): number {
  return documents.filter(({ carried }) => !carried).length;
}

/** What the consent accepts, in one sentence: the title of the panel. */
export function titleOf(view: PanelView, t: Translator): string {
  const count = countNamed(view);
  const { kind, action } = view.offer.surface;
  if (isByHand(view.offer)) return t('panel.title.by-hand');
  if (count === 0) return t('panel.title.none');
  if (hasBox(kind)) return t('panel.title.box', { count });
  if (action !== null && action.length <= 12) return t('panel.title.press', { count, action });
  return t('panel.title.go-on', { count });
}

/** How the consent is got, as short facts; only what is known is said, and nothing where no page was seen to ask. */
export function circumstancesOf(view: PanelView, t: Translator): readonly string[] {
  if (isByHand(view.offer)) return [];
  const count = countNamed(view);
  const { surface } = view.offer;
  const { kind, refusable, prominence } = surface;
  const box = hasBox(kind);
  const facts: string[] = [];
  if (box) facts.push(t(`panel.got.${howFound(surface)}`));
  if (count === 2) facts.push(t(box ? 'panel.got.bundled-box.two' : 'panel.got.bundled-press.two'));
  else if (count > 2) {
    const key = box ? 'panel.got.bundled-box' : 'panel.got.bundled-press';
    facts.push(t(key, { number: numberWord(count, t) }));
  }
  if (refusable !== null) facts.push(t(refusable ? 'panel.got.refusable' : 'panel.got.not-refusable'));
  if (prominence.contrast !== null && prominence.contrast < 3) facts.push(t('panel.got.faint'));
  else if (prominence.relativeSize !== null && prominence.relativeSize < 0.85) facts.push(t('panel.got.small'));
  return facts;
}

/** The plain line of a finding; the label's name where a record of another version has a line we don't know. */
export function plainOf(plain: string, label: string, t: Translator): string {
  if (t.has(plain)) return t(plain);
  const key = `labels.${label}`;
  return t.has(key) ? t(key) : label;
}

/** 《用户服务协议》9.3 */
export function sourceOf({ document, number }: Pick<Passage, 'document' | 'number'>, t: Translator): string {
  return `${t('common.document', { name: document.name })}${number}`;
}

/** 2026-02-26 stands well among Chinese figures; English readers want the month's name. */
export function shortDate(iso: string, t: Translator): string {
  return t.locale === 'en' ? t.formatDate(new Date(`${iso}T12:00:00`), { dateStyle: 'medium' }) : iso;
}
