import { afterEach, describe, expect, test } from 'vitest';
import { findRefusals } from '../../../src/dom/events/find-refusals.ts';
import { messageTrees } from '../../../src/dom/events/message-trees.ts';
import type { ListenedSurface } from '../../../src/dom/events/surface-event.ts';
import { openClosedRoots } from '../../closed-roots.ts';

const { attachClosed } = openClosedRoots();
const container = document.body.appendChild(document.createElement('div'));
afterEach(() => container.replaceChildren());

/** Draws a form, something in it beside the field and something after it, and finds what the page says. */
function find({ beside = '', after = '' }: { readonly beside?: string; readonly after?: string }): readonly string[] {
  const html = `<form><div><input name="phone">${beside}</div><p id="sentence"><input type="checkbox" id="box">
    请先阅读并同意《用户协议》</p><button id="action">注册</button></form>${after}`;
  container.replaceChildren(document.createRange().createContextualFragment(html));
  return [...(said() ?? new Map<string, number>()).keys()];
}

const said = (): ReadonlyMap<string, number> | undefined => findRefusals(surface(), messageTrees(at('#sentence')));
const at = (selector: string): HTMLElement => container.querySelector<HTMLElement>(selector)!;
const surface = (): ListenedSurface => ({
  kind: 'checkbox',
  widget: at('#box'),
  action: at('#action'),
  sentence: at('#sentence'),
});

describe('a message of refusal', () => {
  test.each([
    [
      'ant-design’s message',
      '验证码错误',
      '<div class="ant-message"><div><div class="ant-message-notice"><div class="ant-message-notice-content">' +
        '<div class="ant-message-custom-content ant-message-error"><span>验证码错误</span></div></div></div></div></div>',
    ],
    [
      'element-ui’s message',
      '该手机号已注册',
      '<div role="alert" class="el-message el-message--error"><i></i><p class="el-message__content">该手机号已注册</p></div>',
    ],
    [
      'layui’s layer.msg',
      '请先勾选同意协议',
      '<div class="layui-layer layui-layer-dialog layui-layer-msg" style="position:absolute">' +
        '<div class="layui-layer-content">请先勾选同意协议</div></div>',
    ],
    [
      'bootstrap’s alert',
      '注册失败！',
      '<div class="alert alert-danger" role="alert"><button>×</button><strong>注册失败！</strong> 服务器忙</div>',
    ],
    [
      'sweetalert',
      '用户名已存在',
      '<div class="swal2-container"><div role="dialog" class="swal2-popup"><h2>出错了</h2>' +
        '<div>用户名已存在</div><button>OK</button></div></div>',
    ],
    [
      'vant’s toast',
      '两次输入的密码不一致',
      '<div class="van-toast"><div class="van-toast__text">两次输入的密码不一致</div></div>',
    ],
    [
      'a toast called anything',
      '手机号格式不正确',
      '<div style="position:fixed;top:40%"><b>手机号格式不正确</b></div>',
    ],
    ['an English one', 'This email is already in use', '<div role="status">This email is already in use</div>'],
    ['a dialog', 'Please agree to the terms first', '<dialog open>Please agree to the terms first</dialog>'],
    ['traditional characters', '驗證碼錯誤', '<p class="msg">驗證碼錯誤</p>'],
  ])('is found in %s', (_where, words, after) => {
    expect(find({ after })).toEqual([words]);
  });

  test.each([
    ['a span', '密码不能为空', '<span>密码不能为空</span>'],
    ['jQuery Validation’s label', 'This field is required.', '<label class="error">This field is required.</label>'],
  ])('is found beside a field in %s', (_where, words, beside) => {
    expect(find({ beside })).toEqual([words]);
  });
});

describe('a message in another tree', () => {
  const message = (name: string): HTMLElement => {
    const drawn = document.createElement('p');
    drawn.className = name;
    drawn.textContent = '验证码错误';
    return drawn;
  };

  test.each([
    ['open', (host: Element) => host.attachShadow({ mode: 'open' })],
    ['closed', attachClosed],
  ])('is found in the %s shadow root of a component that is called a toast', (_, attach) => {
    find({ after: '<x-toast></x-toast><x-page></x-page>' });
    attach(at('x-toast')).append(message(''));
    attach(at('x-page')).append(message(''));
    expect([...(said() ?? [])]).toEqual([['验证码错误', 1]]);
  });

  test('is found around and within the shadow root that the form stands in', () => {
    const host = document.createElement('section');
    const root = attachClosed(host);
    container.replaceChildren(host);
    root.append(document.createRange().createContextualFragment('<p id="sentence"><i id="box"></i>同意</p>'));
    const sentence = root.querySelector('#sentence')!;
    const drawn = { kind: 'custom-box', widget: root.querySelector('#box')!, action: null, sentence } as const;
    root.append(message('toast'));
    container.append(message('toast'));
    expect(findRefusals(drawn, messageTrees(sentence))?.get('验证码错误')).toBe(2);
  });

  test('is found in a frame of the same origin, and in the page around the frame that the form stands in', async () => {
    find({ after: '<iframe srcdoc="<p class=msg>手机号格式不正确</p>"></iframe><p class="msg">验证码错误</p>' });
    const frame = at('iframe') as HTMLIFrameElement;
    await new Promise((loaded) => frame.addEventListener('load', loaded, { once: true }));
    expect([...(said()?.keys() ?? [])]).toEqual(['验证码错误', '手机号格式不正确']);
    const inner = frame.contentDocument!.querySelector('p')!;
    const within = { kind: 'sentence', widget: inner, action: null, sentence: inner } as const;
    expect(findRefusals(within, messageTrees(inner))?.get('验证码错误')).toBe(1);
  });
});

describe('no message of refusal is', () => {
  test.each([
    ['the sentence of consent itself', {}],
    ['a message of success', { after: '<div role="alert">注册成功，如未收到邮件请重试</div>' }],
    ['one that is not shown', { beside: '<span style="display:none">密码不能为空</span>' }],
    ['a link', { after: '<div class="tips"><a>密码错误怎么办</a></div>' }],
    ['a text', { after: '<p>常见问题：密码错误时怎么办</p>' }],
    ['a long text in a dialog', { after: `<dialog open>${'账号信息有误的，平台有权处理。'.repeat(9)}</dialog>` }],
    ['what a field holds', { beside: '<input value="密码错误"><textarea>密码错误</textarea>' }],
    ['what is typed into the page itself', { after: '<div class="message" contenteditable>密码错误</div>' }],
  ])('%s', (_what, drawn) => {
    expect(find(drawn)).toEqual([]);
  });

  test('anything once the surface is not to be seen', () => {
    find({ after: '<div role="alert">验证码错误</div>' });
    expect(said()?.size).toBe(1);
    at('form').hidden = true;
    expect(said()).toBeUndefined();
  });
});
