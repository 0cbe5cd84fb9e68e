import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { documentsOf } from '../../core/record/documents-of.ts';
import type { RecordRow } from '../../ledger/tables.ts';
import { Button } from '../kit/Button.tsx';
import { useLedger } from '../kit/ledger-context.ts';
import { useTranslator } from '../kit/translator-context.ts';
import { useLive } from '../kit/use-live.ts';
import { useActs } from '../records/acts.ts';
import { OneRecord } from '../records/OneRecord.tsx';
import { hrefOf } from '../records/route.ts';
import { siteName } from '../kit/site-name.ts';
import { lastChecks } from '../records/use-changed.ts';
import { ChangesTable } from './ChangesTable.tsx';
import { compareStored } from './compare-stored.ts';
import { LabelChanges } from './LabelChanges.tsx';
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
  const last = checks.state === 'ready' ? checks.value : null;
  const isChanged = (key: string, textHash: string | null) => {
    const now = last?.get(`${row.id} ${key}`)?.textHash ?? null;
    return now !== null && now !== textHash;
  };
  const [picked, setPicked] = useState<string | null>(null);
  const hashOf = (document: (typeof documents)[number]) =>
    document.reading.state === 'read' ? document.reading.textHash : null;
  const firstChanged = documents.find((one) => isChanged(one.key, hashOf(one)));
  const chosen = documents.find(({ key }) => key === picked) ?? firstChanged ?? documents[0];
  if (last === null || chosen === undefined) return null;
  const name = siteName(row.body.page);
  const check = last.get(`${row.id} ${chosen.key}`);
  const then = hashOf(chosen);
  return (
    <article class="changes">
      <nav class="breadcrumb" aria-label={t('record.breadcrumb')}>
        <a class="text-link" href={hrefOf({ page: 'history' })}>
          {t('records.title')}
        </a>
        <span aria-hidden="true"> / </span>
        <a class="text-link" href={hrefOf({ page: 'record', id: row.id })}>
          {name}
        </a>
        <span aria-hidden="true"> / </span>
        <span aria-current="page">{t('changes.title')}</span>
      </nav>
      <OneDocument
        row={row}
        name={chosen.name}
        then={then}
        now={check?.textHash ?? null}
        checkedAt={check?.checkedAt ?? null}
        problem={check?.problem?.id ?? null}
      >
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
      </OneDocument>
    </article>
  );
}

interface OneProperties {
  readonly row: RecordRow;
  readonly name: string;
  readonly then: string | null;
  readonly now: string | null;
  readonly checkedAt: number | null;
  readonly problem: string | null;
  readonly children: ComponentChildren;
}

function OneDocument({ row, name, then, now, checkedAt, problem, children }: OneProperties) {
  const t = useTranslator();
  const ledger = useLedger();
  const live = useLive(
    async () => ({
      then,
      now,
      found: then === null || now === null || then === now ? null : ((await compareStored(ledger, then, now)) ?? null),
    }),
    [ledger, then, now],
  );
  // After another document was chosen or was read again, what is known is of the texts before, for a moment.
  const known = live.state === 'ready' && live.value.then === then && live.value.now === now ? live.value : null;
  const waiting = known === null && live.state !== 'failed';
  const comparison = known?.found ?? null;
  const same = then !== null && then === now;
  const heading = waiting
    ? t('changes.title')
    : checkedAt === null || now === null || live.state === 'failed'
      ? t('changes.heading.unchecked')
      : same
        ? t('changes.heading.same')
        : comparison === null || comparison.gained.length + comparison.lost.length === 0
          ? t('changes.heading.none')
          : t('changes.heading', { gained: comparison.gained.length, lost: comparison.lost.length });
  useEffect(() => {
    document.title = `${heading} – ${t('common.product')}`;
  }, [heading, t]);
  return (
    <>
      <h1>{heading}</h1>
      <p class="changes-meta">
        <span lang="zh-CN">{t('common.document', { name })}</span>
        <span>{t('changes.agreed-on', { date: t.formatDate(new Date(row.at)) })}</span>
        {checkedAt !== null && <span>{t('changes.checked-at', { date: moment(checkedAt, t) })}</span>}
      </p>
      {children}
      <CheckAgain record={row.id} />
      {then === null && <p class="changes-note">{t('changes.not-readable-then')}</p>}
      {problem !== null && <p class="changes-note">{t('changes.check-failed')}</p>}
      {live.state === 'failed' && (
        <p class="notice" role="alert">
          {t('common.failed')}
        </p>
      )}
      {comparison !== null && (
        <>
          <LabelChanges comparison={comparison} />
          <ChangesTable
            comparison={comparison}
            thenDate={new Date(row.at)}
            nowDate={checkedAt === null ? null : new Date(checkedAt)}
          />
        </>
      )}
    </>
  );
}

function CheckAgain({ record }: { readonly record: string }) {
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

function moment(time: number, t: ReturnType<typeof useTranslator>): string {
  return t.formatDate(new Date(time), { dateStyle: 'long', timeStyle: 'short', hourCycle: 'h23' });
}
