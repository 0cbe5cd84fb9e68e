import { useId, useRef, useState } from 'preact/hooks';
import type { BackupProblem } from '../../ledger/backup/container.ts';
import { createBackup } from '../../ledger/backup/create-backup.ts';
import { readBackup } from '../../ledger/backup/read-backup.ts';
import { restoreBackup } from '../../ledger/backup/restore-backup.ts';
import { Button } from '../kit/Button.tsx';
import { useLedger } from '../kit/ledger-context.ts';
import { Section } from '../kit/Section.tsx';
import { useTranslator } from '../kit/translator-context.ts';
import { useActs } from '../records/acts.ts';
import { About } from './parts.tsx';

/** The whole ledger to a file and back, with a passphrase if one wishes. */
export function BackupSettings() {
  const t = useTranslator();
  return (
    <Section title={t('settings.backup')}>
      <About>{t('settings.backup.about')}</About>
      <Make />
      <h3>{t('settings.restore')}</h3>
      <Restore />
    </Section>
  );
}

function Make() {
  const t = useTranslator();
  const ledger = useLedger();
  const acts = useActs();
  const id = useId();
  const [passphrase, setPassphrase] = useState('');
  const [said, setSaid] = useState('');
  const make = () => {
    setSaid(t('settings.working'));
    const createdAt = new Date();
    const secret = passphrase === '' ? null : passphrase;
    createBackup(ledger, { createdAt, passphrase: secret }).then(
      (bytes) => {
        const name = `mingyue-${createdAt.toISOString().slice(0, 10)}.mingyue`;
        acts.save({ name, type: 'application/octet-stream', bytes });
        setPassphrase('');
        setSaid(t('record.saved', { name }));
      },
      (error: unknown) => setSaid(t('settings.failed', { reason: String(error) })),
    );
  };
  return (
    <div class="setting">
      <label for={id}>{t('settings.passphrase')}</label>
      <input
        id={id}
        class="field"
        type="password"
        autocomplete="new-password"
        value={passphrase}
        onInput={(event) => setPassphrase(event.currentTarget.value)}
      />
      <div class="acts">
        <Button onPress={make}>{t('settings.backup.make')}</Button>
      </div>
      <p class="notice" role="status">
        {said}
      </p>
    </div>
  );
}

function Restore() {
  const t = useTranslator();
  const ledger = useLedger();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  const [needed, setNeeded] = useState(false);
  const [passphrase, setPassphrase] = useState('');
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState<BackupProblem | null>(null);
  const restore = async () => {
    const file = input.current?.files?.[0];
    if (file === undefined) return;
    setProblem(null);
    setSaid(t('settings.working'));
    const read = await readBackup(new Uint8Array(await file.arrayBuffer()), passphrase === '' ? null : passphrase);
    const outcome = read.ok ? await restoreBackup(ledger, read.value, Date.now()) : read;
    if (outcome.ok) {
      setSaid(t('settings.restore.done', { ...outcome.value }));
      setNeeded(false);
      setPassphrase('');
      return;
    }
    setSaid('');
    setProblem(outcome.problem);
    setNeeded(outcome.problem.id === 'passphrase-needed' || outcome.problem.id === 'passphrase-wrong');
  };
  const start = () => {
    restore().catch((error: unknown) => {
      setSaid(t('settings.failed', { reason: error instanceof Error ? error.message : String(error) }));
    });
  };
  const choose = () => {
    setName(input.current?.files?.[0]?.name ?? '');
    start();
  };
  return (
    <div class="setting">
      <div class="file">
        <label class="button">
          {t('settings.restore.pick')}
          <input class="hidden-text" type="file" ref={input} accept=".mingyue" onChange={choose} />
        </label>
        <span>{name}</span>
      </div>
      {needed && (
        <>
          <label for={id}>{t('settings.passphrase.of-file')}</label>
          <input
            id={id}
            class="field"
            type="password"
            autocomplete="off"
            value={passphrase}
            onInput={(event) => setPassphrase(event.currentTarget.value)}
          />
          <div class="acts">
            <Button onPress={start}>{t('settings.restore.do')}</Button>
          </div>
        </>
      )}
      {problem !== null && (
        <p class="setting-bad" role="alert">
          {t(`settings.restore.${problem.id}`)}
        </p>
      )}
      <p class="notice" role="status">
        {said}
      </p>
    </div>
  );
}
