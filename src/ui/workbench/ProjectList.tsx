import { listProjects } from '../../ledger/projects/projects.ts';
import { DoubleRule } from '../kit/DoubleRule.tsx';
import { Row } from '../kit/Row.tsx';
import { Section } from '../kit/Section.tsx';
import { useTranslator } from '../kit/translator-context.ts';
import { useLive } from '../kit/use-live.ts';
import { usePageTitle } from '../kit/use-page-title.ts';
import { useBenchActs } from './acts.ts';
import { NameEntry } from './NameEntry.tsx';
import { RestoreProject } from './RestoreProject.tsx';
import { benchHref } from './route.ts';
import { useStore } from './store-context.ts';

/** All projects, a new one, and one that comes back from a file. */
export function ProjectList() {
  const t = useTranslator();
  const store = useStore();
  const live = useLive(() => listProjects(store), [store]);
  usePageTitle(t('workbench.title'));
  return (
    <div class="bench-page">
      <h1>{t('workbench.title')}</h1>
      <p class="bench-lead">{t('workbench.lead')}</p>
      <p class="bench-hint">{t('workbench.local')}</p>
      <DoubleRule />
      <div class="bench-halves">
        <Section title={t('workbench.projects')} bare>
          {live.state === 'failed' && (
            <p class="notice" role="alert">
              {t('workbench.failed')}
            </p>
          )}
          {live.state === 'ready' && live.value.length === 0 && <p class="bench-hint">{t('workbench.none')}</p>}
          <ul>
            {live.state === 'ready' &&
              live.value.map(({ project, documents }) => (
                <li key={project.id}>
                  <Row
                    href={benchHref({ page: 'project', project: project.id })}
                    aside={t('workbench.documents', { count: documents })}
                  >
                    {project.name}
                  </Row>
                </li>
              ))}
          </ul>
        </Section>
        <div>
          <NewProject />
          <RestoreProject />
        </div>
      </div>
    </div>
  );
}

function NewProject() {
  const t = useTranslator();
  const store = useStore();
  const acts = useBenchActs();
  const create = async (name: string) => {
    const id = acts.newId();
    await store.projects.add({
      id,
      name,
      createdAt: acts.now().toISOString(),
      annotators: [
        { id: 'a1', name: t('workbench.first.name.1'), kind: 'person' },
        { id: 'a2', name: t('workbench.first.name.2'), kind: 'person' },
      ],
    });
    location.hash = benchHref({ page: 'project', project: id });
  };
  return (
    <Section title={t('workbench.new')} bare>
      <NameEntry label={t('workbench.new.name')} yes={t('workbench.new.do')} onName={create} />
    </Section>
  );
}
