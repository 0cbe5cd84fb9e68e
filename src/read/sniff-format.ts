import { findUtf16 } from './decode-text.ts';

/** What a file is, by its first bytes; its name and its declared type only decide between kinds of text. */
export type SniffedFormat = 'pdf' | 'zip' | 'ole' | 'html' | 'markdown' | 'text' | 'script' | 'binary';

function startsWith(bytes: Uint8Array, magic: readonly number[], at = 0): boolean {
  return magic.every((byte, index) => bytes[at + index] === byte);
}

const binaryMagic: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x47, 0x49, 0x46, 0x38], // GIF
  [0x52, 0x49, 0x46, 0x46], // RIFF: WebP, WAV
  [0x1f, 0x8b], // gzip
  [0x37, 0x7a, 0xbc, 0xaf], // 7z
  [0x52, 0x61, 0x72, 0x21], // RAR
  [0x7f, 0x45, 0x4c, 0x46], // ELF
  [0x4d, 0x5a, 0x90], // Windows program
  [0x49, 0x44, 0x33], // MP3
  [0x77, 0x4f, 0x46, 0x46], // WOFF
  [0x77, 0x4f, 0x46, 0x32],
  [0x00, 0x00, 0x00], // MP4 and friends
];

function latin(bytes: Uint8Array, length: number): string {
  return new TextDecoder('latin1').decode(bytes.subarray(0, length)).replaceAll('\0', '');
}

/** Share of bytes that no text has, UTF-16 aside. */
function controlShare(bytes: Uint8Array): number {
  const size = Math.min(bytes.length, 8000);
  let controls = 0;
  for (let i = 0; i < size; i += 1) {
    const byte = bytes[i] ?? 0;
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls += 1;
  }
  return size === 0 ? 0 : controls / size;
}

function isUtf16(bytes: Uint8Array): boolean {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return true;
  return findUtf16(bytes) !== null;
}

/** Sniffs a file. */
export function sniffFormat(bytes: Uint8Array, contentType: string | null, name: string): SniffedFormat {
  const head = latin(bytes, 1024);
  if (head.includes('%PDF-')) return 'pdf';
  if (startsWith(bytes, [0x50, 0x4b, 3, 4]) || startsWith(bytes, [0x50, 0x4b, 5, 6])) return 'zip';
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return 'ole';
  if (binaryMagic.some((magic) => startsWith(bytes, magic))) return 'binary';
  if (controlShare(bytes) > 0.02 && !isUtf16(bytes)) return 'binary';
  const type = contentType?.split(';')[0]?.trim().toLowerCase() ?? '';
  const path = name.split(/[?#]/)[0]?.toLowerCase() ?? '';
  if (
    /^\s*(?:<!doctype html|<html|<\?xml[^>]{0,100}\?>\s*<(?:!doctype )?html)/i.test(
      head.replace(/^\u00ef\u00bb\u00bf/, ''),
    )
  )
    return 'html';
  if (type === 'text/html' || type === 'application/xhtml+xml') return 'html';
  if (type === 'text/markdown' || /\.(?:md|markdown)$/.test(path)) return 'markdown';
  if (/(?:javascript|json)$/.test(type) || (type === '' && /\.(?:js|mjs|json)$/.test(path))) return 'script';
  if (type === 'text/plain' || path.endsWith('.txt')) return 'text';
  return /<(?:head|body|div|meta|title|table|p|br)\b[^>]{0,200}>/i.test(head) ? 'html' : 'text';
}
