import { useTranslator } from '../kit/translator-context.ts';
import type { TabUnwatched } from '../kit/why-tab-unwatched.ts';

/** Nothing is read, marked or kept on this page: why, and where that is set. No button, for nothing could be recorded. */
export function UnwatchedPage({ why }: { readonly why: TabUnwatched }) {
  const t = useTranslator();
  return (
    <div class="panel-top">
      <h1 tabIndex={-1}>{t(`unwatched.${why}`)}</h1>
      <p class="panel-subtitle">{t(`unwatched.${why}.body`)}</p>
      {why !== 'unreachable' && (
        <p class="letters">
          <a class="text-link" href="records.html#/settings" target="_blank">
            {t('unwatched.settings')}
          </a>
        </p>
      )}
    </div>
  );
}
