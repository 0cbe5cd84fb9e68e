/** Names that no public name server answers for: RFC 6762, RFC 8375, the reserved `.internal`, and what routers use. */
const privateNames = 'local|internal|intranet|lan|corp|home|home\\.arpa';

/**
 * Hosts in this machine and in private networks, as the URL parser writes them: it has turned 0x7f.1 and 2130706433
 * into 127.0.0.1, and IPv6 is in its shortest form. Regular expressions in the dialect of RE2, without anchors.
 */
const hosts = {
  loopback: [
    '(?:[^/:@]*\\.)?localhost',
    '(?:0|127)(?:\\.[0-9]+){3}',
    '\\[::1?\\]',
    v4InV6('7f[0-9a-f]{2}|[0-9a-f]{1,2}'),
  ],
  private: [
    '[^/:@.\\[\\]]+', // a name without a dot
    `(?:[^/:@]*\\.)?(?:${privateNames})`,
    '10(?:\\.[0-9]+){3}',
    '172\\.(?:1[6-9]|2[0-9]|3[01])(?:\\.[0-9]+){2}',
    '192\\.168(?:\\.[0-9]+){2}',
    '169\\.254(?:\\.[0-9]+){2}', // link-local, where clouds keep their credentials
    '100\\.(?:6[4-9]|[7-9][0-9]|1[01][0-9]|12[0-7])(?:\\.[0-9]+){2}', // behind a provider's NAT
    '\\[f(?:[cd][0-9a-f]|e[89ab])[0-9a-f]:[0-9a-f:]*\\]',
    v4InV6('a[0-9a-f]{2}|ac1[0-9a-f]|c0a8|a9fe|64[4-7][0-9a-f]'),
  ],
} as const;

/** IPv4 in IPv6, mapped, compatible and through NAT64; `high` is for its first two bytes in hexadecimal. */
function v4InV6(high: string): string {
  return `\\[(?:::ffff:|::|64:ff9b::)(?:${high}):[0-9a-f]{1,4}\\]`;
}

function ofHost(host: string): string {
  return `^https?://(?:[^/@]*@)?${host}\\.?(?::[0-9]+)?/`;
}

/**
 * What addresses that lead into this machine or into a private network look like, as regular expressions that both
 * JavaScript and a browser's own rules (RE2) understand. An address is of the first of the two that it matches.
 */
export const insideAddresses: Readonly<Record<'loopback' | 'private', readonly string[]>> = {
  loopback: hosts.loopback.map(ofHost),
  private: hosts.private.map(ofHost),
};
