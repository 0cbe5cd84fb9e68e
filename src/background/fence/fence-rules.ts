import type { Browser } from 'wxt/browser';
import type { Reach } from './address-reach.ts';
import { insideAddresses } from './inside-addresses.ts';

type Rule = Browser.declarativeNetRequest.Rule;

/**
 * A page of ours takes the place of what the fence holds back, so that it can be told from a line that is dead: in
 * Firefox one that pages may load too. Nothing of it is read.
 */
const heldBack = { type: 'redirect', redirect: { extensionPath: '/sidepanel.html' } } as const;

/**
 * What a request for an address of this reach carries as its fragment to be let through the fence that `key` belongs
 * to. A fragment is never sent, but the browser hands it on from redirect to redirect: what begins inside may go on
 * inside, and nobody else knows the key.
 */
export function passFor(reach: Exclude<Reach, 'public'>, key: string): string {
  return `${key}-${reach}`;
}

/**
 * The fence as rules for the browser, which it asks before each request, those that follow a redirect included. They
 * are about what `origin`, the host of our own pages, fetches, and say what `mayLeadTo` says: where both a fence and
 * a pass match, the greater priority counts.
 */
export function fenceRules(origin: string, key: string): readonly Rule[] {
  const ours = { initiatorDomains: [origin], resourceTypes: ['xmlhttprequest' as const] };
  const rules = (['private', 'loopback'] as const).flatMap((reach, step): Omit<Rule, 'id'>[] => [
    ...insideAddresses[reach].map((regexFilter) => ({
      priority: 2 * step + 1,
      action: heldBack,
      condition: { ...ours, regexFilter },
    })),
    {
      priority: 2 * step + 2,
      action: { type: 'allow' },
      condition: { ...ours, urlFilter: `#${passFor(reach, key)}|` },
    },
  ]);
  return rules.map((rule, index) => ({ ...rule, id: index + 1 }));
}
