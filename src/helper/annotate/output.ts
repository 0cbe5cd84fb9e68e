import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { open, stat, truncate } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { fail, succeed, type Result } from '../../core/result.ts';
import { bratConfiguration, bratMaking } from '../../export/corpus/brat.ts';
import { documentId, nameMaker } from '../../export/corpus/corpus-format.ts';
import { corpusFormats, type CorpusFormatName } from '../../export/corpus/corpus-formats.ts';
import { makerIn, parseJsonLine } from '../../export/corpus/json-lines.ts';
import type { Annotated } from './annotate-source.ts';
import { takeOutputLock } from './output-lock.ts';
import { readFinished, type Finished, type KeptApart, type Making } from './read-finished.ts';

/** What tells documents apart. */
export type DocumentName = Pick<Annotated, 'source' | 'sha256'>;

/** Where annotated documents go. Opening, writing and closing reject with the system's error. */
export interface Output {
  /** Whether an earlier run has written this document. */
  has(document: DocumentName): boolean;
  /** False where a document of its name and content stands there already, in a format that takes each once. */
  write(document: Annotated): Promise<boolean>;
  /** Writes what stands at the end. */
  close(): Promise<void>;
  /** Lets others write to it; to be called however the run ends. */
  release(): Promise<void>;
}

/** Why nothing was written to OUT, which stays as it was: a text key below `cli.untouched`, and its values. */
export interface OutputProblem {
  readonly key: 'input' | 'inside' | 'busy' | 'folder-foreign' | 'folder-version' | KeptApart['key'];
  readonly values: Readonly<Record<string, string | number>>;
}

/**
 * One file, or standard output where `path` is null; goes on after what an earlier run has finished. A file that holds
 * anything else, or that another run is writing, is left as it is. Devices and pipes hold no earlier run.
 */
export async function openFileOutput(
  path: string | null,
  name: CorpusFormatName,
  now: Making,
): Promise<Result<Output, OutputProblem>> {
  const kind = path === null ? 'stream' : await kindOf(path);
  return underLock(kind === 'stream' ? null : path, async () => {
    const format = corpusFormats[name];
    const kept = path !== null && kind === 'file' ? await readFinished(path, format, now) : succeed(nothing);
    if (!kept.ok) return fail({ key: kept.problem.key, values: { line: kept.problem.line, format: name } });
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
      close: () => put(begun ? format.close : format.open + format.close.trimStart()),
      release: async () => file?.close(),
    });
  });
}

const nothing: Finished = { done: new Set(), end: 0 };

/**
 * A folder of brat files, a pair a document: `.ann` is put in place last, so that its being there says all is. A folder
 * with annotations that this engine and model have not made, or that another run is writing, is left as it is.
 */
export function openBratOutput(
  folder: string,
  engine: string,
  model: string | null,
): Promise<Result<Output, OutputProblem>> {
  mkdirSync(folder, { recursive: true });
  return underLock(join(folder, 'mingyue'), () => {
    const there = new Set(readdirSync(folder));
    const making = join(folder, 'mingyue.json');
    const configuration = join(folder, 'annotation.conf');
    const maker = there.has('mingyue.json') ? makerIn(parseJsonLine(readFileSync(making, 'utf8'))) : undefined;
    const annotated = [...there].some((name) => name.endsWith('.ann'));
    if (annotated && maker !== nameMaker(engine, model))
      return fail({ key: maker === undefined ? 'folder-foreign' : 'folder-version', values: {} });
    writeFileSync(making, bratMaking(engine, model));
    if (!there.has('annotation.conf')) writeFileSync(configuration, bratConfiguration());
    return succeed({
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
      release: () => Promise.resolve(),
    });
  });
}

/** Opens an output that no other run is writing, and locks it until it is released; null for one that needs no lock. */
async function underLock(
  path: string | null,
  openIt: () => Result<Output, OutputProblem> | Promise<Result<Output, OutputProblem>>,
): Promise<Result<Output, OutputProblem>> {
  const lock = path === null ? succeed(() => undefined) : takeOutputLock(path);
  if (!lock.ok) return fail({ key: 'busy', values: { ...lock.problem } });
  let opened: Result<Output, OutputProblem> | undefined;
  try {
    opened = await openIt();
  } finally {
    if (opened?.ok !== true) lock.value();
  }
  if (!opened.ok) return opened;
  const output = opened.value;
  const release = async (): Promise<void> => {
    await output.release();
    lock.value();
  };
  return succeed({ ...output, release });
}

/**
 * Name of a document's files: that of its source, and of its bytes, since folders may hold files of one name. One that
 * would be too long for a file with the rest after it loses its end, as whole code points.
 */
function stemOf({ source, sha256 }: DocumentName): string {
  const name = source === '-' ? 'stdin' : basename(source, extname(source));
  const rest = `-${sha256.slice(0, 12)}`;
  const room = new Uint8Array(longestFileName - `${rest}.ann.new`.length);
  return name.slice(0, new TextEncoder().encodeInto(name, room).read) + rest;
}

/** In bytes: what Linux takes. Other systems take as much, or as many characters. */
const longestFileName = 255;

/** A stream is a device, a pipe or a folder: nothing that an earlier run could have left. */
async function kindOf(path: string): Promise<'file' | 'stream' | 'absent'> {
  const found = await stat(path).catch(() => undefined); // why it can't be written is said when it is opened
  if (found === undefined) return 'absent';
  return found.isFile() ? 'file' : 'stream';
}
