import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fail, succeed, type Result } from '../../core/result.ts';
import type { CopiedEntry, CopiedText, CopySummary, HelperReply } from '../../messaging/helper-protocol.ts';
import { appendLines, createCopy, readCopy, rewriteCopy, type CopyState } from './copy-file.ts';
import { withoutRecords } from './forget-records.ts';
import { readPage } from './read-page.ts';
import type { Refusal } from './serve.ts';

/** The durable copies, one file a chain. Every change is on the disk when its answer is given. */
export interface Copies {
  list(): Result<HelperReply<'copy-list'>, Refusal>;
  missing(chain: string, hashes: readonly string[]): Result<HelperReply<'copy-missing'>, Refusal>;
  append(
    chain: string,
    texts: readonly CopiedText[],
    entries: readonly CopiedEntry[],
  ): Result<HelperReply<'copy-append'>, Refusal>;
  seal(chain: string): Result<HelperReply<'copy-seal'>, Refusal>;
  read(copy: string, from: number): Result<HelperReply<'copy-read'>, Refusal>;
  remove(copy: string | null): Result<HelperReply<'copy-delete'>, Refusal>;
}

const extension = '.jsonl';
const copyFile = /^([0-9a-f]{64}(?:-\d+)?)\.jsonl$/;
/** What stands beside the copies: torn last lines, damaged files. */
const asideFile = /\.(torn|damaged)-\d+$/;

/** @see Copies */
export function createCopies(folder: string): Copies {
  /** States of files as they were left; a file of another size was written by someone else and is read again. */
  const known = new Map<string, CopyState>();
  const pathOf = (copy: string): string => join(folder, `${copy}${extension}`);
  const names = (): string[] => (existsSync(folder) ? readdirSync(folder).toSorted() : []);
  const copyNames = (): string[] => names().flatMap((name) => copyFile.exec(name)?.[1] ?? []);

  /** The state of a copy; undefined when there is none, or when it was damaged and is now set aside. */
  function open(copy: string): CopyState | undefined {
    const path = pathOf(copy);
    if (!existsSync(path)) return undefined;
    const state = known.get(copy);
    if (state !== undefined && statSync(path).size === state.bytes) return state;
    const read = readCopy(path);
    if (read === undefined) {
      known.delete(copy);
      renameSync(path, freeName(`${path}.damaged`));
      return undefined;
    }
    known.set(copy, read);
    return read;
  }

  function append(chain: string, texts: readonly CopiedText[], entries: readonly CopiedEntry[]) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const before = open(chain) ?? createCopy(pathOf(chain), chain);
    const count = before.hashes.length;
    // Until it is whole again: whatever fails below, the next who asks reads the file.
    known.delete(chain);
    const after = appendLines(pathOf(chain), before, texts, entries);
    if (!after.ok) return after;
    known.set(chain, after.value);
    const gone = new Set(entries.filter(({ entry }) => entry.kind === 'deleted').map(({ entry }) => entry.record));
    if (gone.size > 0) forget(gone);
    const { hashes, head } = after.value;
    return succeed({ entries: hashes.length, head: head?.hash ?? null, appended: hashes.length - count });
  }

  /** Takes the bodies of deleted records, and texts that nothing else names, out of every copy. */
  function forget(records: ReadonlySet<string>): void {
    for (const copy of copyNames()) {
      const state = open(copy);
      if (state === undefined) continue;
      const lines = withoutRecords(pathOf(copy), state.chain, records);
      if (lines === undefined) continue;
      rewriteCopy(pathOf(copy), lines);
      known.delete(copy);
    }
  }

  function summarise(copy: string): CopySummary[] {
    const state = open(copy);
    if (state === undefined || state.head === null) return [];
    const { chain, hashes, head, records, bytes } = state;
    return [{ copy, chain, entries: hashes.length, head: head.hash, records: records.size, at: head.at, bytes }];
  }

  function remove(copy: string | null) {
    const doomed = names().filter((name) =>
      copy === null
        ? copyFile.test(name) || asideFile.test(name) || name.endsWith(`${extension}.new`)
        : name.startsWith(`${copy}${extension}`),
    );
    for (const name of doomed) rmSync(join(folder, name));
    known.clear();
    return succeed({ deleted: doomed.filter((name) => copyFile.test(name)).length });
  }

  return {
    list: guarded(() => {
      const copies = copyNames().flatMap(summarise);
      return succeed({ copies, setAside: names().filter((name) => asideFile.test(name)).length });
    }),
    missing: guarded((chain, hashes) => {
      const texts = open(chain)?.texts;
      return succeed({ missing: hashes.filter((hash) => texts?.has(hash) !== true) });
    }),
    append: guarded(append),
    seal: guarded((chain): Result<HelperReply<'copy-seal'>, Refusal> => {
      if (open(chain) === undefined) return succeed({ sealed: false });
      let number = 1;
      while (existsSync(pathOf(`${chain}-${number}`))) number++;
      renameSync(pathOf(chain), pathOf(`${chain}-${number}`));
      known.delete(chain);
      return succeed({ sealed: true });
    }),
    read: guarded((copy, from) => {
      if (open(copy) === undefined) return fail({ code: 'copy-unknown', detail: copy });
      const page = readPage(pathOf(copy), from);
      return page === undefined ? fail({ code: 'copy-altered', detail: `at byte ${from}` }) : succeed(page);
    }),
    remove: guarded(remove),
  };
}

/** `<stem>-<n>` with the first number that is free. */
function freeName(stem: string): string {
  let number = 1;
  while (existsSync(`${stem}-${number}`)) number++;
  return `${stem}-${number}`;
}

/** What the system refuses (no space, no right to write) is an answer; anything else is a bug and goes on. */
function guarded<Arguments extends readonly unknown[], Value>(
  work: (...given: Arguments) => Result<Value, Refusal>,
): (...given: Arguments) => Result<Value, Refusal> {
  return (...given) => {
    try {
      return work(...given);
    } catch (error) {
      if (error instanceof Error && 'syscall' in error && 'code' in error)
        return fail({ code: 'disk', detail: `${String(error.code)} ${String(error.syscall)}` });
      throw error;
    }
  };
}
