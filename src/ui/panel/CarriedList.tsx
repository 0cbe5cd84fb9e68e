import { Disclosure } from '../kit/Disclosure.tsx';
import { useTranslator } from '../kit/translator-context.ts';
import type { CarriedView } from './carried-view.ts';
import { OfDocument } from './OfDocument.tsx';
import { usePanelActs } from './panel-acts.ts';

/** What one accepts with the documents, though the page does not name it: read when asked to. */
export function CarriedList({ carried }: { readonly carried: readonly CarriedView[] }) {
  const t = useTranslator();
  return (
    <div class="carried">
      <Disclosure summary={t('panel.carried', { count: carried.length })}>
        {() => (
          <ul>
            {carried.map((document) => (
              <CarriedRow key={document.key} document={document} />
            ))}
          </ul>
        )}
      </Disclosure>
    </div>
  );
}

function CarriedRow({ document }: { readonly document: CarriedView }) {
  const t = useTranslator();
  const { readNow } = usePanelActs();
  return (
    <li class="document">
      <span class="document-line">
        <span class="document-name" lang="zh-CN">
          {document.name}
        </span>
        {document.href === null ? (
          <span class="document-meta">{t('panel.carried.no-link')}</span>
        ) : (
          <button
            type="button"
            class="text-button document-meta"
            data-document={document.key}
            onClick={() => readNow(document)}
          >
            {t('panel.document.read-now')}
            <OfDocument name={document.name} />
          </button>
        )}
      </span>
      <span class="carried-how">{t(`panel.carried.${document.how}`)}</span>
    </li>
  );
}
