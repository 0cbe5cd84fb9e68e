import { attributeOf, parentOf } from '../tree/unshadowed.ts';
import { ClauseTally, isEdgeLine } from '../clause-signs.ts';
import { tagOf } from '../tree/element-kind.ts';
import type { Slices } from '../in-slices.ts';
import type { PageLine } from './page-line.ts';

const byTag: ReadonlyMap<string, string> = new Map(
  Object.entries({
    NAV: 'navigation',
    FOOTER: 'footer',
    HEADER: 'header',
    ASIDE: 'aside',
  }),
);
const byRole: ReadonlyMap<string, string> = new Map(
  Object.entries({
    navigation: 'navigation',
    menu: 'navigation',
    menubar: 'navigation',
    contentinfo: 'footer',
    banner: 'header',
    complementary: 'aside',
    search: 'search',
  }),
);
const byWord: ReadonlyMap<string, string> = new Map(
  Object.entries({
    nav: 'navigation',
    navbar: 'navigation',
    navigation: 'navigation',
    menu: 'navigation',
    tbar: 'navigation',
    topbar: 'header',
    toolbar: 'navigation',
    breadcrumb: 'breadcrumb',
    breadcrumbs: 'breadcrumb',
    crumb: 'breadcrumb',
    crumbs: 'breadcrumb',
    header: 'header',
    head: 'header',
    tophead: 'header',
    footer: 'footer',
    foot: 'footer',
    copyright: 'footer',
    beian: 'footer',
    sidebar: 'aside',
    sider: 'aside',
    login: 'dialog',
    passport: 'dialog',
    popup: 'dialog',
    share: 'share',
    comment: 'comments',
    comments: 'comments',
    related: 'related',
    recommend: 'related',
    pager: 'navigation',
    pagination: 'navigation',
    feedback: 'feedback',
    keywords: 'related',
    qrcode: 'share',
    cookie: 'dialog',
    cookies: 'dialog',
    ad: 'advertisement',
    ads: 'advertisement',
  }),
);

/** The kind of page furniture an element says it is by tag, role, class or id; null when it says nothing. */
function kindOf(element: Element): string | null {
  const tag = tagOf(element);
  if (tag === 'BODY' || tag === 'HTML' || tag === 'MAIN' || tag === 'ARTICLE') return null;
  const kind = byTag.get(tag) ?? byRole.get(attributeOf(element, 'role') ?? '');
  if (kind !== undefined) return kind;
  const names = `${attributeOf(element, 'class') ?? ''} ${attributeOf(element, 'id') ?? ''}`.slice(0, 200);
  for (const word of names.split(/[^A-Za-z]+|(?<=[a-z])(?=[A-Z])/)) {
    const named = byWord.get(word.toLowerCase());
    if (named !== undefined) return named;
  }
  return null;
}

/** Elements of one paragraph: a class that calls such a one `share` or `footer` says nothing against
 * running text or a signature. */
const paragraphs = new Set(['P', 'LI', 'DT', 'DD', 'TD', 'TH', 'SPAN', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6']);

/**
 * The kind of furniture each line stands in, or null. A region that holds clauses is none, whatever it is called:
 * agreements do stand in boxes of class `footer`.
 */
export function* regionsIn(lines: readonly PageLine[]): Slices<(string | null)[]> {
  const kinds = new Map<Element, string | null>();
  const tallies = new Map<Element, ClauseTally>();
  const around = (owner: Element): Element[] => {
    const found: Element[] = [];
    for (let element: Element | null = owner; element !== null && found.length < 8; element = parentOf(element)) {
      let kind = kinds.get(element);
      if (kind === undefined) kinds.set(element, (kind = kindOf(element)));
      if (kind !== null) found.push(element);
    }
    return found;
  };
  const regionsOf = new Map<Element, Element[]>();
  for (const line of lines) {
    yield;
    if (line.owner === null) continue;
    let regions = regionsOf.get(line.owner);
    if (regions === undefined) regionsOf.set(line.owner, (regions = around(line.owner)));
    for (const region of regions) {
      let tally = tallies.get(region);
      if (tally === undefined) tallies.set(region, (tally = new ClauseTally()));
      tally.add(line);
    }
  }
  const isOwn = (line: PageLine, element: Element): boolean =>
    paragraphs.has(tagOf(element)) && (line.prose || isEdgeLine(line.text));
  const found: (string | null)[] = [];
  for (const line of lines) {
    yield;
    const regions = line.owner === null ? undefined : regionsOf.get(line.owner);
    const region = regions?.find((element) => tallies.get(element)?.isEnough === false && !isOwn(line, element));
    found.push(region === undefined ? null : (kinds.get(region) ?? null));
  }
  return found;
}
