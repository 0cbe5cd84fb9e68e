import { afterEach, expect, it, vi } from 'vitest';
import { readInTurns } from '../../src/page/read-in-turns.ts';
import { readBlockText } from '../../src/read/tree/block-text.ts';
import { readLimits } from '../../src/read/limits.ts';

afterEach(() => document.body.replaceChildren());

function show(count: number): HTMLElement {
  const box = document.createElement('div');
  for (let index = 1; index <= count; index++) {
    const line = document.createElement('p');
    line.textContent = `第${String(index)}条 平台有权修改本协议。`;
    box.append(line);
  }
  document.body.append(box);
  return box;
}

/** A clock that goes on by so many milliseconds each time it is asked, and what the page does in each of its turns. */
function clock(step: number, inTurn: () => void = () => undefined) {
  let time = 0;
  const now = (): number => (time += step);
  const rest = vi.fn<() => Promise<void>>(() => {
    inTurn();
    return Promise.resolve();
  });
  return { now, rest };
}

it('reads an ordinary text within one turn', async () => {
  const box = show(50);
  const time = clock(0.01);
  expect(await readInTurns(box, time)).toMatchObject({ ok: true, value: { text: readBlockText(box).text } });
  expect(time.rest).not.toHaveBeenCalled();
});

it('gives the page a turn again and again while it reads a long one, and reads the same', async () => {
  const box = show(500);
  const time = clock(1);
  expect(await readInTurns(box, time)).toMatchObject({ ok: true, value: { text: readBlockText(box).text } });
  expect(time.rest.mock.calls.length).toBeGreaterThan(100);
});

it.each([
  ['a node', (box: HTMLElement) => box.firstElementChild!.remove()],
  ['words', (box: HTMLElement) => void (box.firstElementChild!.firstChild!.nodeValue = '第一条 另一回事。')],
])('reads anew when %s changed meanwhile: the text is of one moment', async (_, change) => {
  const box = show(500);
  let turns = 0;
  const time = clock(1, () => {
    turns += 1;
    if (turns === 20) change(box);
  });
  const read = await readInTurns(box, time);
  expect(read).toMatchObject({ ok: true, value: { text: readBlockText(box).text } });
});

it('calls a text rewritten that changes each time', async () => {
  const box = show(500);
  const time = clock(1, () => void (box.firstElementChild!.firstChild!.nodeValue += '。'));
  expect(await readInTurns(box, time)).toEqual({ ok: false, problem: { id: 'rewritten' } });
  expect(time.rest.mock.calls.length).toBe(3);
});

it.each([
  ['its text node', (counter: HTMLElement, words: string) => void (counter.firstChild!.nodeValue = words)],
  ['all it holds', (counter: HTMLElement, words: string) => void (counter.textContent = words)],
  [
    'an element, taken away and put there',
    (counter: HTMLElement, words: string) => {
      counter.firstChild!.remove();
      const part = document.createElement('b');
      part.textContent = words;
      counter.append(part);
    },
  ],
])('reads a text with a countdown in it, which writes %s anew, once', async (_, write) => {
  const box = show(500);
  const counter = document.createElement('p');
  counter.textContent = '请阅读本协议，还有 60 秒，现在 12:00:00';
  box.children[250]!.after(counter);
  let seconds = 60;
  const time = clock(1, () =>
    write(counter, `请阅读本协议，还有 ${String((seconds -= 1))} 秒，现在 12:00:${String(60 - seconds)}`),
  );
  const read = await readInTurns(box, time);
  expect(read).toMatchObject({ ok: true, value: { text: expect.stringMatching(/第250条.*\n第251条.*\n请阅读/) } });
  expect(time.rest.mock.calls.length).toBeGreaterThan(100);
});

it('takes a change before it began for none', async () => {
  const box = show(500);
  box.firstElementChild!.remove();
  const time = clock(1);
  await readInTurns(box, time);
  expect((await readInTurns(box, time)).ok).toBe(true);
});

it('stops after the time that a document has', async () => {
  const box = show(500);
  expect(await readInTurns(box, clock(readLimits.milliseconds / 1000))).toEqual({
    ok: false,
    problem: { id: 'too-slow', amount: readLimits.milliseconds },
  });
});
