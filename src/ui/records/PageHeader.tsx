import { Mark } from '../kit/Mark.tsx';
import { useTranslator } from '../kit/translator-context.ts';
import { hrefOf, type Route } from './route.ts';

const pages = [
  ['records', { page: 'history' }, ['history', 'record', 'changes']],
  ['overview', { page: 'overview' }, ['overview']],
  ['settings', { page: 'settings' }, ['settings']],
] as const;

/** The product's name and the pages; the present one carries a line. */
export function PageHeader({ route }: { readonly route: Route }) {
  const t = useTranslator();
  return (
    <header class="page-header">
      <a class="skip-link" href="#content" onClick={skip}>
        {t('records.skip')}
      </a>
      <div class="page-header-inner">
        <p class="page-product" lang="zh-CN">
          <Mark state="heed" size={24} />
          <span>{t('common.product')}</span>
        </p>
        <nav aria-label={t('records.nav')}>
          <ul>
            {pages.map(([name, to, within]) => {
              const here = (within as readonly string[]).includes(route.page);
              return (
                <li key={name}>
                  <a href={hrefOf(to)} aria-current={here ? (route.page === to.page ? 'page' : 'true') : undefined}>
                    {t(`records.nav.${name}`)}
                  </a>
                </li>
              );
            })}
          </ul>
        </nav>
      </div>
    </header>
  );
}

/** The hash is our route, so the jump is made by hand. */
function skip(event: Event): void {
  event.preventDefault();
  document.getElementById('content')?.focus();
}
