import type { SurfaceReport } from '../core/record/record.ts';
import type { Family } from '../core/labels/taxonomy.ts';
import { comesAfter, documentOf, isConnectedOf, isShown, titleOf } from '../dom/clobber-proof.ts';
import type { ConsentSurface, SurfaceDocument } from '../dom/consent/consent-surface.ts';
import { awaitRefusal } from '../dom/events/await-refusal.ts';
import { awaitSending } from '../dom/events/await-sending.ts';
import { listenToConsent } from '../dom/events/listen-to-consent.ts';
import type { SurfaceEvent } from '../dom/events/surface-event.ts';
import { findWrongFields } from '../dom/events/wrong-fields.ts';
import { watchViewing } from '../dom/events/watch-viewing.ts';
import { markPassages, type PassageMarks } from '../dom/highlight/mark-passages.ts';
import { localeFor } from '../locales/locale.ts';
import type { Chip, Mark } from '../messaging/protocol.ts';
import { send } from '../messaging/send.ts';
import { mountChip, type MountedChip } from '../ui/chip/mount-chip.tsx';
import type { Answers } from './answered-elsewhere.ts';
import { followText } from './follow-text.ts';
import { createLiveText, type LiveReading, type LiveText } from './live-text.ts';
import { quietly } from './quietly.ts';
import { reportEvent } from './report-event.ts';
import { showLink } from './show-link.ts';

export interface AttendOptions {
  /** Random, one for each loaded page: with it a surface's key is unique over all pages. */
  readonly token: string;
  readonly families: () => readonly Family[];
  /** Shared by all surfaces of a page. */
  readonly answers: Answers;
  readonly signal: AbortSignal;
  readonly onDismiss: () => void;
}

/** A surface that is attended to: reported, listened to, its chip shown. */
export interface AttendedSurface {
  readonly offer: string;
  /** The surface as the page shows it now. */
  update(surface: ConsentSurface): void;
  /** It is no longer on the page: what was pressed there before has been sent. */
  leave(): void;
  /** Tells the background anew, which may have forgotten. */
  reportAgain(): void;
  showChip(chip: Chip): void;
  mark(key: string, marks: readonly Mark[]): void;
  show(key: string, mark: Mark): Promise<boolean>;
  /** Brings the link of a document to sight and focuses it. False when it has gone. Opening it is the person's act. */
  showLink(key: string): boolean;
  setFamilies(families: readonly Family[]): void;
  describe(): SurfaceReport;
}

/** The marks on a text that stands on the page. */
interface MarkedElement {
  readonly element: Element;
  readonly marks: PassageMarks;
  /** Aborted when the text stands in another element. */
  readonly left: AbortController;
}

/** Attends to a consent surface until `signal` is aborted. */
export function attendSurface(first: ConsentSurface, options: AttendOptions): AttendedSurface {
  const { token, signal, families, answers } = options;
  const offer = `${token}.${first.key}`.slice(0, 100);
  let surface = first;
  let reported = '';
  /** Pending until the background knows the surface as it was reported last: before that, it knows no document. */
  let introduced: Promise<void> = Promise.resolve();
  let chip: MountedChip | undefined;
  let locale = localeFor(navigator.language);
  /** Aborted when a part of it is another one: a framework drew it anew. */
  let drawn = new AbortController();
  const texts = new Map<string, { readonly element: Element; readonly text: LiveText }>();
  const followed = new WeakSet<Element>();
  const passages = new Map<string, MarkedElement>();

  const describe = (): SurfaceReport => ({ ...surface.describe(), key: offer });
  /** The surface as it was described last: when it has gone it can't be any more. */
  let described = describe();
  const onEvent = (event: SurfaceEvent): void => {
    if (isConnectedOf(surface.sentence)) described = describe();
    if (answers.isOwn(described, event)) quietly(reportEvent(offer, described, event));
  };
  const sending = awaitSending(window, {
    signal,
    findWrong: () => findWrongFields(surface),
    isGone: () => !isShown(surface.sentence),
    awaitRefusal: (onRefused) => awaitRefusal(() => surface, { signal, onRefused }),
    onEvent,
  });

  async function report(): Promise<void> {
    const description = describe();
    const { prominence: _, ticked: __, ...lasting } = description;
    const now = JSON.stringify(lasting);
    if (now !== reported) {
      reported = now;
      introduced = introduce(description);
      introduced.catch(() => {
        if (reported === now) reported = '';
      });
    }
    await introduced;
    for (const { key } of surface.documents) await resend(key, (text) => text.readNow());
  }

  async function introduce(description: SurfaceReport): Promise<void> {
    const pageTitle = titleOf(document).slice(0, 500);
    const answer = await send({ type: 'page.surface', surface: description, pageTitle });
    if (answer.language !== 'auto') locale = answer.language;
    if (!signal.aborted) showChip(answer.chip);
  }

  async function reportAgain(): Promise<void> {
    reported = '';
    const said = surface.documents.map((one) => [one.key, textOf(one)?.sayAgain()] as const);
    await report();
    for (const [key, reading] of said) await sendReading(key, reading);
  }

  /** The text of a document that stands on the page; followed from the first time on. */
  function textOf({ key, name, href, textElement }: SurfaceDocument): LiveText | undefined {
    if (textElement === null) return undefined;
    if (!followed.has(textElement)) {
      followed.add(textElement);
      followText(textElement, {
        signal,
        onChange: () => quietly(resend(key, (text) => text.readNow())),
        onRestless: () => quietly(resend(key, (text) => text.readRestless())),
      });
    }
    // Keys are places in a sentence: another document may stand there now.
    const id = `${key} ${name} ${href ?? ''}`;
    const known = texts.get(id);
    if (known?.element === textElement) return known.text;
    const text = createLiveText(textElement, name);
    texts.set(id, { element: textElement, text });
    return text;
  }

  async function sendReading(key: string, reading: LiveReading | undefined): Promise<void> {
    if (reading === undefined) return;
    await ('problem' in reading
      ? send({ type: 'page.document-failed', offer, key, problem: reading.problem })
      : send({ type: 'page.document', offer, key, document: reading.document }));
  }

  function textAt(key: string): LiveText | undefined {
    const one = surface.documents.find((document) => document.key === key);
    return one && textOf(one);
  }

  async function resend(key: string, read: (text: LiveText) => Promise<LiveReading | undefined>): Promise<void> {
    await introduced;
    const text = textAt(key);
    const reading = text && (await read(text));
    // The page may have put another document in its place meanwhile.
    if (text === textAt(key)) await sendReading(key, reading);
    else text?.forget();
  }

  function showChip(now: Chip): void {
    if (chip !== undefined) return chip.update(now);
    const { widget, range, sentence, action, documents } = surface;
    const stops = [widget, ...documents.flatMap(({ link }) => link ?? [])].sort((a, b) => (comesAfter(b, a) ? -1 : 1));
    chip = mountChip(
      { widget, sentence: range ?? sentence, action, stops },
      {
        chip: now,
        locale,
        onOpen: () => quietly(send({ type: 'page.open-panel', offer })),
        onDismiss: options.onDismiss,
        signal: AbortSignal.any([signal, drawn.signal]),
      },
    );
  }

  function listen(): void {
    listenToConsent(surface, { signal: AbortSignal.any([signal, drawn.signal]), onEvent, sending });
  }

  const viewing = watchViewing(documentOf(first.sentence), {
    signal,
    onViewed: (key, milliseconds) => quietly(send({ type: 'page.viewed', offer, key, milliseconds })),
  });

  function update(next: ConsentSurface): void {
    const redrawn = (['widget', 'action', 'sentence'] as const).some((part) => next[part] !== surface[part]);
    surface = next;
    if (redrawn) {
      drawn.abort();
      drawn = new AbortController();
      chip = undefined;
      reported = '';
      listen();
    }
    viewing.update(surface.documents);
    quietly(report());
  }

  /** Whether a text that stands on the page can be seen now: a dialog may be closed. */
  function isTextShown(key: string): boolean {
    const one = surface.documents.find((document) => document.key === key);
    return (one?.textElement?.getClientRects().length ?? 0) > 0;
  }

  function passagesOf(key: string, marks: readonly Mark[]): PassageMarks | undefined {
    const element = surface.documents.find((one) => one.key === key)?.textElement ?? null;
    if (element === null) return undefined;
    const known = passages.get(key);
    if (known?.element === element) return known.marks;
    // A framework mounts a dialog anew each time it opens.
    known?.left.abort();
    const left = new AbortController();
    const options = { signal: AbortSignal.any([signal, left.signal]), families: families() };
    const one = { element, marks: markPassages(element, marks, options), left };
    passages.set(key, one);
    return one.marks;
  }

  listen();
  viewing.update(surface.documents);
  quietly(report());
  return {
    offer,
    update,
    leave: () => sending.settle(),
    reportAgain: () => quietly(reportAgain()),
    showChip,
    describe,
    mark: (key, marks) => passagesOf(key, marks)?.update(marks),
    show: async (key, mark) => isTextShown(key) && ((await passagesOf(key, [mark])?.show(mark)) ?? false),
    showLink: (key) => showLink(surface.documents.find((one) => one.key === key)?.link ?? null),
    setFamilies: (shown) => passages.forEach(({ marks }) => marks.setFamilies(shown)),
  };
}
