import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { awaitRefusal } from '../../../src/dom/events/await-refusal.ts';
import { openClosedRoots } from '../../closed-roots.ts';

const { attachClosed } = openClosedRoots();

const container = document.body.appendChild(document.createElement('div'));
const onRefused = vi.fn();
let stop: AbortController;

beforeEach(() => {
  vi.useFakeTimers();
  stop = new AbortController();
  onRefused.mockClear();
  container.innerText = '';
  for (const id of ['sentence', 'message']) {
    const drawn = container.appendChild(document.createElement('p'));
    drawn.id = id;
  }
  at('sentence').textContent = '我同意《用户协议》';
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
  container.replaceChildren();
});

const at = (id: string): HTMLElement => container.querySelector<HTMLElement>(`#${id}`)!;

function begin(): void {
  const surface = { kind: 'sentence', widget: at('sentence'), action: null, sentence: at('sentence') } as const;
  awaitRefusal(() => surface, { signal: stop.signal, onRefused });
}

/** Changes the page, lets the observer hear of it, and time pass. */
async function change(act: () => void, milliseconds = 2000): Promise<void> {
  act();
  await Promise.resolve();
  await vi.advanceTimersByTimeAsync(milliseconds);
}

test('words that come are heard, once', async () => {
  begin();
  await change(() => (at('message').textContent = '验证码错误'));
  await change(() => (at('message').textContent = '密码不能为空'));
  expect(onRefused).toHaveBeenCalledOnce();
});

test('words that a component shows in its closed shadow root are heard', async () => {
  const root = attachClosed(container.appendChild(document.createElement('x-toast')));
  const message = root.appendChild(document.createElement('p'));
  begin();
  await change(() => (message.textContent = '验证码错误'));
  expect(onRefused).toHaveBeenCalledOnce();
});

test('words that stood there hidden are heard as they show', async () => {
  at('message').textContent = '验证码错误';
  at('message').style.display = 'none';
  begin();
  await change(() => (at('message').style.display = ''));
  expect(onRefused).toHaveBeenCalledOnce();
});

test('words that fade in are heard when they can be seen', async () => {
  begin();
  const fade = at('message').animate([{ opacity: 0 }, { opacity: 0 }], 1e6);
  await change(() => (at('message').textContent = '验证码错误'), 150);
  expect(onRefused).not.toHaveBeenCalled();
  fade.cancel();
  await vi.advanceTimersByTimeAsync(500);
  expect(onRefused).toHaveBeenCalledOnce();
});

test('words that stood there before are not heard, until they went and came again', async () => {
  at('message').textContent = '验证码错误';
  begin();
  await change(() => at('sentence').append('。'));
  expect(onRefused).not.toHaveBeenCalled();
  await change(() => (at('message').textContent = ''));
  await change(() => (at('message').textContent = '验证码错误'));
  expect(onRefused).toHaveBeenCalledOnce();
});

test('words that come long after the press are not heard', async () => {
  begin();
  await vi.advanceTimersByTimeAsync(16_000);
  await change(() => (at('message').textContent = '验证码错误'));
  expect(onRefused).not.toHaveBeenCalled();
});
