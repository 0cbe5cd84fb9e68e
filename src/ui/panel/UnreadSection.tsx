import { Seal } from '../kit/Seal.tsx';
import { useTranslator } from '../kit/translator-context.ts';
import { UnreadReason } from './DocumentList.tsx';
import { numberWord } from './panel-text.ts';
import type { DocumentView } from './document-view.ts';

/** Reason and remedy for each document that was not read, where they are too many for their rows. */
export function UnreadSection({ unread }: { readonly unread: readonly DocumentView[] }) {
  const t = useTranslator();
  return (
    <section class="unread-section" aria-labelledby="unread-title">
      <h2 id="unread-title">
        <Seal family="missing" size={24} />
        <span>
          {unread.length === 1
            ? t('panel.unread.title.one')
            : t('panel.unread.title', { number: numberWord(unread.length, t) })}
        </span>
      </h2>
      <ul>
        {unread.map((document) => (
          <li key={document.key} class="unread-item">
            <h3 lang="zh-CN">{document.name}</h3>
            <UnreadReason document={document} />
          </li>
        ))}
      </ul>
      <p class="unread-caution">
        {t('panel.unread.caution')}
        {t.locale === 'en' ? ' ' : ''}
        {t('panel.unread.recorded')}
      </p>
    </section>
  );
}
