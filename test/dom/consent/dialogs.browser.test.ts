import { expect, it } from 'vitest';
import { askingOf, faultOn, faultsOf } from './faults-of.ts';

/* As `variants.browser.test.ts`, of agreements that dialogs of component libraries show, and of their buttons. */

const CLAUSES = ['一、总则', '二、账号', '三、免责声明', '四、其他']
  .map((head) => `<h4>${head}</h4><p>${'您使用本服务即应当遵守约定，平台可以根据需要调整服务内容。'.repeat(7)}</p>`)
  .join('');
const ANSWERS = '<footer><button>不同意</button><button id="w">同意并继续</button></footer>';

it('takes the title of a dialog for the name of its text, whatever closes the dialog', () => {
  const headers = [
    '<header><span role="heading">拾穗服务协议</span><button aria-label="Close this dialog"><i><svg></svg></i></button></header>',
    '<button type="button" aria-label="Close"><span><svg></svg></span></button><div><div>拾穗服务协议</div></div>',
    '<header><span>拾穗服务协议</span><button>×</button></header>',
    '<header><i class="icon"></i><span>《拾穗服务协议》</span><button>关闭</button></header>',
    '<div>拾穗服务协议<span><a href="javascript:;" class="close"></a></span></div>',
    '<div>拾穗服务协议<a href="javascript: void(0)" class="am-close">×</a></div>',
  ];
  const variants = headers.map((header) => ({
    body: `<div role="dialog">${header}<div>${CLAUSES}</div>${ANSWERS}</div>`,
    names: ['拾穗服务协议'],
  }));
  expect(faultsOf(variants)).toEqual([]);
});

it('does not take a list of things to do for consent', () => {
  const todo = (item: string): string =>
    `<h2>待办</h2>${[item, '买菜', '给客户发合同'].map((words) => `<div><label><input type="checkbox"><span>${words}</span></label></div>`).join('')}<button>添加</button>`;
  expect(askingOf(['阅读用户协议第三章', '阅读《员工手册》第2章', '阅读隐私政策第3-5页'].map(todo))).toEqual([]);
});

it('takes no numbered part of a text for a title, and a numbered title for one', () => {
  const text = (title: string, name: string) => ({
    body: `<div role="dialog"><h3>${title}</h3><div>${CLAUSES}</div>${ANSWERS}</div>`,
    names: [name],
  });
  const untitled = `<div hidden><p>${CLAUSES}</p></div>`;
  const { body, names } = text('拾穗服务协议', '拾穗服务协议');
  const fields = '<p>一、基本资料</p><p>姓名<input></p>';
  expect(
    faultsOf([
      { body: untitled + body, names },
      { body: fields + text('二、拾穗声明', '').body, names: ['二、拾穗声明'] },
      { body: text('欢迎', '').body.replace('遵守约定', '遵守本协议'), names: ['协议'] },
    ]),
  ).toEqual([]);
});

/** Custom elements as libraries of web components have them: a dialog with its title and a cross, a button around a slot. */
function openRoots(page: Document): void {
  const roots: readonly (readonly [string, string])[] = [
    [
      'x-dialog',
      '<div role="dialog"><header><h2 id="title">拾穗服务协议</h2><x-icon-button></x-icon-button></header><slot></slot></div>',
    ],
    ['x-button', '<div class="background"></div><div class="ripple"></div><button part="base"><slot></slot></button>'],
    ['x-checkbox', '<label><input type="checkbox"><span></span><slot></slot></label>'],
    ['x-radio-group', '<fieldset><input type="text" tabindex="-1" hidden><slot></slot></fieldset>'],
    ['x-radio', '<i><div></div><x-icon-check-box></x-icon-check-box></i><slot></slot>'],
    ['x-icon-check-box', '<svg></svg>'],
  ];
  for (const [tag, inner] of roots)
    for (const host of page.querySelectorAll(tag))
      host.attachShadow({ mode: 'open' }).append(page.createRange().createContextualFragment(inner));
}

it('reads dialogs, buttons that bear names, and answers where they are web components', () => {
  const bodies: readonly (readonly [string, readonly string[]])[] = [
    [
      `<x-dialog>${CLAUSES}<x-button>不同意</x-button><x-button id="w">同意并继续</x-button></x-dialog>`,
      ['拾穗服务协议'],
    ],
    [
      '<form><input placeholder="手机号"><div><x-checkbox id="host">我已阅读并同意</x-checkbox>' +
        '<x-button>《拾穗服务协议》</x-button><x-button>《隐私政策》</x-button></div><x-button>注册</x-button></form>',
      ['拾穗服务协议', '隐私政策'],
    ],
    [
      `<form><input placeholder="手机号"><div>请阅读<a href="/x.html">《拾穗服务协议》</a>并选择：</div>` +
        '<x-radio-group><x-radio id="w">同意</x-radio><x-radio>不同意</x-radio></x-radio-group><x-button>提交</x-button></form>',
      ['拾穗服务协议'],
    ],
  ];
  const faults = bodies.map(([body, names]) => {
    const page = new DOMParser().parseFromString(body, 'text/html');
    openRoots(page);
    page.querySelector('#host')?.shadowRoot?.querySelector('input')?.setAttribute('id', 'w');
    return faultOn(page, { body, names });
  });
  expect(faults).toEqual([null, null, null]);
});
