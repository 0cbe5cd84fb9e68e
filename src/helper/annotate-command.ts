import { hashOf } from '../core/record/hash.ts';
import { fail, succeed, type Result } from '../core/result.ts';
import { ENGINE_VERSION } from '../core/version.ts';
import { nameMaker } from '../export/corpus/corpus-format.ts';
import type { Translator } from '../locales/index.ts';
import { annotateAll } from './annotate/annotate-all.ts';
import { isSameFile } from './annotate/is-same-file.ts';
import { openBratOutput, openFileOutput, type Output } from './annotate/output.ts';
import { formatProgress } from './annotate/progress-bar.ts';
import type { KeptApart } from './annotate/read-finished.ts';
import type { Command } from './arguments.ts';
import { displayWidth } from './display-width.ts';
import { isSystemError } from './is-system-error.ts';
import { loadModel } from './load-model.ts';
import { listSources, loadBytes } from './read-source.ts';
import { describeProblem } from './speak.ts';

type AnnotateCommand = Extract<Command, { name: 'annotate' }>;

/** `mingyue annotate`: documents in the format asked for, in the order of the inputs. Returns the exit code. */
export async function annotateCommand(command: AnnotateCommand, translate: Translator): Promise<number> {
  const sources = [...new Set(await listSources(command.inputs))];
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
  const { format, withText, jobs } = command;
  const opened = await openOutput(command, sources);
  if (!opened.ok) {
    report(translate(`cli.untouched.${opened.problem.key}`, { out: command.out ?? '-', ...opened.problem.values }));
    return 1;
  }
  const out = opened.value;
  const todo: string[] = [];
  for (const source of sources) if (command.out === null || !(await isDone(source, out))) todo.push(source);
  if (todo.length < sources.length) report(translate('cli.kept', { count: sources.length - todo.length }));

  let unread = 0;
  let same = 0;
  let written = 0;
  let finished = 0;
  for await (const { source, outcome } of annotateAll(todo, jobs, { format, withText })) {
    finished++;
    if (outcome.ok) {
      // Standard input is read only once: whether it is there already shows when it has been.
      if (source === '-' && out.has(outcome.value)) report(translate('cli.kept', { count: 1 }));
      else if (await out.write(outcome.value)) written++;
      else same++;
    } else {
      unread++;
      report(translate('cli.unread', { source, why: describeProblem(outcome.problem, translate) }));
    }
    progress(finished, todo.length, source);
  }
  await out.close();
  clearProgress();
  if (same > 0) report(translate('cli.same', { count: same }));
  if (command.out !== null) report(translate('cli.done', { count: written }));
  if (unread > 0) report(translate('cli.unread-count', { count: unread }));
  return unread > 0 ? 1 : 0;
}

/** Why nothing was written to OUT, which stays as it was: a text key below `cli.untouched`, and its values. */
interface OutputProblem {
  readonly key: 'input' | KeptApart['key'];
  readonly values: Readonly<Record<string, string | number>>;
}

async function openOutput(
  { out, format, withText }: AnnotateCommand,
  sources: readonly string[],
): Promise<Result<Output, OutputProblem>> {
  if (format === 'brat') return succeed(openBratOutput(out ?? '.'));
  if (out !== null)
    for (const source of sources) if (await isSameFile(out, source)) return fail({ key: 'input', values: {} });
  const maker = nameMaker(ENGINE_VERSION, loadModel()?.version ?? null);
  const opened = await openFileOutput(out, format, { maker, withText });
  if (opened.ok) return opened;
  const { key, line } = opened.problem;
  return fail({ key, values: { line, format } });
}

async function isDone(source: string, out: Output): Promise<boolean> {
  if (source === '-') return false;
  const bytes = await loadBytes(source);
  return bytes.ok && out.has({ source, sha256: hashOf(bytes.value) });
}

const toLineStart = '\r\u001b[K';

function report(line: string): void {
  process.stderr.write(`${process.stderr.isTTY ? toLineStart : ''}${line}\n`);
}

/** Only where a person looks: in a log it would be noise. */
function progress(done: number, total: number, last: string): void {
  if (!process.stderr.isTTY) return;
  const columns = process.stderr.columns;
  process.stderr.write(toLineStart + formatProgress(done, total, { last, columns, width: displayWidth }));
}

function clearProgress(): void {
  if (process.stderr.isTTY) process.stderr.write(toLineStart);
}
