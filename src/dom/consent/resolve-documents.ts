import { attributeOf, closestOf, documentOf, isShown, textOf } from '../clobber-proof.ts';
import { elementOf, piecesBetween, toWords } from './page-flow.ts';
import type { PageFlow, Piece } from './page-flow.ts';
import { cleanName } from './clean-name.ts';
import { hasDocumentNoun } from './has-document-noun.ts';
import type { NamedDocument } from './named-document.ts';
import type { InlineText } from './find-inline-texts.ts';
import type { Sentence } from './find-sentence.ts';
import type { SurfaceDocument } from './consent-surface.ts';
import { READ_LEAD } from './words.ts';

const MAX_DOCUMENTS = 50;
const READ_LINK = /打印|查看|看看|阅读|閱讀|全文|详情|详细|点击这里|\b(?:view|read|print)\b/i;

/** Absolute address of a link that a browser can fetch; null for `#`, empty and script links. */
function addressOf(link: Element | null): string | null {
  if (link === null) return null;
  const raw = (attributeOf(link, 'href') ?? attributeOf(link, 'xlink:href') ?? '').trim();
  if (raw === '' || raw.startsWith('#')) return null;
  if (!URL.canParse(raw, link.baseURI)) return null;
  const url = new URL(raw, link.baseURI);
  return /^(?:https?|file):$/.test(url.protocol) && url.href.length <= 4000 ? url.href : null;
}

function linkAround(piece: Piece, selector: string): Element | null {
  const element = elementOf(piece);
  return element === null ? null : closestOf(element, selector);
}

/** Names in the lines around a button: “《用户协议》” below “同意协议并注册”, “点此阅读…服务条款” above. */
export function findNamesNearby(flow: PageFlow, span: Sentence): NamedDocument[] {
  const between = namesNearby(flow, span, true);
  // Past the fields of its form only what can't be mistaken: marked by 《》 and linked.
  if (between.length > 0) return between;
  return namesNearby(flow, span, false).filter(({ by, link }) => by === 'quoted' && link !== null);
}

/** Names within reach; `close`: no field to fill in stands between. */
function namesNearby(flow: PageFlow, { start, end }: Sentence, close: boolean): NamedDocument[] {
  const names: NamedDocument[] = [];
  const from = Math.max(0, start - 160);
  const to = Math.min(flow.text.length, end + 160);
  const barrierBefore = close ? flow.text.lastIndexOf('\uE003', start) : -1;
  const barrierAfter = close ? flow.text.indexOf('\uE003', end) : -1;
  const seen = new Set<Element>();
  for (const piece of piecesBetween(
    flow,
    Math.max(from, barrierBefore + 1),
    barrierAfter === -1 ? to : Math.min(to, barrierAfter),
  )) {
    if (piece.kind !== 'text') continue;
    const link = linkAround(piece, 'a,[onclick]');
    if (link !== null && (seen.has(link) || closestOf(link, 'footer,nav,[class*="foot"],[id*="foot"]') !== null))
      continue;
    if (link !== null) seen.add(link);
    const words = toWords(link === null ? flow.text.slice(piece.start, piece.end) : textOf(link).slice(0, 100));
    const quoted = [...words.matchAll(/《([^《》]{2,60})》/g)].map((match) => match[1] ?? '');
    const plain = link === null || quoted.length > 0 ? [] : [cleanName(words.replace(READ_LEAD, ''))];
    for (const name of [...quoted.map(cleanName), ...plain]) {
      if (name.length < 2 || name.length > 40 || !hasDocumentNoun(name)) continue;
      names.push({ name, start: piece.start, end: piece.end, link, by: quoted.length > 0 ? 'quoted' : 'marked' });
    }
  }
  return names;
}

/** A link such as “查看” or “可打印版本” that opens the only document named. */
export function findReadLink(flow: PageFlow, from: number, reach: number): Element | null {
  for (const piece of piecesBetween(flow, from, from + reach)) {
    if (piece.kind === 'field') return null;
    const link = piece.kind === 'text' ? linkAround(piece, 'a') : null;
    if (link === null || closestOf(link, 'footer,nav') !== null) continue;
    const words = toWords(textOf(link).slice(0, 60));
    if (words.length <= 12 && READ_LINK.test(words)) return link;
  }
  return null;
}

/** A link beside a sentence whose words are the very name: “阅读《商家入驻协议》” above “☐ 我同意商家入驻协议”. */
export function findLinkOf(flow: PageFlow, name: string, { start, end }: Sentence): Element | null {
  for (const piece of piecesBetween(flow, Math.max(0, start - 200), end + 200)) {
    const link = piece.kind === 'text' ? linkAround(piece, 'a') : null;
    if (link === null || closestOf(link, 'footer,nav,[class*="foot"],[id*="foot"]') !== null) continue;
    if (cleanName(toWords(textOf(link).slice(0, 100)).replace(READ_LEAD, '')) === name) return link;
  }
  return null;
}

/** The dialog or section of this page that a link names by its id, when a text stands in it. */
function targetOf(link: Element | null): Element | null {
  if (link === null) return null;
  for (const attribute of ['data-target', 'data-bs-target', 'aria-controls', 'href']) {
    const id = /^#?([\w-]{1,80})$/.exec(attributeOf(link, attribute) ?? '')?.[1];
    if (id === undefined || (attribute === 'href' && attributeOf(link, 'href')?.startsWith('#') !== true)) continue;
    const target = Document.prototype.getElementById.call(documentOf(link), id);
    if (target !== null && textOf(target).trim().length >= 80) return target;
  }
  return null;
}

/** Names with what stands behind them: link, script, or a text on this page. */
export function resolveDocuments(names: readonly NamedDocument[], texts: readonly InlineText[]): SurfaceDocument[] {
  return names.slice(0, MAX_DOCUMENTS).map(({ name, link }, index) => {
    const key = `d${String(index + 1)}`;
    const href = addressOf(link);
    const shown = name.slice(0, 300);
    if (href !== null) return { key, name: shown, href, how: 'link', link, textElement: null };
    const target = targetOf(link);
    if (target !== null) {
      const how = isShown(target) ? 'inline' : 'modal';
      return { key, name: shown, href: null, how, link, textElement: target };
    }
    const text = texts.find(
      (one) => one.name !== '' && (one.name === name || one.name.endsWith(name) || name.endsWith(one.name)),
    );
    if (text !== undefined) {
      const how = text.how === 'frame' ? 'frame' : isShown(text.element) ? 'inline' : 'modal';
      return { key, name: shown, href: null, how, link, textElement: text.element };
    }
    return { key, name: shown, href: null, how: link === null ? 'unlinked' : 'script-link', link, textElement: null };
  });
}
