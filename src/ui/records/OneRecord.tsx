import type { ComponentChildren } from 'preact';
import type { RecordRow } from '../../ledger/tables.ts';
import { useLedger } from '../kit/ledger-context.ts';
import { useTranslator } from '../kit/translator-context.ts';
import { useLive } from '../kit/use-live.ts';
import { hrefOf } from './route.ts';

interface OneRecordProps {
  readonly id: string;
  readonly children: (row: RecordRow) => ComponentChildren;
}

/** A page about one record: says so when the record is gone or the ledger can't be read. */
export function OneRecord({ id, children }: OneRecordProps) {
  const t = useTranslator();
  const ledger = useLedger();
  const live = useLive(() => ledger.records.get(id), [ledger, id]);
  if (live.state === 'loading') return null;
  if (live.state === 'failed')
    return (
      <p class="notice" role="alert">
        {t('records.failed')}
      </p>
    );
  if (live.value === undefined)
    return (
      <div class="gone">
        <h1>{t('record.gone')}</h1>
        <p>{t('record.gone.text')}</p>
        <a class="text-link" href={hrefOf({ page: 'history' })}>
          {t('record.back')}
        </a>
      </div>
    );
  return <>{children(live.value)}</>;
}
