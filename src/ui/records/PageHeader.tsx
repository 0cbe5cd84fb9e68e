import { Mark } from '../kit/Mark.tsx';
import { SkipLink } from '../kit/SkipLink.tsx';
import { useTranslator } from '../kit/translator-context.ts';
import { hrefOf, type Route } from './route.ts';

const pages = [
  ['records', { page: 'history' }, ['history', 'record', 'changes']],
  ['overview', { page: 'overview' }, ['overview']],
  ['workbench', null, ['workbench']],
  ['settings', { page: 'settings' }, ['settings']],
] as const;

/** Where one is: within records.html, or on the workbench, which is a page of its own. */
type Place = Route['page'] | 'workbench';

/** Address of a page, seen from another. */
function addressOf(to: Route | null, from: Place): string {
  if (to === null) return from === 'workbench' ? '#/' : 'workbench.html';
  return from === 'workbench' ? `records.html${hrefOf(to)}` : hrefOf(to);
}

/** The product's name and the pages; the present one carries a line. */
export function PageHeader({ place }: { readonly place: Place }) {
  const t = useTranslator();
  return (
    <header class="page-header">
      <SkipLink to="content">{t('common.skip')}</SkipLink>
      <div class="page-header-inner">
        <p class="page-product" lang="zh-CN">
          <Mark state="heed" size={24} />
          <span>{t('common.product')}</span>
        </p>
        <nav aria-label={t('records.nav')}>
          <ul>
            {pages.map(([name, to, within]) => {
              const here = (within as readonly string[]).includes(place);
              return (
                <li key={name}>
                  <a
                    href={addressOf(to, place)}
                    aria-current={here ? (within[0] === place ? 'page' : 'true') : undefined}
                  >
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
