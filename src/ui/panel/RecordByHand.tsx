import { useState } from 'preact/hooks';
import { Button } from '../kit/Button.tsx';
import { useTranslator } from '../kit/translator-context.ts';
import { usePanelActs } from './panel-acts.ts';

/** Records a page on which no consent was recognised, and says whether it could be; nothing where that is not offered. */
export function RecordByHand() {
  const t = useTranslator();
  const { recordByHand } = usePanelActs();
  const [done, setDone] = useState<boolean | null>(null);
  return (
    <>
      {recordByHand !== null && (
        <p class="letters">
          <Button onPress={() => void recordByHand().then(setDone)}>{t('panel.none.record')}</Button>
        </p>
      )}
      <p class="letters-said" role="status">
        {done !== null && t(done ? 'panel.none.recorded' : 'panel.none.not-recorded')}
      </p>
    </>
  );
}
