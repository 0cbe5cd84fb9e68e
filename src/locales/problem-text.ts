import type { ReadProblem } from '../core/source.ts';
import type { Translator } from './index.ts';

/** What a person is told about a document that could not be read. */
export interface ProblemText {
  readonly what: string;
  /** What the person can do about it, null where nothing helps. */
  readonly remedy: string | null;
}

/** Words for a problem. Amounts are stored in bytes, milliseconds or pages, and told in megabytes and seconds. */
export function problemText(problem: ReadProblem, translate: Translator): ProblemText {
  const values = { status: String(problem.status ?? ''), amount: amountOf(problem) };
  const remedy = `problem.${problem.id}.remedy`;
  return {
    what: translate(`problem.${problem.id}`, values),
    remedy: translate.has(remedy) ? translate(remedy, values) : null,
  };
}

function amountOf({ id, amount = 0 }: ReadProblem): number {
  switch (id) {
    case 'too-large':
      return Math.max(1, Math.round(amount / (1024 * 1024)));
    case 'timeout':
    case 'too-slow':
      return Math.round(amount / 1000);
    default:
      return amount;
  }
}
