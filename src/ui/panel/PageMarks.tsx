import { families, type Family } from '../../core/labels/taxonomy.ts';
import { FamilySwitch } from '../kit/FamilySwitch.tsx';
import { Section } from '../kit/Section.tsx';
import { useTranslator } from '../kit/translator-context.ts';
import { usePageKeys } from '../kit/use-page-keys.ts';
import { usePanelActs } from './panel-acts.ts';

interface Properties {
  /** Families whose marks are drawn on the page. */
  readonly drawn: readonly Family[];
  readonly shortcuts: boolean;
}

/** Who has drawn the lines on the page, which pen is whose; each family is switched by pressing it. */
export function PageMarks({ drawn, shortcuts }: Properties) {
  const t = useTranslator();
  const { markFamilies } = usePanelActs();
  const toggle = (family: Family) => markFamilies(families.filter((one) => drawn.includes(one) !== (one === family)));
  usePageKeys(shortcuts, ({ key, ctrlKey, metaKey }) => {
    const family = families[Number(key) - 1];
    if (family === undefined || ctrlKey || metaKey) return false;
    toggle(family);
    return true;
  });
  return (
    <Section title={t('panel.page.marks')}>
      <p class="section-intro">{t('panel.page.marks.body')}</p>
      <ul class="page-marks">
        {families.map((family) => (
          <li key={family}>
            <FamilySwitch family={family} on={drawn.includes(family)} keys={shortcuts} onToggle={toggle} />
          </li>
        ))}
      </ul>
      {shortcuts && <p class="section-intro">{t('panel.page.marks.keys')}</p>}
      <p class="section-intro">
        <a class="text-link" href="records.html#/settings" target="_blank">
          {t('panel.page.marks.off')}
        </a>
      </p>
      <p class="section-intro">{t('panel.page.marks.pause')}</p>
    </Section>
  );
}
