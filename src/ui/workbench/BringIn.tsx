import { useState } from 'preact/hooks';
import type { Project } from '../../core/annotate/project.ts';
import { nearestLabel } from '../../core/labels/nearest-label.ts';
import { problemText } from '../../locales/problem-text.ts';
import type { Translator } from '../../locales/index.ts';
import { Disclosure } from '../kit/Disclosure.tsx';
import { useLedger } from '../kit/ledger-context.ts';
import { Section } from '../kit/Section.tsx';
import { useTranslator } from '../kit/translator-context.ts';
import { useBenchActs } from './acts.ts';
import { bringFiles, bringOwn, type BringLoss, type BringProblem, type Brought } from './bring-in.ts';
import { FilePick } from './FilePick.tsx';
import { OwnTexts } from './OwnTexts.tsx';
import { useStore } from './store-context.ts';

interface Properties {
  readonly project: Project;
  readonly onDone: () => void;
}

/** Files and documents of one's own records go into a project; what can't be taken over is told, each with its reason. */
export function BringIn({ project, onDone }: Properties) {
  const t = useTranslator();
  const store = useStore();
  const ledger = useLedger();
  const acts = useBenchActs();
  const [at, setAt] = useState<{ readonly at: number; readonly all: number } | null>(null);
  const [brought, setBrought] = useState<Brought | null>(null);
  const ports = {
    store,
    project: project.id,
    acts,
    onStep: (now: number, all: number) => setAt({ at: now, all }),
  };
  const finish = (work: Promise<Brought>): void => {
    setBrought(null);
    void work.then((done) => {
      setBrought(done);
      setAt(null);
      onDone();
    });
  };
  return (
    <Section title={t('workbench.bring')} bare>
      <p class="bench-hint">{t('workbench.bring.about')}</p>
      <FilePick
        multiple
        name={t('workbench.bring')}
        busy={at !== null}
        onPick={(files) => finish(bringFiles(files, ports))}
      />
      <Disclosure summary={t('workbench.own')}>
        {() => <OwnTexts busy={at !== null} onBring={(texts) => finish(bringOwn(texts, ledger, ports))} />}
      </Disclosure>
      <p class="notice" role="status">
        {at !== null && t('settings.working')}
        {brought !== null && summary(brought, t)}
      </p>
      {/* Outside the status: a thousand steps are not for the ear. */}
      {at !== null && <p class="bench-hint">{t('workbench.bring.reading', at)}</p>}
      {brought !== null && (
        <>
          <Told
            lead={t('workbench.bring.failed', { count: brought.problems.length })}
            all={brought.problems.map(({ name, problem }) => [name, whyText(problem, t)])}
          />
          <Told
            lead={t('workbench.bring.partly')}
            all={brought.losses.map(({ name, loss }) => [name, lossText(loss, t)])}
          />
        </>
      )}
    </Section>
  );
}

interface ToldProperties {
  readonly lead: string;
  /** What it is of, and what there is to say of it. */
  readonly all: readonly (readonly [string, string])[];
}

function Told({ lead, all }: ToldProperties) {
  if (all.length === 0) return null;
  return (
    <div class="bench-bad" role="alert">
      <p>{lead}</p>
      <ul>
        {all.map(([name, words], index) => (
          <li key={index}>
            <b>{name}</b> {words}
          </li>
        ))}
      </ul>
    </div>
  );
}

function summary({ added, known, labelled }: Brought, t: Translator): string {
  return [
    t('workbench.bring.done', { added }),
    ...(known > 0 ? [t('workbench.bring.known', { count: known })] : []),
    ...[...labelled].map(([name, count]) => t('workbench.bring.labelled', { name, count })),
  ].join(t('common.list.comma'));
}

function whyText(problem: BringProblem, t: Translator): string {
  if (problem.kind !== 'read') return t(`workbench.bring.why.${problem.kind}`, problem.values);
  return problemText(problem.problem, t).what;
}

/** Unknown labels that are named, and the longest name: a file may hold anything. */
const named = 5;
const longestNamed = 60;

function lossText(loss: BringLoss, t: Translator): string {
  if (loss.kind !== 'unknown') return t(`workbench.bring.why.${loss.kind}`, loss.values);
  const names = loss.labels.slice(0, named).map((name) => {
    const label = name.slice(0, longestNamed);
    const nearest = nearestLabel(label);
    return nearest === undefined ? label : t('workbench.bring.nearest', { label, nearest });
  });
  return t('workbench.bring.why.unknown', {
    ...loss.values,
    labels: [...names, ...(loss.labels.length > named ? ['…'] : [])].join(t('common.list.comma')),
  });
}
