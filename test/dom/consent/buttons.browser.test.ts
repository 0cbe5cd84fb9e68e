import { expect, it } from 'vitest';
import { readPageState } from '../../../src/dom/consent/watch-surfaces.ts';
import { openPage } from '../open-page.ts';
import { askingOf, faultOn, faultsOf, TITLE, unseenOf } from './faults-of.ts';

/* As `variants.browser.test.ts`, of buttons that answer: what they are made of, what they say, what stands above them. */

const LINK = '<a href="/x.html">《拾穗会员协议》</a>';
const NAMES = ['拾穗会员协议'];

it('takes for a button what is called or pressed as one, whatever stands around its words', () => {
  const makes: readonly ((label: string) => string)[] = [
    (label) => `<uni-view class="btn" id="w">${label}</uni-view>`,
    (label) => `<view class="submit-btn" id="w">${label}</view>`,
    (label) => `<taro-view-core class="btn" id="w">${label}</taro-view-core>`,
    (label) => `<taro-button-core id="w">${label}</taro-button-core>`,
    (label) => `<label class="button" id="w">${label}</label>`,
    (label) => `<b class="btn" id="w">${label}</b>`,
    (label) => `<em onclick="go()" id="w">${label}</em>`,
    (label) => `<h4 class="btn" id="w">${label}</h4>`,
    (label) => `<h2 onclick="go()" id="w">${label}</h2>`,
    (label) => `<p onclick="go()" id="w">${label}</p>`,
    (label) => `<li class="button" id="w">${label}</li>`,
    (label) => `<dd class="btn" id="w">${label}</dd>`,
    (label) => `<center class="submit" id="w">${label}</center>`,
    (label) => `<section class="btn" id="w">${label}</section>`,
    (label) => `<div class="foot" @click="go" id="w">${label}</div>`,
    (label) => `<div class="foot" v-on:click.prevent="go" id="w">${label}</div>`,
    (label) => `<div class="foot" ng-click="go()" id="w">${label}</div>`,
    (label) => `<view class="foot" bindtap="go" id="w">${label}</view>`,
    (label) => `<div class="confirm" id="w">${label}</div>`,
    (label) => `<div class="btn" id="w"><span>${label}</span></div>`,
    (label) => `<a href="/next.html" id="w">${label}</a>`,
    (label) => `<button id="w">${label}</button>`,
  ];
  const labels =
    '同意 同意（5s） 同意(3) [同意] 【同意】 同意&gt; 我已阅读并同意 我已阅读须知，开始预约 阅读并接受协议 我已了解，同意并继续'.split(
      ' ',
    );
  const variants = labels.flatMap((label) =>
    makes.map((make) => ({ body: `<p>${LINK}</p><div>${make(label)}</div>`, names: NAMES })),
  );
  expect(faultsOf(variants)).toEqual([]);
});

it('takes what is called or pressed for the button, not the room around it', () => {
  const makes: readonly ((label: string) => string)[] = [
    (label) => `<span class="btn" id="w">${label}</span>`,
    (label) => `<h4 class="btn" id="w">${label}</h4>`,
    (label) => `<p onclick="go()" id="w">${label}</p>`,
    (label) => `<li class="button" id="w">${label}</li>`,
    (label) => `<div role="button" id="w">${label}</div>`,
  ];
  const rooms: readonly ((button: string) => string)[] = [
    (button) => `<div>${button}</div>`,
    (button) => `<div class="btn-box">${button}</div>`,
    (button) => `<p class="btns">${button}</p>`,
    (button) => `<div class="foot"><div>${button}</div></div>`,
  ];
  const variants = '同意协议并继续 同意并注册 我已阅读并同意 同意'
    .split(' ')
    .flatMap((label) =>
      makes.flatMap((make) => rooms.map((room) => ({ body: `${room(make(label))}<p>${LINK}</p>`, names: NAMES }))),
    );
  expect(faultsOf(variants)).toEqual([]);
});

it('takes no link for a button that says what is agreed to beside a box', () => {
  const variants = ['同意并接受拾穗会员协议', '同意并遵守拾穗会员协议', '同意並接受拾穗會員協議'].flatMap((words) =>
    ['', 'checked '].map((checked) => ({
      body:
        `<form><input placeholder="手机号"><p><input type="checkbox" ${checked}id="w"> <a href="/x.html">${words}</a></p>` +
        '<input type="submit" value="提 交"></form>',
      names: [words.slice(5)],
    })),
  );
  expect(faultsOf(variants)).toEqual([]);
});

it('takes for a button what the pointer shows to be one', async () => {
  const labels = '我已阅读并同意 同意以上协议 同意协议 阅读并接受协议 我已了解，同意并继续'.split(' ');
  const bodies = labels.map(
    (label) =>
      `${TITLE}<style>.foot{cursor:pointer}</style><p>${LINK}</p><div><div class="foot" id="w">${label}</div></div>`,
  );
  expect(await unseenOf(bodies, '拾穗会员协议')).toEqual([]);
});

it('takes two answers that nothing marks as buttons', () => {
  const answers: readonly (readonly [string, string])[] = [
    ['同意', '不同意'],
    ['同意并继续', '暂不使用'],
    ['我同意', '退出应用'],
    ['同意并使用', '不同意并退出'],
    ['接受', '再想想'],
    ['同意', '关闭'],
    ['我同意', '不同意（仅浏览）'],
  ];
  const makes: readonly ((label: string, id: string) => string)[] = [
    (label, id) => `<div class="item" ${id}>${label}</div>`,
    (label, id) => `<span ${id}>${label}</span>`,
    (label, id) => `<p onclick="go()" ${id}>${label}</p>`,
    (label, id) => `<uni-view class="item" ${id}>${label}</uni-view>`,
    (label, id) => `<taro-view-core class="item" ${id}>${label}</taro-view-core>`,
    (label, id) => `<uni-text class="item" ${id}><span>${label}</span></uni-text>`,
  ];
  const rooms: readonly ((buttons: string) => string)[] = [
    (buttons) => `<div class="btns">${buttons}</div>`,
    (buttons) => `<div class="popup-foot">${buttons}</div>`,
  ];
  const variants = answers.flatMap(([yes, no]) =>
    makes.flatMap((make) =>
      rooms.flatMap((room) =>
        [make(no, '') + make(yes, 'id="w"'), make(yes, 'id="w"') + make(no, '')].map((buttons) => ({
          body: `<div class="popup"><h4>温馨提示</h4><p>使用前请您阅读${LINK}，如您同意请继续。</p>${room(buttons)}</div>`,
          names: NAMES,
        })),
      ),
    ),
  );
  expect(faultsOf(variants)).toEqual([]);
});

it('goes on by a block that says how one logs in, where there is no field', async () => {
  const labels = '本机号码一键登录 一键登录 微信一键登录 手机号快捷登录 微信授权登录'.split(' ');
  const bodies = labels.flatMap((label) =>
    ['div', 'uni-view', 'taro-view-core'].map(
      (tag) =>
        `<div><p>138****5678</p><${tag} class="onekey">${label}</${tag}><div id="w">登录即同意${LINK}</div></div>`,
    ),
  );
  expect(await unseenOf(bodies, '拾穗会员协议')).toEqual([]);
});

it('reads on past a comment right after an answer', () => {
  const body = (after: string): string =>
    `<div><p>登录前请先阅读并同意${LINK}</p><div id="w">同意并继续</div>${after}</div>`;
  const variants = ['<!-- 按钮 -->', '<!----><!-- 按钮 --> '].map((after) => ({ body: body(after), names: NAMES }));
  expect(faultsOf(variants)).toEqual([]);
});

it('takes the button of a dialog that bears its name in the class', () => {
  const classes = ['weui-dialog__btn', 'mui-popup-button', 'modal-btn'];
  const variants = classes.map((name) => ({
    body:
      `<div class="box"><p>登录前请先阅读并同意${LINK}</p>` +
      `<a href="javascript:;" class="${name}">取消</a><a href="javascript:;" class="${name}" id="w">同意</a></div>`,
    names: NAMES,
  }));
  expect(faultsOf(variants)).toEqual([]);
});

it('takes the dialog that is open for what asks, beside the box behind it that asks the same', async () => {
  const ask = `<p>请先阅读并同意${LINK}</p><button>取消</button><button id="w">同意并登录</button>`;
  const dialogs = [
    `<div role="dialog" aria-modal="true">${ask}</div>`,
    `<div role="alertdialog">${ask}</div>`,
    `<div class="app-popup"><div class="app-popup-body">${ask}</div></div>`,
    `<dialog open>${ask}</dialog>`,
  ];
  const box = (login: string): string => `<label><input type="checkbox" id="box">我已阅读并同意${LINK}</label>${login}`;
  for (const dialog of dialogs)
    for (const form of [`<button id="go">登录</button>${box('')}`, box('<button id="go">登录</button>')]) {
      const { page, close } = await openPage(`<main><input type="tel">${form}</main>${dialog}`);
      const found = readPageState(page).surfaces.map(({ kind, widget, action, documents }) => [
        kind,
        widget.id,
        action?.id,
        documents.map(({ name }) => name).join(),
      ]);
      close();
      expect(found).toContainEqual(['button', 'w', 'w', NAMES.join()]);
      expect(found).toContainEqual(['checkbox', 'box', 'go', NAMES.join()]);
    }
});

it('takes the button that logs in for what goes on, not the one that leads to another way', async () => {
  const box = `<p><label><input type="checkbox" id="w">我已阅读并同意${LINK}</label></p>`;
  const { page, close } = await openPage(
    `<button id="go">本机号码一键登录</button><p><button>其他方式登录</button></p>${box}`,
  );
  const [first] = readPageState(page).surfaces;
  close();
  expect([first?.widget.id, first?.action?.id]).toEqual(['w', 'go']);
});

it('accepts the text between its heading and the answer', async () => {
  const headings = [
    ...'服务条款 免责声明 风险揭示书 知情同意书 安全责任书 交易规则 入驻协议'.split(' '),
    '《用户注册协议》',
  ];
  const texts = [
    '<p>用户须年满十八周岁，并对所提供资料的真实性负责。</p><p>本站有权根据需要修改条款，一经公布即生效。</p>',
    `<ol>${'<li>用户应妥善保管账号，因保管不善造成的损失由用户承担。</li>'.repeat(4)}</ol>`,
    `<textarea>${'一、用户应妥善保管账号和密码。\n二、因保管不善造成的损失由用户承担。\n'.repeat(4)}</textarea>`,
    '<iframe src="about:blank"></iframe>',
    '<div>{{agreement.content}}</div>',
  ];
  const answers = [
    '<button>不同意</button><button id="w">同意</button>',
    '<input type="radio" name="a" id="w">同意 <input type="radio" name="a">不同意',
    '<a href="/next" id="w">我接受</a> <a href="/">我不接受</a>',
    '<input type="checkbox" id="w"> 我已阅读并同意以上协议 <button>下一步</button>',
    '<button id="w">同意以上条款，下一步</button>',
    '<button>暂不签署</button><button id="w">同意并签署</button>',
    '<a href="/next" id="w">同 意</a> <a href="/">不同意</a>',
    '<label><input type="radio" name="a" id="w">同 意</label><label><input type="radio" name="a">不同意</label>',
  ];
  const faults: (string | null)[] = [];
  for (const [row, heading] of headings.entries()) {
    for (const [column, answer] of answers.entries()) {
      const text = texts[(row + column) % texts.length] ?? '';
      const body = `<form><h3>${heading}</h3>${text}${answer}</form>`;
      // Rendered: a text that is not shown is none to a box.
      const { page, close } = await openPage(TITLE + body);
      faults.push(faultOn(page, { body, names: [heading.replace(/[《》]/g, '')] }));
      close();
    }
  }
  expect(faults.filter((fault) => fault !== null)).toEqual([]);
});

it('accepts by a button the text that stands below it', async () => {
  const clauses = [
    '一、用户应妥善保管账号和密码，因保管不善造成的损失由用户承担。',
    '二、本站有权根据需要修改本协议，修改后的协议一经公布即生效。',
    '三、用户不得利用本站发布违法信息，否则本站有权终止服务。',
  ];
  const text = [...clauses, ...clauses, ...clauses];
  const texts = [
    `<div style="height:120px;overflow:auto">${text.map((clause) => `<p>${clause}</p>`).join('')}</div>`,
    text.map((clause) => `<p>${clause}</p>`).join(''),
    `<textarea readonly>${text.join('\n')}</textarea>`,
    `<pre>${text.join('\n')}</pre>`,
  ];
  const makes: readonly ((label: string) => string)[] = [
    (label) => `<button id="w">${label}</button>`,
    (label) => `<div class="btn" id="w">${label}</div><a href="/login">已有账号？</a>`,
    (label) => `<input type="submit" id="w" value="${label}">`,
  ];
  const labels = '同意并注册 同意以下协议并注册 我已阅读并同意以下协议 同意下列条款，下一步'.split(' ');
  const faults: (string | null)[] = [];
  for (const label of labels) {
    for (const make of makes) {
      for (const one of texts) {
        const body =
          `<form><p>手机号 <input name="mobile"></p><p>密码 <input type="password"></p>${make(label)}</form>` +
          `<div class="text"><h3>入驻协议</h3>${one}</div>`;
        const { page, close } = await openPage(TITLE + body);
        faults.push(faultOn(page, { body, names: ['入驻协议'] }));
        close();
      }
    }
  }
  expect(faults.filter((fault) => fault !== null)).toEqual([]);
});

it('takes a shape of a prototype for the button that its words make it', () => {
  const shape = (kind: string, id: string, words: string): string =>
    `<div id="${id}" class="ax_default ${kind}"><div id="${id}_div"></div>` +
    `<div id="${id}_text" class="text"><p><span>${words}</span></p></div></div>`;
  const kinds = 'primary_button button box_1 shape _形状'.split(' ');
  const variants = kinds.flatMap((kind) =>
    ['同意并注册', '同意协议并注册', '同意', '我已阅读并同意'].map((words) => ({
      body: shape('label', 'u30', '请阅读《拾穗会员协议》') + shape(kind, 'w', words),
      names: NAMES,
    })),
  );
  expect(faultsOf(variants)).toEqual([]);
});

it('takes no request that someone makes for a question of terms', () => {
  const requests =
    '林某请求添加您为好友；林某邀请您加入群聊“读书会”；买家申请退款 88 元，是否同意？；换班申请：林某申请与您换班；您收到一份面试邀请；对方发来报价 200 元；' +
    '是否同意林某加入本班级？；你同意这个观点吗？；投票：是否同意延长开放时间；用户申请注销账号，注销须知见L；您有一条调解申请，规则见L';
  const rooms: readonly ((text: string, buttons: string) => string)[] = [
    (text, buttons) => `<div class="popup"><div class="title"></div><p>${text}</p><div>${buttons}</div></div>`,
    (text, buttons) => `<div class="mask"></div><ul><li>${text} <div>${buttons}</div></li></ul>`,
    (text, buttons) => `<table><tr><td>1</td><td>${text}</td><td>${buttons}</td></tr></table><p>${LINK}</p>`,
    (text, buttons) =>
      `<h1>用户服务协议</h1><p>本页用于处理申请，如何处理请见帮助中心的说明。</p>${text}<p>${buttons}</p>`,
  ];
  const buttons = [
    '<button>拒绝</button><button>同意</button>',
    '<a class="btn">接受</a><a class="btn">拒绝</a>',
    '<div>同意</div><div>不同意</div>',
  ];
  const bodies = requests
    .split('；')
    .flatMap((text) => rooms.flatMap((room) => buttons.map((pair) => room(text.replace('L', LINK), pair))));
  expect(askingOf(bodies)).toEqual([]);
});

it('reads names in quotation marks in what a dialog asks above its buttons', () => {
  const labels = '同意 同意并继续 同意并使用 我已阅读并同意 确认同意'.split(' ');
  const variants = labels.map((label) => ({
    body:
      '<div class="popup"><h4>温馨提示</h4><p>在您使用前，请仔细阅读“用户协议”和“隐私政策”，如您同意请继续。</p>' +
      `<div class="foot"><button>暂不使用</button><button id="w">${label}</button></div></div>`,
    names: ['用户协议', '隐私政策'],
  }));
  expect(faultsOf(variants)).toEqual([]);
});

it('keeps the name 《平台规则》 of what stands by a button, which would say nothing without its marks', () => {
  const names = ['平台规则', '规则', '网站须知', '本站声明', '相关规则'];
  const marks: readonly ((name: string) => string)[] = [
    (name) => `《${name}》`,
    (name) => `<a href="/x">《${name}》</a>`,
    (name) => `《<a href="/x">${name}</a>》`,
  ];
  const places: readonly ((names: string) => string)[] = [
    (words) => `<p>${words}和《隐私政策》</p><button id="w">同意协议并注册</button>`,
    (words) => `<p>${words}《隐私政策》</p><button id="w">我已阅读并同意</button>`,
    (words) => `<p>我们更新了${words}和<a href="/y">《隐私政策》</a>，请查看。</p><button id="w">同意并继续</button>`,
    (words) => `<p>点击同意即表示您接受${words}及<a href="/y">《隐私政策》</a></p><button id="w">同意</button>`,
  ];
  const variants = names.flatMap((name) =>
    marks.flatMap((mark) => places.map((place) => ({ body: place(mark(name)), names: [name, '隐私政策'] }))),
  );
  const alone = names.flatMap((name) =>
    marks.map((mark) => ({ body: `<p>${mark(name)}</p><button id="w">同意协议并注册</button>`, names: [name] })),
  );
  expect(faultsOf([...variants, ...alone])).toEqual([]);
});
