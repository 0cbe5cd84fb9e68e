import { useLayoutEffect } from 'preact/hooks';
import { useTranslator } from './translator-context.ts';

/** What the page is called in its tab, in the list of windows and by screen readers, who say it first. */
export function usePageTitle(title: string): void {
  const t = useTranslator();
  useLayoutEffect(() => {
    document.title = `${title} – ${t('common.product')}`;
  }, [title, t]);
}
