import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { fail, succeed, type Result } from '../core/result.ts';
import { corpusFormats, type CorpusFormatName } from '../export/corpus/corpus-formats.ts';
import { hostBrowsers, type HostBrowser } from './install/places.ts';

export type Command =
  | { readonly name: 'help' }
  | { readonly name: 'version' }
  | { readonly name: 'review'; readonly inputs: readonly string[]; readonly json: boolean }
  | {
      readonly name: 'annotate';
      readonly inputs: readonly string[];
      readonly withText: boolean;
      readonly format: CorpusFormatName | 'brat';
      readonly out: string | null;
      readonly jobs: number;
    }
  | {
      readonly name: 'evaluate';
      readonly predictions: string;
      readonly golds: readonly string[];
      /** Who of a project's annotators, by name. */
      readonly annotator: string | null;
      readonly json: boolean;
    }
  | {
      readonly name: 'agree';
      readonly files: readonly string[];
      /** Which of a project's annotators, by name; none named: all. */
      readonly annotators: readonly string[];
      readonly json: boolean;
    }
  | { readonly name: 'labels'; readonly json: boolean }
  | {
      readonly name: 'host';
      readonly act: 'install' | 'uninstall' | 'run';
      /** None named: those that are found. */
      readonly browsers: readonly HostBrowser[];
      /** Ids that stores have given the extension. */
      readonly extensions: readonly string[];
      /** Where the copies are; null: where this system keeps such things. */
      readonly data: string | null;
    };

/** Wrong usage: a text key of `cli` and its values. */
export interface UsageProblem {
  readonly key:
    | 'unknown-command'
    | 'no-input'
    | 'unknown-option'
    | 'option-value'
    | 'bad-jobs'
    | 'bad-format'
    | 'no-folder'
    | 'bad-act'
    | 'too-much'
    | 'bad-browser'
    | 'bad-extension'
    | 'stdin-twice'
    | 'no-gold'
    | 'not-two';
  readonly value: string;
}

/** Reads the command line (without `node` and the script). */
export function readArguments(argv: readonly string[]): Result<Command, UsageProblem> {
  const [name, ...rest] = argv;
  switch (name) {
    case undefined:
    case 'help':
    case '--help':
    case '-h':
      return succeed({ name: 'help' });
    case '--version':
    case '-V':
      return succeed({ name: 'version' });
    case 'review':
      return readReview(rest);
    case 'annotate':
      return readAnnotate(rest);
    case 'evaluate':
      return readEvaluate(rest);
    case 'agree':
      return readAgree(rest);
    case 'labels':
      return readLabels(rest);
    case 'host':
      return readHost(rest);
    default:
      return fail({ key: 'unknown-command', value: name });
  }
}

function readReview(args: string[]): Result<Command, UsageProblem> {
  const parsed = parseOptions(args, { json: { type: 'boolean', default: false } });
  if (!parsed.ok) return parsed;
  const { values, positionals: inputs } = parsed.value;
  if (values['help'] === true) return succeed({ name: 'help' });
  const problem = inputProblem('review', inputs);
  return problem === undefined ? succeed({ name: 'review', inputs, json: values['json'] === true }) : fail(problem);
}

function readAnnotate(args: string[]): Result<Command, UsageProblem> {
  const parsed = parseOptions(args, {
    'with-text': { type: 'boolean', default: false },
    out: { type: 'string', short: 'o' },
    jobs: { type: 'string', short: 'j', default: '1' },
    format: { type: 'string', default: 'jsonl' },
  });
  if (!parsed.ok) return parsed;
  const { values, positionals: inputs } = parsed.value;
  if (values['help'] === true) return succeed({ name: 'help' });
  const problem = inputProblem('annotate', inputs);
  if (problem !== undefined) return fail(problem);
  const format = formats.find((one) => one === values['format']);
  if (format === undefined) return fail({ key: 'bad-format', value: String(values['format']) });
  const jobs = Number(values['jobs']);
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > 64) return fail({ key: 'bad-jobs', value: String(values['jobs']) });
  const out = typeof values['out'] === 'string' ? values['out'] : null;
  if (format === 'brat' && out === null) return fail({ key: 'no-folder', value: format });
  return succeed({ name: 'annotate', inputs, withText: values['with-text'] === true, format, out, jobs });
}

const formats = [...(Object.keys(corpusFormats) as CorpusFormatName[]), 'brat'] as const;

function readEvaluate(args: string[]): Result<Command, UsageProblem> {
  const parsed = parseOptions(args, { json: { type: 'boolean', default: false }, annotator: { type: 'string' } });
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  if (values['help'] === true) return succeed({ name: 'help' });
  const [predictions, ...golds] = positionals;
  if (predictions === undefined || golds.length === 0) return fail({ key: 'no-gold', value: '' });
  const annotator = typeof values['annotator'] === 'string' ? values['annotator'] : null;
  return succeed({ name: 'evaluate', predictions, golds, annotator, json: values['json'] === true });
}

function readAgree(args: string[]): Result<Command, UsageProblem> {
  const parsed = parseOptions(args, {
    json: { type: 'boolean', default: false },
    annotator: { type: 'string', multiple: true, default: [] },
  });
  if (!parsed.ok) return parsed;
  const { values, positionals: files } = parsed.value;
  if (values['help'] === true) return succeed({ name: 'help' });
  // One may be a project of several annotators.
  if (files.length === 0) return fail({ key: 'not-two', value: '0' });
  const annotators = values['annotator'] as string[];
  return succeed({ name: 'agree', files, annotators, json: values['json'] === true });
}

function readLabels(args: string[]): Result<Command, UsageProblem> {
  const parsed = parseOptions(args, { json: { type: 'boolean', default: false } });
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  if (values['help'] === true) return succeed({ name: 'help' });
  const [more] = positionals;
  return more === undefined
    ? succeed({ name: 'labels', json: values['json'] === true })
    : fail({ key: 'too-much', value: more });
}

function readHost(args: string[]): Result<Command, UsageProblem> {
  const parsed = parseOptions(args, {
    browser: { type: 'string', multiple: true, default: [] },
    extension: { type: 'string', multiple: true, default: [] },
    data: { type: 'string' },
  });
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  if (values['help'] === true) return succeed({ name: 'help' });
  const [act, more] = positionals;
  if (act !== 'install' && act !== 'uninstall' && act !== 'run') return fail({ key: 'bad-act', value: act ?? '' });
  const idle = Object.keys(values).find((name) => !hostOptions[act].includes(name) && isGiven(values[name]));
  if (idle !== undefined) return fail({ key: 'unknown-option', value: `--${idle}` });
  // What follows `run` is the browser's.
  if (act !== 'run' && more !== undefined) return fail({ key: 'too-much', value: more });
  const browsers: HostBrowser[] = [];
  for (const named of values['browser'] as string[]) {
    const browser = hostBrowsers.find((one) => one === named);
    if (browser === undefined) return fail({ key: 'bad-browser', value: named });
    browsers.push(browser);
  }
  const extensions = values['extension'] as string[];
  const odd = extensions.find((id) => !/^([a-p]{32}|[\w.{}-]{0,80}@[\w.-]{1,80}|\{[\da-f-]{36}\})$/i.test(id));
  if (odd !== undefined) return fail({ key: 'bad-extension', value: odd });
  const data = typeof values['data'] === 'string' ? values['data'] : null;
  return succeed({ name: 'host', act, browsers, extensions, data });
}

/** The options that each act of `mingyue host` heeds. */
const hostOptions: Readonly<Record<Extract<Command, { name: 'host' }>['act'], readonly string[]>> = {
  install: ['browser', 'extension'],
  uninstall: ['browser'],
  run: ['data'],
};

function inputProblem(name: string, inputs: readonly string[]): UsageProblem | undefined {
  if (inputs.length === 0) return { key: 'no-input', value: name };
  if (inputs.filter((input) => input === '-').length > 1) return { key: 'stdin-twice', value: '-' };
  return undefined;
}

type Values = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

function isGiven(value: Values[string]): boolean {
  return Array.isArray(value) ? value.length > 0 : typeof value === 'string' || value === true;
}

function parseOptions(
  args: string[],
  options: ParseArgsOptionsConfig,
): Result<{ readonly values: Values; readonly positionals: string[] }, UsageProblem> {
  try {
    const all = { ...options, help: { type: 'boolean', short: 'h', default: false } } as const;
    return succeed(parseArgs({ args, allowPositionals: true, options: all }));
  } catch (error) {
    // parseArgs throws for what a person mistyped; anything else is a bug
    if (!(error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')))
      throw error;
    const named = /'(?:-\w, )?([^' ]{1,100})/.exec(error.message)?.[1] ?? error.message;
    return fail({
      key: error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' ? 'unknown-option' : 'option-value',
      value: named,
    });
  }
}
