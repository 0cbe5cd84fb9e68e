import { useRef, useState } from 'preact/hooks';
import { parseProject, type ProjectFileProblem } from '../../export/project-file.ts';
import { restoreWhole } from '../../ledger/projects/whole.ts';
import { reasonOf } from '../kit/reason-of.ts';
import { Section } from '../kit/Section.tsx';
import { useTranslator } from '../kit/translator-context.ts';
import { useBenchActs } from './acts.ts';
import { restingSteps } from './resting-steps.ts';
import { useStore } from './store-context.ts';

/** A project comes back from its file, whole or not at all; while it does, how far it is. */
export function RestoreProject() {
  const t = useTranslator();
  const store = useStore();
  const acts = useBenchActs();
  const file = useRef<HTMLInputElement>(null);
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
  const start = () => {
    const chosen = file.current?.files?.[0];
    if (chosen === undefined) return;
    restore(chosen)
      .catch((error: unknown) => setSaid(t('workbench.not-kept', { reason: reasonOf(error) })))
      .finally(() => {
        setStep(null);
        // The same file can be chosen again.
        if (file.current !== null) file.current.value = '';
      });
  };
  return (
    <Section title={t('workbench.restore')} bare>
      <div class="file">
        <label class={`button ${step === null ? '' : 'bench-busy'}`}>
          {t('workbench.bring.pick')}
          <input
            class="hidden-text"
            type="file"
            ref={file}
            accept=".mingyue-project"
            disabled={step !== null}
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
      {/* Outside the status: ten times a second is not for the ear. */}
      {step !== null && <p class="bench-hint">{step}</p>}
    </Section>
  );
}
