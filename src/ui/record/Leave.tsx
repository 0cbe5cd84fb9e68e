import { useId, useMemo, useState } from 'preact/hooks';
import type { Exit } from '../../core/review/review.ts';
import { documentsOf } from '../../core/record/documents-of.ts';
import { requestKinds, writeRequestLetter, type RequestKind } from '../../export/request-letter.ts';
import type { Ledger } from '../../ledger/database.ts';
import type { RecordRow } from '../../ledger/tables.ts';
import { findReview } from '../../ledger/texts.ts';
import { locales, type Locale } from '../../locales/locale.ts';
import { Button } from '../kit/Button.tsx';
import { useLedger } from '../kit/ledger-context.ts';
import { Section } from '../kit/Section.tsx';
import { useTranslator } from '../kit/translator-context.ts';
import { useLive } from '../kit/use-live.ts';
import { useLoadedTranslator } from '../kit/use-loaded-translator.ts';
import { useActs } from '../records/acts.ts';
import { siteName } from '../kit/site-name.ts';

/** Each channel once, however often the documents name it. */
async function findExits(ledger: Ledger, hashes: readonly string[]): Promise<readonly Exit[]> {
  const exits = new Map<string, Exit>();
  for (const hash of hashes)
    for (const exit of (await findReview(ledger, hash))?.exits ?? [])
      if (!exits.has(`${exit.channel} ${exit.value}`)) exits.set(`${exit.channel} ${exit.value}`, exit);
  return [...exits.values()];
}

/** How to leave: the channels that the documents name, and a letter to copy. */
export function Leave({ row }: { readonly row: RecordRow }) {
  const t = useTranslator();
  const ledger = useLedger();
  const live = useLive(() => findExits(ledger, row.textHashes), [ledger, row.textHashes.join()]);
  const exits = live.state === 'ready' ? live.value : [];
  return (
    <Section title={t('leave.title')} class="leave">
      <p class="leave-summary">{t('leave.summary')}</p>
      <h3>{t('leave.channels')}</h3>
      {live.state === 'ready' && exits.length === 0 && <p>{t('leave.no-channels')}</p>}
      <dl class="channels">
        {exits.map(({ kind, channel, value }) => (
          <div key={`${channel} ${value}`}>
            <dt>{t(`exits.${kind}`)}</dt>
            <dd lang="zh-CN">{value}</dd>
          </div>
        ))}
      </dl>
      <Letter row={row} />
    </Section>
  );
}

/** Name and host: whoever gets the letter must know which site is meant. */
function fullName(page: RecordRow['body']['page']): string {
  const name = siteName(page);
  return name === page.site ? name : `${name}（${page.site}）`;
}

function Letter({ row }: { readonly row: RecordRow }) {
  const t = useTranslator();
  const acts = useActs();
  const id = useId();
  const [kind, setKind] = useState<RequestKind>('withdraw');
  // Whoever answers a Chinese site's mail reads Chinese, whatever the reader of this page does.
  const [locale, setLocale] = useState<Locale>(t.locale === 'en' ? 'zh_CN' : t.locale);
  // Until the words of the letter's language are there, it stands in the page's own.
  const words = useLoadedTranslator(locale) ?? t;
  const [said, setSaid] = useState('');
  const letter = useMemo(
    () =>
      writeRequestLetter(
        {
          kind,
          site: fullName(row.body.page),
          agreedAt: new Date(row.at),
          documents: documentsOf(row).map(({ name }) => name),
          today: new Date(),
        },
        words,
      ),
    [kind, words, row],
  );
  const copy = () => {
    void acts
      .copy(`${letter.subject}\n\n${letter.body}`)
      .then((done) => setSaid(t(done ? 'leave.copied' : 'leave.copy-failed')));
  };
  return (
    <div class="letter">
      <h3>{t('leave.letter-heading')}</h3>
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
