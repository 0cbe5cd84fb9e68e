import type { ComponentChildren } from 'preact';
import { comparedReading } from '../../core/record/documents-of.ts';
import { isFetchable } from '../../core/record/fetchable.ts';
import { isReadLater } from '../../core/record/is-read-later.ts';
import { knownZone } from '../../core/record/known-zone.ts';
import type { RecordDocument } from '../../core/record/record.ts';
import { standingOf } from '../../core/record/standing.ts';
import type { CheckRow, RecordRow } from '../../ledger/tables.ts';
import { problemText } from '../../locales/problem-text.ts';
import type { Translator } from '../../locales/index.ts';
import { useLedger } from '../kit/ledger-context.ts';
import { secondIn } from '../kit/second-in.ts';
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
  const reading = comparedReading(document);
  const then = reading?.textHash ?? null;
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
  const timeZone = knownZone(row.body.zone);
  const later = reading !== null && isReadLater(reading, row) ? reading.readAt : null;
  const basis = basisOf(row);
  const since = t(`changes.since.${later === null ? basis : 'read'}`);
  const again =
    check === null
      ? null
      : t(now === null ? 'changes.tried-at' : 'changes.checked-at', {
          date: moment(check.checkedAt, t),
        });
  return (
    <>
      <ChangesHeading>
        {known === null ? t('changes.title') : headingOf({ document, check, then, now, comparison, since }, t)}
      </ChangesHeading>
      <p class="changes-meta">
        <span lang="zh-CN">{t('common.document', { name: document.name })}</span>
        <span>
          {t(`changes.on.${basis}`, { date: t.formatDate(new Date(row.at), { dateStyle: 'long', timeZone }) })}
        </span>
        {again !== null && <span>{again}</span>}
      </p>
      {later !== null && (
        <p class="changes-note">
          {t('record.read-later', { at: secondIn(row.at, timeZone, t), read: secondIn(later, timeZone, t) })}
        </p>
      )}
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
            then={{ at: later ?? row.at, timeZone, later: later !== null }}
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
  readonly since: string;
}

/** What the comparison looks back to: an agreement, a tick that was taken back, or what the person wrote down. */
function basisOf(row: RecordRow): 'agreed' | 'withdrawn' | 'by-hand' {
  const standing = standingOf(row);
  return standing === 'withdrawn' || standing === 'by-hand' ? standing : 'agreed';
}

/** The heading claims no more than is known. */
function headingOf({ document, check, then, now, comparison, since }: Known, t: Translator): string {
  if (then === null) return t('changes.title');
  if (check === null) return t(isFetchable(document) ? 'changes.heading.unchecked' : 'changes.title');
  if (now === null) return t('changes.heading.failed');
  if (then === now) return t('changes.heading.same', { since });
  if (comparison === null) return t('changes.title');
  const [gained, lost] = [comparison.gained.length, comparison.lost.length];
  return gained + lost === 0 ? t('changes.heading.none', { since }) : t('changes.heading', { since, gained, lost });
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
