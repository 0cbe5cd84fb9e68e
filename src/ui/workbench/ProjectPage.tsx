import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { adjudicator, type Project } from '../../core/annotate/project.ts';
import type { WorkOrder } from '../../core/annotate/uncertainty.ts';
import type { DocumentRow } from '../../ledger/projects/tables.ts';
import { deleteProject, renameProject } from '../../ledger/projects/projects.ts';
import { AskFirst } from '../kit/AskFirst.tsx';
import { Button } from '../kit/Button.tsx';
import { DoubleRule } from '../kit/DoubleRule.tsx';
import { Section } from '../kit/Section.tsx';
import { useTranslator } from '../kit/translator-context.ts';
import { useMore } from '../kit/use-more.ts';
import { usePageTitle } from '../kit/use-page-title.ts';
import { AgreementFigure } from './AgreementFigure.tsx';
import { Annotators } from './Annotators.tsx';
import { orderDocuments } from './Bench.tsx';
import { BringIn } from './BringIn.tsx';
import { ExportProject } from './ExportProject.tsx';
import { NameForm } from './NameForm.tsx';
import { RemoveDocument } from './RemoveDocument.tsx';
import { benchHref } from './route.ts';
import { useStore } from './store-context.ts';
import { disputesOf, useJudgements, waitingIn, type Judgements } from './use-judgements.ts';

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
          <DocumentTable project={project} rows={rows} judgements={judgements} />
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

/** Documents shown before one asks for more. */
const few = 60;

interface Judged {
  readonly project: Project;
  readonly rows: readonly DocumentRow[];
  readonly judgements: Judgements | null;
}

function DocumentTable({ project, rows, judgements }: Judged) {
  const t = useTranslator();
  const [order, setOrder] = useState<WorkOrder>('text');
  const list = useRef<HTMLTableSectionElement>(null);
  const { shown, goOn } = useMore(few, list, 'a');
  const ordered = useMemo(() => orderDocuments(rows, order), [rows, order]);
  const first = project.annotators.find(({ kind }) => kind === 'person') ?? project.annotators[0];
  if (rows.length === 0)
    return (
      <Section title={t('workbench.list')} bare>
        <p class="bench-hint">{t('workbench.list.none')}</p>
      </Section>
    );
  const place = { page: 'bench', project: project.id, who: first?.id ?? 'a1', order } as const;
  // Where there is something left to do.
  const next =
    ordered.find(({ textSha256, units }) => (judgements?.get(textSha256)?.get(place.who)?.done ?? 0) < units) ??
    ordered[0];
  return (
    <Section title={t('workbench.list')} aside={t('workbench.documents', { count: rows.length })} bare>
      <div class="acts">
        {next !== undefined && (
          <a class="button button-solid" href={benchHref({ ...place, number: next.number })}>
            {t('workbench.start')}
          </a>
        )}
        <Button kind="text" onPress={() => setOrder(order === 'text' ? 'uncertain' : 'text')}>
          {t(order === 'text' ? 'workbench.order.uncertain' : 'workbench.order.text')}
        </Button>
      </div>
      <div class="bench-scroll" tabIndex={0} role="group" aria-label={t('workbench.list')}>
        <table class="bench-documents">
          <thead>
            <tr>
              <th scope="col" class="bench-figure">
                {t('workbench.list.number')}
              </th>
              <th scope="col">{t('workbench.list')}</th>
              <th scope="col" class="bench-figure">
                {t('workbench.list.characters')}
              </th>
              <th scope="col" class="bench-figure">
                {t('workbench.list.uncertainty')}
              </th>
              {project.annotators.map(({ id, name }) => (
                <th key={id} scope="col" class="bench-figure">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody ref={list}>
            {ordered.slice(0, shown).map(({ number, textSha256, title, source, characters, uncertainty, units }) => (
              <tr key={textSha256}>
                <td class="bench-figure">{t.formatNumber(number)}</td>
                <th scope="row">
                  <a class="text-link" lang="zh-CN" title={source} href={benchHref({ ...place, number })}>
                    {title ?? source}
                  </a>
                </th>
                <td class="bench-figure">{t.formatNumber(characters)}</td>
                <td class="bench-figure">{uncertainty.toFixed(2)}</td>
                {project.annotators.map(({ id }) => (
                  <td key={id} class="bench-figure">
                    {judgements !== null &&
                      t('workbench.list.done', {
                        done: judgements.get(textSha256)?.get(id)?.done ?? 0,
                        all: units,
                      })}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {ordered.length > shown && (
        <Button kind="text" onPress={goOn}>
          {t('workbench.list.more', { count: Math.min(few, ordered.length - shown) })}
        </Button>
      )}
    </Section>
  );
}
