import { createReadStream, createWriteStream, existsSync, truncateSync } from 'node:fs';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Writable } from 'node:stream';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { hashOf } from '../core/record/hash.ts';
import type { Translator } from '../locales/index.ts';
import type { AnnotateReply } from './annotate-worker.ts';
import type { Command } from './arguments.ts';
import { listSources, loadBytes } from './read-source.ts';
import { describeProblem } from './speak.ts';

/** `mingyue annotate`: one line of JSONL a document, in the order of the inputs. Returns the exit code. */
export async function annotateCommand(
  command: Extract<Command, { name: 'annotate' }>,
  translate: Translator,
): Promise<number> {
  const sources = await listSources(command.inputs);
  const done = command.out === null ? new Set<string>() : await finishedIn(command.out);
  const todo: string[] = [];
  for (const source of sources) if (!(await isDone(source, done))) todo.push(source);
  if (todo.length < sources.length) report(translate('cli.kept', { count: sources.length - todo.length }));

  const out: Writable = command.out === null ? process.stdout : createWriteStream(command.out, { flags: 'a' });
  let unread = 0;
  let finished = 0;
  for await (const reply of annotateAll(todo, command.jobs, command.withText)) {
    finished++;
    if (process.stderr.isTTY)
      progress(translate('cli.progress', { done: finished, total: todo.length, source: reply.source }));
    if (reply.line === null) {
      unread++;
      report(translate('cli.unread', { source: reply.source, why: describeProblem(reply.problem, translate) }));
    } else if (!out.write(`${reply.line}\n`)) await once(out, 'drain');
  }
  if (process.stderr.isTTY) progress('');
  if (out !== process.stdout) {
    out.end();
    await once(out, 'finish');
    report(translate('cli.done', { count: finished - unread }));
  }
  if (unread > 0) report(translate('cli.unread-count', { count: unread }));
  return unread > 0 ? 1 : 0;
}

/** Annotates in up to `jobs` threads and yields the replies in the order of the sources. */
async function* annotateAll(
  sources: readonly string[],
  jobs: number,
  withText: boolean,
): AsyncGenerator<AnnotateReply, void, undefined> {
  // standard input belongs to the main thread
  const threads = sources.includes('-') ? 1 : Math.min(jobs, sources.length);
  if (threads <= 1) {
    const { annotateSource } = await import('./annotate-worker.ts');
    for (const source of sources) yield await annotateSource(source, withText);
    return;
  }
  const waiting = sources.map(() => Promise.withResolvers<AnnotateReply>());
  let next = 0;
  const workers = Array.from({ length: threads }, () => {
    const worker = new Worker(new URL('./annotate-worker.ts', import.meta.url), { workerData: { withText } });
    let current = -1;
    const advance = (): void => {
      current = next++;
      const source = sources[current];
      if (source === undefined) void worker.terminate();
      else worker.postMessage(source);
    };
    worker.on('message', (reply: AnnotateReply) => {
      waiting[current]?.resolve(reply);
      advance();
    });
    worker.on('error', (error) => waiting[current]?.reject(error));
    advance();
    return worker;
  });
  try {
    for (const { promise } of waiting) yield await promise;
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

const finishedLine = z.object({ sha256: z.string() });

/** SHA-256 of the documents that an output file already holds; a broken last line is cut off. */
async function finishedIn(path: string): Promise<Set<string>> {
  const done = new Set<string>();
  if (!existsSync(path)) return done;
  let whole = 0;
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
    const parsed = parseLine(line);
    if (parsed === undefined) break;
    done.add(parsed.sha256);
    whole += Buffer.byteLength(line) + 1;
  }
  truncateSync(path, whole);
  return done;
}

function parseLine(line: string): z.infer<typeof finishedLine> | undefined {
  try {
    return finishedLine.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined; // the line on which an earlier run was cut off
  }
}

async function isDone(source: string, done: ReadonlySet<string>): Promise<boolean> {
  if (done.size === 0 || source === '-') return false;
  const bytes = await loadBytes(source);
  return bytes.ok && done.has(hashOf(bytes.value));
}

function report(line: string): void {
  process.stderr.write(`${line}\n`);
}

function progress(line: string): void {
  process.stderr.write(`\r\u001b[K${line}`);
}
