import { closestOf, comesAfter, grandparentOf, holds } from '../clobber-proof.ts';
import { hasBox } from '../../core/record/has-box.ts';
import type { ConsentSurface } from '../consent/consent-surface.ts';
import { hasFieldsAround } from '../consent/weigh/has-fields-around.ts';
import type { AgreementPage } from './find-agreement-page.ts';

/**
 * What a page is when it looks like both: an agreement with a login dialog around it is an agreement, a wizard step that
 * shows an agreement above 同意/不同意 asks for consent, and so does a sign-up page that shows or opens an agreement.
 */
export function decidePageKind(
  surfaces: readonly ConsentSurface[],
  agreement: AgreementPage | undefined,
): 'consent' | 'agreement' | 'none' {
  const first = surfaces[0];
  if (first === undefined) return agreement === undefined ? 'none' : 'agreement';
  if (agreement === undefined) return 'consent';
  if (!first.visible) return 'agreement';
  if (surfaces.some((surface) => acceptsThisText(surface, agreement) || endsThisText(surface, agreement)))
    return 'consent';
  return !agreement.titled && (hasOwnBox(first, agreement) || goesOnBeside(first, agreement)) ? 'consent' : 'agreement';
}

/** Whether a surface stands before the text of the page: asked first, with the text for those who want to read it. */
function standsBefore({ sentence }: ConsentSurface, { opening }: AgreementPage): boolean {
  return comesAfter(opening, sentence);
}

/** Whether a surface is a box to tick, and a button to go on with or the text below: more than words in passing. */
function hasOwnBox(surface: ConsentSurface, agreement: AgreementPage): boolean {
  return surface.visible && hasBox(surface.kind) && (surface.action !== null || standsBefore(surface, agreement));
}

/** Whether a sentence apart from the text of the page names that text and has a button: a dialog's text further down. */
function goesOnBeside(surface: ConsentSurface, agreement: AgreementPage): boolean {
  const { kind, action, sentence, documents } = surface;
  if (kind !== 'sentence' || action === null) return false;
  if (holds(agreement.root, sentence) && !standsBefore(surface, agreement)) return false;
  return documents.some(({ textElement }) => textElement !== null && isWithin(agreement.root, textElement));
}

/** The foot of a page, not of a dialog. */
const FOOT = 'footer,[id*="footer"],[class*="footer"]:not([class*="modal"],[class*="dialog"],[class*="popup"])';

/**
 * Whether a surface is a box or an answer below the beginning of the page's text, in one room with it or, where nothing is
 * filled in, in one beside it: “☐ 同意《用户协议》” as the last line. A foot may ask for something else.
 */
function endsThisText(surface: ConsentSurface, agreement: AgreementPage): boolean {
  const { visible, kind, widget, sentence, refuse } = surface;
  if (!visible || kind === 'sentence' || !comesAfter(widget, agreement.opening)) return false;
  // A button alone may belong to a dialog about something else than a page that is titled as an agreement.
  if (kind === 'button' && refuse === null && agreement.titled) return false;
  if (closestOf(widget, FOOT) !== null) return false;
  if (holds(agreement.root, widget)) return true;
  const around = grandparentOf(agreement.root);
  return around !== null && holds(around, widget) && !hasFieldsAround(sentence);
}

/** Whether one of two elements holds the other. */
function isWithin(one: Element, other: Element): boolean {
  return holds(one, other) || holds(other, one);
}

/** How a button points to a text below it: “同意以下协议并注册”. */
const POINTS_BELOW = /以下|下列|下述|下面/;

/**
 * Whether a surface accepts the very text of the page: it stands below that text, or in one form with it, or it is a button
 * above it, of fields to fill in or on a page that is not titled so.
 */
function acceptsThisText(surface: ConsentSurface, agreement: AgreementPage): boolean {
  if (surface.kind === 'inline') return true;
  if (surface.kind === 'sentence' || !surface.visible) return false;
  const asks = surface.kind === 'button' && (!agreement.titled || hasFieldsAround(surface.sentence));
  if (asks && standsBefore(surface, agreement) && POINTS_BELOW.test(surface.wording)) return true;
  return surface.documents.some(({ textElement }) => {
    if (textElement === null) return false;
    if (!isWithin(agreement.root, textElement)) return false;
    const form = closestOf(surface.widget, 'form');
    return asks || comesAfter(surface.widget, textElement) || (form !== null && holds(form, textElement));
  });
}
