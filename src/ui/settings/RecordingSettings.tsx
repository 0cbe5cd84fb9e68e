import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { siteOf } from '../../core/record/site.ts';
import type { Settings } from '../../ledger/settings-schema.ts';
import { Section } from '../kit/Section.tsx';
import { Switch } from '../kit/Switch.tsx';
import { useTranslator } from '../kit/translator-context.ts';
import { useFocusKept } from '../kit/use-focus-kept.ts';
import { useActs } from '../records/acts.ts';
import { About, Choice } from './parts.tsx';
import type { SettingsProperties } from './settings-properties.ts';

const privately = ['off', 'session', 'keep'] as const satisfies readonly Settings['incognito'][];

/** Pausing, private windows, sites that are left alone. */
export function RecordingSettings({ settings, change }: SettingsProperties) {
  const t = useTranslator();
  const { mayEnterPrivate } = useActs();
  const [allowed, setAllowed] = useState(true);
  useEffect(() => void mayEnterPrivate().then(setAllowed), []);
  return (
    <Section title={t('settings.recording')}>
      <div class="setting">
        <Switch checked={settings.paused} onChange={(paused) => void change({ paused })}>
          {t('settings.paused')}
        </Switch>
        <About>{t('settings.paused.about')}</About>
      </div>
      <Choice
        title={t('settings.incognito')}
        options={privately.map((value) => ({ value, words: t(`settings.incognito.${value}`) }))}
        value={settings.incognito}
        onChange={(incognito) => void change({ incognito })}
        {...(settings.incognito !== 'off' && !allowed && { about: t('settings.incognito.not-allowed') })}
      />
      <ExcludedSites sites={settings.excludedSites} onChange={(excludedSites) => void change({ excludedSites })} />
    </Section>
  );
}

/** The site of what was typed, be it a host or an address; undefined when it is neither. */
export function toSite(typed: string): string | undefined {
  const words = typed.trim().toLowerCase();
  if (words === '' || /\s/.test(words)) return undefined;
  try {
    const { hostname } = new URL(/^https?:\/\//.test(words) ? words : `https://${words}`);
    return hostname.includes('.') ? siteOf(hostname) : undefined;
  } catch {
    return undefined; // shown as “no site name”
  }
}

interface SitesProperties {
  readonly sites: readonly string[];
  readonly onChange: (sites: string[]) => void;
}

function ExcludedSites({ sites, onChange }: SitesProperties) {
  const t = useTranslator();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [bad, setBad] = useState(false);
  const part = useRef<HTMLDivElement>(null);
  useFocusKept(part, () => part.current?.querySelector<HTMLElement>('li button, input'));
  const add = (event: Event) => {
    event.preventDefault();
    const site = toSite(typed);
    setBad(site === undefined);
    if (site === undefined) return;
    setTyped('');
    if (!sites.includes(site)) onChange([...sites, site]);
  };
  return (
    <div class="setting" role="group" aria-labelledby={`${id}-title`} ref={part}>
      <h3 id={`${id}-title`}>{t('settings.excluded')}</h3>
      {sites.length === 0 && <About>{t('settings.excluded.none')}</About>}
      <ul class="excluded">
        {sites.map((site) => (
          <li key={site}>
            <span>{site}</span>
            <button
              type="button"
              class="text-button"
              aria-label={t('settings.excluded.remove', { site })}
              onClick={() => onChange(sites.filter((one) => one !== site))}
            >
              {t('settings.excluded.remove-short')}
            </button>
          </li>
        ))}
      </ul>
      <form class="add-site" onSubmit={add}>
        <label for={id}>{t('settings.excluded.add')}</label>
        <input
          id={id}
          class="field"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          placeholder={t('settings.excluded.placeholder')}
          value={typed}
          aria-invalid={bad}
          aria-describedby={bad ? `${id}-bad` : undefined}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit" class="button">
          {t('settings.excluded.add-button')}
        </button>
      </form>
      {bad && (
        <p class="setting-bad" id={`${id}-bad`} role="alert">
          {t('settings.excluded.bad')}
        </p>
      )}
    </div>
  );
}
