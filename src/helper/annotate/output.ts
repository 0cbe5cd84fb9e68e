import { once } from 'node:events';
import { mkdirSync, readdirSync, renameSync, truncateSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { bratConfiguration } from '../../export/corpus/brat.ts';
import { corpusFormats, type CorpusFormatName } from '../../export/corpus/corpus-formats.ts';
import type { Annotated } from './annotate-source.ts';
import { readFinished } from './read-finished.ts';

/** Where annotated documents go. Opening, writing and closing reject with the system's error. */
export interface Output {
  /** Whether an earlier run has written the document with this SHA-256. */
  has(sha256: string): boolean;
  write(document: Annotated): Promise<void>;
  close(): Promise<void>;
}

/** One file, or standard output where `path` is null; goes on after what an earlier run has finished. */
export async function openFileOutput(path: string | null, name: CorpusFormatName): Promise<Output> {
  const format = corpusFormats[name];
  const { done, end } = path === null ? { done: new Set<string>(), end: 0 } : await readFinished(path, format);
  if (path !== null && end >= 0) truncateIfThere(path, end);
  const file = path === null ? null : await open(path, 'a');
  let begun = end > 0;
  const put = async (text: string): Promise<void> => {
    if (file !== null) await file.appendFile(text);
    else if (!process.stdout.write(text)) await once(process.stdout, 'drain');
  };
  return {
    has: (sha256) => done.has(sha256),
    write: async ({ chunk }) => {
      await put(begun ? format.between : format.open);
      begun = true;
      await put(chunk);
    },
    close: async () => {
      await put(begun ? format.close : format.open + format.close.trimStart());
      await file?.close();
    },
  };
}

/** A folder of brat files, a pair a document: `.ann` is put in place last, so that its being there says all is. */
export function openBratOutput(folder: string): Output {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'annotation.conf'), bratConfiguration());
  const there = readdirSync(folder).filter((name) => name.endsWith('.ann'));
  return {
    has: (sha256) => there.some((name) => name.endsWith(`-${sha256.slice(0, 12)}.ann`)),
    write: (document) => {
      const stem = join(folder, `${document.name}-${document.sha256.slice(0, 12)}`);
      writeFileSync(`${stem}.txt`, document.text);
      writeFileSync(`${stem}.ann.new`, document.chunk);
      renameSync(`${stem}.ann.new`, `${stem}.ann`);
      return Promise.resolve();
    },
    close: () => Promise.resolve(),
  };
}

function truncateIfThere(path: string, end: number): void {
  try {
    truncateSync(path, end);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
}
