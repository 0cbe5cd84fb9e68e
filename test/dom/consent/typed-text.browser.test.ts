import { afterEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { readPageState } from '../../../src/dom/consent/watch-surfaces.ts';

/* Frameworks mirror what is typed in a text area into its markup: React does by `defaultValue`. */

const TYPED = '张三与李四的保密协议\n一、双方应当保守秘密，不得向第三方披露。\n二、违反本协议的，应当承担赔偿责任。\n';
const FORM =
  '<form><label>备注<textarea rows="4"></textarea></label><label><input type="checkbox">我已阅读并同意以上协议</label><button type="button">提交</button></form>';

const room = document.createElement('div');
afterEach(() => room.remove());

function draw(): HTMLTextAreaElement {
  room.setHTMLUnsafe(FORM);
  document.body.append(room);
  return room.querySelector('textarea')!;
}

const namesNow = (): string[] =>
  readPageState(document).surfaces.flatMap(({ documents }) => documents.map(({ name }) => name));

it('names no document after what is being typed, or was', async () => {
  const area = draw();
  area.addEventListener('input', () => (area.defaultValue = area.value));
  await userEvent.fill(area, TYPED.repeat(5));
  expect(area.defaultValue).toContain('张三');
  area.focus();
  expect(namesNow().join()).not.toContain('张三');
  await userEvent.keyboard('x{Tab}');
  expect(document.activeElement).not.toBe(area);
  expect(namesNow().join()).not.toContain('张三');
});

it('names no document after short notes, whoever put them there', () => {
  const area = draw();
  area.defaultValue = `张三与李四的保密协议，${'请尽快寄出，谢谢，包装要结实一点。'.repeat(8)}`;
  expect(namesNow().join()).not.toContain('张三');
});

it('names the agreement that came with the page in a text area', () => {
  draw().defaultValue = `南枝用户协议\n${TYPED.split('\n').slice(1).join('\n').repeat(6)}`;
  expect(namesNow()).toEqual(['南枝用户协议']);
});
