import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { open, stat, truncate } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { succeed, type Result } from '../../core/result.ts';
import { bratConfiguration } from '../../export/corpus/brat.ts';
import { documentId } from '../../export/corpus/corpus-format.ts';
import { corpusFormats, type CorpusFormatName } from '../../export/corpus/corpus-formats.ts';
import type { Annotated } from './annotate-source.ts';
import { readFinished, type Finished, type KeptApart, type Making } from './read-finished.ts';

/** What tells documents apart. */
export type DocumentName = Pick<Annotated, 'source' | 'sha256'>;

/** Where annotated documents go. Opening, writing and closing reject with the system's error. */
export interface Output {
  /** Whether an earlier run has written this document. */
  has(document: DocumentName): boolean;
  /** False where a document of its name and content stands there already, in a format that takes each once. */
  write(document: Annotated): Promise<boolean>;
  close(): Promise<void>;
}

/**
 * One file, or standard output where `path` is null; goes on after what an earlier run has finished. A file that holds
 * anything else is left as it is. Devices and pipes hold no earlier run.
 */
export async function openFileOutput(
  path: string | null,
  name: CorpusFormatName,
  now: Making,
): Promise<Result<Output, KeptApart>> {
  const format = corpusFormats[name];
  const kept = path !== null && (await isFile(path)) ? await readFinished(path, format, now) : succeed(nothing);
  if (!kept.ok) return kept;
  const { done, end } = kept.value;
  if (path !== null && kept.value !== nothing) await truncate(path, end);
  const file = path === null ? null : await open(path, 'a');
  let begun = end > 0;
  const put = async (text: string): Promise<void> => {
    if (file !== null) await file.appendFile(text);
    else if (!process.stdout.write(text)) await once(process.stdout, 'drain');
  };
  return succeed({
    has: (document) => done.has(documentId(document)),
    write: async ({ chunk }) => {
      if (chunk === '') return true; // nothing to say of it in this format
      await put((begun ? format.between : format.open) + chunk);
      begun = true;
      return true;
    },
    close: async () => {
      await put(begun ? format.close : format.open + format.close.trimStart());
      await file?.close();
    },
  });
}

const nothing: Finished = { done: new Set(), end: 0 };

/** A folder of brat files, a pair a document: `.ann` is put in place last, so that its being there says all is. */
export function openBratOutput(folder: string): Output {
  mkdirSync(folder, { recursive: true });
  const configuration = join(folder, 'annotation.conf');
  if (!existsSync(configuration)) writeFileSync(configuration, bratConfiguration());
  const there = new Set(readdirSync(folder));
  return {
    has: (document) => there.has(`${stemOf(document)}.ann`),
    write: (document) => {
      const stem = join(folder, stemOf(document));
      if (existsSync(`${stem}.ann`)) return Promise.resolve(false);
      writeFileSync(`${stem}.txt`, document.text);
      writeFileSync(`${stem}.ann.new`, document.chunk);
      renameSync(`${stem}.ann.new`, `${stem}.ann`);
      return Promise.resolve(true);
    },
    close: () => Promise.resolve(),
  };
}

/** Name of a document's files: that of its source, and of its bytes, since folders may hold files of one name. */
function stemOf({ source, sha256 }: DocumentName): string {
  const name = source === '-' ? 'stdin' : basename(source, extname(source));
  return `${name}-${sha256.slice(0, 12)}`;
}

async function isFile(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined); // why it can't be written is said when it is opened
  return found?.isFile() ?? false;
}
