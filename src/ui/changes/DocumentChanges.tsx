import type { ComponentChildren } from 'preact';
import { comparedText } from '../../core/record/documents-of.ts';
import { isFetchable } from '../../core/record/fetchable.ts';
import type { RecordDocument } from '../../core/record/record.ts';
import type { CheckRow, RecordRow } from '../../ledger/tables.ts';
import { problemText } from '../../locales/problem-text.ts';
import type { Translator } from '../../locales/index.ts';
import { useLedger } from '../kit/ledger-context.ts';
import { useTranslator } from '../kit/translator-context.ts';
import { useLive } from '../kit/use-live.ts';
import { ChangesHeading } from './ChangesHeading.tsx';
import { ChangesTable } from './ChangesTable.tsx';
import { compareStored, type StoredComparison } from './compare-stored.ts';
import { LabelChanges } from './LabelChanges.tsx';

interface Properties {
  readonly row: RecordRow;
  readonly document: RecordDocument;
  /** What the last look at it found; null when nobody has looked. */
  readonly check: CheckRow | null;
  /** Stands between what the comparison is of and what came of it. */
  readonly children: ComponentChildren;
}

/** One document then and now, or why there is nothing to compare. */
export function DocumentChanges({ row, document, check, children }: Properties) {
  const t = useTranslator();
  const ledger = useLedger();
  const then = comparedText(document);
  const now = check?.textHash ?? null;
  const differ = then !== null && now !== null && then !== now;
  const live = useLive(
    async () => ({
      then,
      now,
      found: differ ? ((await compareStored(ledger, then, now)) ?? null) : null,
    }),
    [ledger, then, now],
  );
  // After another document was chosen or was read again, what is known is of the texts before, for a moment.
  const known = live.state === 'ready' && live.value.then === then && live.value.now === now ? live.value : null;
  const comparison = known?.found ?? null;
  const again =
    check === null
      ? null
      : t(now === null ? 'changes.tried-at' : 'changes.checked-at', {
          date: moment(check.checkedAt, t),
        });
  return (
    <>
      <ChangesHeading>
        {known === null ? t('changes.title') : headingOf({ document, check, then, now, comparison }, t)}
      </ChangesHeading>
      <p class="changes-meta">
        <span lang="zh-CN">{t('common.document', { name: document.name })}</span>
        <span>{t('changes.agreed-on', { date: t.formatDate(new Date(row.at)) })}</span>
        {again !== null && <span>{again}</span>}
      </p>
      {children}
      {then === null && <p class="changes-note">{t('changes.not-readable-then')}</p>}
      <NotReadNow row={row} document={document} check={check} />
      {live.state === 'failed' && (
        <p class="notice" role="alert">
          {t('common.failed')}
        </p>
      )}
      {differ && known?.found === null && <p class="changes-note">{t('record.text-gone')}</p>}
      {comparison !== null && (
        <>
          <LabelChanges comparison={comparison} />
          <ChangesTable
            comparison={comparison}
            thenDate={new Date(row.at)}
            nowDate={check === null ? null : new Date(check.checkedAt)}
          />
        </>
      )}
    </>
  );
}

interface Known {
  readonly document: RecordDocument;
  readonly check: CheckRow | null;
  readonly then: string | null;
  readonly now: string | null;
  readonly comparison: StoredComparison | null;
}

/** The heading claims no more than is known. */
function headingOf({ document, check, then, now, comparison }: Known, t: Translator): string {
  if (then === null) return t('changes.title');
  if (check === null) return t(isFetchable(document) ? 'changes.heading.unchecked' : 'changes.title');
  if (now === null) return t('changes.heading.failed');
  if (then === now) return t('changes.heading.same');
  if (comparison === null) return t('changes.title');
  const [gained, lost] = [comparison.gained.length, comparison.lost.length];
  return gained + lost === 0 ? t('changes.heading.none') : t('changes.heading', { gained, lost });
}

/** Why there is no text of now: the reason of the last look, or that only the page has it. */
function NotReadNow({ row, document, check }: Pick<Properties, 'row' | 'document' | 'check'>) {
  const t = useTranslator();
  if (!isFetchable(document)) {
    const { url } = row.body.page;
    return (
      <p class="changes-note">
        {t('changes.only-on-page')}{' '}
        {/^https?:/i.test(url) && (
          <a class="text-link" href={url} target="_blank" rel="noreferrer">
            {url.replace(/^https?:\/\//i, '')}
          </a>
        )}
      </p>
    );
  }
  if (check === null || check.problem === null) return null;
  return (
    <p class="changes-note">
      {problemText(check.problem, t).what}{' '}
      <a class="text-link" href={document.href} target="_blank" rel="noreferrer">
        {t('changes.open-document')}
      </a>
    </p>
  );
}

function moment(time: number, t: Translator): string {
  return t.formatDate(new Date(time), { dateStyle: 'long', timeStyle: 'short', hourCycle: 'h23' });
}
