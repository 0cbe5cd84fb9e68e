import { siteOf } from '../../core/record/site.ts';
import { whyUnwatched, type Settings, type Unwatched } from '../../ledger/settings-schema.ts';

/** Why Mingyue does not look at the page of a tab: by the person's settings, or because the browser lets nobody in. */
export type TabUnwatched = Unwatched | 'unreachable';

/** What a tab tells of its page: no address where extensions may not look. */
export interface TabPage {
  readonly url?: string | undefined;
  readonly incognito: boolean;
}

/** The registrable host of a page that extensions may read; null of any other. */
export function siteOfTab({ url }: Pick<TabPage, 'url'>): string | null {
  return url !== undefined && /^https?:/i.test(url) ? siteOf(new URL(url).hostname) : null;
}

/** Why the page of a tab is not looked at; null where it is. */
export function whyTabUnwatched(settings: Settings, tab: TabPage): TabUnwatched | null {
  const site = siteOfTab(tab);
  return site === null ? 'unreachable' : whyUnwatched(settings, site, tab.incognito);
}
