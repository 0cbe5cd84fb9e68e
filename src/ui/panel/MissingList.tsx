import { findBasis } from '../../core/law/find-basis.ts';
import { Disclosure } from '../kit/Disclosure.tsx';
import { citationOf, LawText } from '../kit/LawNote.tsx';
import { Seal } from '../kit/Seal.tsx';
import { Section } from '../kit/Section.tsx';
import { useTranslator } from '../kit/translator-context.ts';
import type { MissingView } from './missing-view.ts';
import { sourceOf } from './panel-text.ts';
import type { DocumentsView } from './panel-view.ts';

/** What the law asks for and was not found, with the caution that it may stand in what was not read. */
export function MissingList({ view }: { readonly view: DocumentsView }) {
  const t = useTranslator();
  if (view.missing.length === 0) return null;
  return (
    <Section title={t('panel.missing')} aside={t('panel.missing.count', { count: view.missing.length })}>
      <p class="section-intro">
        {view.documents.length === 1
          ? t('panel.missing.intro.one')
          : t('panel.missing.intro', { count: view.read.length })}
        {view.notRead.length > 0 && (t.locale === 'en' ? ' ' : '') + t('panel.missing.unread')}
      </p>
      <ul>
        {view.missing.map((missing) => (
          <MissingItem key={missing.id} missing={missing} />
        ))}
      </ul>
    </Section>
  );
}

/** What was not found; opens in place to the article that asks for it and the words that came nearest. */
function MissingItem({ missing: { id, bases, places } }: { readonly missing: MissingView }) {
  const t = useTranslator();
  const basis = findBasis(bases[0] ?? '');
  const key = `missing.${id}`;
  const condition = `missing.${id}.if`;
  const summary = (
    <span class="missing-summary">
      <Seal family="missing" size={20} />
      <span>
        {t.has(key) ? t(key) : id}
        {t.has(condition) && <span class="missing-if">{t(condition)}</span>}
        <span class="missing-basis">{basis === undefined ? t('missing.looked-at') : citationOf(basis, t)}</span>
      </span>
    </span>
  );
  return (
    <li class="missing-item">
      <Disclosure class="missing-note" summary={summary}>
        {() => (
          <>
            {basis !== undefined && <LawText basis={basis} />}
            <Places places={places} />
          </>
        )}
      </Disclosure>
    </li>
  );
}

function Places({ places }: Pick<MissingView, 'places'>) {
  const t = useTranslator();
  if (places.length === 0) return <p class="law-text">{t('missing.looked-nowhere')}</p>;
  return (
    <>
      <p class="law-text">{t('missing.looked-at')}</p>
      <ul class="missing-places">
        {places.map(({ document, number, words }) => (
          <li key={`${document.key} ${number} ${words}`}>
            <q lang="zh-CN">{words}</q>
            <cite class="exit-source">{sourceOf({ document, number }, t)}</cite>
          </li>
        ))}
      </ul>
    </>
  );
}
