import { useId, useMemo, useState } from 'preact/hooks';
import type { OnStep } from '../../core/annotate/on-step.ts';
import { adjudicator, type Project } from '../../core/annotate/project.ts';
import { labelStudioInterface } from '../../export/corpus/labelstudio-interface.ts';
import { writtenFormats, type WrittenFormat } from '../../export/corpus/write-corpus.ts';
import { Button } from '../kit/Button.tsx';
import { reasonOf } from '../kit/reason-of.ts';
import { Section } from '../kit/Section.tsx';
import { useTranslator } from '../kit/translator-context.ts';
import { useBenchActs } from './acts.ts';
import { exportAnnotations, exportWhole } from './export-project.ts';
import { restingSteps } from './resting-steps.ts';
import { useStore } from './store-context.ts';
import { countOutcomes, type Judgements } from './use-judgements.ts';

/** What each format calls itself. */
const formatNames: Readonly<Record<WrittenFormat, string>> = {
  jsonl: 'JSONL',
  csv: 'CSV',
  webannotation: 'W3C Web Annotation',
  doccano: 'doccano',
  labelstudio: 'Label Studio',
  conllu: 'CoNLL-U',
  brat: 'brat',
};

interface Properties {
  readonly project: Project;
  /** Null until they are read. */
  readonly judgements: Judgements | null;
}

/** Annotations in the formats of the field, and the whole project as one file. */
export function ExportProject({ project, judgements }: Properties) {
  const t = useTranslator();
  const store = useStore();
  const acts = useBenchActs();
  const id = useId();
  const [whose, setWhose] = useState(adjudicator);
  const [format, setFormat] = useState<WrittenFormat>('jsonl');
  const [said, setSaid] = useState('');
  const [step, setStep] = useState<string | null>(null);
  const outcomes = useMemo(
    () => (judgements === null ? null : countOutcomes(project, judgements)),
    [project, judgements],
  );
  /** What of the result is less than it looks. */
  const reserve = (disputed: number, single: number): readonly string[] => [
    ...(disputed > 0 ? [t('workbench.export.disputed', { count: disputed })] : []),
    ...(single > 0 ? [t('workbench.export.single', { count: single })] : []),
  ];
  const reserves =
    whose === adjudicator ? reserve(outcomes?.get('disputed') ?? 0, outcomes?.get('single') ?? 0).join(' ') : '';
  const tell = (work: (onStep: OnStep) => Promise<string>): void => {
    setSaid(t('workbench.export.working'));
    setStep('');
    work(restingSteps((at, all) => setStep(t('workbench.export.step', { at, all }))))
      .catch((error: unknown) => t('workbench.not-kept', { reason: reasonOf(error) }))
      .then(setSaid)
      .finally(() => setStep(null));
  };
  const write = async (onStep: OnStep): Promise<string> => {
    const written = await exportAnnotations(store, project, whose, format, onStep);
    if (written === null) return t('workbench.export.none');
    acts.save(written.file);
    const { file, open, disputed, single } = written;
    return [
      t('record.saved', { name: file.name }),
      ...(open > 0 ? [t('workbench.export.open', { count: open })] : []),
      ...reserve(disputed, single),
    ].join(' ');
  };
  const writeWhole = async (onStep: OnStep): Promise<string> => {
    const file = await exportWhole(store, project, onStep);
    if (file === null) return t('workbench.gone');
    acts.save(file);
    return t('record.saved', { name: file.name });
  };
  const saveInterface = (): void => {
    const name = 'mingyue.labelstudio.xml';
    acts.save({ name, type: 'application/xml', bytes: new TextEncoder().encode(labelStudioInterface(t)) });
    setSaid(t('record.saved', { name }));
  };
  return (
    <Section title={t('workbench.export')}>
      <div class="bench-form">
        <label for={`${id}-whose`}>{t('workbench.export.whose')}</label>
        <select
          id={`${id}-whose`}
          class="select"
          value={whose}
          onChange={(event) => setWhose(event.currentTarget.value)}
        >
          <option value={adjudicator}>{t('workbench.export.adjudicated')}</option>
          {project.annotators.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </select>
        {reserves !== '' && <p class="bench-hint">{reserves}</p>}
        <label for={`${id}-format`}>{t('workbench.export.format')}</label>
        <select
          id={`${id}-format`}
          class="select"
          value={format}
          onChange={(event) => {
            const chosen = writtenFormats.find((one) => one === event.currentTarget.value);
            if (chosen !== undefined) setFormat(chosen);
          }}
        >
          {writtenFormats.map((one) => (
            <option key={one} value={one}>
              {formatNames[one]}
            </option>
          ))}
        </select>
        <p class="bench-hint">{t('workbench.export.about')}</p>
        <div class="acts">
          <Button busy={step !== null} onPress={() => tell(write)}>
            {t('workbench.export.do')}
          </Button>
          {format === 'labelstudio' && (
            <Button kind="text" onPress={saveInterface}>
              {t('workbench.export.interface')}
            </Button>
          )}
          <Button kind="text" busy={step !== null} onPress={() => tell(writeWhole)}>
            {t('workbench.export.whole')}
          </Button>
        </div>
        <p class="bench-hint">{t('workbench.export.whole.about')}</p>
        <p class="notice" role="status">
          {said}
        </p>
        {/* Outside the status: ten times a second is not for the ear. */}
        {step !== null && <p class="bench-hint">{step}</p>}
      </div>
    </Section>
  );
}
