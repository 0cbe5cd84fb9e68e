/**
 * Endings under which names are registered one level further down. Not the whole Public Suffix List (240 kB): the
 * ones that matter to our pages; for any other the last two parts are taken, which groups strangers at worst: good for
 * lists and words, not for what one page may say of another, which goes by origin.
 */
const second = new Set(['com', 'net', 'org', 'gov', 'edu', 'ac', 'co', 'or', 'ne', 'go', 'mil', 'idv', 'gob', 'in']);
const shared = new Set(['github.io', 'gitee.io', 'pages.dev', 'vercel.app', 'netlify.app', 'myshopify.com']);

/** The registrable host of an address, such as `nanzhi.example`; the host itself for IP addresses and bare names. */
export function siteOf(host: string): string {
  const name = host.toLowerCase().replace(/\.$/, '');
  if (name.includes(':') || /^[0-9.]+$/.test(name)) return name;
  const parts = name.split('.');
  const lastTwo = parts.slice(-2);
  const country = lastTwo[1] ?? '';
  const deep = (country.length === 2 && second.has(lastTwo[0] ?? '')) || shared.has(lastTwo.join('.'));
  return parts.slice(deep ? -3 : -2).join('.');
}
