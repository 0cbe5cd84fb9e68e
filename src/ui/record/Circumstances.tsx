import type { ComponentChildren } from 'preact';
import { documentsOf } from '../../core/record/documents-of.ts';
import { hasBox } from '../../core/record/has-box.ts';
import { howFound } from '../../core/record/how-found.ts';
import { standingOf } from '../../core/record/standing.ts';
import { wordingOf } from '../../core/record/wording-of.ts';
import type { RecordRow } from '../../ledger/tables.ts';
import type { Translator } from '../../locales/index.ts';
import { duration } from '../kit/duration.ts';
import { useLedger } from '../kit/ledger-context.ts';
import { Section } from '../kit/Section.tsx';
import { useTranslator } from '../kit/translator-context.ts';
import { useLive } from '../kit/use-live.ts';
import { moment } from './moment.ts';

/** Where, in which words and how the consent was obtained. */
export function Circumstances({ row }: { readonly row: RecordRow }) {
  const t = useTranslator();
  const { page, surface, obtained } = row.body;
  const documents = documentsOf(row);
  const opened = documents.filter(({ viewedMs }) => viewedMs >= 1000);
  const pressed = obtained.event === 'press' || obtained.event === 'submit';
  const byHand = surface.kind === 'by-hand';
  const by = byHand
    ? t('record.by.by-hand')
    : t(obtained.by === 'person' && pressed ? 'record.by.person.press' : `record.by.${obtained.by}`);
  const box = hasBox(surface.kind);
  const refusable = surface.refusable === null ? 'unknown' : surface.refusable ? 'yes' : 'no';
  const count = documents.length;
  const bundle = count === 0 ? [] : [count > 1 ? t('record.bundled', { count }) : t('record.single')];
  const rest = count - opened.length;
  const wording = wordingOf(row.body);
  // By hand, the documents are those that the page links, and nothing was seen to be pressed.
  const more =
    byHand && surface.refusable === null ? [] : [...(byHand ? [] : bundle), t(`record.refusable.${refusable}`)];
  return (
    <Section title={t('record.circumstances')} class="circumstances">
      <dl>
        <Fact name={t('record.page')} more={wording === 'title' ? null : page.title}>
          {addressOf(page.url)}
        </Fact>
        <Fact name={t(`record.wording.${wording}`)} quoted>
          {wording === 'title' ? page.title : surface.wording}
        </Fact>
        {surface.unseen !== undefined && (
          <Fact name={t('record.unseen')} more={t('record.unseen.what')} quoted>
            {surface.unseen}
          </Fact>
        )}
        <Fact name={t('record.how')} more={oneLine(more, t)}>
          {oneLine(box ? [by, t(`record.${howFound(surface)}`)] : [by], t)}
        </Fact>
        {standingOf(row) === 'submitted' && (
          <Fact name={t('record.sent')} more={t('record.sent.unknown')}>
            {t('record.sent.known')}
          </Fact>
        )}
        {row.state === 'withdrawn' && <TakenBack row={row} />}
        {count > 0 && (
          <Fact
            name={t('record.opened')}
            more={opened.length > 0 && rest > 0 ? t('record.opened.rest', { count: rest }) : null}
          >
            {opened.length === 0
              ? t('record.opened.none')
              : opened
                  .map(({ name, viewedMs }) => t('record.opened.one', { name, time: duration(viewedMs, t) }))
                  .join(t.locale === 'en' ? '; ' : '；')}
          </Fact>
        )}
        <Prominence row={row} />
        {row.restored !== undefined && (
          <Fact name={t('record.restored')} more={t('record.restored.unproven')}>
            {t(`record.restored.${row.restored.what}`, { time: moment(row.restored.at, row.body.zone, t) })}
          </Fact>
        )}
      </dl>
    </Section>
  );
}

interface FactProperties {
  readonly name: string;
  readonly more?: string | null;
  /** Words of the page: in serif, and Chinese in any locale. */
  readonly quoted?: boolean;
  readonly children: ComponentChildren;
}

function Fact({ name, more = null, quoted = false, children }: FactProperties) {
  return (
    <div class="fact">
      <dt>{name}</dt>
      <dd>
        <p class={quoted ? 'fact-quoted' : ''} {...(quoted ? { lang: 'zh-CN' } : {})}>
          {children}
        </p>
        {more !== null && more !== '' && <p class="fact-more">{more}</p>}
      </dd>
    </div>
  );
}

/** When the box was unticked, as the chain has it. */
function TakenBack({ row }: { readonly row: RecordRow }) {
  const t = useTranslator();
  const ledger = useLedger();
  const live = useLive(() => ledger.entries.where('record').equals(row.id).toArray(), [ledger, row]);
  const entry = live.state === 'ready' ? live.value.find(({ kind }) => kind === 'withdrawn') : undefined;
  if (entry === undefined) return null;
  return (
    <Fact name={t('record.taken-back')}>{t('record.taken-back.at', { time: moment(entry.at, row.body.zone, t) })}</Fact>
  );
}

function Prominence({ row }: { readonly row: RecordRow }) {
  const t = useTranslator();
  const { relativeSize, contrast, inView } = row.body.surface.prominence;
  const words = [];
  if (relativeSize !== null) words.push(t('record.prominence.size', { percent: Math.round(relativeSize * 100) }));
  if (contrast !== null) words.push(t('record.prominence.contrast', { ratio: `${contrast.toFixed(1)} : 1` }));
  if (!inView) words.push(t('record.prominence.out-of-view'));
  if (words.length === 0) return null;
  return <Fact name={t('record.prominence')}>{oneLine(words, t)}</Fact>;
}

/** Facts as one line, which begins like a sentence whichever comes first. */
function oneLine(facts: readonly string[], t: Translator): string {
  const line = facts.join(t.locale === 'en' ? ', ' : '，');
  return line.charAt(0).toUpperCase() + line.slice(1);
}

/** The address without its scheme: what one would read aloud. */
function addressOf(url: string): string {
  return url.replace(/^https?:\/\//, '').replace(/\/$/, '');
}
