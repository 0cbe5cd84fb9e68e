import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { adjudicator, type Project } from '../../core/annotate/project.ts';
import type { DocumentRow } from '../../ledger/projects/tables.ts';
import { deleteProject, renameProject } from '../../ledger/projects/projects.ts';
import { AskFirst } from '../kit/AskFirst.tsx';
import { DoubleRule } from '../kit/DoubleRule.tsx';
import { Section } from '../kit/Section.tsx';
import { useTranslator } from '../kit/translator-context.ts';
import { usePageTitle } from '../kit/use-page-title.ts';
import { AgreementFigure } from './AgreementFigure.tsx';
import { Annotators } from './Annotators.tsx';
import { BringIn } from './BringIn.tsx';
import { DocumentTable } from './DocumentTable.tsx';
import { ExportProject } from './ExportProject.tsx';
import { NameForm } from './NameForm.tsx';
import { RemoveDocument } from './RemoveDocument.tsx';
import { benchHref } from './route.ts';
import { useStore } from './store-context.ts';
import { disputesOf, useJudgements, waitingIn } from './use-judgements.ts';

interface Properties {
  readonly project: Project;
  readonly rows: readonly DocumentRow[];
  readonly part: 'export' | undefined;
}

/** A project: its documents, its annotators, how far they agree, and the ways out. */
export function ProjectPage({ project, rows, part }: Properties) {
  const t = useTranslator();
  const store = useStore();
  usePageTitle(`${project.name} – ${t('workbench.title')}`);
  // Labels that came with a file are judgements, too; those of who is gone are none any more.
  const [brought, setBrought] = useState(0);
  const people = project.annotators.map(({ id }) => id).join(' ');
  const judgements = useJudgements(project.id, `${String(rows.length)} ${String(brought)} ${people}`);
  const disputes = useMemo(() => (judgements === null ? null : disputesOf(project, judgements)), [project, judgements]);
  const waiting = waitingIn(rows, disputes);
  const ways = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (part !== 'export') return;
    ways.current?.scrollIntoView();
    ways.current?.focus({ preventScroll: true });
  }, [part]);
  return (
    <div class="bench-page">
      <p class="breadcrumb">
        <a class="text-link" href={benchHref({ page: 'projects' })}>
          {t('workbench.back')}
        </a>
      </p>
      <h1>{project.name}</h1>
      <NameForm
        act={t('workbench.rename')}
        label={t('workbench.new.name')}
        yes={t('workbench.rename.do')}
        first={project.name}
        onName={(name) => renameProject(store, project.id, name)}
      />
      <DoubleRule />
      <div class="bench-halves">
        <div>
          <DocumentTable project={project} rows={rows} judgements={judgements} disputes={disputes} />
          {rows.length > 0 && judgements !== null && (
            <RemoveDocument project={project} rows={rows} judgements={judgements} />
          )}
        </div>
        <div>
          <BringIn project={project} onDone={() => setBrought((count) => count + 1)} />
          <Annotators project={project} rows={rows} judgements={judgements} />
          <AgreementFigure
            annotators={project.annotators}
            judgements={judgements}
            waiting={waiting.count}
            settleHref={
              waiting.first === undefined
                ? null
                : benchHref({
                    page: 'bench',
                    project: project.id,
                    number: waiting.first.number,
                    who: adjudicator,
                    order: 'text',
                  })
            }
            onAgain={null}
          />
          <div ref={ways} tabIndex={-1} class="bench-ways">
            <ExportProject project={project} judgements={judgements} />
          </div>
          <Section title={t('workbench.delete')}>
            <AskFirst
              act={t('workbench.delete')}
              question={t('workbench.delete.ask', { name: project.name })}
              yes={t('workbench.delete.yes')}
              no={t('workbench.delete.no')}
              onYes={async () => {
                await deleteProject(store, project.id);
                location.hash = benchHref({ page: 'projects' });
              }}
            />
          </Section>
        </div>
      </div>
    </div>
  );
}
