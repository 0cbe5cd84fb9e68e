import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fail, succeed, type Result } from '../core/result.ts';
import type { ReadDocument, ReadProblem } from '../core/source.ts';
import { hashOf } from '../core/record/hash.ts';
import { corpusFormatOf } from '../export/corpus/corpus-format-of.ts';
import { readLimits } from '../read/limits.ts';
import { isSystemError } from './is-system-error.ts';
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

const readable = /\.(txt|text|md|markdown|html?|xhtml|pdf|docx?)$/i;

/** What inputs stand for. */
export interface Listed {
  readonly sources: readonly string[];
  /** What folders hold under a readable name that is no file of theirs (links, pipes, devices), and links to folders. */
  readonly passedOver: number;
  /** Files of folders whose names say that they are of a kind that is not read; hidden ones are not counted. */
  readonly otherKinds: number;
}

const nothing: Listed = { sources: [], passedOver: 0, otherKinds: 0 };

/**
 * The files that inputs stand for: folders are searched for what can be read, in name order. One where nothing is found,
 * or that may not be listed, stands for itself, so that this is said when its turn comes. Links in folders are not
 * followed: they may lead out of them, or round in circles.
 */
export async function listSources(inputs: readonly string[]): Promise<Listed> {
  const lists = await Promise.all(
    inputs.map(async (input) => {
      if (input === '-' || !(await isFolder(input))) return { ...nothing, sources: [input] };
      const listed = await listFolder(input);
      return { ...listed, sources: listed.sources.length === 0 ? [input] : listed.sources.toSorted() };
    }),
  );
  return joinLists(lists);
}

async function listFolder(folder: string): Promise<Listed> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => null);
  if (entries === null) return { ...nothing, sources: [folder] };
  return joinLists(
    await Promise.all(
      entries.map(async (entry): Promise<Listed> => {
        const path = join(folder, entry.name);
        const hidden = entry.name.startsWith('.');
        if (entry.isDirectory()) return { ...(await listFolder(path)), ...(hidden ? { otherKinds: 0 } : {}) };
        const named = readable.test(entry.name);
        if (!entry.isFile()) return { ...nothing, passedOver: named || (await isFolder(path)) ? 1 : 0 };
        return named ? { ...nothing, sources: [path] } : { ...nothing, otherKinds: hidden ? 0 : 1 };
      }),
    ),
  );
}

function joinLists(lists: readonly Listed[]): Listed {
  return {
    sources: lists.flatMap(({ sources }) => sources),
    passedOver: lists.reduce((sum, { passedOver }) => sum + passedOver, 0),
    otherKinds: lists.reduce((sum, { otherKinds }) => sum + otherKinds, 0),
  };
}

/** The bytes of a file or of standard input, as many as reading takes. */
export async function loadBytes(source: string): Promise<Result<Uint8Array, SourceProblem>> {
  try {
    if (source === '-') return await drain(process.stdin);
    const found = await stat(source);
    if (found.isFile() && found.size > readLimits.bytes) return fail(tooLarge);
    return await drain(createReadStream(source));
  } catch (error) {
    // a wrong path or a missing permission is the person's to mend; anything else is a bug
    if (!isSystemError(error)) throw error;
    return fail({ id: 'code' in error && error.code === 'EISDIR' ? 'empty-folder' : 'no-file' });
  }
}

const tooLarge = { id: 'too-large', amount: readLimits.bytes } as const;

/** A pipe or a device need not end. */
async function drain(stream: AsyncIterable<Uint8Array>): Promise<Result<Uint8Array, SourceProblem>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    length += chunk.length;
    if (length > readLimits.bytes) return fail(tooLarge);
    chunks.push(chunk);
  }
  const { buffer: memory, byteOffset } = Buffer.concat(chunks);
  return succeed(new Uint8Array(memory, byteOffset, length)); // pdf.js refuses a Buffer
}

/** Reads one file whole. */
export async function readSource(source: string): Promise<Result<SourceFile, SourceProblem>> {
  const bytes = await loadBytes(source);
  if (!bytes.ok) return bytes;
  if (corpusFormatOf(bytes.value) !== undefined) return fail({ id: 'annotations' });
  const fileName = basename(source);
  const meta = { contentType: null, url: `file:///${encodeURIComponent(fileName)}`, fileName, chosen: true };
  const read = await readInThread({ bytes: bytes.value, meta });
  return read.ok ? succeed({ source, sha256: hashOf(bytes.value), document: read.value }) : read;
}

/** Whether a path leads to a file that can be read again, unlike a pipe. */
export async function isFile(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined); // what isn't there is reported when it is read
  return found?.isFile() ?? false;
}

/** Whether a path leads to a folder. */
export async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined); // what isn't there is reported when it is read
  return found?.isDirectory() ?? false;
}
