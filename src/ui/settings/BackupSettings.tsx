import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { BackupProblem } from '../../ledger/backup/container.ts';
import { createBackup } from '../../ledger/backup/create-backup.ts';
import { readBackup } from '../../ledger/backup/read-backup.ts';
import { restoreBackup } from '../../ledger/backup/restore-backup.ts';
import { useLedger } from '../kit/ledger-context.ts';
import { failureText } from '../kit/failure-text.ts';
import { Section } from '../kit/Section.tsx';
import { useTranslator } from '../kit/translator-context.ts';
import { useFocusKept } from '../kit/use-focus-kept.ts';
import { useActs } from '../records/acts.ts';
import { About } from './parts.tsx';
import { restoredText } from './restored-text.ts';

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
  const again = useRef<HTMLInputElement>(null);
  const [passphrase, setPassphrase] = useState('');
  const [repeated, setRepeated] = useState('');
  const [differs, setDiffers] = useState(false);
  const [said, setSaid] = useState('');
  const make = (event: Event) => {
    event.preventDefault();
    // A slip of the finger would lock the backup for good.
    const slip = passphrase !== '' && passphrase !== repeated;
    setDiffers(slip);
    if (slip) {
      again.current?.focus();
      return;
    }
    setSaid(t('settings.working'));
    const createdAt = new Date();
    const secret = passphrase === '' ? null : passphrase;
    createBackup(ledger, { createdAt, passphrase: secret }).then(
      (bytes) => {
        const name = `mingyue-${createdAt.toISOString().slice(0, 10)}.mingyue`;
        acts.save({ name, type: 'application/octet-stream', bytes });
        setPassphrase('');
        setRepeated('');
        setSaid(t('record.saved', { name }));
      },
      (error: unknown) => setSaid(failureText(error, t)),
    );
  };
  return (
    <form class="setting" onSubmit={make}>
      <label for={id}>{t('settings.passphrase')}</label>
      <input
        id={id}
        class="field"
        type="password"
        autocomplete="new-password"
        value={passphrase}
        onInput={(event) => setPassphrase(event.currentTarget.value)}
      />
      {passphrase !== '' && (
        <>
          <label for={`${id}-again`}>{t('settings.passphrase.again')}</label>
          <input
            ref={again}
            id={`${id}-again`}
            class="field"
            type="password"
            autocomplete="new-password"
            value={repeated}
            aria-invalid={differs}
            aria-describedby={differs ? `${id}-differs` : undefined}
            onInput={(event) => setRepeated(event.currentTarget.value)}
          />
        </>
      )}
      {differs && (
        <p class="setting-bad" role="alert" id={`${id}-differs`}>
          {t('settings.passphrase.differs')}
        </p>
      )}
      <div class="acts">
        <button type="submit" class="button">
          {t('settings.backup.make')}
        </button>
      </div>
      <p class="notice" role="status">
        {said}
      </p>
    </form>
  );
}

const locked: ReadonlySet<BackupProblem['id']> = new Set(['passphrase-needed', 'passphrase-wrong']);

function Restore() {
  const t = useTranslator();
  const ledger = useLedger();
  const id = useId();
  const part = useRef<HTMLFormElement>(null);
  const file = useRef<HTMLInputElement>(null);
  const secret = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState<BackupProblem | null>(null);
  const needed = problem !== null && locked.has(problem.id);
  useFocusKept(part, () => file.current);
  // The one thing to do next, each time it is asked for.
  useLayoutEffect(() => {
    if (!needed) return;
    secret.current?.focus();
    secret.current?.select();
  }, [problem, needed]);
  const restore = async () => {
    const chosen = file.current?.files?.[0];
    if (chosen === undefined) return;
    setSaid(t('settings.working'));
    const read = await readBackup(new Uint8Array(await chosen.arrayBuffer()), passphrase === '' ? null : passphrase);
    const outcome = read.ok ? await restoreBackup(ledger, read.value, Date.now()) : read;
    setSaid(outcome.ok ? restoredText(outcome.value, t) : '');
    setProblem(outcome.ok ? null : outcome.problem);
    if (outcome.ok) setPassphrase('');
  };
  const start = () => {
    restore().catch((error: unknown) => {
      setSaid(failureText(error, t));
    });
  };
  const choose = () => {
    setName(file.current?.files?.[0]?.name ?? '');
    setProblem(null);
    start();
  };
  return (
    <form
      class="setting"
      ref={part}
      onSubmit={(event) => {
        event.preventDefault();
        start();
      }}
    >
      <div class="file">
        <label class="button">
          {t('settings.restore.pick')}
          <input class="hidden-text" type="file" ref={file} accept=".mingyue" onChange={choose} />
        </label>
        <span>{name}</span>
      </div>
      {problem !== null && (
        <p class="setting-bad" role="alert">
          {t(`settings.restore.${problem.id}`)}
        </p>
      )}
      {needed && (
        <>
          <label for={id}>{t('settings.passphrase.of-file')}</label>
          <input
            ref={secret}
            id={id}
            class="field"
            type="password"
            autocomplete="off"
            value={passphrase}
            onInput={(event) => setPassphrase(event.currentTarget.value)}
          />
          <div class="acts">
            <button type="submit" class="button">
              {t('settings.restore.do')}
            </button>
          </div>
        </>
      )}
      <p class="notice" role="status">
        {said}
      </p>
    </form>
  );
}
