import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { families, type Family } from '../../src/core/labels/taxonomy.ts';
import type { ConsentSurface } from '../../src/dom/consent/consent-surface.ts';
import type { Mark, Message } from '../../src/messaging/protocol.ts';
import type { PageMessageType } from '../../src/messaging/send.ts';

type Sent = Message<PageMessageType>;
const sent: Sent[] = [];
/** Answers `page.surface`. */
let answer: () => Promise<unknown>;
vi.mock('../../src/messaging/send.ts', () => ({
  MessageError: Error,
  send: (message: Sent) => {
    sent.push(message);
    return message.type === 'page.surface' ? answer() : Promise.resolve(undefined);
  },
}));
vi.mock('../../src/ui/chip/mount-chip.tsx', () => ({ mountChip: () => ({ update: () => undefined }) }));

import { createAnswers } from '../../src/page/answered-elsewhere.ts';
import { attendSurface } from '../../src/page/attend-surface.ts';

const introduction = { language: 'auto', chip: { state: 'hidden' } };
const key = '0';
let stop: AbortController;
beforeEach(() => {
  stop = new AbortController();
  answer = () => Promise.resolve(introduction);
});
afterEach(() => {
  stop.abort();
  sent.length = 0;
  document.body.replaceChildren();
});

const clause = (number: string): string =>
  `第${number}条 本平台有权随时修改本协议，修改一经公布即对全体用户生效，请您留意。`;

/** A dialog that holds an agreement of three clauses. */
function openDialog(): Element {
  const dialog = document.createElement('section');
  dialog.append(
    ...['一', '二', '三'].map((number) => Object.assign(document.createElement('p'), { textContent: clause(number) })),
  );
  document.body.append(dialog);
  return dialog;
}

/** A box to tick with a sentence that names one document, whose text stands in `textElement`. */
function makeSurface(textElement: Element, given: Partial<ConsentSurface> = {}): ConsentSurface {
  const sentence = Object.assign(document.createElement('label'), { textContent: '我已阅读并同意《用户协议》' });
  const widget = Object.assign(document.createElement('input'), { type: 'checkbox' });
  sentence.prepend(widget);
  document.body.append(sentence);
  const documents = [{ key, name: '用户协议', href: null, how: 'modal', link: null, textElement }] as const;
  const surface: ConsentSurface = {
    key: 'box',
    kind: 'checkbox',
    score: 9,
    widget,
    sentence,
    range: null,
    wording: sentence.textContent,
    action: null,
    actionWords: null,
    refuse: null,
    documents,
    visible: true,
    reasons: [],
    describe: () => ({
      key: 'box',
      kind: 'checkbox',
      wording: surface.wording,
      action: null,
      selector: null,
      preTicked: false,
      ticked: false,
      refusable: null,
      otherBoxes: 0,
      prominence: { relativeSize: null, contrast: null, inView: true },
      documents: documents.map(({ name, href, how }) => ({ key, name, href, how })),
      reasons: [],
    }),
    ...given,
  };
  return surface;
}

function attend(surface: ConsentSurface, shown: readonly Family[] = families) {
  return attendSurface(surface, {
    answers: createAnswers(),
    token: 'page',
    families: () => shown,
    signal: stop.signal,
    onDismiss: () => undefined,
  });
}

const told = () => sent.map(({ type }) => type);
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

describe('a consent surface', () => {
  it('tells of no text before the background knows the surface', async () => {
    const waiting = Promise.withResolvers<unknown>();
    answer = () => waiting.promise;
    const surface = makeSurface(openDialog());
    const attended = attend(surface);
    attended.update(surface);
    await settled();
    expect(told()).toEqual(['page.surface']);
    waiting.resolve(introduction);
    await settled();
    expect(told()).toEqual(['page.surface', 'page.document']);
  });

  it('is told of again when the background could not be reached', async () => {
    answer = () => Promise.reject(new Error('asleep'));
    const surface = makeSurface(openDialog());
    const attended = attend(surface);
    await settled();
    answer = () => Promise.resolve(introduction);
    attended.update(surface);
    await settled();
    expect(told()).toEqual(['page.surface', 'page.surface', 'page.document']);
  });

  it('is told of anew with its texts, an open dialog or one that closed meanwhile', async () => {
    const dialog = openDialog() as HTMLElement;
    const attended = attend(makeSurface(dialog));
    await vi.waitFor(() => expect(told()).toContain('page.document'));
    dialog.hidden = true;
    await settled();
    sent.length = 0;
    attended.reportAgain();
    await vi.waitFor(() => expect(told()).toEqual(['page.surface', 'page.document']));
  });

  it('is marked in the dialog that a framework mounts anew', async () => {
    const surface = makeSurface(openDialog());
    const attended = attend(surface);
    const mark: Mark = {
      finding: 0,
      family: 'unilateral',
      sentence: { prefix: '', exact: clause('二'), suffix: '', start: 0 },
      evidence: [{ prefix: '', exact: '随时修改本协议', suffix: '', start: 0 }],
    };
    attended.mark(key, [mark]);
    expect(await attended.show(key, mark)).toBe(true);
    surface.documents[0]?.textElement?.remove();
    const documents = surface.documents.map((one) => ({ ...one, textElement: openDialog() }));
    attended.update({ ...surface, documents });
    attended.mark(key, [mark]);
    expect(await attended.show(key, mark)).toBe(true);
  });

  it('is watched in the dialog that opens later', async () => {
    const surface = makeSurface(openDialog());
    const documents = surface.documents.map((one) => ({ ...one, textElement: null }));
    const attended = attend({ ...surface, documents });
    attended.update(surface);
    await new Promise((resolve) => setTimeout(resolve, 200));
    document.body.click();
    await settled();
    expect(told()).toContain('page.viewed');
  });

  it('does not lose the time that a dialog was in view when the form is drawn anew', async () => {
    const surface = makeSurface(openDialog());
    const attended = attend(surface);
    await new Promise((resolve) => setTimeout(resolve, 200));
    attended.update(makeSurface(openDialog()));
    await settled();
    expect(told()).toContain('page.viewed');
  });
});
