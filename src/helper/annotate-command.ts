import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, extname, resolve } from 'node:path';
import { hashOf } from '../core/record/hash.ts';
import { fail, type Result } from '../core/result.ts';
import { ENGINE_VERSION } from '../core/version.ts';
import { nameMaker } from '../export/corpus/corpus-format.ts';
import { labelStudioInterface } from '../export/corpus/labelstudio-interface.ts';
import type { Translator } from '../locales/index.ts';
import { annotateAll } from './annotate/annotate-all.ts';
import { isSameFile } from './annotate/is-same-file.ts';
import { isInside } from './annotate/is-inside.ts';
import { openBratOutput, openFileOutput, type Output, type OutputProblem } from './annotate/output.ts';
import { formatProgress } from './annotate/progress-bar.ts';
import type { Command } from './arguments.ts';
import { complain } from './complain.ts';
import { displayWidth } from './display-width.ts';
import { isSystemError } from './is-system-error.ts';
import { loadModel } from './load-model.ts';
import { isFile, isFolder, listSources, loadBytes } from './read-source.ts';
import { printableLine } from './report/printable.ts';
import { describePassedOver, describeProblem } from './speak.ts';

type AnnotateCommand = Extract<Command, { name: 'annotate' }>;

/** `mingyue annotate`: documents in the format asked for, in the order of the inputs. Returns the exit code. */
export async function annotateCommand(command: AnnotateCommand, translate: Translator): Promise<number> {
  const listed = await listSources(command.inputs);
  const sources = [...new Set(listed.sources)];
  for (const line of describePassedOver(listed, translate)) report(line);
  try {
    return await annotateSources(sources, command, translate);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    report(translate('cli.unwritten', { out: command.out ?? '-', why: error.message }));
    return 1;
  }
}

async function annotateSources(
  sources: readonly string[],
  command: AnnotateCommand,
  translate: Translator,
): Promise<number> {
  const opened = await openOutput(command, sources);
  if (!opened.ok) {
    report(translate(`cli.untouched.${opened.problem.key}`, { out: command.out ?? '-', ...opened.problem.values }));
    return 1;
  }
  try {
    return await annotateInto(opened.value, sources, command, translate);
  } finally {
    await opened.value.release();
  }
}

async function annotateInto(
  out: Output,
  sources: readonly string[],
  command: AnnotateCommand,
  translate: Translator,
): Promise<number> {
  const { format, withText, jobs } = command;
  const folder = command.out === null ? null : dirname(resolve(command.out));
  const todo: string[] = [];
  for (const source of sources) if (command.out === null || !(await isDone(source, out))) todo.push(source);
  if (todo.length < sources.length) report(translate('cli.kept', { count: sources.length - todo.length }));

  let unread = 0;
  let same = 0;
  let written = 0;
  let finished = 0;
  for await (const { source, outcome } of annotateAll(todo, jobs, { format, withText, folder })) {
    finished++;
    if (outcome.ok) {
      // Standard input and pipes are read only once: whether they are there already shows when they have been.
      if (out.has(outcome.value)) report(translate('cli.kept', { count: 1 }));
      else if (await out.write(outcome.value)) written++;
      else same++;
    } else {
      unread++;
      report(translate('cli.unread', { source, why: describeProblem(outcome.problem, translate) }));
    }
    progress(finished, todo.length, source);
  }
  await out.close();
  if (format === 'labelstudio' && command.out !== null) await writeInterface(command.out, translate);
  clearProgress();
  if (same > 0) report(translate('cli.same', { count: same }));
  if (command.out !== null) report(translate('cli.done', { count: written }));
  if (unread > 0) report(translate('cli.unread-count', { count: unread }));
  return unread > 0 ? 1 : 0;
}

async function openOutput(
  { inputs, out, format, withText }: AnnotateCommand,
  sources: readonly string[],
): Promise<Result<Output, OutputProblem>> {
  const model = loadModel()?.version ?? null;
  if (format === 'brat') {
    const folder = out ?? '.';
    // Its texts would be read as inputs the next time.
    for (const input of inputs)
      if (await isFolder(input)) if (isInside(folder, input)) return fail({ key: 'inside', values: { folder: input } });
    return openBratOutput(folder, ENGINE_VERSION, model);
  }
  if (out !== null)
    for (const source of sources) if (await isSameFile(out, source)) return fail({ key: 'input', values: {} });
  return openFileOutput(out, format, { maker: nameMaker(ENGINE_VERSION, model), withText });
}

/** Puts the labelling interface beside the tasks, where none of that name stands yet. Devices have no beside. */
async function writeInterface(out: string, translate: Translator): Promise<void> {
  if (!(await isFile(out))) return;
  const path = `${out.slice(0, out.length - extname(out).length)}.labelstudio.xml`;
  if (!existsSync(path)) await writeFile(path, labelStudioInterface(translate));
}

async function isDone(source: string, out: Output): Promise<boolean> {
  if (source === '-' || !(await isFile(source))) return false;
  const bytes = await loadBytes(source);
  return bytes.ok && out.has({ source, sha256: hashOf(bytes.value) });
}

const toLineStart = '\r\u001b[K';

function report(line: string): void {
  clearProgress();
  complain(line);
}

/** Only where a person looks: in a log it would be noise. */
function progress(done: number, total: number, last: string): void {
  if (!process.stderr.isTTY) return;
  const columns = process.stderr.columns;
  process.stderr.write(
    toLineStart + formatProgress(done, total, { last: printableLine(last), columns, width: displayWidth }),
  );
}

function clearProgress(): void {
  if (process.stderr.isTTY) process.stderr.write(toLineStart);
}
