import { z } from 'zod/mini';
import { nameFaults } from '../../core/name-faults.ts';
import { hashOf } from '../../core/record/hash.ts';
import { sha256Schema } from '../../core/record/sha256.ts';
import { fail, succeed, type Result } from '../../core/result.ts';

/** Why a backup was refused. Always whole: nothing of a refused file is taken over. */
export interface BackupProblem {
  readonly id:
    | 'foreign' // no backup of Mingyue
    | 'newer-version' // written by a newer program
    | 'damaged' // cut off, altered, or not of the form it claims
    | 'too-large' // unpacks beyond the limit
    | 'passphrase-needed'
    | 'passphrase-wrong'
    | 'inconsistent' // whole as a file, but texts, records and chain do not fit each other
    | 'conflict'; // holds another version of a record that is here
  readonly detail: string;
}

/** OWASP's figure for PBKDF2-HMAC-SHA-256 (Password Storage Cheat Sheet, 2023). Written into each file. */
const iterations = 600_000;
/** More than ten thousand records need, and no more than a string can hold (2²⁹ − 24 characters): JSON must become one. */
const largest = 500_000_000;

const magic = 'MINGYUE BACKUP\n';
const base64 = {
  of12Bytes: z.string().check(z.regex(/^[A-Za-z0-9+/]{16}$/)),
  of16Bytes: z.string().check(z.regex(/^[A-Za-z0-9+/]{22}==$/)),
};
const headerSchema = z.object({
  format: z.literal('mingyue-backup'),
  version: z.int(),
  createdAt: z.iso.datetime(),
  /** SHA-256 of what follows the header: tells damage from a wrong passphrase. */
  payload: sha256Schema,
  encryption: z.nullable(
    z.object({
      cipher: z.literal('AES-GCM-256'),
      derivation: z.literal('PBKDF2-SHA-256'),
      iterations: z.int().check(z.gte(iterations), z.lte(10_000_000)),
      salt: base64.of16Bytes,
      iv: base64.of12Bytes,
    }),
  ),
});
type Encryption = NonNullable<z.infer<typeof headerSchema>['encryption']>;

/**
 * Packs a value: a line that names the format, a line of JSON with everything needed to open it but the passphrase,
 * then deflated JSON, encrypted when there is a passphrase. The layout is in README.md.
 */
export async function packBackup(
  value: unknown,
  { createdAt, passphrase }: { readonly createdAt: Date; readonly passphrase: string | null },
): Promise<Uint8Array<ArrayBuffer>> {
  const plain = await throughStream(
    new TextEncoder().encode(JSON.stringify(value)),
    new CompressionStream('deflate-raw'),
  );
  let payload = plain;
  let encryption: Encryption | null = null;
  if (passphrase !== null) {
    const salt = crypto.getRandomValues(new Uint8Array(16));
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const key = await deriveKey(passphrase, salt, iterations);
    payload = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, plain));
    encryption = {
      cipher: 'AES-GCM-256',
      derivation: 'PBKDF2-SHA-256',
      iterations,
      salt: toBase64(salt),
      iv: toBase64(iv),
    };
  }
  const header = {
    format: 'mingyue-backup',
    version: 1,
    createdAt: createdAt.toISOString(),
    payload: hashOf(payload),
    encryption,
  };
  const head = new TextEncoder().encode(`${magic}${JSON.stringify(header)}\n`);
  const file = new Uint8Array(head.length + payload.length);
  file.set(head);
  file.set(payload, head.length);
  return file;
}

/** The value that {@link packBackup} packed, or why not. Its form is still to be checked. */
export async function unpackBackup(
  file: Uint8Array<ArrayBuffer>,
  passphrase: string | null,
): Promise<Result<unknown, BackupProblem>> {
  const start = new TextEncoder().encode(magic);
  if (!start.every((byte, at) => file[at] === byte)) return fail({ id: 'foreign', detail: 'no such first line' });
  const end = file.indexOf(0x0a, start.length);
  if (end < 0 || end > 10_000) return fail({ id: 'damaged', detail: 'no header' });
  const read = parseJson(file.subarray(start.length, end));
  const version = z.object({ version: z.number() }).safeParse(read);
  if (version.success && version.data.version > 1)
    return fail({ id: 'newer-version', detail: `version ${String(version.data.version)}` });
  const header = headerSchema.safeParse(read);
  if (!header.success) return fail({ id: 'damaged', detail: `header: ${nameFaults(header.error).slice(0, 300)}` });
  let payload = file.slice(end + 1);
  if (hashOf(payload) !== header.data.payload)
    return fail({ id: 'damaged', detail: 'the content is not what the header says' });
  const { encryption } = header.data;
  if (encryption !== null) {
    if (passphrase === null || passphrase === '') return fail({ id: 'passphrase-needed', detail: encryption.cipher });
    const key = await deriveKey(passphrase, fromBase64(encryption.salt), encryption.iterations);
    try {
      const iv = fromBase64(encryption.iv);
      payload = new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, payload));
    } catch {
      // The bytes are whole (their hash fits), so what does not fit is the key.
      return fail({ id: 'passphrase-wrong', detail: encryption.cipher });
    }
  }
  try {
    const plain = await throughStream(payload, new DecompressionStream('deflate-raw'));
    const value = parseJson(plain);
    return value === undefined ? fail({ id: 'damaged', detail: 'no JSON inside' }) : succeed(value);
  } catch (error) {
    if (error instanceof TooLarge) return fail({ id: 'too-large', detail: String(largest) });
    return fail({ id: 'damaged', detail: 'does not unpack' });
  }
}

class TooLarge extends Error {}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch {
    return undefined; // the caller says which part was no JSON
  }
}

async function deriveKey(passphrase: string, salt: Uint8Array<ArrayBuffer>, rounds: number): Promise<CryptoKey> {
  // NFC: the same passphrase typed on another system gives the same bytes.
  const words = new TextEncoder().encode(passphrase.normalize('NFC'));
  const material = await crypto.subtle.importKey('raw', words, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

async function throughStream(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for await (const part of new Blob([bytes]).stream().pipeThrough(stream)) {
    length += part.length;
    if (length > largest) throw new TooLarge();
    parts.push(part);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
