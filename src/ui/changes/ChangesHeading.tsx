import { useEffect } from 'preact/hooks';
import { useTranslator } from '../kit/translator-context.ts';

/** What came of the comparison, in one line: the heading of the page, and the title of its tab. */
export function ChangesHeading({ children }: { readonly children: string }) {
  const t = useTranslator();
  useEffect(() => {
    document.title = `${children} – ${t('common.product')}`;
  }, [children, t]);
  return <h1>{children}</h1>;
}
