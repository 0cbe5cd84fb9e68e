import { z } from 'zod/mini';
import { families } from '../core/labels/taxonomy.ts';

/** What a person can choose. Every field has a default, so that a row of an older program reads as well. */
export const settingsSchema = z.object({
  /** `auto` follows the browser. */
  language: z.catch(z.enum(['auto', 'zh_CN', 'zh_TW', 'en']), 'auto'),
  /** Families whose marks are shown on agreements. */
  families: z.catch(z.array(z.enum(families)), [...families]),
  /** Read the documents beside a consent surface before they are asked for. */
  prefetch: z.catch(z.boolean(), true),
  /** Private windows: not at all; recorded until the last private window closes; recorded like any other. */
  incognito: z.catch(z.enum(['off', 'session', 'keep']), 'off'),
  /** Nothing is looked at while true. */
  paused: z.catch(z.boolean(), false),
  /** Registrable hosts on which nothing is looked at. */
  excludedSites: z.catch(z.array(z.string().check(z.maxLength(300))), []),
  /** Those left alone in private windows, until the last of these closes. No part of a backup. */
  leftPrivately: z.catch(z.array(z.string().check(z.maxLength(300))), []),
  /** How often agreed documents are looked up for changes. */
  schedule: z.catch(z.enum(['off', 'weekly', 'monthly']), 'off'),
  shortcuts: z.catch(z.boolean(), true),
});
export type Settings = z.infer<typeof settingsSchema>;

export const defaultSettings: Settings = settingsSchema.parse({});

/** Which of the person's own settings keeps Mingyue from looking at a page. */
export type Unwatched = 'paused' | 'excluded' | 'private';

/** Why Mingyue does not look at the pages of a site; null where it does. */
export function whyUnwatched(settings: Settings, site: string, incognito: boolean): Unwatched | null {
  if (settings.paused) return 'paused';
  if (settings.excludedSites.includes(site)) return 'excluded';
  if (incognito && settings.leftPrivately.includes(site)) return 'excluded';
  return incognito && settings.incognito === 'off' ? 'private' : null;
}

/**
 * What changes when a site is to be left alone. Said in a private window, it goes with the last of these: its name would
 * outlive the session; with what is kept of private windows, that is as well.
 */
export function leavingAlone(settings: Settings, site: string, incognito: boolean): Partial<Settings> {
  const list = incognito && settings.incognito !== 'keep' ? 'leftPrivately' : 'excludedSites';
  return { [list]: [...new Set([...settings[list], site])] };
}

/** What changes when a site is to be looked at again. */
export function lookingAgain({ excludedSites, leftPrivately }: Settings, site: string): Partial<Settings> {
  const others = (sites: readonly string[]): string[] => sites.filter((one) => one !== site);
  return { paused: false, excludedSites: others(excludedSites), leftPrivately: others(leftPrivately) };
}

/** Whether Mingyue looks at a page at all, which stands on these sites: its own, and that of the page around its frame. */
export function isWatched(settings: Settings, sites: readonly string[], incognito: boolean): boolean {
  return sites.every((site) => whyUnwatched(settings, site, incognito) === null);
}
