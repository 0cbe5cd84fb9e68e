import { useState } from 'preact/hooks';
import { Button } from '../kit/Button.tsx';
import { useTranslator } from '../kit/translator-context.ts';
import { useActs } from '../records/acts.ts';

/** Reads the documents of a record again when asked to, and says beforehand what the sites see of it. */
export function CheckAgain({ record }: { readonly record: string }) {
  const t = useTranslator();
  const acts = useActs();
  const [state, setState] = useState<'idle' | 'checking' | 'failed'>('idle');
  const check = () => {
    setState('checking');
    acts.checkAgain(record).then(
      () => setState('idle'),
      () => setState('failed'),
    );
  };
  return (
    <div class="check-again">
      <Button onPress={check} busy={state === 'checking'}>
        {t('changes.check-again')}
      </Button>
      <p role="status">
        {state === 'idle' ? t('changes.ask') : t(state === 'checking' ? 'changes.checking' : 'changes.check-failed')}
      </p>
    </div>
  );
}
