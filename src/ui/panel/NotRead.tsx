import { useTranslator } from '../kit/translator-context.ts';
import { usePanelActs } from './panel-acts.ts';
import { numberWord } from './panel-text.ts';
import { isOnRequest, type PanelView } from './panel-view.ts';

interface Properties {
  readonly view: PanelView;
  /** A section of its own tells of those that failed, with the caution. */
  readonly tellsUnread: boolean;
}

/** Below the documents: what can't be concluded where some were not read, and one press that reads those that wait. */
export function NotRead({ view: { documents, notRead, phase }, tellsUnread }: Properties) {
  const t = useTranslator();
  const { readAll } = usePanelActs();
  const waiting = documents.filter(isOnRequest);
  const cautions = notRead.length > 0 && phase !== 'reading' && !tellsUnread;
  if (!cautions && waiting.length < 2) return null;
  const press = waiting.length === documents.length ? 'panel.read-all' : 'panel.read-rest';
  return (
    <div class="not-read">
      {cautions && <p>{t('panel.unread.caution')}</p>}
      {waiting.length > 1 && (
        <button type="button" class="text-button" data-document={waiting[0]?.key} onClick={() => readAll(waiting)}>
          {t(press, { count: waiting.length, number: numberWord(waiting.length, t) })}
        </button>
      )}
    </div>
  );
}
