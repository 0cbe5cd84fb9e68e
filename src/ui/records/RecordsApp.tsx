import { useEffect, useRef, useState } from 'preact/hooks';
import { ChangesPage } from '../changes/ChangesPage.tsx';
import { useTranslator } from '../kit/translator-context.ts';
import { usePageTitle } from '../kit/use-page-title.ts';
import { OverviewPage } from '../overview/OverviewPage.tsx';
import { RecordPage } from '../record/RecordPage.tsx';
import { SettingsPage } from '../settings/SettingsPage.tsx';
import { ActsContext, type Acts } from './acts.ts';
import { noFilters } from './filters.ts';
import { firstView, History, type HistoryView } from './History.tsx';
import { PageHeader } from './PageHeader.tsx';
import { parseRoute, type Route } from './route.ts';
import './records.css';

/** records.html: history, record, changes, overview and settings by the location hash. */
export function RecordsApp({ acts }: { readonly acts: Acts }) {
  const [route, setRoute] = useState<Route>(() => parseRoute(location.hash));
  const [view, setView] = useState<HistoryView>(() => viewOf(route, firstView));
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    const follow = () => {
      const next = parseRoute(location.hash);
      setRoute(next);
      setView((last) => viewOf(next, last));
      // A new page starts at its top, for eyes and for screen readers; the history where one left it.
      scrollTo(0, 0);
      main.current?.focus({ preventScroll: true });
    };
    // The browser would restore the place before the rows are there, and then ours would be lost.
    history.scrollRestoration = 'manual';
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return (
    <ActsContext.Provider value={acts}>
      <PageHeader place={route.page} />
      <main class="page" id="content" tabIndex={-1} ref={main}>
        <Page route={route} view={view} onView={setView} />
      </main>
    </ActsContext.Provider>
  );
}

/** A link to the records of one site shows those; any other way leaves the history as it was. */
function viewOf(route: Route, last: HistoryView): HistoryView {
  if (route.page !== 'history' || route.site === undefined) return last;
  return { ...firstView, order: last.order, filters: { ...noFilters, site: route.site } };
}

interface PageProperties {
  readonly route: Route;
  readonly view: HistoryView;
  readonly onView: (view: HistoryView) => void;
}

function Page({ route, view, onView }: PageProperties) {
  const t = useTranslator();
  const title = {
    history: 'records',
    record: 'records',
    changes: 'changes',
    overview: 'overview',
    settings: 'settings',
  } as const;
  // A record calls the tab by its own name once it is read.
  usePageTitle(t(`${title[route.page]}.title`));
  switch (route.page) {
    case 'history':
      return <History view={view} onView={onView} />;
    case 'record':
      return <RecordPage key={route.id} id={route.id} />;
    case 'changes':
      return <ChangesPage key={route.id} id={route.id} />;
    case 'overview':
      return <OverviewPage />;
    case 'settings':
      return <SettingsPage />;
  }
}
