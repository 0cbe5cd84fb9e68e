import { articleIn } from '../../core/law/article-in.ts';
import { findBasis, type Basis } from '../../core/law/find-basis.ts';
import type { Translator } from '../../locales/index.ts';
import { Disclosure } from './Disclosure.tsx';
import { useTranslator } from './translator-context.ts';

/** 《民法典》第四百九十七条, in the words of the locale. */
export function citationOf(basis: Basis, t: Translator): string {
  return t('law.citation', { law: t(`law.name.${basis.statute}`), article: articleIn(basis, t.tag) });
}

/**
 * One article beside a clause: citation and what may follow; opens in place to what it says, since when it is in
 * force, and which copy was checked. Nothing for an article that this version does not ship.
 */
export function LawNote({ basis: id }: { readonly basis: string }) {
  const t = useTranslator();
  const basis = findBasis(id);
  if (basis === undefined) return null;
  const summary = (
    <>
      <span class="law-citation">{citationOf(basis, t)}</span>
      {t.locale === 'en' ? ': ' : '：'}
      <span class="law-effect">{t(`law.${basis.id}.short`)}</span>
    </>
  );
  return (
    <Disclosure class="law-note" summary={summary}>
      {() => <LawText basis={basis} />}
    </Disclosure>
  );
}

/** What an article says, whom it covers, since when it is in force, and which copy was checked. */
export function LawText({ basis }: { readonly basis: Basis }) {
  const t = useTranslator();
  const date = (iso: string) => t.formatDate(new Date(`${iso.slice(0, 10)}T12:00:00`));
  return (
    <>
      <p class="law-text">{t(`law.${basis.id}`)}</p>
      {basis.level === 'rule' && <p class="law-text">{t('law.rule-note')}</p>}
      {basis.limits.map((limit) => (
        <p class="law-text" key={limit}>
          {t(`law.limit.${limit}`)}
        </p>
      ))}
      <p class="law-dates">
        <span>{t('law.in-force-since', { date: date(basis.effective) })}</span>{' '}
        {basis.checked !== null && <span>{t('law.checked', { date: date(basis.checked) })}</span>}
      </p>
      {!basis.effectiveConfirmed && <p class="law-dates law-doubt">{t('law.date-not-confirmed')}</p>}
      {!basis.inForceConfirmed && <p class="law-dates law-doubt">{t('law.not-confirmed')}</p>}
    </>
  );
}
