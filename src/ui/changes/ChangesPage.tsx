import { useState } from 'preact/hooks';
import { comparedText, documentsOf } from '../../core/record/documents-of.ts';
import { isFetchable } from '../../core/record/fetchable.ts';
import type { RecordDocument } from '../../core/record/record.ts';
import type { CheckRow, RecordRow } from '../../ledger/tables.ts';
import { useLedger } from '../kit/ledger-context.ts';
import { useTranslator } from '../kit/translator-context.ts';
import { useLive } from '../kit/use-live.ts';
import { OneRecord } from '../records/OneRecord.tsx';
import { hrefOf } from '../records/route.ts';
import { siteName } from '../kit/site-name.ts';
import { lastChecks } from '../records/use-changed.ts';
import { ChangesHeading } from './ChangesHeading.tsx';
import { CheckAgain } from './CheckAgain.tsx';
import { DocumentChanges } from './DocumentChanges.tsx';
import './changes.css';

/** What has changed since a consent: labels gained and lost first, then clause by clause. */
export function ChangesPage({ id }: { readonly id: string }) {
  return <OneRecord id={id}>{(row) => <Changes row={row} />}</OneRecord>;
}

function Changes({ row }: { readonly row: RecordRow }) {
  const t = useTranslator();
  const ledger = useLedger();
  const documents = documentsOf(row);
  const checks = useLive(
    async () => lastChecks(await ledger.checks.where('record').equals(row.id).toArray()),
    [row.id],
  );
  return (
    <article class="changes">
      <nav class="breadcrumb" aria-label={t('record.breadcrumb')}>
        <a class="text-link" href={hrefOf({ page: 'history' })}>
          {t('records.title')}
        </a>
        <span aria-hidden="true"> / </span>
        <a class="text-link" href={hrefOf({ page: 'record', id: row.id })}>
          {siteName(row.body.page)}
        </a>
        <span aria-hidden="true"> / </span>
        <span aria-current="page">{t('changes.title')}</span>
      </nav>
      {checks.state === 'failed' ? (
        <>
          <ChangesHeading>{t('changes.title')}</ChangesHeading>
          <p class="notice" role="alert">
            {t('common.failed')}
          </p>
        </>
      ) : documents.length === 0 ? (
        <>
          <ChangesHeading>{t('changes.title')}</ChangesHeading>
          <p class="changes-meta">{t('changes.no-documents')}</p>
        </>
      ) : (
        checks.state === 'ready' && <Documents row={row} documents={documents} last={checks.value} />
      )}
    </article>
  );
}

interface DocumentsProperties {
  readonly row: RecordRow;
  readonly documents: readonly RecordDocument[];
  readonly last: ReadonlyMap<string, CheckRow>;
}

/** One document at a time: the one chosen, else the first that was found changed. */
function Documents({ row, documents, last }: DocumentsProperties) {
  const t = useTranslator();
  const [picked, setPicked] = useState<string | null>(null);
  const isChanged = (document: RecordDocument) => {
    const now = last.get(`${row.id} ${document.key}`)?.textHash ?? null;
    return now !== null && comparedText(document) !== now;
  };
  const chosen = documents.find(({ key }) => key === picked) ?? documents.find(isChanged) ?? documents[0];
  if (chosen === undefined) return null;
  return (
    <DocumentChanges row={row} document={chosen} check={last.get(`${row.id} ${chosen.key}`) ?? null}>
      {documents.length > 1 && (
        <label class="changes-document">
          <span>{t('changes.document')}</span>
          <select class="select" value={chosen.key} onChange={(event) => setPicked(event.currentTarget.value)}>
            {documents.map(({ key, name: title }) => (
              <option key={key} value={key}>
                {title}
              </option>
            ))}
          </select>
        </label>
      )}
      {documents.some(isFetchable) && <CheckAgain record={row.id} />}
    </DocumentChanges>
  );
}
