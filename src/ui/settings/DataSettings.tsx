import { useEffect, useId, useState } from 'preact/hooks';
import { pruneTexts } from '../../ledger/orphans.ts';
import { verifyLedger } from '../../ledger/verify.ts';
import { AskFirst } from '../kit/AskFirst.tsx';
import { Button } from '../kit/Button.tsx';
import { useLedger } from '../kit/ledger-context.ts';
import { failureText } from '../kit/failure-text.ts';
import { Section } from '../kit/Section.tsx';
import { useTranslator } from '../kit/translator-context.ts';
import { useLive } from '../kit/use-live.ts';
import { useActs } from '../records/acts.ts';
import { packRecords } from '../record/pack-records.ts';

/** What is stored and how much; verifying, packing, freeing, deleting all of it. */
export function DataSettings() {
  const t = useTranslator();
  const ledger = useLedger();
  const acts = useActs();
  const [said, setSaid] = useState('');
  const counts = useLive(
    async () => ({ records: await ledger.records.count(), texts: await ledger.texts.count() }),
    [ledger],
  );
  const used = useStorageUsed(counts);
  const run = (work: () => Promise<string>) => {
    setSaid(t('settings.working'));
    work().then(setSaid, (error: unknown) => {
      setSaid(failureText(error, t));
    });
  };
  const verify = async () => {
    const verdict = await verifyLedger(ledger);
    if (verdict.sound) return t('settings.verify-all.sound');
    const chain = verdict.chain.sound ? 0 : verdict.chain.faults.length;
    return t('settings.verify-all.faults', { count: chain + verdict.records.length + verdict.texts.length });
  };
  const pack = async () => {
    const records = await ledger.records.orderBy('sequence').toArray();
    const file = await packRecords(ledger, records, new Date(), t);
    acts.save(file);
    return t('record.saved', { name: file.name });
  };
  const free = async () => {
    const before = await ledger.texts.count();
    await pruneTexts(ledger, Infinity);
    return t('settings.storage.freed', { count: before - (await ledger.texts.count()) });
  };
  return (
    <Section title={t('settings.data')} aside={used === null ? undefined : t('settings.storage', { size: used })}>
      {counts.state === 'ready' && <p class="setting">{t('settings.storage.records', counts.value)}</p>}
      <div class="acts">
        <Button onPress={() => run(verify)}>{t('settings.verify-all')}</Button>
        <Button onPress={() => run(pack)}>{t('settings.evidence-all')}</Button>
        <Button onPress={() => run(free)}>{t('settings.storage.free')}</Button>
      </div>
      <p class="notice" role="status">
        {said}
      </p>
      <DeleteEverything
        onDone={(copiesLeft) =>
          setSaid(copiesLeft ? `${t('settings.deleted-all')} ${t('helper.delete.pending')}` : t('settings.deleted-all'))
        }
      />
    </Section>
  );
}

/** What the browser says that all our data takes; null where it does not tell. `change`: when to ask again. */
function useStorageUsed(change: unknown): string | null {
  const t = useTranslator();
  const [bytes, setBytes] = useState<number | null>(null);
  useEffect(() => {
    let stopped = false;
    void navigator.storage.estimate().then(({ usage }) => {
      if (!stopped) setBytes(usage ?? null);
    });
    return () => {
      stopped = true;
    };
  }, [change]);
  if (bytes === null) return null;
  if (bytes < 1_000_000) return `${t.formatNumber(Math.max(1, Math.round(bytes / 1000)))} kB`;
  return `${t.formatNumber(Math.round(bytes / 100_000) / 10)} MB`;
}

/** Asks for a word to be typed: the one act here that nothing brings back. */
function DeleteEverything({ onDone }: { readonly onDone: (copiesLeft: boolean) => void }) {
  const t = useTranslator();
  const acts = useActs();
  const id = useId();
  const [typed, setTyped] = useState('');
  const word = t('settings.delete-all.word');
  return (
    <AskFirst
      act={t('settings.delete-all')}
      question={t('settings.delete-all.ask', { word })}
      yes={t('settings.delete-all.do')}
      no={t('settings.delete-all.cancel')}
      disabled={typed.trim() !== word}
      onYes={async () => {
        const { copies } = await acts.deleteEverything();
        setTyped('');
        onDone(copies === 'pending');
      }}
      onNo={() => setTyped('')}
    >
      {(question) => (
        <>
          <label for={id} class="hidden-text">
            {t('settings.delete-all.input')}
          </label>
          <input
            id={id}
            class="field"
            autocomplete="off"
            value={typed}
            aria-describedby={question}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </>
      )}
    </AskFirst>
  );
}
