import type { ReadProblem } from '../../core/source.ts';
import { problemText } from '../../locales/problem-text.ts';
import { Button } from '../kit/Button.tsx';
import { useTranslator } from '../kit/translator-context.ts';

interface Properties {
  /** As the page that asked named the document. */
  readonly name: string | null;
  /** Why it could not be read, if that is known. */
  readonly problem: ReadProblem | null;
  /** Where the original stands, if it has an address. */
  readonly href: string | null;
  /** Whether it is being read just now. */
  readonly reading: boolean;
  /** Whether asking to read it once more came to nothing. */
  readonly failed: boolean;
  /** Reads it once more; null when nothing stands open any more that it could be read for. */
  readonly onAgain: (() => void) | null;
}

/** The reader without a text: why there is none, what helps, and the ways on. */
export function MissingText({ name, problem, href, reading, failed, onAgain }: Properties) {
  const t = useTranslator();
  const { what, remedy } =
    problem === null ? { what: t('reader.missing-text.body'), remedy: null } : problemText(problem, t);
  return (
    <main class="reader-missing">
      <h1 lang={name === null ? undefined : 'zh-CN'}>{name ?? t('reader.missing-text')}</h1>
      <div role="status">
        {reading ? (
          <p>{t('panel.document.reading')}</p>
        ) : (
          <>
            <p>{what}</p>
            {remedy !== null && <p>{remedy}</p>}
          </>
        )}
        {failed && <p>{t('common.failed')}</p>}
      </div>
      <p class="reader-missing-acts">
        {href !== null && (
          <a class="text-link" href={href} target="_blank" rel="noreferrer">
            {t('panel.unread.open')}
          </a>
        )}
        {onAgain !== null && (
          // Not taken away while it is being read: the focus would be lost.
          <Button onPress={onAgain} busy={reading}>
            {t('panel.unread.again')}
          </Button>
        )}
      </p>
    </main>
  );
}
