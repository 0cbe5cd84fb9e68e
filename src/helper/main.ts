import { agreeCommand } from './agree-command.ts';
import { annotateCommand } from './annotate-command.ts';
import { readArguments } from './arguments.ts';
import { complain } from './complain.ts';
import { evaluateCommand } from './evaluate-command.ts';
import { helperVersion } from './helper-version.ts';
import { hostCommand } from './host-command.ts';
import { isSystemError } from './is-system-error.ts';
import { labelsCommand } from './labels-command.ts';
import { reviewCommand } from './review-command.ts';
import { terminalTranslator } from './speak.ts';

const translate = terminalTranslator(process.env);
const parsed = readArguments(process.argv.slice(2));
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // `mingyue review … | head` closes the pipe early: that is no error
  if (error.code === 'EPIPE') process.exit(0);
  if (!isSystemError(error)) throw error;
  complain(translate('cli.unwritten', { out: '-', why: error.message }));
  process.exit(1);
});

if (!parsed.ok) {
  complain(translate(`cli.${parsed.problem.key}`, { value: parsed.problem.value }));
  process.stderr.write(`\n${translate('cli.usage')}\n`);
  process.exitCode = 2;
} else {
  const command = parsed.value;
  switch (command.name) {
    case 'help':
      process.stdout.write(`${translate('cli.usage')}\n`);
      break;
    case 'version':
      process.stdout.write(`mingyue ${helperVersion}\n`);
      break;
    case 'review':
      process.exitCode = await reviewCommand(command, translate);
      break;
    case 'annotate':
      process.exitCode = await annotateCommand(command, translate);
      break;
    case 'evaluate':
      process.exitCode = await evaluateCommand(command, translate);
      break;
    case 'agree':
      process.exitCode = await agreeCommand(command, translate);
      break;
    case 'labels':
      process.exitCode = labelsCommand(command, translate);
      break;
    case 'host':
      process.exitCode = await hostCommand(command, translate);
      break;
  }
}
