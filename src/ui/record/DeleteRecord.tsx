import { useState } from 'preact/hooks';
import { Button } from '../kit/Button.tsx';
import { useTranslator } from '../kit/translator-context.ts';
import { useActs } from '../records/acts.ts';
import { hrefOf } from '../records/route.ts';

/** Deletes after asking once, in place. */
export function DeleteRecord({ id }: { readonly id: string }) {
  const t = useTranslator();
  const acts = useActs();
  const [asking, setAsking] = useState(false);
  const remove = () => {
    void acts.deleteRecord(id).then(() => {
      location.hash = hrefOf({ page: 'history' });
    });
  };
  return (
    <div class="delete-record">
      {asking ? (
        <div role="group" aria-label={t('record.act.delete')}>
          <p>{t('record.delete.ask')}</p>
          <div class="acts">
            <Button onPress={remove}>{t('record.delete.yes')}</Button>
            <Button onPress={() => setAsking(false)}>{t('record.delete.no')}</Button>
          </div>
        </div>
      ) : (
        <Button kind="text" onPress={() => setAsking(true)}>
          {t('record.act.delete')}
        </Button>
      )}
    </div>
  );
}
