import { expect, it } from 'vitest';
import { explainPage } from '../../../src/dom/consent/explain-page.ts';
import { readPageState } from '../../../src/dom/consent/watch-surfaces.ts';
import { openPage } from '../open-page.ts';

const login = '<form><input placeholder="手机号"><input type="password"><button>登录</button></form>';
const signUp = (style: string): string =>
  `<form id="sign-up" style="${style}"><input placeholder="手机号"><label><input type="checkbox">我已阅读并同意<a href="/t">《用户协议》</a></label><button>注册</button></form>`;

it('a page asks once its question is shown, and until then tells where it will', async () => {
  const { page, close } = await openPage(login + signUp('display: none'));
  const hidden = explainPage(readPageState(page));
  expect([hidden.kind, hidden.surfaces.map(({ visible }) => visible)]).toEqual(['none', [false]]);
  page.querySelector('#sign-up')?.removeAttribute('style');
  const shown = explainPage(readPageState(page));
  expect([shown.kind, shown.surfaces.map(({ visible }) => visible)]).toEqual(['consent', [true]]);
  close();
});
