import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { families } from '../../core/labels/taxonomy.ts';
import { drawNow } from '../kit/draw-now.ts';
import { Seal } from '../kit/Seal.tsx';
import { useTranslator } from '../kit/translator-context.ts';
import { useMore } from '../kit/use-more.ts';
import { HistoryRow } from './HistoryRow.tsx';
import type { Order, RecordSummary } from './summary.ts';
import type { Aftermath, AftermathByRecord } from './use-aftermath.ts';
import type { Search } from './use-search.ts';

interface Properties {
  readonly records: readonly RecordSummary[];
  readonly order: Order;
  readonly search: Search;
  readonly aftermath: AftermathByRecord;
}

/** Rows drawn at first, and added each time the foot comes near. */
const portion = 60;

interface Group {
  readonly title: string;
  readonly records: readonly RecordSummary[];
}

/** The ruled ledger: groups by month or by site, drawn in portions so that ten thousand records stay fluent. */
export function HistoryList({ records, order, search, aftermath }: Properties) {
  const t = useTranslator();
  const list = useRef<HTMLDivElement>(null);
  const { shown: limit, show: setLimit, goOn } = useMore(portion, list, '.record-row h3 a');
  // A print holds every row, drawn or not.
  useLayoutEffect(() => {
    const all = () => drawNow(() => setLimit(Infinity));
    const few = () => setLimit(portion);
    addEventListener('beforeprint', all);
    addEventListener('afterprint', few);
    return () => {
      removeEventListener('beforeprint', all);
      removeEventListener('afterprint', few);
    };
  }, []);
  const sorted = useMemo(
    () =>
      order === 'time' ? records : [...records].sort((a, b) => a.site.localeCompare(b.site) || b.sequence - a.sequence),
    [records, order],
  );
  const groups = useMemo(() => {
    const titleOf = (record: RecordSummary) =>
      order === 'time'
        ? t.formatDate(record.at, { year: 'numeric', month: 'long', timeZone: record.zone })
        : record.name === record.site
          ? record.site
          : `${record.name}　${record.site}`;
    const made: { title: string; records: RecordSummary[] }[] = [];
    for (const record of sorted.slice(0, limit)) {
      const title = titleOf(record);
      const last = made.at(-1);
      if (last?.title === title) last.records.push(record);
      else made.push({ title, records: [record] });
    }
    return made;
  }, [sorted, order, limit, t]);
  if (records.length === 0)
    return search.state === 'searching' ? null : <p class="history-none">{t('records.none-match')}</p>;
  return (
    <div class="history-list" ref={list}>
      {groups.map((group, index) => (
        <MonthGroup
          key={group.title}
          group={group}
          first={index === 0}
          order={order}
          search={search}
          aftermath={aftermath}
        />
      ))}
      {limit < sorted.length && (
        <More
          count={Math.min(portion, sorted.length - limit)}
          onNear={() => setLimit(limit + portion)}
          onPress={goOn}
        />
      )}
    </div>
  );
}

function MonthGroup({
  group,
  first,
  order,
  search,
  aftermath,
}: {
  readonly group: Group;
  readonly first: boolean;
  readonly order: Order;
  readonly search: Search;
  readonly aftermath: AftermathByRecord;
}) {
  return (
    <section class="month">
      <div class="month-head">
        <h2>{group.title}</h2>
        {first && (
          <div class="month-seals" aria-hidden="true">
            {families.map((family) => (
              <Seal key={family} family={family} />
            ))}
          </div>
        )}
      </div>
      <ol>
        {group.records.map((record) => (
          <HistoryRow
            key={record.id}
            record={record}
            order={order}
            search={search}
            aftermath={aftermath.get(record.id) ?? unknown}
          />
        ))}
      </ol>
    </section>
  );
}

const unknown: Aftermath = { changed: [], unreadable: 0 };

/** Adds the next portion when it comes near, or when it is pressed. */
function More({
  count,
  onNear,
  onPress,
}: {
  readonly count: number;
  readonly onNear: () => void;
  readonly onPress: () => void;
}) {
  const t = useTranslator();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const element = button.current;
    if (element === null) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) onNear();
      },
      { rootMargin: '1200px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [onNear]);
  return (
    <button type="button" class="text-button history-more" ref={button} onClick={onPress}>
      {t('records.more', { count })}
    </button>
  );
}
