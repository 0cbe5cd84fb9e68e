import { expect, it } from 'vitest';
import { acceptedTogether } from '../../../src/dom/consent/accepted-together.ts';
import { readPageState } from '../../../src/dom/consent/watch-surfaces.ts';
import { openPage } from '../open-page.ts';
import { unseenOf } from './faults-of.ts';

/* As `variants.browser.test.ts`, of boxes that a library hides and draws anew beside them, with the words of the `title`. */

const FIELD = '<div class="item"><input placeholder="手机号"></div>';
const LINK = '<a href="/x.html">《拾穗会员协议》</a>';
const drawn = (type: string, words: string, id = '') =>
  `<input type="${type}" title="${words}" ${id} style="display:none"><div class="form-${type}"><div>${words}</div><i class="icon icon-ok"></i></div>`;

it('reads the words of a box once, where they are drawn', async () => {
  const button = '<button type="button">注册</button>';
  const bodies = [
    `<form>${FIELD}<div><span>${drawn('checkbox', '我已阅读并同意', 'id="w"')}</span>${LINK}</div>${button}</form>`,
    `<form>${FIELD}<div>${drawn('checkbox', '我已阅读并同意', 'id="w"')}${LINK}</div>${button}</form>`,
    `<form>${FIELD}<div>${drawn('checkbox', 'I have read and agree to', 'id="w"')}${LINK}</div>${button}</form>`,
    `<form>${FIELD}<div>${drawn('checkbox', '我已阅读并同意《拾穗会员协议》', 'id="w"')}</div>${button}</form>`,
    `<form>${FIELD}<div>请阅读${LINK}并选择：</div>${drawn('radio', '同意', 'id="w"')}${drawn('radio', '不同意')}${button}</form>`,
  ];
  expect(await unseenOf(bodies, '拾穗会员协议')).toEqual([]);
  for (const body of bodies) {
    const { page, close } = await openPage(body);
    expect(readPageState(page).surfaces[0]?.visible, body).toBe(true);
    close();
  }
});

it('takes a switch that only its classes call one, beside its sentence', async () => {
  const switches = [
    '<div class="t-switch t-size-m" id="w"><span class="t-switch__handle"></span><div class="t-switch__content t-size-m"></div></div>',
    '<span tabindex="0" class="ivu-switch ivu-switch-default" id="w"><input type="hidden" value="false"><span class="ivu-switch-inner"></span></span>',
    '<view class="nut-switch nut-switch-close" id="w"><view class="nut-switch-button"></view></view>',
  ];
  const bodies = switches.map(
    (one) => `<form>${FIELD}<div><span>同意${LINK}</span>${one}</div><button type="button">开通</button></form>`,
  );
  expect(await unseenOf(bodies, '拾穗会员协议')).toEqual([]);
});

it('takes no switch between ways to log in for a box', async () => {
  const body = `<form><div class="login-switch"><i class="icon-qr"></i></div>${FIELD}<p id="w">登录即代表同意${LINK}</p><button>登录</button></form>`;
  expect(await unseenOf([body], '拾穗会员协议')).toEqual([]);
});

it('reads on past the empty place of a remark below the words of a box', async () => {
  const box = '<div class="icon"><div class="circle" id="w"></div></div>';
  const words = '<div class="content"><div>我已阅读并同意</div><div class="description"></div></div>';
  const body = `<form>${FIELD}<div class="row"><div class="t-box">${box}${words}</div>${LINK}和${LINK.replace('会员协议', '隐私政策')}</div><button>登录</button></form>`;
  expect(await unseenOf([body], '拾穗会员协议,拾穗隐私政策')).toEqual([]);
});

it('takes boxes of a list without a form as one act where the same button goes on with them', async () => {
  const item = (name: string) =>
    `<a class="cell"><div><div><label><span><input type="checkbox"></span><span>我已阅读并同意《${name}》</span></label></div></div></a>`;
  const body = `<div>${FIELD}<div>${item('拾穗会员协议')}${item('拾穗隐私政策')}</div><button>注册</button></div>`;
  const { page, close } = await openPage(body);
  expect(acceptedTogether(readPageState(page).surfaces).length).toBe(2);
  close();
});
