import type { ReadProblem } from '../../core/source.ts';
import { problemText } from '../../locales/problem-text.ts';
import { useTranslator } from '../kit/translator-context.ts';
import { usePanelActs } from './panel-acts.ts';
import { RecordByHand } from './RecordByHand.tsx';

/** Nothing on this page asks for consent, as far as we see; one can record it by hand. */
export function NoOffer({ unreadPage }: { readonly unreadPage: ReadProblem | null }) {
  const t = useTranslator();
  const { recordByHand } = usePanelActs();
  return (
    <div class="panel-top">
      {unreadPage === null ? (
        <>
          <h1 tabIndex={-1}>{t('panel.none.title')}</h1>
          <p class="panel-subtitle">{t(recordByHand === null ? 'panel.none.body.elsewhere' : 'panel.none.body')}</p>
        </>
      ) : (
        <UnreadPage problem={unreadPage} />
      )}
      <RecordByHand />
    </div>
  );
}

/** The page is an agreement itself, and why it could not be read. */
function UnreadPage({ problem }: { readonly problem: ReadProblem }) {
  const t = useTranslator();
  const { what, remedy } = problemText(problem, t);
  return (
    <>
      <h1 tabIndex={-1}>{t('panel.unread.page')}</h1>
      <p class="panel-subtitle unread-reason">{what}</p>
      {remedy !== null && <p class="panel-subtitle">{remedy}</p>}
    </>
  );
}
