import { useTranslator } from '../kit/translator-context.ts';
import { PanelHeader } from './PanelHeader.tsx';
import { PanelActsContext, type PanelActs } from './panel-acts.ts';
import { useEscape } from './use-escape.ts';

/** What stands in the drawer when our records could not be opened: that, and the way to close it. */
export function PanelFailure({ acts }: { readonly acts: PanelActs }) {
  const t = useTranslator();
  useEscape(acts.close);
  return (
    <PanelActsContext.Provider value={acts}>
      <div class="panel">
        <PanelHeader mark="unread" page={null} />
        <main aria-label={t('panel.label')}>
          <p class="panel-failed" role="alert">
            {t('common.failed')}
          </p>
        </main>
      </div>
    </PanelActsContext.Provider>
  );
}
