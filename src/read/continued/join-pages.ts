import type { ReadDocument } from '../../core/source.ts';

/** One document of the pages of an agreement, in their order. The first page names it; `pages` says how many. */
export function joinPages(first: ReadDocument, following: readonly ReadDocument[]): ReadDocument {
  let text = first.text;
  const removals = [...first.removals];
  const emphasis = first.emphasis === null ? null : [...first.emphasis];
  const links = [...(first.links ?? [])];
  for (const page of following) {
    const by = text.length + 1;
    text += `\n${page.text}`;
    removals.push(...page.removals);
    for (const link of page.links ?? []) links.push({ ...link, start: link.start + by, end: link.end + by });
    for (const mark of page.emphasis ?? []) emphasis?.push({ ...mark, start: mark.start + by, end: mark.end + by });
  }
  const pages = following.length === 0 ? first.pages : following.length + 1;
  return { ...first, text, removals, emphasis, links, pages };
}
