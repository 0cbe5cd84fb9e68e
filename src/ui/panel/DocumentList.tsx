import { useState } from 'preact/hooks';
import { problemText } from '../../locales/problem-text.ts';
import { Disclosure } from '../kit/Disclosure.tsx';
import { useTranslator } from '../kit/translator-context.ts';
import type { DocumentView } from './document-view.ts';
import type { PanelView } from './panel-view.ts';
import { OfDocument } from './OfDocument.tsx';
import { usePanelActs } from './panel-acts.ts';

/** One row per document, what was not read in ochre in its own row; the rule above turns into progress while reading. */
export function DocumentList({ view, explain }: { readonly view: PanelView; readonly explain: boolean }) {
  const t = useTranslator();
  const reading = view.phase === 'reading';
  const done = view.documents.filter(({ state }) => state === 'read' || state === 'unread').length;
  return (
    <div class="documents">
      {reading && (
        <div
          class="documents-progress"
          role="progressbar"
          aria-label={t('panel.progress', { read: view.read.length, count: view.documents.length })}
          aria-valuemin={0}
          aria-valuemax={view.documents.length}
          aria-valuenow={done}
        >
          <span style={{ width: `${String((done / view.documents.length) * 100)}%` }} />
        </div>
      )}
      <ul aria-label={t('panel.documents')}>
        {view.documents.map((document) => (
          <li key={document.key} class="document" data-document={document.key} tabIndex={-1}>
            <DocumentRow document={document} reading={reading} explain={explain} />
          </li>
        ))}
      </ul>
    </div>
  );
}

interface RowProperties {
  readonly document: DocumentView;
  readonly reading: boolean;
  /** The reason opens in this row, because no section below tells it. */
  readonly explain: boolean;
}

function DocumentRow({ document, reading, explain }: RowProperties) {
  const t = useTranslator();
  const { readNow } = usePanelActs();
  const name = (
    <span class="document-name" lang="zh-CN">
      {document.name}
    </span>
  );
  const line = (aside: preact.ComponentChildren) => (
    <span class="document-line">
      {name}
      {aside}
    </span>
  );
  if (document.state === 'unread') {
    const why = document.problem?.id === 'too-long' ? 'too-long' : 'unread';
    const aside = <span class="document-unread">{t(`panel.document.${why}`)}</span>;
    if (!explain) return line(aside);
    return <Disclosure summary={line(aside)}>{() => <UnreadReason document={document} />}</Disclosure>;
  }
  if (document.state === 'on-request')
    return (
      <span class="document-line">
        {name}
        <button
          type="button"
          class="text-button document-meta"
          data-document={document.key}
          onClick={() => readNow(document)}
        >
          {t('panel.document.read-now')}
          <OfDocument name={document.name} />
        </button>
      </span>
    );
  const facts = document.read?.review.facts;
  if (reading || facts === undefined) {
    const key = facts !== undefined ? 'read' : document.state === 'waiting' ? 'waiting' : 'reading';
    return line(<span class={`document-meta document-${key}`}>{t(`panel.document.${key}`)}</span>);
  }
  return (
    <>
      {line(
        <span class="document-meta">
          <span>{t('common.characters', { count: facts.characters })}</span>
          <span class="document-minutes">{t('common.minutes', { count: facts.minutes })}</span>
        </span>,
      )}
      {document.differs && <p class="document-differs">{t('panel.document.differs')}</p>}
    </>
  );
}

/** Why a document was not read and what helps. */
export function UnreadReason({ document }: { readonly document: DocumentView }) {
  const t = useTranslator();
  const { readAgain, showLink, openReader } = usePanelActs();
  const [gone, setGone] = useState(false);
  const reason = document.problem === null ? null : problemText(document.problem, t);
  // A name without a link has nowhere to go and nothing to read again: it is read once the page shows its text.
  const reachable = document.problem?.id !== 'not-linked';
  return (
    <>
      {reason !== null && (
        <p class="unread-reason">
          {reason.what}
          {t.locale === 'en' ? ' ' : ''}
          {reason.remedy}
        </p>
      )}
      <p class="unread-acts">
        {document.href !== null && (
          <a class="text-link" href={document.href} target="_blank" rel="noreferrer">
            {t('panel.unread.open')}
            <OfDocument name={document.name} />
          </a>
        )}
        {document.href === null && reachable && (
          <button
            type="button"
            class="text-button"
            onClick={() => void showLink(document).then((found) => setGone(!found))}
          >
            {t('panel.unread.to-link')}
            <OfDocument name={document.name} />
          </button>
        )}
        {document.textHash === null && reachable && (
          <button type="button" class="text-button" data-document={document.key} onClick={() => readAgain(document)}>
            {t('panel.unread.again')}
            <OfDocument name={document.name} />
          </button>
        )}
        <button type="button" class="text-button" onClick={() => openReader(document)}>
          {t(document.textHash === null ? 'panel.unread.reader' : 'panel.unread.text')}
          <OfDocument name={document.name} />
        </button>
      </p>
      <p class="unread-said" role="status">
        {gone && t('panel.unread.link-gone')}
      </p>
    </>
  );
}
