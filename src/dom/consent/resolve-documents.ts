import { attributeOf, documentOf, isShown, textOf } from '../clobber-proof.ts';
import type { NamedDocument } from './names/named-document.ts';
import type { InlineText } from './find-inline-texts.ts';
import type { SurfaceDocument } from './consent-surface.ts';

const MAX_DOCUMENTS = 50;

/** Absolute address of a link that a browser can fetch; null for `#`, empty and script links. */
function addressOf(link: Element | null): string | null {
  if (link === null) return null;
  const raw = (attributeOf(link, 'href') ?? attributeOf(link, 'xlink:href') ?? '').trim();
  if (raw === '' || raw.startsWith('#')) return null;
  if (!URL.canParse(raw, link.baseURI)) return null;
  const url = new URL(raw, link.baseURI);
  return /^(?:https?|file):$/.test(url.protocol) && url.href.length <= 4000 ? url.href : null;
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
