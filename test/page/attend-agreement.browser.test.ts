import { userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { families } from '../../src/core/labels/taxonomy.ts';
import type { Answer, Message } from '../../src/messaging/protocol.ts';
import type { PageMessageType } from '../../src/messaging/send.ts';

type Sent = Message<PageMessageType>;
const sent: Sent[] = [];
let answer: Answer<'page.agreement'>;
vi.mock('../../src/messaging/send.ts', () => ({
  send: (message: Sent) => {
    sent.push(message);
    return Promise.resolve(answer);
  },
}));

import { attendAgreement } from '../../src/page/attend-agreement.ts';

let stop: AbortController;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  stop = new AbortController();
  sent.length = 0;
  answer = { textHash: '', marks: [], shortcuts: true };
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
  document.body.replaceChildren();
});

/** A page of three clauses that speak of `party`. */
async function attend() {
  const root = document.createElement('main');
  const write = (party: string): void => {
    root.replaceChildren(
      ...['一', '二', '三'].map((number) =>
        Object.assign(document.createElement('p'), {
          textContent: `第${number}条 ${party}有权随时修改本协议，${party}的修改一经公布即对${party}的用户生效。`,
        }),
      ),
    );
  };
  write('本平台');
  document.body.append(root);
  const names = ['用户协议'];
  const agreement = { root, opening: root, names, titled: true, score: 9, reasons: [] };
  await attendAgreement(agreement, { families: () => families, signal: stop.signal });
  /** Rewrites the page ten times a second for so many milliseconds. */
  const rewrite = async (duration: number): Promise<void> => {
    for (let beat = 0; beat < duration / 100; beat += 1) {
      write(`第${String(beat)}方`.replace(/\d/g, (digit) => '甲乙丙丁戊己庚辛壬癸'.charAt(Number(digit))));
      await Promise.resolve(); // observers are told in a microtask
      await vi.advanceTimersByTimeAsync(100);
    }
  };
  return { write, rewrite };
}

const told = () => sent.map((message) => ('problem' in message ? [message.type, message.problem.id] : [message.type]));

describe('an agreement page', () => {
  it('is read once while it stays as it is', async () => {
    await attend();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(told()).toEqual([['page.agreement']]);
  });

  it('that keeps rewriting itself is told as such, once, under its names; and read when it comes to rest', async () => {
    const { rewrite, write } = await attend();
    await rewrite(12_000);
    expect(told()).toEqual([['page.agreement'], ['page.agreement-failed', 'rewritten']]);
    expect(sent.at(-1)).toMatchObject({ names: ['用户协议'] });
    write('本平台');
    await vi.advanceTimersByTimeAsync(400);
    expect(told().slice(2)).toEqual([['page.agreement']]);
  });

  it('that could not be read takes the problem along when it leaves, and brings it back from the cache', async () => {
    const { rewrite } = await attend();
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    expect(told()).toEqual([['page.agreement'], ['page.agreement-gone']]);
    await rewrite(6000);
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(told().slice(3)).toEqual([['page.agreement-gone'], ['page.agreement-failed', 'rewritten']]);
  });
});

describe('J and K on an agreement page', () => {
  const sentences = ['一', '二', '三'].map((number) => `第${number}条 本平台有权随时修改本协议`);
  const marks = sentences.map((exact, finding) => {
    const quote = { exact, prefix: '', suffix: '', start: finding * 100 };
    return { finding, family: 'unilateral' as const, sentence: quote, evidence: [quote] };
  });
  const here = () => [...(CSS.highlights.get('mingyue-here-unilateral-light') ?? [])].map(String);
  const isAt = (sentence: string | undefined) =>
    vi.waitFor(() => expect(here()).toEqual([sentence].flat().filter(Boolean)));

  beforeEach(() => vi.useRealTimers());

  it('step through its marks, and stay the page’s own', async () => {
    answer = { ...answer, marks };
    await attend();
    const taken: boolean[] = [];
    const watch = (event: Event) => taken.push(event.defaultPrevented);
    window.addEventListener('keydown', watch, { signal: stop.signal });
    await userEvent.keyboard('j');
    await isAt(sentences[0]);
    await userEvent.keyboard('J');
    await isAt(sentences[1]);
    await userEvent.keyboard('k');
    await isAt(sentences[0]);
    expect(taken.slice(0, 2)).toEqual([false, false]);
    stop.abort();
    await userEvent.keyboard('j');
    expect(here()).toEqual([]);
  });

  it.each<[string, () => void, boolean]>([
    [
      'in a field',
      () => document.body.append(Object.assign(document.createElement('input'), { autofocus: true })),
      true,
    ],
    [
      'where the page takes the key',
      () => document.addEventListener('keydown', (event) => event.preventDefault(), { signal: stop.signal }),
      true,
    ],
    ['with the keys switched off', () => undefined, false],
  ])('are not heard %s', async (_, prepare, shortcuts) => {
    answer = { ...answer, marks, shortcuts };
    await attend();
    prepare();
    document.querySelector('input')?.focus();
    const pressed = new Promise((resolve) => window.addEventListener('keyup', resolve, { once: true }));
    await userEvent.keyboard('j');
    await pressed;
    expect(here()).toEqual([]);
  });
});
