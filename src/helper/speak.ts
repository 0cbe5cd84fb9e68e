import { localeFor, translator, type Translator } from '../locales/index.ts';
import { problemText } from '../locales/problem-text.ts';
import type { MeasureProblem } from './measure/read-annotations.ts';
import type { Listed, SourceProblem } from './read-source.ts';

/** The translator for this terminal: `LC_ALL`, `LC_MESSAGES`, `LANG`; Chinese where they say nothing. */
export function terminalTranslator(environment: Readonly<Record<string, string | undefined>>): Translator {
  // An empty variable counts as unset (POSIX).
  const named = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  const tag = named.split(/[.@]/)[0] ?? '';
  return translator(/^[a-z]{2,3}([_-]|$)/i.test(tag) ? localeFor(tag) : 'zh_CN');
}

/** What of the folders among the inputs is not read, a line each. */
export function describePassedOver({ passedOver, otherKinds }: Listed, translate: Translator): readonly string[] {
  return [
    ...(passedOver > 0 ? [translate('cli.passed-over', { count: passedOver })] : []),
    ...(otherKinds > 0 ? [translate('cli.other-kinds', { count: otherKinds })] : []),
  ];
}

/** Why a source could not be read, in one line. */
export function describeProblem(problem: SourceProblem, translate: Translator): string {
  if (problem.id === 'no-file' || problem.id === 'empty-folder') return translate(`cli.${problem.id}`);
  const { what, remedy: anywhere } = problemText(problem, translate);
  // At a terminal more can be done than in the browser.
  const here = `cli.remedy.${problem.id}`;
  const remedy = translate.has(here) ? translate(here) : anywhere;
  // What is kept and can be read elsewhere is so in the browser only.
  return remedy === null || problem.id === 'too-long' ? what : `${what}${remedy}`;
}

/** That a file could not be used to measure with, and why, in one line. */
export function describeUnused(
  source: string,
  { key, values, at = source }: MeasureProblem,
  translate: Translator,
): string {
  return translate('cli.unread', { source: at, why: translate(`cli.${key}`, values) });
}
