import { AskFirst } from '../kit/AskFirst.tsx';
import { useTranslator } from '../kit/translator-context.ts';
import { useActs } from '../records/acts.ts';
import { hrefOf } from '../records/route.ts';

/** Deletes after asking once, in place. */
export function DeleteRecord({ id }: { readonly id: string }) {
  const t = useTranslator();
  const acts = useActs();
  return (
    <div class="delete-record">
      <AskFirst
        act={t('record.act.delete')}
        question={t('record.delete.ask')}
        yes={t('record.delete.yes')}
        no={t('record.delete.no')}
        onYes={async () => {
          await acts.deleteRecord(id);
          location.hash = hrefOf({ page: 'history' });
        }}
      />
    </div>
  );
}
