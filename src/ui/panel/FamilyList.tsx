import { useMemo, useRef } from 'preact/hooks';
import { Disclosure } from '../kit/Disclosure.tsx';
import { Seal } from '../kit/Seal.tsx';
import { Section } from '../kit/Section.tsx';
import { useTranslator } from '../kit/translator-context.ts';
import { useMore } from '../kit/use-more.ts';
import { PassageItem } from './PassageItem.tsx';
import type { DocumentsView, FamilyView } from './panel-view.ts';

const page = 20;

/** The six families with their counts; each opens to its passages, a page at a time. */
export function FamilyList({ view }: { readonly view: DocumentsView }) {
  const t = useTranslator();
  return (
    <Section title={t('panel.families')} aside={t('panel.families.count', { count: view.marked })}>
      <ul>
        {view.families
          .filter(({ count, unsure }) => count + unsure > 0)
          .map((family) => (
            <li key={family.family} class="family">
              <Disclosure summary={<FamilySummary family={family} />}>
                {() => <FamilyPassages family={family} />}
              </Disclosure>
            </li>
          ))}
      </ul>
    </Section>
  );
}

function FamilySummary({ family: { family, count, labels } }: { readonly family: FamilyView }) {
  const t = useTranslator();
  const names = labels.slice(0, 4).map(({ label, count: many }) => {
    const name = t(`labels.${label}`);
    return many > 1 ? `${name} ${t.formatNumber(many)}` : name;
  });
  return (
    <span class="family-summary">
      <Seal family={family} size={20} />
      <span class="family-words">
        <span class="family-name">{t(`families.${family}`)}</span>
        <span class="family-labels">{names.join(t('common.list.comma'))}</span>
      </span>
      <span class="family-count">{t.formatNumber(count)}</span>
    </span>
  );
}

function FamilyPassages({ family }: { readonly family: FamilyView }) {
  const t = useTranslator();
  const passages = useMemo(family.passages, [family]);
  const list = useRef<HTMLOListElement>(null);
  const { shown, goOn } = useMore(page, list, '.passage-show');
  return (
    <>
      <ol class="family-passages" ref={list}>
        {passages.slice(0, shown).map((passage) => (
          <PassageItem key={`${passage.document.key} ${String(passage.index)}`} passage={passage} />
        ))}
      </ol>
      {shown < passages.length && (
        <button type="button" class="text-button family-more" onClick={goOn}>
          {t('panel.families.more', { count: Math.min(page, passages.length - shown) })}
        </button>
      )}
      {family.unsure > 0 && <p class="family-unsure">{t('panel.families.unsure', { count: family.unsure })}</p>}
    </>
  );
}
