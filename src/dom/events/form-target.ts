import { attributeOf, documentOf, firstIn, rootElementOf } from '../clobber-proof.ts';

/** An attribute of a form, or that of the button that sends it in its place. */
function ofEither(form: Element, submitter: Element | null, name: string): string | null {
  return (submitter === null ? null : attributeOf(submitter, `form${name}`)) ?? attributeOf(form, name);
}

/** Whether sending a form only closes its dialog. */
export function closesDialog(form: Element, submitter: Element | null): boolean {
  return ofEither(form, submitter, 'method')?.toLowerCase() === 'dialog';
}

/** Whether what a form is answered by is shown in this very window. */
export function staysHere(form: Element, submitter: Element | null): boolean {
  const root = rootElementOf(documentOf(form));
  const base = root === null ? null : firstIn(root, 'base[target]');
  const target = ofEither(form, submitter, 'target') ?? (base === null ? null : attributeOf(base, 'target'));
  return /^(?:_self)?$/i.test(target ?? '');
}
