import { useState } from 'preact/hooks';
import type { HelperState, RestorableCopy } from '../../messaging/helper-state.ts';
import { AskFirst } from '../kit/AskFirst.tsx';
import { Button } from '../kit/Button.tsx';
import { failureText } from '../kit/failure-text.ts';
import { useTranslator } from '../kit/translator-context.ts';
import { useActs } from '../records/acts.ts';
import { restoredText } from './restored-text.ts';

interface Properties {
  readonly state: Extract<HelperState, { state: 'connected' }>;
  /** Something may be another way now. */
  readonly onChange: () => void;
}

/** What the helper keeps on the disk, and what of it is not here. */
export function HelperCopies({ state, onChange }: Properties) {
  const t = useTranslator();
  const { helper } = useActs();
  const [said, setSaid] = useState('');
  const { copied, folder, setAside, restorable } = state;
  const onlyThere = restorable.reduce((sum, { records }) => sum + records, 0);
  const restore = async ({ copy }: RestorableCopy): Promise<void> => {
    const outcome = await helper.restore(copy);
    if (outcome.restored) {
      setSaid(restoredText(outcome, t));
      onChange();
      return;
    }
    const { id } = outcome.problem;
    const key = [`settings.restore.${id}`, `helper.problem.${id}`].find((one) => t.has(one));
    const reason = key !== undefined && t.has(key) ? t(key) : t('helper.problem.other', { id });
    setSaid(t('helper.restore.failed', { reason }));
  };
  const deleteCopies = async (): Promise<void> => {
    const { copies } = await helper.deleteCopies();
    setSaid(t(copies === 'deleted' ? 'helper.deleted' : `helper.delete.${copies}`));
    onChange();
  };
  const run = (work: Promise<void>) => {
    work.catch((error: unknown) => setSaid(failureText(error, t)));
  };
  return (
    <>
      <ul class="helper-copies">
        <li class="setting">{t('helper.copied', { records: copied.records })}</li>
        {copied.waiting > 0 && <li class="setting">{t('helper.waiting', { count: copied.waiting })}</li>}
        <li class="setting helper-folder">{t('helper.folder', { folder })}</li>
        {setAside > 0 && <li class="setting setting-bad">{t('helper.set-aside', { count: setAside })}</li>}
        {restorable.map((copy) => (
          <li key={copy.copy} class="setting helper-restorable">
            <span>{t('helper.restorable', { records: copy.records, date: t.formatDate(new Date(copy.at)) })}</span>
            <Button onPress={() => run(restore(copy))}>{t('helper.restore')}</Button>
          </li>
        ))}
      </ul>
      <AskFirst
        act={t('helper.delete')}
        question={
          onlyThere === 0
            ? t('helper.delete.ask', { folder })
            : t('helper.delete.ask.only-there', { folder, records: onlyThere })
        }
        yes={t('helper.delete.do')}
        no={t('helper.delete.cancel')}
        onYes={deleteCopies}
      />
      <p class="notice" role="status">
        {said}
      </p>
    </>
  );
}
