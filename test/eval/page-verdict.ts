import type { PageExplanation } from '../../src/messaging/protocol.ts';

/** What the evaluation prints of a page, `file` aside. */
export interface PageVerdict {
  readonly kind: 'consent' | 'agreement' | 'none';
  /** CSS selector of the consent widget. */
  readonly widget: string | null;
  /** `href` as the page writes it; null where no link carries the name. */
  readonly agreements: readonly { readonly name: string; readonly href: string | null }[];
  readonly reasons: readonly string[];
  readonly ms: number;
}

/** A page whose always-on script saw no reason to wake the rest. */
export const unwoken: PageVerdict = {
  kind: 'none',
  widget: null,
  agreements: [],
  reasons: ['no words of consent anywhere: the rest was not loaded'],
  ms: 0,
};

/** An explanation as the issue wants it. `hrefOf` gives the attribute of the link that a selector finds. */
export async function toVerdict(
  { kind, surfaces, agreement, milliseconds }: PageExplanation,
  hrefOf: (selector: string) => Promise<string | null>,
): Promise<PageVerdict> {
  const ms = Math.round(milliseconds * 100) / 100;
  if (kind === 'agreement')
    return {
      kind,
      widget: null,
      agreements: (agreement?.names ?? []).slice(0, 1).map((name) => ({ name, href: null })),
      reasons: agreement?.reasons ?? [],
      ms,
    };
  const [first] = surfaces;
  if (kind === 'none' || first === undefined)
    return { kind: 'none', widget: null, agreements: [], reasons: agreement?.reasons ?? [], ms };
  const agreements = new Map<string, { name: string; href: string | null }>();
  for (const { report, together, links } of surfaces) {
    if (!together) continue;
    for (const [index, { name }] of report.documents.entries()) {
      const link = links[index] ?? null;
      const href = link === null ? null : await hrefOf(link);
      if (!agreements.has(name)) agreements.set(name, { name, href });
    }
  }
  return {
    kind,
    widget: first.report.selector,
    agreements: [...agreements.values()],
    reasons: first.report.reasons,
    ms,
  };
}
