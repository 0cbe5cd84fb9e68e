import { insideAddresses } from './inside-addresses.ts';

/** How far an address reaches, the widest last. */
const reaches = ['loopback', 'private', 'public'] as const;
export type Reach = (typeof reaches)[number];

const inside = (['loopback', 'private'] as const).map((reach) => ({
  reach,
  pattern: new RegExp(insideAddresses[reach].join('|')),
}));

/**
 * How far the host of an address reaches, by what it says; no name is looked up, so a public name that leads to a
 * private address counts as public. What is no http address counts as public too: it may fetch the least.
 */
export function reachOf(address: string): Reach {
  if (!URL.canParse(address)) return 'public';
  const { href } = new URL(address);
  return inside.find(({ pattern }) => pattern.test(href))?.reach ?? 'public';
}

/**
 * Whether a page (or a redirect) at `from` may make us fetch `to`. A page names any address it likes, and what an
 * extension fetches is held back neither by CORS nor by the browser's care for the local network: so none may lead
 * us further in than it stands itself. Browsers' Local Network Access draws the same line.
 */
export function mayLeadTo(from: string, to: string): boolean {
  return reaches.indexOf(reachOf(to)) >= reaches.indexOf(reachOf(from));
}
