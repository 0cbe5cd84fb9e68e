import { families } from '../../core/labels/taxonomy.ts';
import { Chevron } from '../kit/Chevron.tsx';
import { Seal } from '../kit/Seal.tsx';
import { useTranslator } from '../kit/translator-context.ts';
import { ChangeLine, CompareLink } from './ChangeLine.tsx';
import { foundIn } from './found-in.ts';
import { hrefOf } from './route.ts';
import { HitLines } from './HitLines.tsx';
import type { Order, RecordSummary } from './summary.ts';
import type { Aftermath } from './use-aftermath.ts';
import type { Search } from './use-search.ts';

interface Properties {
  readonly record: RecordSummary;
  readonly order: Order;
  readonly search: Search;
  readonly aftermath: Aftermath;
}

/** One consent: day in its own column, site and documents, six counts; what deserves a word stands below. */
export function HistoryRow({ record, order, search, aftermath }: Properties) {
  const t = useTranslator();
  const { at, zone: timeZone, name, site, state, unread } = record;
  const [year, , day] = record.day.split('-');
  // One that was found by its name alone says what it says otherwise.
  const found = foundIn(record, search.found);
  const searched = found.length > 0;
  return (
    <li class={`record-row ${state === 'withdrawn' ? 'record-withdrawn' : ''}`}>
      <time class="record-day" dateTime={at.toISOString()}>
        <span class="record-date">
          {order === 'time' ? day : t.formatDate(at, { month: '2-digit', day: '2-digit', timeZone })}
        </span>
        <span class="record-weekday">{order === 'time' ? t.formatDate(at, { weekday: 'short', timeZone }) : year}</span>
      </time>
      <div class="record-body">
        <h3>
          <a href={hrefOf({ page: 'record', id: record.id })} lang="zh-CN">
            {name}
          </a>
          {name !== site && <span class="record-site">{site}</span>}
        </h3>
        <p class="record-documents" lang="zh-CN">
          {record.documents.map((one) => one.name).join(t('common.list.comma'))}
        </p>
        {searched && <HitLines found={found} />}
        {!searched && unread > 0 && (
          <p class="record-note">
            <Seal family="missing" size={16} />
            {t('records.unread', { count: unread })}
          </p>
        )}
        {!searched && aftermath.changed.length > 0 && <ChangeLine record={record.id} changed={aftermath.changed} />}
        {!searched && aftermath.unreadable > 0 && (
          <p class="record-note">
            <Seal family="missing" size={16} />
            {t('records.unreadable', { count: aftermath.unreadable })}
            {aftermath.changed.length === 0 && <CompareLink record={record.id} />}
          </p>
        )}
        {!searched && <Circumstance record={record} />}
      </div>
      <ul class="record-counts">
        {families.map((family) => (
          <li key={family} class={record.counts[family] === 0 ? 'count-none' : ''}>
            <Seal family={family} size={16} />
            <span aria-hidden="true">{record.counts[family] === 0 ? '–' : t.formatNumber(record.counts[family])}</span>
            <span class="hidden-text">
              {t('records.count', { family: t(`families.${family}`), count: record.counts[family] })}
            </span>
          </li>
        ))}
      </ul>
      <Chevron />
    </li>
  );
}

function Circumstance({ record }: { readonly record: RecordSummary }) {
  const t = useTranslator();
  const words = [];
  const { standing } = record;
  if (standing === 'withdrawn') words.push(t('records.withdrawn'));
  else if (standing === 'ticked' || standing === 'pressed') words.push(t(`records.${standing}-only`));
  if (record.kind === 'sentence') words.push(t('records.sentence-kind'));
  if (record.kind === 'by-hand') words.push(t('records.by-hand'));
  if (record.preTicked) words.push(t('records.pre-ticked'));
  if (words.length === 0) return null;
  return (
    <p class="record-note">
      {words.map((word) => (
        <span key={word}>{word}</span>
      ))}
    </p>
  );
}
