import { parseArgs } from 'node:util';
import { fail, succeed, type Result } from '../core/result.ts';

export type Command =
  | { readonly name: 'help' }
  | { readonly name: 'version' }
  | { readonly name: 'review'; readonly inputs: readonly string[]; readonly json: boolean }
  | {
      readonly name: 'annotate';
      readonly inputs: readonly string[];
      readonly withText: boolean;
      readonly out: string | null;
      readonly jobs: number;
    };

/** Wrong usage: a text key of `cli` and its values. */
export interface UsageProblem {
  readonly key: 'unknown-command' | 'no-input' | 'unknown-option' | 'bad-jobs' | 'bad-format' | 'stdin-twice';
  readonly value: string;
}

/** Reads the command line (without `node` and the script). */
export function readArguments(argv: readonly string[]): Result<Command, UsageProblem> {
  const [name, ...rest] = argv;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') return succeed({ name: 'help' });
  if (name === '--version' || name === '-V') return succeed({ name: 'version' });
  if (name !== 'review' && name !== 'annotate') return fail({ key: 'unknown-command', value: name });
  const parsed = parseOptions(rest);
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  if (values.help) return succeed({ name: 'help' });
  if (positionals.length === 0) return fail({ key: 'no-input', value: name });
  if (positionals.filter((input) => input === '-').length > 1) return fail({ key: 'stdin-twice', value: '-' });
  if (name === 'review') {
    const foreign = values.out !== undefined ? '--out' : values['with-text'] ? '--with-text' : undefined;
    if (foreign !== undefined) return fail({ key: 'unknown-option', value: foreign });
    return succeed({ name, inputs: positionals, json: values.json });
  }
  if (values.json) return fail({ key: 'unknown-option', value: '--json' });
  if (values.format !== 'jsonl') return fail({ key: 'bad-format', value: values.format });
  const jobs = Number(values.jobs);
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > 64) return fail({ key: 'bad-jobs', value: values.jobs });
  return succeed({ name, inputs: positionals, withText: values['with-text'], out: values.out ?? null, jobs });
}

function parseOptions(args: string[]) {
  try {
    return succeed(
      parseArgs({
        args,
        allowPositionals: true,
        options: {
          json: { type: 'boolean', default: false },
          'with-text': { type: 'boolean', default: false },
          out: { type: 'string', short: 'o' },
          jobs: { type: 'string', short: 'j', default: '1' },
          format: { type: 'string', default: 'jsonl' },
          help: { type: 'boolean', short: 'h', default: false },
        },
      }),
    );
  } catch (error) {
    // parseArgs throws for what a person mistyped; anything else is a bug
    if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
      return fail<UsageProblem>({ key: 'unknown-option', value: error.message });
    throw error;
  }
}
