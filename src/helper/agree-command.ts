import type { Translator } from '../locales/index.ts';
import type { Command } from './arguments.ts';
import { complain } from './complain.ts';
import { isFlattered, matchSides } from './measure/match-sides.ts';
import type { Side } from './measure/read-project.ts';
import { readSides } from './measure/read-sides.ts';
import { countSwallowed } from './measure/spans-of.ts';
import { tellAll } from './measure/tell-all.ts';
import { tellTwo } from './measure/tell-two.ts';
import { describeUnused } from './speak.ts';

/** `mingyue agree`: how far annotations of the same documents agree, two or more. Returns the exit code. */
export async function agreeCommand(
  { files, annotators, json }: Extract<Command, { name: 'agree' }>,
  translate: Translator,
): Promise<number> {
  const sides: Side[] = [];
  for (const source of files) {
    const read = await readSides(source, annotators);
    if (!read.ok) {
      complain(describeUnused(source, read.problem, translate));
      return 1;
    }
    sides.push(...read.value);
  }
  const [first = ''] = files;
  if (annotators.length > 0 && sides.every(({ ofProject }) => !ofProject)) {
    complain(describeUnused(first, { key: 'no-project', values: {} }, translate));
    return 1;
  }
  if (sides.length < 2) {
    complain(translate('cli.not-two', { value: sides.length }));
    return 2;
  }
  const { documents, doubled, alone } = matchSides(sides);
  if (doubled > 0) complain(translate('cli.doubled', { count: doubled }));
  if (alone > 0) complain(translate('cli.alone', { count: alone }));
  if (documents.length === 0) return 1;
  const swallowed = countSwallowed(documents);
  if (swallowed > 0) complain(translate('cli.swallowed', { count: swallowed }));
  const told = {
    names: sides.map(({ name }) => name),
    // Two files are in the order in which they were given; whose else they are is told.
    named: sides.length !== files.length,
    trainedOn: documents.filter(isFlattered).length,
    swallowed,
    json,
  };
  process.stdout.write(`${(sides.length === 2 ? tellTwo : tellAll)(documents, told, translate)}\n`);
  return alone > 0 ? 1 : 0;
}
