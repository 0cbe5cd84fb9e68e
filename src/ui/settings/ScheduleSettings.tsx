import { useState } from 'preact/hooks';
import type { Settings } from '../../ledger/settings.ts';
import { Button } from '../kit/Button.tsx';
import { Section } from '../kit/Section.tsx';
import { useTranslator } from '../kit/translator-context.ts';
import { useActs } from '../records/acts.ts';
import { Choice } from './parts.tsx';
import type { SettingsProperties } from './SettingsPage.tsx';

const periods = ['off', 'weekly', 'monthly'] as const satisfies readonly Settings['schedule'][];

/** Scheduled checks: off until the person has read what they do and allowed them. */
export function ScheduleSettings({ settings, change }: SettingsProperties) {
  const t = useTranslator();
  const acts = useActs();
  const [asked, setAsked] = useState<Settings['schedule'] | null>(null);
  const set = (schedule: Settings['schedule']) => {
    setAsked(null);
    void change({ schedule }).then(() => acts.schedule(schedule));
  };
  const choose = (schedule: Settings['schedule']) => {
    // Only the step from nothing to something needs to be allowed.
    if (schedule === 'off' || settings.schedule !== 'off') set(schedule);
    else setAsked(schedule);
  };
  return (
    <Section title={t('settings.schedule')}>
      <Choice
        title={t('settings.schedule')}
        options={periods.map((value) => ({ value, words: t(`settings.schedule.${value}`) }))}
        value={asked ?? settings.schedule}
        onChange={choose}
        titled
      />
      {asked !== null && (
        <div class="setting ask" role="alertdialog" aria-label={t('settings.schedule')}>
          <p>{t('settings.schedule.about')}</p>
          <div class="acts">
            <Button onPress={() => set(asked)}>{t('settings.schedule.allow')}</Button>
            <Button onPress={() => setAsked(null)}>{t('settings.schedule.cancel')}</Button>
          </div>
        </div>
      )}
    </Section>
  );
}
