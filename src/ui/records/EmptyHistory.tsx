import { useState } from 'preact/hooks';
import { Button } from '../kit/Button.tsx';
import { Stamp } from '../kit/Stamp.tsx';
import { useTranslator } from '../kit/translator-context.ts';
import { useActs } from './acts.ts';
import { hrefOf } from './route.ts';
import { SearchLine } from './SearchLine.tsx';

/** The frame where the first stamp will be, above ruled paper. */
export function EmptyHistory() {
  const t = useTranslator();
  const acts = useActs();
  const [said, setSaid] = useState('');
  const record = () => {
    acts.recordByHand().then(
      (done) => setSaid(t(done ? 'records.by-hand.done' : 'records.by-hand.failed')),
      () => setSaid(t('records.by-hand.failed')),
    );
  };
  return (
    <div class="history-empty">
      <h1 class="hidden-text">{t('records.title')}</h1>
      <SearchLine typed="" onType={() => undefined} documents={0} disabled />
      <div class="empty">
        <Stamp empty />
        <div>
          <h2>{t('records.empty.title')}</h2>
          <p>{t('records.empty.text')}</p>
          <div class="acts">
            <Button onPress={record}>{t('records.empty.by-hand')}</Button>
            <a class="button" href={hrefOf({ page: 'settings' })}>
              {t('records.empty.restore')}
            </a>
          </div>
          <p class="notice" role="status">
            {said}
          </p>
        </div>
      </div>
      <div class="ruled" aria-hidden="true" />
    </div>
  );
}
