import { findBasis } from '../../core/law/find-basis.ts';
import { citationOf } from '../kit/LawNote.tsx';
import { Dots } from '../kit/Dots.tsx';
import { Section } from '../kit/Section.tsx';
import { useTranslator } from '../kit/translator-context.ts';
import { plainOf } from './panel-text.ts';
import type { DocumentsView } from './panel-view.ts';

/** How usual the grave clauses are among comparable agreements, and whether the originals make them stand out. */
export function CommonList({ view }: { readonly view: DocumentsView }) {
  const t = useTranslator();
  const { common, comparable, prominent } = view;
  if (common.length === 0 && prominent === null) return null;
  const basis = findBasis('civil-code-496');
  return (
    <Section
      title={t('panel.common')}
      aside={common.length > 0 ? t('panel.common.against', { count: comparable }) : undefined}
    >
      <ul class="common-list">
        {common.map(({ plain, share }) => (
          <li key={plain} class="common-item">
            <span>{plainOf(plain, plain, t)}</span>
            <Dots share={share} />
          </li>
        ))}
      </ul>
      {prominent !== null && (
        <p class="common-visible">
          {prominent.all === 0
            ? t('panel.common.invisible', { total: prominent.total })
            : t('panel.common.visible', { total: prominent.total, count: prominent.all, gravest: prominent.gravest })}
          {t.locale === 'en' ? ' ' : ''}
          {t('panel.common.duty')}
          {basis !== undefined && (
            <>
              <span class="law-citation">{citationOf(basis, t)}</span>
              {t('panel.common.stop')}
            </>
          )}
        </p>
      )}
    </Section>
  );
}
