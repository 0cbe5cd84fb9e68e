import { useRef, useState } from 'preact/hooks';
import { parseProject, type ProjectFileProblem } from '../../export/project-file.ts';
import { listProjects } from '../../ledger/projects/projects.ts';
import { restoreWhole } from '../../ledger/projects/whole.ts';
import { DoubleRule } from '../kit/DoubleRule.tsx';
import { reasonOf } from '../kit/reason-of.ts';
import { Row } from '../kit/Row.tsx';
import { Section } from '../kit/Section.tsx';
import { useTranslator } from '../kit/translator-context.ts';
import { useLive } from '../kit/use-live.ts';
import { useBenchActs } from './acts.ts';
import { NameEntry } from './NameEntry.tsx';
import { benchHref } from './route.ts';
import { useStore } from './store-context.ts';

/** All projects, a new one, and one that comes back from a file. */
export function ProjectList() {
  const t = useTranslator();
  const store = useStore();
  const live = useLive(() => listProjects(store), [store]);
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

function RestoreProject() {
  const t = useTranslator();
  const store = useStore();
  const acts = useBenchActs();
  const file = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState<ProjectFileProblem['id'] | null>(null);
  const restore = async () => {
    const chosen = file.current?.files?.[0];
    if (chosen === undefined) return;
    setProblem(null);
    setSaid(t('settings.working'));
    const read = parseProject(await chosen.text());
    if (!read.ok) {
      setSaid('');
      setProblem(read.problem.id);
      return;
    }
    await restoreWhole(store, read.value, acts.newId());
    const { project, documents } = read.value;
    setSaid(t('workbench.restored', { name: project.name, documents: documents.length }));
  };
  const start = () => {
    restore()
      .catch((error: unknown) => setSaid(t('workbench.not-kept', { reason: reasonOf(error) })))
      .finally(() => {
        // The same file can be chosen again.
        if (file.current !== null) file.current.value = '';
      });
  };
  return (
    <Section title={t('workbench.restore')} bare>
      <div class="file">
        <label class="button">
          {t('workbench.bring.pick')}
          <input
            class="hidden-text"
            type="file"
            ref={file}
            accept=".mingyue-project"
            aria-label={t('workbench.restore')}
            onChange={start}
          />
        </label>
      </div>
      {problem !== null && (
        <p class="bench-bad" role="alert">
          {t(`workbench.restore.${problem}`)}
        </p>
      )}
      <p class="notice" role="status">
        {said}
      </p>
    </Section>
  );
}
