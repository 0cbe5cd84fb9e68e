import { Mark, type MarkState } from '../kit/Mark.tsx';
import { siteName } from '../kit/site-name.ts';
import { useTranslator } from '../kit/translator-context.ts';
import { usePanelActs } from './panel-acts.ts';

interface Properties {
  readonly mark: MarkState;
  /** Null while there is no offer. */
  readonly page: { readonly site: string; readonly title: string } | null;
}

/** Whose page this is, and the ways to the records and the settings. */
export function PanelHeader({ mark, page }: Properties) {
  const t = useTranslator();
  const { close } = usePanelActs();
  const name = page === null ? t('common.product') : siteName(page);
  // A title can claim any name: the host stands beside it.
  const more = page === null ? '' : name === page.site ? page.title : page.site;
  return (
    <header class="panel-header">
      <Mark state={mark} size={20} />
      <p class="panel-page">
        <span class="panel-site" lang={page === null ? undefined : 'zh-CN'}>
          {name}
        </span>
        <span class={more === page?.site ? 'panel-host' : 'panel-page-title'} lang="zh-CN">
          {more}
        </span>
      </p>
      <nav>
        <a
          class="icon-button"
          href="records.html"
          target="_blank"
          aria-label={t('panel.records')}
          title={t('panel.records')}
        >
          <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
            <path d="M2 3.75h12M2 8h12M2 12.25h12" />
          </svg>
        </a>
        <a
          class="icon-button"
          href="records.html#/settings"
          target="_blank"
          aria-label={t('panel.settings')}
          title={t('panel.settings')}
        >
          <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
            <path d="M2.5 7.25h1.5v1.5H2.5zM7.25 7.25h1.5v1.5h-1.5zM12 7.25h1.5v1.5H12z" />
          </svg>
        </a>
        {close !== null && (
          <button
            type="button"
            class="icon-button"
            aria-label={t('panel.close')}
            title={t('panel.close')}
            aria-keyshortcuts="Escape"
            onClick={close}
          >
            <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
              <path d="M4 4l8 8M12 4l-8 8" />
            </svg>
          </button>
        )}
      </nav>
    </header>
  );
}
