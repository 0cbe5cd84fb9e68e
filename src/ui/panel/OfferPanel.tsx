import { isByHand } from '../../ledger/is-by-hand.ts';
import { DoubleRule } from '../kit/DoubleRule.tsx';
import { Section } from '../kit/Section.tsx';
import { useTranslator } from '../kit/translator-context.ts';
import { CarriedList } from './CarriedList.tsx';
import { CommonList } from './CommonList.tsx';
import { DocumentList } from './DocumentList.tsx';
import { ExitList } from './ExitList.tsx';
import { FamilyList } from './FamilyList.tsx';
import { Gravest, RuledPaper } from './Gravest.tsx';
import { MissingList } from './MissingList.tsx';
import { NotRead } from './NotRead.tsx';
import { UnreadSection } from './UnreadSection.tsx';
import { circumstancesOf, shortDate, titleOf } from './panel-text.ts';
import { isOnRequest, type PanelView } from './panel-view.ts';

/** The answer for one offer, in the ten-second order: what it accepts, three lines, the words, the law, the rest. */
export function OfferPanel({ view }: { readonly view: PanelView }) {
  const t = useTranslator();
  const { phase, unread, documents, carried, read, offer } = view;
  // One or two that failed tell their reason in their own row; where most failed, that comes before any finding.
  const tellsUnread = unread.length > 1 || phase === 'nothing-read';
  const facts = circumstancesOf(view, t);
  const subtitle = <Subtitle view={view} tellsUnread={tellsUnread} />;
  return (
    <>
      <div class="panel-top">
        <h1 tabIndex={-1}>{titleOf(view, t)}</h1>
        {phase !== 'unnamed' && (
          <p class="panel-subtitle">
            {phase === 'reading' && subtitle}
            {/* What came of it is for the ear, too; how far it is, is not. */}
            <span class="panel-told" role="status">
              {phase !== 'reading' && subtitle}
            </span>
          </p>
        )}
        {documents.length > 0 && <DocumentList view={view} explain={!tellsUnread} />}
        <NotRead view={view} tellsUnread={tellsUnread} />
        {carried.length > 0 && <CarriedList carried={carried} />}
        {facts.length > 0 && (
          <ul class="circumstances" aria-label={t('panel.got')}>
            {facts.map((fact) => (
              <li key={fact}>{fact}</li>
            ))}
          </ul>
        )}
        <RecordLine view={view} />
      </div>
      {tellsUnread && <UnreadSection unread={unread} />}
      {read.length > 0 && (
        <>
          <DoubleRule />
          <Gravest view={view} />
          <FamilyList view={view} />
          <MissingList view={view} />
          <ExitList view={view} />
          <CommonList view={view} />
        </>
      )}
      {read.length === 0 && phase === 'reading' && (
        <>
          <DoubleRule />
          <p class="panel-waiting">{t('panel.waiting')}</p>
          <RuledPaper />
        </>
      )}
      {phase === 'unnamed' && !isByHand(offer) && (
        <>
          <DoubleRule />
          <Section bare title={t('panel.title.unnamed')}>
            <blockquote class="quote unnamed-wording" lang="zh-CN">
              {offer.surface.wording}
            </blockquote>
          </Section>
        </>
      )}
    </>
  );
}

function Subtitle({ view, tellsUnread }: { readonly view: PanelView; readonly tellsUnread: boolean }) {
  const t = useTranslator();
  const { phase, documents, read, unread, characters, minutes, updated } = view;
  const unasked = documents.filter(isOnRequest).length;
  if (phase === 'on-request') return <>{t('panel.subtitle.on-request', { count: unasked })}</>;
  if (phase === 'nothing-read') {
    const { length: count } = documents;
    return <>{count === 1 ? t('panel.subtitle.nothing-read.one') : t('panel.subtitle.nothing-read', { count })}</>;
  }
  if (phase === 'reading') {
    const at = documents.findIndex(
      ({ state, read: text }) => text === null && (state === 'reading' || state === 'read'),
    );
    const next = documents.findIndex(({ state }) => state === 'waiting');
    return <>{t('panel.subtitle.reading', { number: Math.max(at, at < 0 ? next : 0) + 1 })}</>;
  }
  const counts = { read: read.length, unread: unread.length, unasked };
  if (unasked > 0) return <>{t(unread.length > 0 ? 'panel.subtitle.both' : 'panel.subtitle.unasked', counts)}</>;
  if (tellsUnread) return <>{t('panel.subtitle.unread', counts)}</>;
  // With one that failed, what was read is not as long as what one is asked to accept.
  const totals = unread.length > 0 ? 'panel.totals.read' : 'panel.totals';
  return (
    <>
      <span>{t(totals, { count: read.length, characters, minutes })}</span>{' '}
      {updated !== null && <span>{t('panel.updated', { date: shortDate(updated, t) })}</span>}
    </>
  );
}

function RecordLine({ view: { offer } }: { readonly view: PanelView }) {
  const t = useTranslator();
  if (offer.record === null || offer.state === 'offered') return null;
  const state = isByHand(offer) && offer.state !== 'withdrawn' ? 'by-hand' : offer.state;
  return (
    <p class="record-line" role="status">
      <span>{t(`panel.state.${state}`)}</span>
      <a class="text-link" href={`records.html#/record/${offer.record}`} target="_blank">
        {t('panel.state.open')}
      </a>
    </p>
  );
}
