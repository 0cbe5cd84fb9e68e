import type { SurfaceReport } from '../../core/record/record.ts';
import { acceptedTogether } from './accepted-together.ts';
import { cssSelectorOf } from './css-selector.ts';
import type { PageState } from './watch-surfaces.ts';

/** What was recognised on a page, with reasons, in a form that can be sent. See `PageExplanation` in messaging. */
export interface ExplainedPage {
  readonly kind: PageState['kind'];
  readonly surfaces: readonly {
    readonly report: SurfaceReport;
    readonly visible: boolean;
    readonly together: boolean;
    readonly links: readonly (string | null)[];
  }[];
  readonly agreement: {
    readonly names: readonly string[];
    readonly score: number;
    readonly reasons: readonly string[];
  } | null;
  readonly milliseconds: number;
}

/**
 * Explains a page state: every surface with its report, every decision with its reasons. A page whose only question is
 * still hidden (the sign-up beside a login, once its tab is opened) asks for nothing now.
 */
export function explainPage({ kind, surfaces, agreement, milliseconds }: PageState): ExplainedPage {
  const together = new Set(acceptedTogether(surfaces));
  return {
    kind: kind === 'consent' && surfaces.every(({ visible }) => !visible) ? 'none' : kind,
    surfaces: surfaces.slice(0, 100).map((surface) => ({
      report: surface.describe(),
      visible: surface.visible,
      together: together.has(surface),
      links: surface.documents.map(({ link }) => (link === null ? null : cssSelectorOf(link))),
    })),
    agreement:
      agreement === undefined ? null : { names: agreement.names, score: agreement.score, reasons: agreement.reasons },
    milliseconds,
  };
}
