import { useState } from 'preact/hooks';
import type { ReadProblem } from '../../core/source.ts';
import { problemText } from '../../locales/problem-text.ts';
import { Button } from '../kit/Button.tsx';
import { useTranslator } from '../kit/translator-context.ts';
import { usePanelActs } from './panel-acts.ts';

/** Nothing on this page asks for consent, as far as we see; one can record it by hand. */
export function NoOffer({ unreadPage }: { readonly unreadPage: ReadProblem | null }) {
  const t = useTranslator();
  const { recordByHand } = usePanelActs();
  const [done, setDone] = useState<boolean | null>(null);
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
      {recordByHand !== null && (
        <p class="letters">
          <Button onPress={() => void recordByHand().then(setDone)}>{t('panel.none.record')}</Button>
        </p>
      )}
      <p class="letters-said" role="status">
        {done !== null && t(done ? 'panel.none.recorded' : 'panel.none.not-recorded')}
      </p>
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
