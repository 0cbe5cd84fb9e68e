import type { ReadProblem } from '../../core/source.ts';
import { problemText } from '../../locales/problem-text.ts';
import { useTranslator } from '../kit/translator-context.ts';

interface Properties {
  /** As the page that asked named the document. */
  readonly name: string | null;
  /** Why it could not be read, if that is known. */
  readonly problem: ReadProblem | null;
}

/** The reader without a text: why there is none, and what helps. */
export function MissingText({ name, problem }: Properties) {
  const t = useTranslator();
  const { what, remedy } =
    problem === null ? { what: t('reader.missing-text.body'), remedy: null } : problemText(problem, t);
  return (
    <main class="reader-missing">
      <h1>{name ?? t('reader.missing-text')}</h1>
      <p>{what}</p>
      {remedy !== null && <p>{remedy}</p>}
    </main>
  );
}
