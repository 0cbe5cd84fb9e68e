import { expect, it } from 'vitest';
import { openPage } from '../open-page.ts';
import { askingOf, faultOn, TITLE } from './faults-of.ts';

/* As `variants.browser.test.ts`, of buttons that answer: what they are made of, what they say, what stands above them. */

const LINK = '<a href="/x.html">《拾穗会员协议》</a>';

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
  ];
  const answers = [
    '<button>不同意</button><button id="w">同意</button>',
    '<input type="radio" name="a" id="w">同意 <input type="radio" name="a">不同意',
    '<a href="/next" id="w">我接受</a> <a href="/">我不接受</a>',
    '<input type="checkbox" id="w"> 我已阅读并同意以上协议 <button>下一步</button>',
    '<button id="w">同意以上条款，下一步</button>',
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
