import { useId, useMemo, useState } from 'preact/hooks';
import type { Exit } from '../../core/review/review.ts';
import { documentsOf } from '../../core/record/documents-of.ts';
import type { RecordDocument } from '../../core/record/record.ts';
import { standingOf } from '../../core/record/standing.ts';
import { isTraditional } from '../../core/text/is-traditional.ts';
import { requestKinds, writeRequestLetter, type RequestKind } from '../../export/request-letter.ts';
import type { Ledger } from '../../ledger/database.ts';
import type { RecordRow } from '../../ledger/tables.ts';
import { findReview, findText } from '../../ledger/texts.ts';
import { locales, type Locale } from '../../locales/locale.ts';
import { Button } from '../kit/Button.tsx';
import { useLedger } from '../kit/ledger-context.ts';
import { Section } from '../kit/Section.tsx';
import { useTranslator } from '../kit/translator-context.ts';
import { useLive } from '../kit/use-live.ts';
import { useLoadedTranslator } from '../kit/use-loaded-translator.ts';
import { useActs } from '../records/acts.ts';
import { siteName } from '../kit/site-name.ts';

/** What the documents of a record tell of leaving, and how far they can. */
interface Known {
  /** Each channel once, however often the documents name it. */
  readonly exits: readonly Exit[];
  /** Documents that were read and reviewed, and those that were not. */
  readonly read: number;
  readonly unread: number;
  /** In traditional characters, or under another law by its own words: a letter that cites the mainland's may not fit. */
  readonly elsewhere: boolean;
}

async function findKnown(ledger: Ledger, documents: readonly RecordDocument[]): Promise<Known> {
  const exits = new Map<string, Exit>();
  let read = 0;
  let elsewhere = false;
  for (const { reading } of documents) {
    const review = reading.state === 'read' ? await findReview(ledger, reading.textHash) : undefined;
    if (reading.state !== 'read' || review === undefined) continue;
    read += 1;
    for (const exit of review.exits)
      if (!exits.has(`${exit.channel} ${exit.value}`)) exits.set(`${exit.channel} ${exit.value}`, exit);
    elsewhere ||= review.findings.some(({ plain }) => plain === 'plain.dispute.law.foreign');
    elsewhere ||= isTraditional((await findText(ledger, reading.textHash))?.text ?? '');
  }
  return { exits: [...exits.values()], read, unread: documents.length - read, elsewhere };
}

/** How to leave: the channels that the documents name, and a letter to copy. */
export function Leave({ row }: { readonly row: RecordRow }) {
  const t = useTranslator();
  const ledger = useLedger();
  const live = useLive(() => findKnown(ledger, documentsOf(row)), [ledger, row]);
  const known = live.state === 'ready' ? live.value : null;
  return (
    <Section title={t('leave.title')} class="leave">
      <p class="leave-summary">{t('leave.summary')}</p>
      <h3>{t('leave.channels')}</h3>
      {known !== null && <Unknown known={known} />}
      <dl class="channels">
        {[...Map.groupBy(known?.exits ?? [], ({ kind }) => kind)].map(([kind, exits]) => (
          <div key={kind}>
            <dt>{t(`exits.${kind}`)}</dt>
            {exits.map(({ channel, value }) => (
              <dd key={`${channel} ${value}`} lang="zh-CN">
                {value}
              </dd>
            ))}
          </div>
        ))}
      </dl>
      <Letter row={row} elsewhere={known?.elsewhere ?? false} />
    </Section>
  );
}

/** That no channel was found is said of what was read only. */
function Unknown({ known: { exits, read, unread } }: { readonly known: Known }) {
  const t = useTranslator();
  if (read === 0) return <p>{t(unread === 0 ? 'leave.no-documents' : 'leave.none-read')}</p>;
  return (
    <>
      {exits.length === 0 && <p>{t('leave.no-channels')}</p>}
      {unread > 0 && <p>{t('leave.unread', { count: unread })}</p>}
    </>
  );
}

/** Name and host: whoever gets the letter must know which site is meant. */
function fullName(page: RecordRow['body']['page']): string {
  const name = siteName(page);
  return name === page.site ? name : `${name}（${page.site}）`;
}

function Letter({ row, elsewhere }: { readonly row: RecordRow; readonly elsewhere: boolean }) {
  const t = useTranslator();
  const acts = useActs();
  const id = useId();
  const [kind, setKind] = useState<RequestKind>('withdraw');
  // Whoever answers a Chinese site's mail reads Chinese, whatever the reader of this page does.
  const [locale, setLocale] = useState<Locale>(t.locale === 'en' ? 'zh_CN' : t.locale);
  // Until the words of the letter's language are there, it stands in the page's own.
  const words = useLoadedTranslator(locale) ?? t;
  const [said, setSaid] = useState('');
  const standing = standingOf(row);
  // Which of the documents that its page links one agreed to, a record by hand does not know.
  const byHand = row.body.surface.kind === 'by-hand';
  const letter = useMemo(
    () =>
      writeRequestLetter(
        {
          kind,
          site: fullName(row.body.page),
          agreed: standing === 'withdrawn' ? null : { at: new Date(row.at), zone: row.body.zone },
          documents: byHand ? [] : documentsOf(row).map(({ name }) => name),
          today: new Date(),
        },
        words,
      ),
    [kind, words, row, standing, byHand],
  );
  const copy = () => {
    void acts
      .copy(`${letter.subject}\n\n${letter.body}`)
      .then((done) => setSaid(t(done ? 'leave.copied' : 'leave.copy-failed')));
  };
  return (
    <div class="letter">
      <h3>{t('leave.letter-heading')}</h3>
      {standing === 'withdrawn' && <p>{t('leave.withdrawn')}</p>}
      {elsewhere && <p>{t('leave.elsewhere')}</p>}
      <div class="letter-kinds" role="radiogroup" aria-label={t('leave.kind-label')}>
        {requestKinds.map((one) => (
          <label key={one} class="choice">
            <input type="radio" name={`${id}-kind`} checked={one === kind} onChange={() => setKind(one)} />
            <span>{t(`leave.kind.${one}`)}</span>
          </label>
        ))}
      </div>
      <label class="letter-language">
        <span>{t('leave.language-label')}</span>
        <select class="select" value={locale} onChange={(event) => setLocale(event.currentTarget.value as Locale)}>
          {locales.map((one) => (
            <option key={one} value={one}>
              {t(`settings.language.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <div class="letter-text" lang={words.tag} tabIndex={0} role="group" aria-label={letter.subject}>
        <p class="letter-subject">{letter.subject}</p>
        {letter.body.split('\n\n').map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
      <div class="acts">
        <Button onPress={copy}>{t('leave.copy-letter')}</Button>
        <span role="status" class="notice-inline">
          {said}
        </span>
      </div>
    </div>
  );
}
