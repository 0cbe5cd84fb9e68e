import { useMemo } from 'preact/hooks';
import { readingMinutes } from '../../core/text/text-length.ts';
import { duration } from '../kit/duration.ts';
import { useTranslator } from '../kit/translator-context.ts';
import { useSummaries } from '../records/use-summaries.ts';
import { EmptyHistory } from '../records/EmptyHistory.tsx';
import { countFigures, type Figures } from './figures.ts';
import { MonthFigure } from './MonthFigure.tsx';
import { SiteFigure } from './SiteFigure.tsx';
import './overview.css';

/** One year in one sentence, then two figures that are real tables. */
export function OverviewPage({ today }: { readonly today?: Date }) {
  const t = useTranslator();
  const { state, list, complete } = useSummaries();
  const figures = useMemo(() => countFigures(list, today ?? new Date()), [list, today]);
  if (state === 'failed')
    return (
      <p class="notice" role="alert">
        {t('records.failed')}
      </p>
    );
  if (state === 'loading' || !complete) return <h1 class="hidden-text">{t('overview.title')}</h1>;
  if (list.length === 0) return <EmptyHistory />;
  return (
    <div class="overview">
      <h1>
        {figures.documents === 0
          ? t('overview.heading.none')
          : t('overview.heading', { documents: figures.documents, characters: figures.characters })}
      </h1>
      <Facts figures={figures} />
      {figures.documents > 0 && (
        <div class="figures">
          <MonthFigure figures={figures} />
          <SiteFigure figures={figures} />
        </div>
      )}
    </div>
  );
}

function Facts({ figures }: { readonly figures: Figures }) {
  const t = useTranslator();
  if (figures.documents === 0) return null;
  const minutes = readingMinutes(figures.characters);
  return (
    <p class="overview-facts">
      <span>
        {minutes < 90
          ? t('overview.reading-minutes', { count: minutes })
          : t('overview.hours', { count: Math.round(minutes / 60) })}
      </span>
      <span>
        {figures.opened === 0
          ? t('overview.opened.none')
          : t('overview.opened', { count: figures.opened, time: duration(figures.openedMs, t) })}
      </span>
      <span>{t('overview.pre-ticked', { count: figures.preTicked })}</span>
    </p>
  );
}
