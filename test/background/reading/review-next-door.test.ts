import { afterEach, describe, expect, test } from 'vitest';
import { hostReviews } from '../../../src/background/reading/review-host.ts';
import { createReviewer, type ReviewThread } from '../../../src/background/reading/review-next-door.ts';
import type { Model } from '../../../src/core/labels/model.ts';
import { ENGINE_VERSION } from '../../../src/core/version.ts';
import { exampleText } from '../examples.ts';

const document = { text: exampleText, title: '用户协议', emphasis: null };
const opened: MessagePort[] = [];

afterEach(() => {
  for (const port of opened.splice(0)) port.close();
});

/** A thread whose other end is hosted by `host`. */
function threadTo(host: (port: MessagePort) => void): ReviewThread & { readonly ended: () => boolean } {
  const { port1, port2 } = new MessageChannel();
  opened.push(port1, port2);
  port1.start();
  port2.start();
  host(port2);
  let ended = false;
  return Object.assign(port1, { terminate: () => void (ended = true), ended: () => ended });
}

describe('the review thread', () => {
  test('reviews a text, and says once by what', async () => {
    let loaded = 0;
    const loadModel = (): Promise<Model | null> => {
      loaded += 1;
      return Promise.resolve(null);
    };
    const reviewer = createReviewer(() => threadTo((port) => hostReviews(port, loadModel)));
    const [version, review] = await Promise.all([reviewer.version(), reviewer.review(document)]);
    expect(version).toEqual({ engine: ENGINE_VERSION, model: null });
    expect(review).toMatchObject({ ...version, title: '用户协议' });
    expect(review.findings.length).toBeGreaterThan(0);
    expect(loaded).toBe(1);
  });

  test('says what went wrong in it', async () => {
    const loadModel = (): Promise<Model | null> => Promise.reject(new Error('no such file'));
    const reviewer = createReviewer(() => threadTo((port) => hostReviews(port, loadModel)));
    await expect(reviewer.review(document)).rejects.toThrow('no such file');
  });

  test('that breaks leaves nobody waiting, and another begins with the next question', async () => {
    const broken = threadTo(() => undefined);
    const threads = [broken, threadTo((port) => hostReviews(port, () => Promise.resolve(null)))];
    const reviewer = createReviewer(() => threads.shift()!);
    const waiting = [reviewer.review(document), reviewer.version()].map((one) =>
      expect(one).rejects.toThrow(/the review worker broke/),
    );
    (broken as unknown as EventTarget).dispatchEvent(new Event('error'));
    await Promise.all(waiting);
    expect(broken.ended()).toBe(true);
    expect(await reviewer.version()).toEqual({ engine: ENGINE_VERSION, model: null });
    expect(await reviewer.review(document)).toMatchObject({ title: '用户协议' });
  });
});
