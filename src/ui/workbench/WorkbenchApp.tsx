import { useEffect, useRef, useState } from 'preact/hooks';
import { adjudicator } from '../../core/annotate/project.ts';
import type { ProjectStore } from '../../ledger/projects/database.ts';
import { listDocuments } from '../../ledger/projects/documents.ts';
import { useTranslator } from '../kit/translator-context.ts';
import { useLive } from '../kit/use-live.ts';
import { PageHeader } from '../records/PageHeader.tsx';
import { BenchActsContext, type BenchActs } from './acts.ts';
import { Bench } from './Bench.tsx';
import { ProjectList } from './ProjectList.tsx';
import { ProjectPage } from './ProjectPage.tsx';
import { benchHref, parseBenchRoute, type BenchRoute } from './route.ts';
import { StoreContext, useStore } from './store-context.ts';
import '../records/records.css';
import './workbench.css';

interface Properties {
  readonly acts: BenchActs;
  readonly store: ProjectStore;
}

/** workbench.html: projects, one project, and the bench, by the location hash. */
export function WorkbenchApp({ acts, store }: Properties) {
  const [route, setRoute] = useState<BenchRoute>(() => parseBenchRoute(location.hash));
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    const follow = () => {
      setRoute((before) => {
        const next = parseBenchRoute(location.hash);
        // A new page starts at its top, for eyes and for screen readers.
        if (next.page !== before.page) {
          scrollTo(0, 0);
          main.current?.focus({ preventScroll: true });
        }
        return next;
      });
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return (
    <BenchActsContext.Provider value={acts}>
      <StoreContext.Provider value={store}>
        <div class={`workbench ${route.page === 'bench' ? 'workbench-open' : ''}`}>
          <PageHeader place="workbench" />
          <main id="content" tabIndex={-1} ref={main} class={route.page === 'bench' ? 'bench' : 'page'}>
            {route.page === 'projects' ? <ProjectList /> : <InProject route={route} />}
          </main>
        </div>
      </StoreContext.Provider>
    </BenchActsContext.Provider>
  );
}

function InProject({ route }: { readonly route: Exclude<BenchRoute, { page: 'projects' }> }) {
  const t = useTranslator();
  const store = useStore();
  const live = useLive(
    async () => ({
      project: (await store.projects.get(route.project)) ?? null,
      rows: await listDocuments(store, route.project),
    }),
    [store, route.project],
  );
  if (live.state === 'loading') return <h1 class="hidden-text">{t('workbench.title')}</h1>;
  if (live.state === 'failed')
    return (
      <p class="notice" role="alert">
        {t('workbench.failed')}
      </p>
    );
  const { project, rows } = live.value;
  if (project === null)
    return (
      <div class="gone">
        <h1>{t('workbench.gone')}</h1>
        <a class="text-link" href={benchHref({ page: 'projects' })}>
          {t('workbench.back')}
        </a>
      </div>
    );
  if (route.page === 'project') return <ProjectPage project={project} rows={rows} part={route.part} />;
  // Nobody's log is ever begun.
  if (route.who !== adjudicator && !project.annotators.some(({ id }) => id === route.who))
    return (
      <div class="page">
        <ProjectPage project={project} rows={rows} part={undefined} />
      </div>
    );
  return <Bench place={route} project={project} rows={rows} />;
}
