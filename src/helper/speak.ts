import { localeFor, translator, type TextKey, type Translator } from '../locales/index.ts';
import type { SourceProblem } from './read-source.ts';

/** The translator for this terminal: `LC_ALL`, `LC_MESSAGES`, `LANG`; Chinese where they say nothing. */
export function terminalTranslator(environment: Readonly<Record<string, string | undefined>>): Translator {
  const named = environment['LC_ALL'] ?? environment['LC_MESSAGES'] ?? environment['LANG'] ?? '';
  const tag = named.split('.')[0] ?? '';
  return translator(/^[a-z]{2,3}([_-]|$)/i.test(tag) ? localeFor(tag) : 'zh_CN');
}

/** Why a source could not be read, in one line. */
export function describeProblem(problem: SourceProblem, translate: Translator): string {
  if (problem.id === 'no-file') return translate('cli.no-file');
  const values = { status: 'status' in problem ? (problem.status ?? '') : '', amount: problem.amount ?? '' };
  const remedy = `problem.${problem.id}.remedy`;
  return [
    translate(`problem.${problem.id}` satisfies TextKey, values),
    ...(translate.has(remedy) ? [translate(remedy, values)] : []),
  ].join('');
}
