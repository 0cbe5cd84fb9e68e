import type { ConsentSurface } from '../../src/dom/consent/consent-surface.ts';
import type { AgreementPage } from '../../src/dom/agreement-page/find-agreement-page.ts';
import { findAgreementPage } from '../../src/dom/agreement-page/find-agreement-page.ts';
import { findConsentSurfaces } from '../../src/dom/consent/find-consent-surfaces.ts';
import { cssSelectorOf } from '../../src/dom/consent/css-selector.ts';
import { decidePageKind } from '../../src/dom/agreement-page/decide-page-kind.ts';

/** What the evaluation prints of a page, `file` aside. */
export interface PageVerdict {
  readonly kind: 'consent' | 'agreement' | 'none';
  readonly widget: string | null;
  readonly agreements: readonly { readonly name: string; readonly href: string | null }[];
  readonly reasons: readonly string[];
  readonly ms: number;
}

/** Surfaces that one action accepts together with the first: those within its form or beside it. */
function together(surfaces: readonly ConsentSurface[]): ConsentSurface[] {
  const [first, ...rest] = surfaces;
  if (first === undefined) return [];
  const scope = first.widget.closest('form') ?? first.sentence.parentElement?.parentElement ?? first.sentence;
  return [first, ...rest.filter((one) => one.visible === first.visible && scope.contains(one.widget))];
}

/** Recognises the present document as the product does, in the page's own world. For evaluation only. */
export function judgePage(): PageVerdict {
  const started = performance.now();
  const surfaces = findConsentSurfaces(document);
  const agreement: AgreementPage | undefined = findAgreementPage(document);
  const kind = decidePageKind(surfaces, agreement);
  const ms = performance.now() - started;
  if (kind === 'agreement')
    return {
      kind,
      widget: null,
      agreements: (agreement?.names ?? []).slice(0, 1).map((name) => ({ name, href: null })),
      reasons: agreement?.reasons ?? [],
      ms,
    };
  const first = surfaces[0];
  if (kind === 'none' || first === undefined)
    return { kind: 'none', widget: null, agreements: [], reasons: agreement?.reasons ?? [], ms };
  return {
    kind,
    widget: cssSelectorOf(first.widget),
    agreements: together(surfaces).flatMap(({ documents }) =>
      documents.map(({ name, link }) => ({ name, href: link?.getAttribute('href') ?? null })),
    ),
    reasons: first.reasons,
    ms,
  };
}

Object.assign(globalThis, { judgePage });
