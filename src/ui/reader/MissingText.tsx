import type { ReadProblem } from '../../core/source.ts';
import { problemText } from '../../locales/problem-text.ts';
import { Button } from '../kit/Button.tsx';
import { Mark } from '../kit/Mark.tsx';
import { Seal } from '../kit/Seal.tsx';
import { useTranslator } from '../kit/translator-context.ts';
import { usePageTitle } from '../kit/use-page-title.ts';

interface Properties {
  /** As the page that asked named the document. */
  readonly name: string | null;
  /** Whose document it is, if that is known. */
  readonly site: string | null;
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
export function MissingText({ name, site, problem, href, reading, failed, onAgain }: Properties) {
  const t = useTranslator();
  usePageTitle(name ?? t('reader.missing-text'));
  const { what, remedy } =
    problem === null ? { what: t('reader.missing-text.body'), remedy: null } : problemText(problem, t);
  return (
    <>
      <header class="reader-header reader-header-missing">
        <Mark state="unread" size={20} />
        <h1 lang={name === null ? undefined : 'zh-CN'}>{name ?? t('reader.missing-text')}</h1>
        {site !== null && (
          <p class="reader-meta">
            <span lang="zh-CN">{site}</span>
          </p>
        )}
      </header>
      <main class="reader-missing">
        <Seal family="missing" size={24} />
        <div>
          <div role="status">
            {reading ? (
              <p class="missing-what">{t('panel.document.reading')}</p>
            ) : (
              <>
                <p class="missing-what">{what}</p>
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
              <Button kind="text" onPress={onAgain} busy={reading}>
                {t('panel.unread.again')}
              </Button>
            )}
          </p>
        </div>
      </main>
    </>
  );
}
