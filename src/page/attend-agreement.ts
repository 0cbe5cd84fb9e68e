import type { Family } from '../core/labels/taxonomy.ts';
import type { AgreementPage } from '../dom/agreement-page/find-agreement-page.ts';
import { markPassages, type PassageMarks } from '../dom/highlight/mark-passages.ts';
import { send } from '../messaging/send.ts';
import { followText } from './follow-text.ts';
import { createLiveText, type LiveReading } from './live-text.ts';
import { quietly } from './quietly.ts';

export interface AgreementOptions {
  readonly families: () => readonly Family[];
  readonly signal: AbortSignal;
}

/**
 * Reads a page that is itself an agreement and marks it, and does so again when the page has drawn more of it. Gives
 * the marks, undefined as long as there is no text to be read.
 */
export async function attendAgreement(
  { root, names }: AgreementPage,
  { families, signal }: AgreementOptions,
): Promise<() => PassageMarks | undefined> {
  const named = names.slice(0, 20).map((name) => name.slice(0, 300));
  const text = createLiveText(root, names[0] ?? root.ownerDocument.title, 'live-page');
  let passages: PassageMarks | undefined;

  async function tell(reading: LiveReading | undefined): Promise<void> {
    if (reading === undefined || 'problem' in reading) return;
    const { marks } = await send({ type: 'page.agreement', document: reading.document, names: named });
    if (signal.aborted) return;
    if (passages === undefined) passages = markPassages(root, marks, { signal, families: families() });
    else passages.update(marks);
  }

  await tell(text.readNow());
  followText(root, {
    signal,
    onChange: () => quietly(tell(text.readNow())),
    onRestless: () => quietly(tell(text.readRestless())),
  });
  return () => passages;
}
