import { useState } from 'preact/hooks';
import { isFetchable } from '../../core/record/fetchable.ts';
import type { RecordRow } from '../../ledger/tables.ts';
import type { Translator } from '../../locales/index.ts';
import { useLedger } from '../kit/ledger-context.ts';
import { useTranslator } from '../kit/translator-context.ts';
import { useLive } from '../kit/use-live.ts';
import { OneRecord } from '../records/OneRecord.tsx';
import { hrefOf } from '../records/route.ts';
import { siteName } from '../kit/site-name.ts';
import { ChangesHeading } from './ChangesHeading.tsx';
import { CheckAgain } from './CheckAgain.tsx';
import { DocumentChanges } from './DocumentChanges.tsx';
import { findOutcomes, firstToShow, isChanged, type Outcome } from './find-outcomes.ts';
import { balanceOf } from './weigh.ts';
import './changes.css';

/** What has changed since a consent: labels gained and lost first, then clause by clause. */
export function ChangesPage({ id }: { readonly id: string }) {
  return <OneRecord id={id}>{(row) => <Changes row={row} />}</OneRecord>;
}

function Changes({ row }: { readonly row: RecordRow }) {
  const t = useTranslator();
  const ledger = useLedger();
  const outcomes = useLive(() => findOutcomes(ledger, row), [ledger, row]);
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
      {outcomes.state === 'failed' && (
        <>
          <ChangesHeading>{t('changes.title')}</ChangesHeading>
          <p class="notice" role="alert">
            {t('common.failed')}
          </p>
        </>
      )}
      {outcomes.state === 'ready' && <Documents row={row} outcomes={outcomes.value} />}
    </article>
  );
}

interface DocumentsProperties {
  readonly row: RecordRow;
  readonly outcomes: readonly Outcome[];
}

/** One document at a time: the one chosen, else the one that changed most gravely. */
function Documents({ row, outcomes }: DocumentsProperties) {
  const t = useTranslator();
  const [picked, setPicked] = useState<string | null>(null);
  const chosen = outcomes.find(({ document }) => document.key === picked) ?? firstToShow(outcomes);
  if (chosen === undefined)
    return (
      <>
        <ChangesHeading>{t('changes.title')}</ChangesHeading>
        <p class="changes-meta">{t('changes.no-documents')}</p>
      </>
    );
  return (
    <DocumentChanges row={row} outcome={chosen} named={outcomes.length > 1}>
      {outcomes.length > 1 && (
        <label class="changes-document">
          <span>{t('changes.document')}</span>
          <select class="select" value={chosen.document.key} onChange={(event) => setPicked(event.currentTarget.value)}>
            {outcomes.map((one) => (
              <option key={one.document.key} value={one.document.key}>
                {t('changes.option', { name: one.document.name, what: whatBecameOf(one, t) })}
              </option>
            ))}
          </select>
        </label>
      )}
      {outcomes.some(({ document }) => isFetchable(document)) && <CheckAgain record={row.id} />}
    </DocumentChanges>
  );
}

/** What became of a document, in the few words that a list of them has room for. */
function whatBecameOf(outcome: Outcome, t: Translator): string {
  const { document, then, text, failed, comparison } = outcome;
  if (then === null) return t('changes.option.unread');
  if (comparison !== null) {
    const { gained, lost } = balanceOf(comparison);
    if (gained.heed.length > 0) return t('changes.balance.heed-more', { count: gained.heed.length });
    if (lost.forYou.length > 0) return t('changes.balance.for-you-fewer', { count: lost.forYou.length });
  }
  if (isChanged(outcome)) return t('changes.option.changed');
  if (failed !== null) return t('changes.heading.failed');
  if (text !== null) return t('changes.option.same');
  return t(isFetchable(document) ? 'changes.heading.unchecked' : 'changes.option.on-page');
}
