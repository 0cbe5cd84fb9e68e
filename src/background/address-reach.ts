/** How far an address reaches, the widest last. */
const reaches = ['loopback', 'private', 'public'] as const;
export type Reach = (typeof reaches)[number];

const loopbackName = /(?:^|\.)localhost$/;
/** Names that no public name server answers for: RFC 6762, RFC 8375, the reserved `.internal`, and what routers use. */
const privateName = /(?:^|\.)(?:local|internal|intranet|lan|corp|home|home\.arpa)$/;

/**
 * How far the host of an address reaches, by what it says; no name is looked up, so a public name that leads to a
 * private address counts as public. What is no http address counts as public too: it may fetch the least.
 */
export function reachOf(address: string): Reach {
  if (!URL.canParse(address)) return 'public';
  const { protocol, hostname } = new URL(address);
  if (!/^https?:$/.test(protocol)) return 'public';
  // The parser has already written 0x7f.1 and 2130706433 as 127.0.0.1.
  if (hostname.startsWith('[')) return reachOfV6(hostname.slice(1, -1));
  const host = hostname.replace(/\.$/, '');
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(host);
  if (parts !== null) return reachOfV4(Number(parts[1]), Number(parts[2]));
  if (loopbackName.test(host)) return 'loopback';
  return !host.includes('.') || privateName.test(host) ? 'private' : 'public';
}

function reachOfV4(first: number, second: number): Reach {
  if (first === 127 || first === 0) return 'loopback';
  const isPrivate =
    first === 10 ||
    (first === 172 && second >= 16 && second < 32) ||
    (first === 192 && second === 168) ||
    (first === 169 && second === 254) || // link-local, where clouds keep their credentials
    (first === 100 && second >= 64 && second < 128); // behind a provider's NAT
  return isPrivate ? 'private' : 'public';
}

/** `host` as the URL parser writes it: shortest form, lower case, IPv4 parts in hexadecimal. */
function reachOfV6(host: string): Reach {
  if (host === '::' || host === '::1') return 'loopback';
  // IPv4 in IPv6: mapped, compatible, and through NAT64.
  const v4 = /^(?:::ffff:|::|64:ff9b::)([0-9a-f]{1,4}):[0-9a-f]{1,4}$/.exec(host)?.[1];
  if (v4 !== undefined) {
    const pair = Number.parseInt(v4, 16);
    return reachOfV4(pair >> 8, pair & 0xff);
  }
  return /^f[cd]|^fe[89ab]/.test(host) ? 'private' : 'public';
}

/**
 * Whether a page (or a redirect) at `from` may make us fetch `to`. A page names any address it likes, and what an
 * extension fetches is held back neither by CORS nor by the browser's care for the local network: so none may lead
 * us further in than it stands itself. Browsers' Local Network Access draws the same line.
 */
export function mayLeadTo(from: string, to: string): boolean {
  return reaches.indexOf(reachOf(to)) >= reaches.indexOf(reachOf(from));
}
