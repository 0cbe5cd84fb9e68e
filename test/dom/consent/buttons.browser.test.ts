import { expect, it } from 'vitest';
import { askingOf } from './faults-of.ts';

/* As `variants.browser.test.ts`, of buttons that answer: what they are made of, what they say, what stands above them. */

const LINK = '<a href="/x.html">《拾穗会员协议》</a>';

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
