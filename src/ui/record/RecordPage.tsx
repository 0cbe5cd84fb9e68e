import { useState } from 'preact/hooks';
import { documentsOf } from '../../core/record/documents-of.ts';
import { standingOf } from '../../core/record/standing.ts';
import type { RecordRow } from '../../ledger/tables.ts';
import { padLatin } from '../../locales/pad-latin.ts';
import { Button } from '../kit/Button.tsx';
import { useLedger } from '../kit/ledger-context.ts';
import { failureText } from '../kit/failure-text.ts';
import { useTranslator } from '../kit/translator-context.ts';
import { usePageTitle } from '../kit/use-page-title.ts';
import { useActs } from '../records/acts.ts';
import { OneRecord } from '../records/OneRecord.tsx';
import { hrefOf } from '../records/route.ts';
import { siteName } from '../kit/site-name.ts';
import { AgreedText } from './AgreedText.tsx';
import { Circumstances } from './Circumstances.tsx';
import { DeleteRecord } from './DeleteRecord.tsx';
import { Leave } from './Leave.tsx';
import { moment } from './moment.ts';
import { packRecords } from './pack-records.ts';
import { Checks, Seal } from './Verdict.tsx';
import { useVerification } from './use-verification.ts';
import './record.css';

/** One record, as a deed: the wording as agreed, the circumstances, the verification run just now. */
export function RecordPage({ id }: { readonly id: string }) {
  return <OneRecord id={id}>{(row) => <Deed row={row} />}</OneRecord>;
}

function Deed({ row }: { readonly row: RecordRow }) {
  const t = useTranslator();
  const ledger = useLedger();
  const acts = useActs();
  const verification = useVerification(row);
  const [leaving, setLeaving] = useState(false);
  const [said, setSaid] = useState('');
  const name = siteName(row.body.page);
  const title = t('record.title', { site: t.locale === 'en' ? name : padLatin(name) });
  const documents = documentsOf(row);
  const state = t(`record.state.${standingOf(row)}`);
  usePageTitle(title);
  const pack = () => {
    setSaid(t('record.working'));
    packRecords(ledger, [row], new Date(), t)
      .then((file) => {
        acts.save(file);
        setSaid(t('record.saved', { name: file.name }));
      })
      .catch((error: unknown) => setSaid(failureText(error, t)));
  };
  return (
    <article class="deed">
      <nav class="breadcrumb" aria-label={t('record.breadcrumb')}>
        <a class="text-link" href={hrefOf({ page: 'history' })}>
          {t('records.title')}
        </a>
        <span aria-hidden="true"> / </span>
        <span aria-current="page">{name}</span>
      </nav>
      <header class="deed-head">
        <div>
          <h1>{title}</h1>
          <p class="deed-meta">
            <time dateTime={row.at}>{moment(row.at, row.body.zone, t)}</time>
            <span>
              {documents.length === 0
                ? t('record.no-documents-state', { state })
                : t('record.documents-state', { count: documents.length, state })}
            </span>
          </p>
          <div class="acts">
            {documents.length > 0 && (
              <a class="button button-solid" href={hrefOf({ page: 'changes', id: row.id })}>
                {t('record.act.compare')}
              </a>
            )}
            <button type="button" class="button" aria-expanded={leaving} onClick={() => setLeaving(!leaving)}>
              {t('record.act.leave')}
            </button>
            <Button onPress={pack}>{t('record.act.evidence')}</Button>
            <Button onPress={acts.print}>{t('record.act.print')}</Button>
          </div>
          <p class="notice" role="status">
            {said}
          </p>
        </div>
        <Seal verification={verification} />
      </header>
      <div class="deed-columns">
        <div class="deed-text">
          {leaving && <Leave row={row} />}
          <AgreedText row={row} />
        </div>
        <div class="deed-facts">
          <Circumstances row={row} />
          <Checks verification={verification} />
          <DeleteRecord id={row.id} />
        </div>
      </div>
    </article>
  );
}
