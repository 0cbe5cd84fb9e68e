import type { cli as source } from '../zh_CN/cli.ts';
import type { Strings } from '../strings.ts';

export const cli: Strings<typeof source> = {
  usage: `Mingyue on the command line

  mingyue review <file|->…  [--json]
      A readable review on the terminal; --json for programs.
  mingyue annotate <file|folder|->…  [-o OUT] [--with-text] [--jobs N]
      One line of JSONL a document; offsets in Unicode code points. What OUT already holds is not done again.
  mingyue --version

  Reads text, Markdown, HTML, PDF and DOCX.
  Exit codes: 0 done; 1 something could not be read (the rest is done); 2 wrong usage.`,
  'unknown-command': 'No such command: {value}',
  'no-input': 'mingyue {value} needs at least one file, or - for standard input.',
  'unknown-option': 'Wrong option: {value}',
  'bad-jobs': '--jobs takes a whole number from 1 to 64, not {value}',
  'bad-format': 'This format is not supported yet: {value} (there is: jsonl)',
  'stdin-twice': 'Standard input can be used only once.',
  'no-file': 'No such file, or it may not be read.',
  unread: '{source}: could not be read. {why}',
  'unread-count': '{count, one: {count} document could not be read., other: {count} documents could not be read.}',
  facts: '{characters} characters, about {minutes} min',
  updated: 'changed {date}',
  gravest: '{count, one: The gravest, other: The gravest {count}}',
  'all-marked': '{count, one: {count} passage marked, other: {count} passages marked}',
  nothing: 'Nothing grave found',
  families: 'By family',
  missing: 'Not found',
  'missing-note': 'Usually stated, and not found in the text. Related articles are given to check.',
  exits: 'How to leave',
  unsure: '{count} unsure',
  model: 'engine {engine}, model {model}',
  'model-none': 'engine {engine}, rules alone',
  disclaimer: 'Articles are shown for checking; this is no legal advice.',
  progress: '{done}/{total} {source}',
  done: '{count, one: {count} document done, other: {count} documents done}',
  kept: '{count, one: {count} there already, skipped, other: {count} there already, skipped}',
};
