import { allIn, closestOf, isSeen } from '../clobber-proof.ts';
import type { ListenedSurface } from './surface-event.ts';

/** How the browser, ARIA and the common libraries of forms mark a field that a page won't take. */
const wrong =
  ':user-invalid,[aria-invalid="true"],.is-invalid,.is-error,.has-error,.ant-form-item-has-error,.van-field--error';

/** What the form of a surface shows as wrongly filled in. Marks only: no value is read. */
export function findWrongFields({ widget, action }: Pick<ListenedSurface, 'widget' | 'action'>): ReadonlySet<Element> {
  const form = closestOf(widget, 'form') ?? (action === null ? null : closestOf(action, 'form'));
  return new Set(form === null ? [] : allIn(form, wrong).filter(isSeen));
}
