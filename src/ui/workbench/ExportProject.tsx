import { useId, useMemo, useState } from 'preact/hooks';
import { adjudicator, type Project } from '../../core/annotate/project.ts';
import { writtenFormats, type WrittenFormat } from '../../export/corpus/write-corpus.ts';
import { Button } from '../kit/Button.tsx';
import { reasonOf } from '../kit/reason-of.ts';
import { Section } from '../kit/Section.tsx';
import { useTranslator } from '../kit/translator-context.ts';
import { useBenchActs } from './acts.ts';
import { exportAnnotations, exportWhole } from './export-project.ts';
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
  const tell = (work: Promise<string>): void => {
    setSaid(t('workbench.export.working'));
    work.then(setSaid, (error: unknown) => setSaid(t('workbench.not-kept', { reason: reasonOf(error) })));
  };
  const write = async (): Promise<string> => {
    const written = await exportAnnotations(store, project, whose, format);
    if (written === null) return t('workbench.export.none');
    acts.save(written.file);
    const { file, open, disputed, single } = written;
    return [
      t('record.saved', { name: file.name }),
      ...(open > 0 ? [t('workbench.export.open', { count: open })] : []),
      ...reserve(disputed, single),
    ].join(' ');
  };
  const writeWhole = async (): Promise<string> => {
    const file = await exportWhole(store, project);
    if (file === null) return t('workbench.gone');
    acts.save(file);
    return t('record.saved', { name: file.name });
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
          <Button onPress={() => tell(write())}>{t('workbench.export.do')}</Button>
          <Button kind="text" onPress={() => tell(writeWhole())}>
            {t('workbench.export.whole')}
          </Button>
        </div>
        <p class="bench-hint">{t('workbench.export.whole.about')}</p>
        <p class="notice" role="status">
          {said}
        </p>
      </div>
    </Section>
  );
}
