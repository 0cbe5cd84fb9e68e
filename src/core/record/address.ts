/**
 * Addresses go into records, so they are kept without what could let a reader of the record act for the person
 * or find out who they are. Names stay, values go: `?token=abc&from=home` becomes `?token=&from=home`.
 */

/** Parts of parameter names whose values are always taken out. */
const secretName =
  /token|ticket|secret|passw|pwd|auth|sess|sid$|sign|signature|credential|key$|code$|nonce|state$|jwt|otp|captcha|openid|unionid|uid$|userid|user_id|user$|account|phone|mobile|tel$|email|mail$|idcard|id_card|cert|name$|addr/i;

/** Values that look secret whatever they are called. */
const secretValue = [
  /^[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{4,}$/, // JSON web token
  /@/, // mail address
  /^\+?[0-9][0-9 -]{10,30}[0-9Xx]?$/, // telephone, identity card, bank card
  /^[0-9a-f]{16,}$/i, // hexadecimal
  /^[0-9a-f]{8}-[0-9a-f]{4}-/i, // UUID
];

/** Long, and letters mixed with digits: nobody types that. */
function looksRandom(value: string): boolean {
  return value.length >= 20 && /[0-9]/.test(value) && /[A-Za-z]/.test(value) && !/[\s/:?&=]/.test(value);
}

/** Whether the value of a query parameter may not be kept. An address inside a value is judged by its own values. */
export function looksSecret(name: string, value: string): boolean {
  if (value === '') return false;
  return secretName.test(name) || secretValue.some((pattern) => pattern.test(value)) || looksRandom(value);
}

const pair = /([^&=?#]{1,200})=([^&#]*)/g;

function withoutSecretPairs(text: string): string {
  return text.replace(pair, (whole, name: string, value: string) => {
    const plain = decode(value);
    if (looksSecret(decode(name), plain)) return `${name}=`;
    return /[?&=]/.test(plain) && plain !== value ? `${name}=${encodeURIComponent(withoutSecretPairs(plain))}` : whole;
  });
}

/** Parts of a path after which a key follows: `/reset/8fj3…`, `/invite/…`. */
const keyFollows = /^(?:reset|verif|activat|confirm|invit|magic|unsubscri|token|ticket|session|sso|auth|join|s$|t$)/i;
/** A segment that is secret wherever it stands: JSON web token, mail address. */
const secretSegment = /^eyJ[A-Za-z0-9_-]{8,}\.|^[^@]{1,80}@[^@]{1,80}\.[a-z]{2,}$/i;

/**
 * Old Java servers put the session into the path: `/reg;jsessionid=…`. Links sent by mail put the key into it:
 * `/reset/8fj3…` becomes `/reset/`. An identifier elsewhere (`/doc/8fj3…`) says which document it is, and stays.
 */
function withoutPathSecrets(path: string): string {
  const bare = path.replace(/;([^;=/]{1,80})=([^;/]*)/g, (whole, name: string, value: string) =>
    looksSecret(decode(name), decode(value)) ? `;${name}=` : whole,
  );
  const segments = bare.split('/');
  return segments
    .map((segment, at) => {
      const plain = decode(segment);
      const key = keyFollows.test(segments[at - 1] ?? '') && looksSecret('', plain);
      return key || secretSegment.test(plain) ? '' : segment;
    })
    .join('/');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text; // not percent-encoded UTF-8 (GBK addresses): judged as it stands
  }
}

/** An address without what follows `#`: where on its page it points. */
export function withoutFragment(address: string): string {
  const at = address.indexOf('#');
  return at < 0 ? address : address.slice(0, at);
}

/**
 * An absolute address without user name, password and the values of path, query or fragment parameters that look
 * secret.
 * `data:` and `blob:` addresses keep their scheme only; what is no address becomes the empty string.
 */
export function withoutSecrets(address: string): string {
  const parts = /^([a-z][a-z0-9+.-]*:)(\/\/)?([^/?#]*)([^?#]*)(\?[^#]*)?(#.*)?$/is.exec(address.trim());
  if (parts === null) return '';
  const [, scheme = '', slashes = '', host = '', path = '', query = '', fragment = ''] = parts;
  if (/^(data|blob|javascript):$/i.test(scheme)) return scheme.toLowerCase();
  const bareHost = host.slice(host.lastIndexOf('@') + 1);
  // An app's own route stands in the fragment: `#/reset/8fj3…`.
  const route = fragment.replace(/^[^?]*/, withoutPathSecrets);
  const bare = scheme + slashes + bareHost + withoutPathSecrets(path);
  return (bare + withoutSecretPairs(query) + withoutSecretPairs(route)).slice(0, 4000);
}
