import { useState } from 'preact/hooks';
import { Button } from '../kit/Button.tsx';
import { useTranslator } from '../kit/translator-context.ts';
import { usePanelActs } from './panel-acts.ts';

/** Nothing on this page asks for consent, as far as we see; one can record it by hand. */
export function NoOffer() {
  const t = useTranslator();
  const { recordByHand } = usePanelActs();
  const [done, setDone] = useState<boolean | null>(null);
  return (
    <div class="panel-top">
      <h1>{t('panel.none.title')}</h1>
      <p class="panel-subtitle">{t('panel.none.body')}</p>
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
