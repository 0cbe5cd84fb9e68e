import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { fail, succeed, type Result } from '../core/result.ts';
import type { ReadDocument, ReadProblem } from '../core/source.ts';
import { hashOf } from '../core/record/hash.ts';
import { readInThread } from './read-in-thread.ts';

/** A document read from a file or from standard input. */
export interface SourceFile {
  /** Path as given, `-` for standard input. */
  readonly source: string;
  /** SHA-256 of the bytes, lower-case hex. */
  readonly sha256: string;
  readonly document: ReadDocument;
}

/** Why a file yields no document: it isn't there, is a folder without any, or it can't be read as one. */
export type SourceProblem = { readonly id: 'no-file' } | { readonly id: 'empty-folder' } | ReadProblem;

/** More bytes than this Node reads into memory at once. */
const largestFile = 2 ** 31;

const readable = /\.(txt|text|md|markdown|html?|xhtml|pdf|docx?)$/i;

/**
 * The files that inputs stand for: folders are searched for what can be read, in name order. One where nothing is found
 * stands for itself, so that this is said when its turn comes.
 */
export async function listSources(inputs: readonly string[]): Promise<readonly string[]> {
  const lists = await Promise.all(
    inputs.map(async (input) => {
      if (input === '-' || !(await isFolder(input))) return [input];
      const names = await readdir(input, { recursive: true }).catch(() => []); // may not be listed: nothing readable
      const found = names.filter((name) => readable.test(name)).toSorted();
      return found.length === 0 ? [input] : found.map((name) => join(input, name));
    }),
  );
  return lists.flat();
}

/** The bytes of a file or of standard input. */
export async function loadBytes(source: string): Promise<Result<Uint8Array, SourceProblem>> {
  try {
    const {
      buffer: memory,
      byteOffset,
      length,
    } = source === '-' ? await buffer(process.stdin) : await readFile(source);
    return succeed(new Uint8Array(memory, byteOffset, length)); // pdf.js refuses a Buffer
  } catch (error) {
    // a wrong path or a missing permission is the person's to mend; anything else is a bug
    if (!(error instanceof Error && 'code' in error && typeof error.code === 'string')) throw error;
    switch (error.code) {
      case 'EISDIR':
        return fail({ id: 'empty-folder' });
      case 'ERR_FS_FILE_TOO_LARGE':
        return fail({ id: 'too-large', amount: largestFile });
      default:
        return fail({ id: 'no-file' });
    }
  }
}

/** Reads one file whole. */
export async function readSource(source: string): Promise<Result<SourceFile, SourceProblem>> {
  const bytes = await loadBytes(source);
  if (!bytes.ok) return bytes;
  const fileName = basename(source);
  const meta = { contentType: null, url: `file:///${encodeURIComponent(fileName)}`, fileName, chosen: true };
  const read = await readInThread({ bytes: bytes.value, meta });
  return read.ok ? succeed({ source, sha256: hashOf(bytes.value), document: read.value }) : read;
}

/** Whether a path leads to a folder. */
export async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined); // what isn't there is reported when it is read
  return found?.isDirectory() ?? false;
}
