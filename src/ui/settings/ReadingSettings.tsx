import { families } from '../../core/labels/taxonomy.ts';
import type { Settings } from '../../ledger/settings-schema.ts';
import { tags } from '../../locales/translate.ts';
import { Seal } from '../kit/Seal.tsx';
import { Section } from '../kit/Section.tsx';
import { Switch } from '../kit/Switch.tsx';
import { useTranslator } from '../kit/translator-context.ts';
import { About, Choice } from './parts.tsx';
import type { SettingsProperties } from './settings-properties.ts';

const languages = ['auto', 'zh_CN', 'zh_TW', 'en'] as const satisfies readonly Settings['language'][];

/** Language, families, reading ahead, keys. */
export function ReadingSettings({ settings, change }: SettingsProperties) {
  const t = useTranslator();
  return (
    <Section title={t('settings.reading')}>
      <Choice
        title={t('settings.language')}
        options={languages.map((value) => ({
          value,
          words: t(`settings.language.${value}`),
          // Each is named in itself.
          lang: value === 'auto' ? t.tag : tags[value],
        }))}
        value={settings.language}
        onChange={(language) => void change({ language })}
      />
      <fieldset class="setting">
        <legend>{t('settings.families')}</legend>
        <ul class="family-switches">
          {families.map((family) => {
            const on = settings.families.includes(family);
            const others = settings.families.filter((one) => one !== family);
            return (
              <li key={family}>
                <button
                  type="button"
                  class="filter"
                  aria-pressed={on}
                  onClick={() => void change({ families: on ? others : [...settings.families, family] })}
                >
                  <Seal family={family} />
                  <span>{t(`families.${family}`)}</span>
                </button>
              </li>
            );
          })}
        </ul>
      </fieldset>
      <div class="setting">
        <Switch checked={settings.prefetch} onChange={(prefetch) => void change({ prefetch })}>
          {t('settings.prefetch')}
        </Switch>
        <About>{t('settings.prefetch.about')}</About>
      </div>
      <div class="setting">
        <Switch checked={settings.shortcuts} onChange={(shortcuts) => void change({ shortcuts })}>
          {t('settings.shortcuts')}
        </Switch>
        <About>{t('settings.shortcuts.about')}</About>
      </div>
    </Section>
  );
}
