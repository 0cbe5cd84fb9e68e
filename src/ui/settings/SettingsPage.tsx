import { changeSettings, readSettings } from '../../ledger/settings.ts';
import type { Settings } from '../../ledger/settings-schema.ts';
import { useLedger } from '../kit/ledger-context.ts';
import { useTranslator } from '../kit/translator-context.ts';
import { useLive } from '../kit/use-live.ts';
import { BackupSettings } from './BackupSettings.tsx';
import { DataSettings } from './DataSettings.tsx';
import { HelperSettings } from './HelperSettings.tsx';
import { ReadingSettings } from './ReadingSettings.tsx';
import { RecordingSettings } from './RecordingSettings.tsx';
import { ScheduleSettings } from './ScheduleSettings.tsx';
import './settings.css';

/** All settings on one page; each is kept the moment it is changed. */
export function SettingsPage() {
  const t = useTranslator();
  const ledger = useLedger();
  const live = useLive(() => readSettings(ledger), [ledger]);
  if (live.state === 'loading') return <h1>{t('settings.title')}</h1>;
  if (live.state === 'failed')
    return (
      <p class="notice" role="alert">
        {t('common.failed')}
      </p>
    );
  const change = async (part: Partial<Settings>) => {
    await changeSettings(ledger, part);
  };
  const parts = { settings: live.value, change };
  return (
    <div class="settings">
      <h1>{t('settings.title')}</h1>
      <div class="settings-columns">
        <div>
          <ReadingSettings {...parts} />
          <RecordingSettings {...parts} />
          <ScheduleSettings {...parts} />
        </div>
        <div>
          <DataSettings />
          <BackupSettings />
          <HelperSettings />
        </div>
      </div>
    </div>
  );
}
