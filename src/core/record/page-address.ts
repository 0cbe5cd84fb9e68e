import { withoutFragment, withoutSecrets } from './address.ts';
import { languageNames, numberNames, routingNames, routingWords, versionNames } from './routing-words.ts';

/**
 * The address of a page on which something was accepted, with nothing in it that a person may have typed: a form that is
 * sent by GET puts every field there, under names that no list holds (`?xm=张三&mima=…`). So what stays is what is known
 * to lead to a page; all other values go. Names of parameters stay.
 *
 * A document's address loses less (`withoutSecrets`): it has to be found again, and its page has written it.
 */
export function pageAddress(address: string): string {
  const parts = /^([a-z][a-z0-9+.-]*:(?:\/\/[^/?#]*)?)([^?#]*)(\?[^#]*)?(#.*)?$/is.exec(withoutSecrets(address));
  if (parts === null) return '';
  const [, origin = '', path = '', query = '', fragment = ''] = parts;
  return origin + withoutPersons(path) + routingQuery(query) + routingFragment(fragment);
}

/**
 * A document's link as it is kept: one into the page itself (`#terms`) repeats the page's address, with whatever a form
 * has put there, and loses that.
 */
export function withoutOwnQuery(href: string, page: string): string {
  const own = withoutFragment(href);
  return own === withoutFragment(page) ? pageAddress(own) + href.slice(own.length) : href;
}

/** `?type=reg&xm=张三` becomes `?type=reg&xm=`. */
function routingQuery(query: string): string {
  if (query === '') return '';
  return query.charAt(0) + query.slice(1).split('&').map(routingPair).join('&');
}

/** Names as programs write them. One that a page has made of what was typed is not told from these. */
const plainName = /^[A-Za-z_][\w.[\]-]{0,60}$/;

function routingPair(pair: string): string {
  const at = pair.indexOf('=');
  if (at < 0) return isRouting(decode(pair)) || isNumber(pair, 3) ? pair : '';
  const name = pair.slice(0, at);
  if (!plainName.test(decode(name))) return '=';
  return leadsToPage(decode(name).toLowerCase(), decode(pair.slice(at + 1))) ? pair : `${name}=`;
}

function leadsToPage(name: string, value: string): boolean {
  if (numberNames.has(name)) return isNumber(value, 6);
  if (languageNames.has(name)) return languageTag.test(value);
  if (versionNames.has(name) && version.test(value)) return true;
  return routingNames.has(name) && (isRouting(value) || isNumber(value, 3));
}

const languageTag = /^[a-z]{2}(?:[-_](?:[a-z]{2}|han[st]))?$/i;
/** `2`, `1.4.0`, `2024-05-01` */
const version = /^(?:[0-9]{1,3}(?:\.[0-9]{1,3}){0,3}|20[0-9]{2}-[01][0-9]-[0-3][0-9])$/;

function isNumber(value: string, digits: number): boolean {
  return /^[0-9]+$/.test(value) && value.length <= digits;
}

/** Whether a value consists of words that addresses are made of: `user-agreement`, `userLogin`, `site/register`. */
function isRouting(value: string): boolean {
  const words = value
    .replace(/\.(?:html?|php|aspx?|jsp|do|action)$/i, '')
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[-_/.]/)
    .filter((word) => word !== '');
  return words.length > 0 && words.length <= 6 && words.every((word) => routingWords.has(word));
}

/** `#/reg?mm=…`, `#!/reg`, `#mm=…`, `#terms` */
function routingFragment(fragment: string): string {
  if (fragment === '') return '';
  const [, route = '', query = ''] = /^#([^?]*)(\?.*)?$/s.exec(fragment) ?? [];
  return `#${routingRoute(route)}${routingQuery(query)}`;
}

function routingRoute(route: string): string {
  if (route.includes('/')) return withoutPersons(route);
  if (/[=&]/.test(route)) return routingQuery(`#${route}`).slice(1);
  return plainName.test(route) && !saysWho(route, '') ? route : '';
}

/** After these a part of a path says who, or what was looked for. */
const whoFollows =
  /^(?:u|users?|people|persons?|profiles?|members?|accounts?|space|author|uid|phone|mobile|tel|e?mail)$/i;
const wordsFollow = /^(?:search|so|query|find|q|wd|keywords?|tags?)$/i;

function withoutPersons(path: string): string {
  const segments = path.split('/');
  return segments
    .map((segment, at) => {
      const [plain = '', ...parameters] = segment.split(';');
      const before = segments[at - 1] ?? '';
      const bare = saysWho(decode(plain), before) ? '' : plain;
      return [bare, ...parameters.map(routingPair)].join(';');
    })
    .join('/');
}

function saysWho(segment: string, before: string): boolean {
  if (segment === '') return false;
  if (/^[@~]/.test(segment) || personal.some((pattern) => pattern.test(segment))) return true;
  const follows = whoFollows.test(before) || wordsFollow.test(before);
  return follows && !isRouting(segment) && !isNumber(segment, 3);
}

/** Of a person, wherever they stand. */
const personal = [
  /[^\s@]@[^\s@]+\.[a-z]/i, // mail address
  /(?<![0-9])(?:(?:\+|00)?86[ -]?)?1[3-9][0-9][ -]?[0-9]{4}[ -]?[0-9]{4}(?![0-9])/, // mobile telephone
  /(?<![0-9])0[0-9]{2,3}[ -]?[0-9]{7,8}(?![0-9])/, // telephone
  // Identity card, of the second and of the first kind.
  /(?<![0-9])[1-9][0-9]{5}(?:18|19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9Xx](?![0-9])/,
  /(?<![0-9])[1-9][0-9]{7}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}(?![0-9])/,
];

/** As a person reads it, however often it was escaped. */
function decode(text: string): string {
  let plain = text.replaceAll('+', ' ');
  for (let times = 0; times < 4 && plain.includes('%'); times += 1) {
    try {
      plain = decodeURIComponent(plain);
    } catch {
      break; // not percent-encoded UTF-8 (GBK addresses): judged as it stands
    }
  }
  return plain.normalize('NFKC');
}
