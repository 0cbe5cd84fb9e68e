import { useState } from 'preact/hooks';
import { parseProject, type ProjectFileProblem } from '../../export/project-file.ts';
import { restoreWhole } from '../../ledger/projects/whole.ts';
import { reasonOf } from '../kit/reason-of.ts';
import { Section } from '../kit/Section.tsx';
import { useTranslator } from '../kit/translator-context.ts';
import { useBenchActs } from './acts.ts';
import { FilePick } from './FilePick.tsx';
import { restingSteps } from './resting-steps.ts';
import { useStore } from './store-context.ts';

/** A project comes back from its file, whole or not at all; while it does, how far it is. */
export function RestoreProject() {
  const t = useTranslator();
  const store = useStore();
  const acts = useBenchActs();
  const [said, setSaid] = useState('');
  const [step, setStep] = useState<string | null>(null);
  const [problem, setProblem] = useState<ProjectFileProblem['id'] | null>(null);
  const restore = async (chosen: File) => {
    setProblem(null);
    setSaid(t('settings.working'));
    setStep('');
    const bytes = new Uint8Array(await chosen.arrayBuffer());
    const read = await parseProject(
      bytes,
      restingSteps((at, all) => setStep(t('workbench.bring.reading', { at, all }))),
    );
    if (!read.ok) {
      setSaid('');
      setProblem(read.problem.id);
      return;
    }
    await restoreWhole(
      store,
      read.value,
      acts.newId(),
      restingSteps((at, all) => setStep(t('workbench.restore.keeping', { at, all }))),
    );
    const { project, documents } = read.value;
    setSaid(t('workbench.restored', { name: project.name, documents: documents.length }));
  };
  const start = ([chosen]: readonly File[]) => {
    if (chosen === undefined) return;
    restore(chosen)
      .catch((error: unknown) => setSaid(t('workbench.not-kept', { reason: reasonOf(error) })))
      .finally(() => setStep(null));
  };
  return (
    <Section title={t('workbench.restore')} bare>
      <FilePick name={t('workbench.restore')} accept=".mingyue-project" busy={step !== null} onPick={start} />
      {problem !== null && (
        <p class="bench-bad" role="alert">
          {t(`workbench.restore.${problem}`)}
        </p>
      )}
      <p class="notice" role="status">
        {said}
      </p>
      {/* Outside the status: ten times a second is not for the ear. */}
      {step !== null && <p class="bench-hint">{step}</p>}
    </Section>
  );
}
