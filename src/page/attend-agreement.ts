import type { Family } from '../core/labels/taxonomy.ts';
import type { AgreementPage } from '../dom/agreement-page/find-agreement-page.ts';
import { markPassages, type PassageMarks } from '../dom/highlight/mark-passages.ts';
import { send } from '../messaging/send.ts';
import { readElement } from './read-element.ts';

export interface AgreementOptions {
  readonly families: () => readonly Family[];
  readonly signal: AbortSignal;
}

/** Reads a page that is itself an agreement and marks it. Gives undefined when there is no text to be read. */
export async function attendAgreement(
  { root, names }: AgreementPage,
  { families, signal }: AgreementOptions,
): Promise<PassageMarks | undefined> {
  const read = readElement(root, 'live-page', names[0] ?? root.ownerDocument.title);
  if ('problem' in read) return undefined;
  const named = names.slice(0, 20).map((name) => name.slice(0, 300));
  const { marks } = await send({ type: 'page.agreement', document: read.document, names: named });
  return signal.aborted ? undefined : markPassages(root, marks, { signal, families: families() });
}
