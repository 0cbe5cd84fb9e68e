import { documentOf, titleOf, viewOf } from '../dom/clobber-proof.ts';
import type { Family } from '../core/labels/taxonomy.ts';
import type { ReadProblem } from '../core/source.ts';
import type { AgreementPage } from '../dom/agreement-page/find-agreement-page.ts';
import { markPassages, type PassageMarks } from '../dom/highlight/mark-passages.ts';
import { send } from '../messaging/send.ts';
import { followText } from './follow-text.ts';
import { createLiveText, type LiveReading } from './live-text.ts';
import { quietly } from './quietly.ts';
import { hearStepKeys } from './step-keys.ts';
import { watchLeaving } from './watch-leaving.ts';

export interface AgreementOptions {
  readonly families: () => readonly Family[];
  readonly signal: AbortSignal;
}

/**
 * Reads a page that is itself an agreement and marks it, and does so again when the page has drawn more of it. What
 * became of it is told to the background for as long as the page stands. Gives the marks, undefined as long as there
 * is no text to be read.
 */
export async function attendAgreement(
  { root, names }: AgreementPage,
  { families, signal }: AgreementOptions,
): Promise<() => PassageMarks | undefined> {
  const named = names.slice(0, 20).map((name) => name.slice(0, 300));
  const text = createLiveText(root, names[0] ?? titleOf(documentOf(root)), 'live-page');
  let passages: PassageMarks | undefined;
  let keys = false;
  /** What the background knows of the page. */
  let told: LiveReading | undefined;

  async function tell(reading: LiveReading | undefined): Promise<void> {
    if (reading === undefined) return;
    if ('problem' in reading) return tellProblem(reading.problem);
    told = reading;
    const { marks, shortcuts } = await send({ type: 'page.agreement', document: reading.document, names: named });
    if (signal.aborted) return;
    keys = shortcuts;
    if (passages === undefined) passages = markPassages(root, marks, { signal, families: families() });
    else passages.update(marks);
  }

  async function tellProblem(now: ReadProblem): Promise<void> {
    // A page that has not drawn its text yet is open already: it is read once it has.
    if (now.id === 'needs-opening') return;
    told = { problem: now };
    // Marks of words that stood there before would point at others.
    passages?.update([]);
    await send({ type: 'page.agreement-failed', problem: now, names: named });
  }

  await tell(await text.readNow());
  followText(root, {
    signal,
    onChange: () => quietly(text.readNow().then(tell)),
    onRestless: () => quietly(text.readRestless().then(tell)),
  });
  const view = viewOf(documentOf(root));
  if (view !== null)
    hearStepKeys(view, {
      signal,
      onStep: (by) => {
        if (keys && passages !== undefined) quietly(passages.step(by));
      },
    });
  watchLeaving(documentOf(root), {
    signal,
    onLeave: () => {
      if (told !== undefined) quietly(send({ type: 'page.agreement-gone' }));
    },
    onReturn: () => {
      quietly(tell(told));
    },
  });
  return () => passages;
}
