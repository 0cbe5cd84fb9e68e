import { closeSync, fsyncSync, ftruncateSync, openSync, readFileSync, renameSync, statSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { chainStart, hashesTo, isEntryWhole } from '../../core/record/chain.ts';
import { hashOf } from '../../core/record/hash.ts';
import type { Entry } from '../../core/record/record.ts';
import { fail, succeed, type Result } from '../../core/result.ts';
import type { CopiedEntry, CopiedText } from '../../messaging/helper-protocol.ts';
import { formatLine, parseLine, type CopyLine } from './copy-line.ts';
import type { Refusal } from './serve.ts';

/** What is known of a copy without reading it again. */
export interface CopyState {
  readonly chain: string;
  /** Newest entry; null while only texts are there. */
  readonly head: Entry | null;
  /** Hash of each entry, by sequence less one. */
  readonly hashes: readonly string[];
  readonly texts: ReadonlySet<string>;
  readonly records: ReadonlySet<string>;
  readonly bytes: number;
}

/**
 * Reads a copy and verifies each line and link; `visit` is given every line but the first. A last line that was cut
 * off is set aside in a file of its own, `<path>.torn-<n>`. undefined for a file that is damaged elsewhere.
 */
export function readCopy(
  path: string,
  visit: (line: { readonly text: CopiedText } | CopiedEntry) => void = () => undefined,
): CopyState | undefined {
  const whole = readFileSync(path);
  const end = whole.lastIndexOf(0x0a) + 1;
  if (end < whole.length) setTailAside(path, whole, end);
  let state: CopyState | undefined;
  for (let at = 0; at < end;) {
    const next = whole.indexOf(0x0a, at) + 1;
    const line = parseLine(whole.toString('utf8', at, next - 1));
    at = next;
    if (line === undefined || 'format' in line !== (state === undefined)) return undefined;
    if ('format' in line) {
      state = emptyState(line.chain);
      continue;
    }
    if (state === undefined || ('entry' in line && findFault(state, line) !== undefined)) return undefined;
    state = grow(state, line);
    visit(line);
  }
  return state && { ...state, bytes: end };
}

/** Writes what was cut off to a file of its own, on the disk, before it is taken from the copy. */
function setTailAside(path: string, whole: Buffer, end: number): void {
  let number = 1;
  for (; ; number++) {
    try {
      writeWhole(`${path}.torn-${number}`, whole.subarray(end), 'wx');
      break;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
  }
  const file = openSync(path, 'r+');
  try {
    ftruncateSync(file, end);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** The first thing that forbids adding this entry; undefined when nothing does. */
function findFault(state: CopyState, { entry, body }: CopiedEntry): Refusal | undefined {
  const { sequence } = entry;
  if (sequence !== state.hashes.length + 1 || entry.previous !== (state.head?.hash ?? chainStart))
    return { code: 'copy-unlinked', detail: `entry ${sequence} after ${state.hashes.length}` };
  if (!isEntryWhole(entry) || (sequence === 1 && entry.hash !== state.chain))
    return { code: 'copy-altered', detail: `entry ${sequence}` };
  if (body !== null && !hashesTo(body, entry.bodyHash))
    return { code: 'copy-altered', detail: `body of entry ${sequence}` };
  return undefined;
}

/**
 * Adds texts and entries at the end of a copy, in one write, and returns once they are on the disk. What is there
 * already is left out. Nothing is written when any of it is refused; `before` is then no longer to be used.
 */
export function appendLines(
  path: string,
  before: CopyState,
  texts: readonly CopiedText[],
  entries: readonly CopiedEntry[],
): Result<CopyState, Refusal> {
  let state = before;
  const added: CopyLine[] = [];
  const add = (line: { readonly text: CopiedText } | CopiedEntry): void => {
    state = grow(state, line);
    added.push(line);
  };
  for (const text of texts) {
    if (state.texts.has(text.hash)) continue;
    if (hashOf(text.text) !== text.hash) return fail({ code: 'copy-altered', detail: `text ${text.hash}` });
    add({ text });
  }
  for (const one of entries) {
    if (state.hashes[one.entry.sequence - 1] === one.entry.hash) continue;
    const fault = findFault(state, one);
    if (fault !== undefined) return fail(fault);
    add(one);
  }
  if (added.length === 0) return succeed(before);
  const bytes = Buffer.from(added.map((line) => `${formatLine(line)}\n`).join(''));
  writeWhole(path, bytes, 'a');
  return succeed({ ...state, bytes: before.bytes + bytes.length });
}

/** Writes a copy anew, beside the old one, and puts it in its place in one step. */
export function rewriteCopy(path: string, lines: readonly CopyLine[]): void {
  writeWhole(`${path}.new`, Buffer.from(lines.map((line) => `${formatLine(line)}\n`).join('')), 'w');
  renameSync(`${path}.new`, path);
  syncFolder(path);
}

/** Makes a copy that holds nothing yet. */
export function createCopy(path: string, chain: string): CopyState {
  rewriteCopy(path, [{ format: 'mingyue-ledger-copy', version: 1, chain }]);
  return { ...emptyState(chain), bytes: statSync(path).size };
}

function emptyState(chain: string): CopyState {
  return { chain, head: null, hashes: [], texts: new Set(), records: new Set(), bytes: 0 };
}

/** The state after one more line. Sets and lists are the state's own and grow in place: there may be many lines. */
function grow(state: CopyState, line: { readonly text: CopiedText } | CopiedEntry): CopyState {
  if ('text' in line) {
    (state.texts as Set<string>).add(line.text.hash);
    return state;
  }
  const { entry, body } = line;
  (state.hashes as string[]).push(entry.hash);
  if (entry.kind === 'accepted' && body !== null) (state.records as Set<string>).add(entry.record);
  if (entry.kind === 'deleted') (state.records as Set<string>).delete(entry.record);
  return { ...state, head: entry };
}

/** Writes all of it and waits for the disk. */
function writeWhole(path: string, bytes: Uint8Array, flags: 'a' | 'w' | 'wx'): void {
  const file = openSync(path, flags, 0o600);
  try {
    for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  if (flags !== 'a') syncFolder(path);
}

/** A new name is durable only once its folder is on the disk; Windows has no such call and needs none. */
function syncFolder(path: string): void {
  if (process.platform === 'win32') return;
  const folder = openSync(dirname(path), 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
