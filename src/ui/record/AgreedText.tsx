import { useId, useMemo, useRef, useState } from 'preact/hooks';
import { documentsOf } from '../../core/record/documents-of.ts';
import { isReadLater } from '../../core/record/is-read-later.ts';
import { knownZone } from '../../core/record/known-zone.ts';
import { longestReviewed } from '../../core/review/longest-reviewed.ts';
import type { RecordDocument } from '../../core/record/record.ts';
import type { ReadProblem } from '../../core/source.ts';
import type { RecordRow } from '../../ledger/tables.ts';
import { findReview, findText } from '../../ledger/texts.ts';
import type { Translator } from '../../locales/index.ts';
import { useLedger } from '../kit/ledger-context.ts';
import { secondIn } from '../kit/second-in.ts';
import { Section } from '../kit/Section.tsx';
import { useTranslator } from '../kit/translator-context.ts';
import { useLive } from '../kit/use-live.ts';
import { useActs } from '../records/acts.ts';
import { TextView } from './TextView.tsx';
import { toBlocks } from './text-blocks.ts';
import { problemText } from '../../locales/problem-text.ts';

/** The wording as agreed, and what was read only afterwards: one tab per document, arrow keys between them. */
export function AgreedText({ row }: { readonly row: RecordRow }) {
  const t = useTranslator();
  const acts = useActs();
  const documents = documentsOf(row);
  const [chosen, setChosen] = useState(0);
  const [markedOnly, setMarkedOnly] = useState(false);
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const to = { ArrowRight: chosen + 1, ArrowLeft: chosen - 1, Home: 0, End: documents.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = (to + documents.length) % documents.length;
    setChosen(next);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
  };
  const document = documents[chosen];
  if (document === undefined)
    return (
      <Section title={t('record.wording')} class="agreed">
        <p class="agreed-none">{t('record.wording.none')}</p>
      </Section>
    );
  const read = documents.filter(({ reading }) => reading.state === 'read');
  const onlyLater = read.length > 0 && !read.some((one) => isReadBefore(one, row));
  const title = t(onlyLater ? 'record.wording.later' : 'record.wording');
  return (
    <Section
      title={title}
      class="agreed"
      aside={
        <span class="agreed-choices">
          <button
            type="button"
            class="text-button"
            aria-pressed={markedOnly}
            onClick={() => setMarkedOnly(!markedOnly)}
          >
            {t('record.marked-clauses')}
          </button>
          <a class="text-link" href={acts.pageUrl(readerPath(row, document))}>
            {t(document.reading.state === 'read' ? 'record.open-reader' : 'record.unread.why')}
          </a>
        </span>
      }
    >
      <div class="tabs" role="tablist" aria-label={title} ref={list} onKeyDown={move}>
        {documents.map((one, index) => (
          <button
            type="button"
            key={one.key}
            role="tab"
            id={`${id}-${one.key}`}
            class={one.reading.state === 'unread' ? 'tab tab-unread' : 'tab'}
            aria-selected={index === chosen}
            aria-controls={`${id}-panel`}
            tabIndex={index === chosen ? 0 : -1}
            onClick={() => setChosen(index)}
          >
            {tabName(one, row, t)}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${document.key}`} tabIndex={0}>
        <OneDocument key={document.key} row={row} document={document} markedOnly={markedOnly} />
      </div>
    </Section>
  );
}

function isReadBefore({ reading }: RecordDocument, row: RecordRow): boolean {
  return reading.state === 'read' && !isReadLater(reading, row);
}

function tabName(document: RecordDocument, row: RecordRow, t: Translator): string {
  const { name, reading } = document;
  if (reading.state === 'unread') return t('record.unread-tab', { name });
  return isReadBefore(document, row) ? name : t('record.later-tab', { name });
}

/** Where the reader shows a document, or says why it can't. */
function readerPath({ id }: RecordRow, document: RecordDocument, reading = document.reading): string {
  const { key } = document;
  const named = { record: id, key };
  const query = new URLSearchParams(reading.state === 'read' ? { text: reading.textHash, ...named } : named);
  return `reader.html?${query.toString()}`;
}

interface DocumentProperties {
  readonly row: RecordRow;
  readonly document: RecordDocument;
  readonly markedOnly: boolean;
}

function OneDocument({ row, document, markedOnly }: DocumentProperties) {
  const t = useTranslator();
  const { reading } = document;
  // Hundreds of thousands of lines are for the reader, which draws what is on view.
  if (reading.state === 'read' && reading.characters > longestReviewed)
    return <Told problem={{ id: 'too-long', amount: longestReviewed }} />;
  if (reading.state === 'read')
    return (
      <>
        <ReadAt row={row} reading={reading} />
        {document.ahead !== undefined && <ReadAhead href={readerPath(row, document, document.ahead)} />}
        <StoredText hash={reading.textHash} markedOnly={markedOnly} />
      </>
    );
  const { problem } = reading;
  return (
    <div class="agreed-unread">
      <p>{t(problem === null ? 'record.unread.still-reading' : 'record.unread')}</p>
      {problem !== null && <p>{problemText(problem, t).what}</p>}
      {document.href !== null && <p class="agreed-link">{document.href}</p>}
    </div>
  );
}

/** When it was read; after the acceptance the site may have had another text there than the one agreed to. */
function ReadAt({ row, reading }: { readonly row: RecordRow; readonly reading: { readonly readAt: string } }) {
  const t = useTranslator();
  const timeZone = knownZone(row.body.zone);
  const read = secondIn(reading.readAt, timeZone, t);
  return (
    <p class="agreed-choice">
      {isReadLater(reading, row)
        ? t('record.read-later', { at: secondIn(row.at, timeZone, t), read })
        : t('record.read-at', { read })}
    </p>
  );
}

/** The page that the person opened said other things than the text that was fetched: both are on record. */
function ReadAhead({ href }: { readonly href: string }) {
  const t = useTranslator();
  const acts = useActs();
  return (
    <p class="agreed-choice">
      {t('record.ahead')}
      {t.locale === 'en' ? ' ' : ''}
      <a class="text-link" href={acts.pageUrl(href)}>
        {t('record.ahead.open')}
      </a>
    </p>
  );
}

function Told({ problem }: { readonly problem: ReadProblem }) {
  const { what, remedy } = problemText(problem, useTranslator());
  return (
    <div class="agreed-unread">
      <p>{what}</p>
      {remedy !== null && <p>{remedy}</p>}
    </div>
  );
}

function StoredText({ hash, markedOnly }: { readonly hash: string; readonly markedOnly: boolean }) {
  const t = useTranslator();
  const ledger = useLedger();
  const stored = useLive(async () => {
    const [document, review] = await Promise.all([findText(ledger, hash), findReview(ledger, hash)]);
    return document === undefined ? null : { text: document.text, review };
  }, [ledger, hash]);
  const value = stored.state === 'ready' ? stored.value : null;
  const blocks = useMemo(() => (value === null ? [] : toBlocks(value.text, value.review)), [value]);
  if (stored.state === 'loading') return <p class="agreed-waiting" role="status" />;
  if (stored.state === 'failed' || value === null) return <p class="agreed-unread">{t('record.text-gone')}</p>;
  return (
    <>
      {value.review === undefined && <p class="agreed-choice">{t('record.no-review')}</p>}
      <TextView
        text={value.text}
        blocks={markedOnly ? blocks.filter(({ findings, heading }) => findings.length > 0 || heading) : blocks}
      />
    </>
  );
}
