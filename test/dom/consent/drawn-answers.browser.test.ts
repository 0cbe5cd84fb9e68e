import { expect, it } from 'vitest';
import { openPage } from '../open-page.ts';
import { faultOn, TITLE } from './faults-of.ts';

/* As `variants.browser.test.ts`, of boxes drawn below the text that they accept, in one room with it. */

const CLAUSES = [
  '一、用户应妥善保管账号和密码，因保管不善造成的损失由用户承担。',
  '二、本站有权根据经营需要修改本协议，修改后的协议一经公布即生效。',
  '三、用户不得利用本站发布违反法律法规的信息，否则本站有权终止服务。',
  '四、因不可抗力造成服务中断的，本站不承担责任，但会尽力减少损失。',
];
const TEXTS = [
  CLAUSES.map((clause) => `<p>${clause}</p>`).join(''),
  `${CLAUSES.join('<br>')}<br>`,
  `<ol>${CLAUSES.map((clause) => `<li>${clause.slice(2)}</li>`).join('')}</ol>`,
];

/** What is wrong with bodies that ask by `#w` for a name, each rendered. */
async function faultsOnPages(bodies: readonly string[], name: string, title = TITLE): Promise<string[]> {
  const faults: (string | null)[] = [];
  for (const body of bodies) {
    const { page, close } = await openPage(title + body);
    faults.push(faultOn(page, { body, names: [name] }));
    close();
  }
  return faults.filter((fault) => fault !== null);
}

it('takes the first of two drawn answers below a text in one room', async () => {
  const answers: readonly (readonly [string, string])[] = [
    ['同意', '不同意'],
    ['我接受', '我不接受'],
    ['同意以上协议', '不同意'],
    ['我已阅读并同意上述条款', '我不同意上述条款'],
    ['同意', '拒絕'],
  ];
  const boxes = [
    '<i class="radio" id="w"></i>',
    '<span class="radio-icon" id="w"></span>',
    '<img src="radio.png" id="w">',
    '<i class="iconfont" id="w">&#xe600;</i>',
    '<span class="dot" id="w"></span>',
  ];
  const items: readonly ((box: string, words: string) => string)[] = [
    (box, words) => `${box}${words} `,
    (box, words) => `<div class="item">${box}<span>${words}</span></div>`,
    (box, words) => `<label>${box}${words}</label>`,
    (box, words) => `<p>${box} ${words}</p>`,
    (box, words) => `<span>${words}${box}</span> `,
  ];
  const bodies = answers.flatMap(([yes, no], row) =>
    boxes.flatMap((box, column) =>
      items
        // A picture behind its words needs a name to be told from an ornament.
        .filter((item) => !item('', '').startsWith('<span>') || /radio/.test(box))
        .map((item, at) => {
          const pair = item(box, yes) + item(box.replace(' id="w"', ''), no);
          const text = TEXTS[(row + column + at) % TEXTS.length] ?? '';
          return `<div class="box"><h3>入驻协议</h3>${text}<div>${pair}</div><button>下一步</button></div>`;
        }),
    ),
  );
  expect(await faultsOnPages(bodies, '入驻协议')).toEqual([]);
});

it('ends a text where a drawn box accepts it', async () => {
  const says =
    '我已阅读并同意 已阅读并同意 阅读并同意 我已阅读并接受 我已阅读 我已知晓以上内容 同意以上协议 我已阅读并同意以上协议 我已閱讀並同意以上條款'.split(
      ' ',
    );
  const bodies = says.flatMap((words) =>
    ['<i class="check" id="w"></i>', '<span class="checkbox" id="w"></span>'].flatMap((box) => [
      `<div><h3>入驻协议</h3>${TEXTS[0] ?? ''}${box} ${words}<button>下一步</button></div>`,
      `<h3>入驻协议</h3><div>${TEXTS[0] ?? ''}</div><p>${box}<span>${words}</span></p>`,
    ]),
  );
  expect(await faultsOnPages(bodies, '入驻协议')).toEqual([]);
});

it('lets a box below the text of a page ask, whatever it calls that text', async () => {
  const boxes = ['<input type="checkbox" id="w">', '<i class="check" id="w"></i>'];
  const text = [...CLAUSES, ...CLAUSES, ...CLAUSES].map((clause) => `<p>${clause}</p>`).join('');
  const bodies = boxes.flatMap((box) => [
    `<div><h1>服务协议</h1>${text}<p>${box} 我已阅读并同意《用户注册协议》</p></div>`,
    `<div class="text"><h1>服务协议</h1>${text}</div><div>${box} 我已阅读并同意《用户注册协议》</div>`,
  ]);
  const title = '<!DOCTYPE html><meta charset="utf-8"><title>服务协议</title>';
  expect(await faultsOnPages(bodies, '用户注册协议', title)).toEqual([]);
});
