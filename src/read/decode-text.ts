import { analyse } from 'chardet';

/** Bytes as text, with the IANA name of the charset that made sense of them. */
export interface DecodedText {
  readonly text: string;
  readonly charset: string;
  /** 0 (nonsense) … 1 (every sign of real text). */
  readonly plausibility: number;
}

/** What makes up a third and more of any Chinese agreement, simplified and traditional; of mojibake next to nothing. */
const common = new Set(
  '的一是不了人我在有他这为之大来以个中上们到说国和地也子时道出而要于就下得可你年生自会那后能对着事其里所去行过家十用发天如然作方成者多日都三小军二无同么经法当起与好看学进种将还分此心前面又定见只主没公从' +
    '协议条款务服户信息平台权利义责任本您提供使网站规则或者者第章及等相关应须变更通知隐私政策個為這與協議條務戶訊權責任應須關變電話會員網',
);

/** Of the guesses of chardet those worth a try: Cyrillic and its like make rubbish out of any bytes. */
const likely = /^(?:GB|Big5|EUC|Shift_JIS|ISO-2022|windows-1252|ISO-8859-1$)/i;

function measure(text: string): number {
  const sample = text.length > 40_000 ? text.slice(0, 20_000) + text.slice(-20_000) : text;
  let cjk = 0;
  let known = 0;
  let bad = 0;
  let accented = 0;
  for (const char of sample) {
    const code = char.codePointAt(0) ?? 0;
    if (code === 0xfffd || (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13)) bad += 1;
    else if ((code >= 0x80 && code < 0xa0) || (code >= 0xe000 && code < 0xf900)) bad += 1;
    else if (code >= 0xa0 && code < 0x250) accented += 1;
    else if (code >= 0x3400 && code < 0xa000) {
      cjk += 1;
      if (common.has(char)) known += 1;
    }
  }
  const size = Math.max(1, sample.length);
  const damage = Math.min(1, (bad / size) * 20);
  // Few Chinese characters say little either way, but any bytes make sense as rows of accented letters.
  const sense = cjk < 8 ? (accented > size * 0.2 ? 0.1 : 0.6) : Math.min(1, (known / cjk) * 4);
  return sense * (1 - damage);
}

function decode(bytes: Uint8Array, charset: string): DecodedText | null {
  try {
    const decoder = new TextDecoder(charset);
    const text = decoder.decode(bytes);
    return { text, charset: decoder.encoding, plausibility: measure(text) };
  } catch (error) {
    // An unknown label; the file is read with another.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function charsetFromMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0x84 && bytes[1] === 0x31 && bytes[2] === 0x95 && bytes[3] === 0x33) return 'gb18030';
  return null;
}

function charsetFromHeader(contentType: string | null): string | null {
  return /charset\s{0,4}=\s{0,4}["']?([\w.:-]{1,40})/i.exec(contentType ?? '')?.[1] ?? null;
}

function charsetFromMarkup(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const declared = /<(?:meta|\?xml)[^>]{0,400}?(?:charset|encoding)\s{0,4}=\s{0,4}["']?\s{0,4}([\w.:-]{1,40})/i.exec(
    head,
  );
  const name = declared?.[1]?.toLowerCase() ?? null;
  // A meta that could be read byte by byte cannot be UTF-16, whatever it says (WHATWG).
  return name?.startsWith('utf-16') === true ? 'utf-8' : name;
}

/**
 * The byte order of UTF-16 without a mark, or null: every second byte of Latin text is zero, and Chinese makes sense
 * in one order only.
 */
export function findUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, Math.min(bytes.length, 4000) & ~1);
  let even = 0;
  let odd = 0;
  for (let i = 0; i < sample.length; i += 2) {
    if (sample[i] === 0) even += 1;
    if (sample[i + 1] === 0) odd += 1;
  }
  if (even + odd === 0) return null;
  for (const charset of ['utf-16le', 'utf-16be'] as const) {
    const text = new TextDecoder(charset).decode(sample);
    const zeros = charset === 'utf-16le' ? odd : even;
    const isLatin = zeros > sample.length * 0.3 && zeros > (even + odd) * 0.9;
    const isChinese = /[\u3400-\u9fff]{4}/.test(text) && measure(text) >= 0.85;
    if ((isLatin && measure(text) >= 0.5) || isChinese) return charset;
  }
  return null;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/**
 * Decodes text of unknown charset: a byte-order mark decides; else what header and markup declare, if it makes
 * sense; else the charset that makes the most sense. Servers that say one charset and send another are common,
 * so a declaration is believed only while nothing reads clearly better. The mark is not part of the text.
 */
export function decodeText(bytes: Uint8Array, contentType: string | null): DecodedText {
  const marked = charsetFromMark(bytes);
  if (marked !== null) {
    const text = decode(bytes, marked);
    if (text !== null) return { ...text, text: text.text.replace(/^\ufeff/, '') };
  }
  const wide = findUtf16(bytes);
  const declared = [charsetFromHeader(contentType), charsetFromMarkup(bytes)].filter((name) => name !== null);
  const tried = new Map<string, DecodedText>();
  const attempt = (name: string): DecodedText | null => {
    const text = decode(bytes, name);
    if (text !== null && !tried.has(text.charset)) tried.set(text.charset, text);
    return text;
  };
  for (const name of wide === null ? declared : [wide, ...declared]) {
    const text = attempt(name);
    if (text !== null && text.plausibility >= 0.85) return text;
  }
  if (isUtf8(bytes)) {
    const text = attempt('utf-8');
    if (text !== null && text.plausibility >= 0.5) return text;
  }
  for (const name of ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be']) attempt(name);
  for (const { name } of analyse(bytes.subarray(0, 20_000)).slice(0, 3)) if (likely.test(name)) attempt(name);
  let best: DecodedText | null = null;
  for (const text of tried.values()) if (best === null || text.plausibility > best.plausibility + 0.05) best = text;
  return best ?? { text: '', charset: 'utf-8', plausibility: 0 };
}
