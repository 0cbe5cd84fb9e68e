import { useRef, useState } from 'preact/hooks';
import type { Settings } from '../../ledger/settings-schema.ts';
import { Button } from '../kit/Button.tsx';
import { Section } from '../kit/Section.tsx';
import { useTranslator } from '../kit/translator-context.ts';
import { useActs } from '../records/acts.ts';
import { Choice } from './parts.tsx';
import type { SettingsProperties } from './settings-properties.ts';

const periods = ['off', 'weekly', 'monthly'] as const satisfies readonly Settings['schedule'][];

/** Scheduled checks: off until the person has read what they do and allowed them. */
export function ScheduleSettings({ settings, change }: SettingsProperties) {
  const t = useTranslator();
  const acts = useActs();
  const [asked, setAsked] = useState<Settings['schedule'] | null>(null);
  const part = useRef<HTMLDivElement>(null);
  const set = (schedule: Settings['schedule']) => {
    setAsked(null);
    void change({ schedule }).then(() => acts.schedule(schedule));
  };
  /** Once answered, the question goes: back to the choice it was about. */
  const answer = (schedule: Settings['schedule'], act: () => void) => {
    part.current?.querySelector<HTMLInputElement>(`input[value=${schedule}]`)?.focus();
    act();
  };
  const refuse = () => answer(settings.schedule, () => setAsked(null));
  const choose = (schedule: Settings['schedule']) => {
    // Only the step from nothing to something needs to be allowed.
    if (schedule === 'off' || settings.schedule !== 'off') set(schedule);
    else setAsked(schedule);
  };
  return (
    <Section title={t('settings.schedule')}>
      <div
        ref={part}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && asked !== null) refuse();
        }}
      >
        <Choice
          title={t('settings.schedule')}
          options={periods.map((value) => ({ value, words: t(`settings.schedule.${value}`) }))}
          value={asked ?? settings.schedule}
          onChange={choose}
          titled
        />
        {asked !== null && (
          // The focus stays on the choice, so that arrow keys reach all of it; the question is read out, and is next.
          <div class="setting ask" role="group" aria-label={t('settings.schedule')}>
            <p role="alert">
              <strong>{t('settings.schedule.pending')}</strong> {t('settings.schedule.about')}
            </p>
            <div class="acts">
              <Button onPress={() => answer(asked, () => set(asked))}>{t('settings.schedule.allow')}</Button>
              <Button onPress={refuse}>{t('settings.schedule.cancel')}</Button>
            </div>
          </div>
        )}
      </div>
    </Section>
  );
}
