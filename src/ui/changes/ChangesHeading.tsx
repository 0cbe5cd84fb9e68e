import { usePageTitle } from '../kit/use-page-title.ts';

/** What came of the comparison, in one line: the heading of the page, and the title of its tab. */
export function ChangesHeading({ children }: { readonly children: string }) {
  usePageTitle(children);
  return <h1>{children}</h1>;
}
