import { findBasis } from '../../core/law/find-basis.ts';
import { citationOf } from '../kit/LawNote.tsx';
import { Seal } from '../kit/Seal.tsx';
import { Section } from '../kit/Section.tsx';
import { useTranslator } from '../kit/translator-context.ts';
import type { PanelView } from './panel-view.ts';

/** What the law asks for and was not found, with the caution that it may stand in what was not read. */
export function MissingList({ view }: { readonly view: PanelView }) {
  const t = useTranslator();
  if (view.missing.length === 0) return null;
  return (
    <Section title={t('panel.missing')} aside={t('panel.missing.count', { count: view.missing.length })}>
      <p class="section-intro">
        {t('panel.missing.intro', { count: view.read.length })}
        {view.unread.length > 0 && (t.locale === 'en' ? ' ' : '') + t('panel.missing.unread')}
      </p>
      <ul>
        {view.missing.map(({ id, bases }) => {
          const basis = findBasis(bases[0] ?? '');
          const key = `missing.${id}`;
          return (
            <li key={id} class="missing-item">
              <Seal family="missing" size={20} />
              <span>
                {t.has(key) ? t(key) : id}
                {basis !== undefined && <span class="missing-law">{citationOf(basis, t)}</span>}
              </span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
