import type { ConsentSurface } from '../consent/consent-surface.ts';
import type { AgreementPage } from './find-agreement-page.ts';

/**
 * What a page is when it looks like both: an agreement with a login dialog around it is an agreement, a wizard step that
 * shows an agreement above 同意/不同意 asks for consent.
 */
export function decidePageKind(
  surfaces: readonly ConsentSurface[],
  agreement: AgreementPage | undefined,
): 'consent' | 'agreement' | 'none' {
  const first = surfaces[0];
  if (first === undefined) return agreement === undefined ? 'none' : 'agreement';
  if (agreement === undefined) return 'consent';
  if (!first.visible) return 'agreement';
  // The surface accepts the very text of the page, or stands where the text is only a part of a form.
  const ofThisText = surfaces.some(
    (surface) =>
      surface.kind === 'inline' ||
      (surface.visible &&
        surface.documents.some(
          (one) =>
            one.textElement !== null &&
            (agreement.root.contains(one.textElement) || one.textElement.contains(agreement.root)),
        )),
  );
  return ofThisText ? 'consent' : 'agreement';
}
