import type { ComponentChildren } from 'preact';
import { comparedReading } from '../../core/record/documents-of.ts';
import { isFetchable } from '../../core/record/fetchable.ts';
import { isReadLater } from '../../core/record/is-read-later.ts';
import { knownZone } from '../../core/record/known-zone.ts';
import { standingOf } from '../../core/record/standing.ts';
import type { RecordRow } from '../../ledger/tables.ts';
import { problemText } from '../../locales/problem-text.ts';
import type { Translator } from '../../locales/index.ts';
import { secondIn } from '../kit/second-in.ts';
import { useTranslator } from '../kit/translator-context.ts';
import { Balance } from './Balance.tsx';
import { ChangesHeading } from './ChangesHeading.tsx';
import { ChangesTable } from './ChangesTable.tsx';
import { isChanged, type Outcome } from './find-outcomes.ts';
import { LabelChanges } from './LabelChanges.tsx';

interface Properties {
  readonly row: RecordRow;
  readonly outcome: Outcome;
  /** Whether the heading must say which document it is of. */
  readonly named: boolean;
  /** Stands between what the comparison is of and what came of it. */
  readonly children: ComponentChildren;
}

/** One document then and now, or why there is nothing to compare. */
export function DocumentChanges({ row, outcome, named, children }: Properties) {
  const t = useTranslator();
  const { document, then, text, failed, comparison } = outcome;
  const reading = comparedReading(document);
  const timeZone = knownZone(row.body.zone);
  const later = reading !== null && isReadLater(reading, row) ? reading.readAt : null;
  const basis = basisOf(row);
  const what = headingOf(outcome, t(`changes.since.${later === null ? basis : 'read'}`), t);
  return (
    <>
      <ChangesHeading>{named ? t('changes.heading.of', { name: document.name, what }) : what}</ChangesHeading>
      {comparison !== null && <Balance comparison={comparison} />}
      <p class="changes-meta">
        {!named && <span lang="zh-CN">{t('common.document', { name: document.name })}</span>}
        <span>
          {t(`changes.on.${basis}`, { date: t.formatDate(new Date(row.at), { dateStyle: 'long', timeZone }) })}
        </span>
        {text !== null && <span>{t('changes.checked-at', { date: moment(text.at, t) })}</span>}
        {failed !== null && <span>{t('changes.tried-at', { date: moment(failed.at, t) })}</span>}
      </p>
      {later !== null && (
        <p class="changes-note">
          {t('record.read-later', { at: secondIn(row.at, timeZone, t), read: secondIn(later, timeZone, t) })}
        </p>
      )}
      {children}
      {then === null && <p class="changes-note">{t('changes.not-readable-then')}</p>}
      <NotReadNow row={row} outcome={outcome} />
      {comparison === null && isChanged(outcome) && <p class="changes-note">{t('record.text-gone')}</p>}
      {comparison !== null && (
        <>
          <LabelChanges comparison={comparison} />
          <ChangesTable
            comparison={comparison}
            then={{ at: later ?? row.at, timeZone, later: later !== null }}
            nowDate={text === null ? null : new Date(text.at)}
          />
        </>
      )}
    </>
  );
}

/** What the comparison looks back to: an agreement, a tick that was taken back, or what the person wrote down. */
function basisOf(row: RecordRow): 'agreed' | 'withdrawn' | 'by-hand' {
  const standing = standingOf(row);
  return standing === 'withdrawn' || standing === 'by-hand' ? standing : 'agreed';
}

const counted = ['reworded', 'new', 'gone'] as const;

/** The heading claims no more than is known, and no less: a clause reworded may cost more than any label tells. */
function headingOf(outcome: Outcome, since: string, t: Translator): string {
  const { document, then, text, failed, comparison } = outcome;
  if (then === null) return t('changes.title');
  if (text === null && failed === null) return t(isFetchable(document) ? 'changes.heading.unchecked' : 'changes.title');
  if (text === null) return t('changes.heading.failed');
  if (!isChanged(outcome)) return t('changes.heading.same', { since });
  if (comparison === null) return t('changes.title');
  const { counts } = comparison;
  const changes = counted.flatMap((kind) =>
    counts[kind] === 0 ? [] : [t(`changes.heading.${kind}`, { count: counts[kind] })],
  );
  if (changes.length > 0) return t('changes.heading', { since, changes: changes.join(t('common.list.comma')) });
  return t(counts.moved > 0 ? 'changes.heading.moved' : 'changes.heading.noise', { since });
}

/** Why there is no text of now: the reason of the last look, or that only the page has it. */
function NotReadNow({ row, outcome: { document, text, failed } }: Pick<Properties, 'row' | 'outcome'>) {
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
  if (failed === null || failed.problem === null) return null;
  const { what } = problemText(failed.problem, t);
  return (
    <p class="changes-note">
      {text === null ? what : t('changes.failed-since', { date: moment(text.at, t), what })}{' '}
      <a class="text-link" href={document.href} target="_blank" rel="noreferrer">
        {t('changes.open-document')}
      </a>
    </p>
  );
}

function moment(time: number, t: Translator): string {
  return t.formatDate(new Date(time), { dateStyle: 'long', timeStyle: 'short', hourCycle: 'h23' });
}
