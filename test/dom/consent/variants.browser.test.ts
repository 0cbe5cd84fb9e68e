import { expect, it } from 'vitest';
import { askingOf, faultsOf, FIELDS } from './faults-of.ts';

/*
 * How a sentence of consent is worded, what its box is made of, how both are laid out and how documents are named vary
 * apart from each other. Each table varies one of them and keeps the rest, so that a gap shows without a page that has it.
 */

const BUTTON = '<div><button type="submit">注册</button></div>';
const LINK = '<a href="/x.html">《拾穗会员协议》</a>';
const NAMES = ['拾穗会员协议'];

const INPUT = '<input type="checkbox" id="w">';

it('understands the verbs beside a box', () => {
  const verbs =
    '我已阅读并同意 已阅读并同意 阅读并同意 同意 我同意 我已仔细阅读并接受 我已阅读 已阅读并理解 我已知悉 知悉并同意 本人已阅读并承诺遵守 ' +
    '我已阅读并认可 我已了解并同意遵守 我自愿接受 我愿意遵守 我已充分理解并同意签署 本人承诺已阅读 已认真阅读，同意 我已看过并同意 确认并同意 ' +
    '我确认已阅读 已详细阅读 阅读并接受 同意并遵守 查看并同意 遵守 我接受 承诺遵守 认可并接受';
  // The gate does not know these: only a native box beside the noun wakes.
  const rare = '我已悉知 我已阅知 我已查阅 本人已确认 已签署 阅读';
  const icon = '<i class="icon" id="w"></i>';
  const sentences = [
    ...verbs
      .split(' ')
      .flatMap((verb) => [`${INPUT} <span>${verb}${LINK}</span>`, `${icon} <span>${verb}${LINK}</span>`]),
    ...rare.split(' ').map((verb) => `${INPUT} <span>${verb}${LINK}</span>`),
  ];
  const variants = sentences.map((sentence) => ({ body: `<p>${sentence}</p>${BUTTON}`, names: NAMES }));
  expect(faultsOf(variants)).toEqual([]);
});

it('finds the box in every layout', () => {
  const boxes = [
    INPUT,
    '<span class="checked" id="w"></span>',
    '<img src="unchecked.png" id="w">',
    '<em class="on" id="w"></em>',
    '<span role="checkbox" aria-checked="false" id="w"></span>',
    '<a class="tick" href="javascript:;" id="w"></a>',
    '<button type="button" role="checkbox" aria-checked="false" id="w"></button><input type="checkbox" aria-hidden="true" tabindex="-1">',
    '<button type="button" role="switch" aria-checked="false" id="w"><span></span></button><input type="checkbox" aria-hidden="true" tabindex="-1">',
    '<div role="checkbox" aria-checked="false" tabindex="0" id="w"><div aria-hidden="true"><input type="checkbox" class="hidden"><svg></svg></div></div>',
  ];
  const layouts: readonly ((box: string) => string)[] = [
    (box) => `<p>${box}<span>我已阅读并同意${LINK}</span></p>${BUTTON}`,
    (box) => `<p><label>${box} 我已阅读并同意${LINK}</label></p>${BUTTON}`,
    (box) => `<ul><li>${box}</li><li>我已阅读并同意${LINK}</li></ul>${BUTTON}`,
    (box) => `<table><tr><td>${box}</td><td>我已阅读并同意${LINK}</td></tr></table>${BUTTON}`,
    (box) => `<p><span>我已阅读并同意${LINK}</span>${box}</p>${BUTTON}`,
    (box) => `<p>${box}<br>我已阅读并同意${LINK}</p>${BUTTON}`,
    (box) => `${BUTTON}<p>${box}我已阅读并同意${LINK}</p>`,
  ];
  const variants = boxes.flatMap((box) => layouts.map((layout) => ({ body: layout(box), names: NAMES })));
  expect(faultsOf(variants)).toEqual([]);
});

it('reads on past an empty place below the words of a box, where more could be said of it', () => {
  const box = `${INPUT}<div><div>我已阅读并同意</div><div class="more"></div></div>`;
  const other = '<a href="/y.html">《拾穗隐私政策》</a>';
  const lists = [
    `${LINK}和${other}`,
    `${LINK}、${other}`,
    `${LINK} ${other}`,
    `<span>${LINK}</span><span>${other}</span>`,
  ];
  const variants = lists.map((list) => ({
    body: `<div>${box}${list}</div>${BUTTON}`,
    names: [...NAMES, '拾穗隐私政策'],
  }));
  expect(faultsOf(variants)).toEqual([]);
});

it('reads names whatever marks them', () => {
  const nouns =
    '用户协议 服务条款 注册须知 免责声明 入网许可协议 会员章程 社区公约 风险揭示书 个人信息授权书 电子签名授权书 考试承诺书 安全责任书 借款合同 ' +
    '风险提示 健康告知 收费标准 竞赛规程 客户告知书 管理规定 用户协定 使用细则 服务约定 考生诚信承诺 管理办法 使用许可 知情同意书 退改签说明 实名制规定 平台规范 服务指南 入会申请书 用户手册 诚信宣言 订购条件';
  const marks: readonly ((name: string) => string)[] = [
    (name) => `《${name}》`,
    (name) => `<a href="/x.html">${name}</a>`,
    (name) => `<span style="color:red" onclick="show()">${name}</span>`,
    (name) => name,
  ];
  const variants = nouns
    .split(' ')
    .flatMap((name) =>
      marks.map((mark) => ({ body: `<p>${INPUT} 我已阅读并同意${mark(name)}</p>${BUTTON}`, names: [name] })),
    );
  expect(faultsOf(variants)).toEqual([]);
});

it('leaves whose it is out of the name', () => {
  const owners = '本站的 我们的 你们的 贵公司的 本平台的 平台的 拾穗的 贵站 本网站 相关的';
  const marks: readonly ((name: string) => string)[] = [
    (name) => `《${name}》`,
    (name) => `<a href="/x.html">${name}</a>`,
    (name) => name,
  ];
  const variants = owners.split(' ').flatMap((owner) =>
    marks.map((mark) => ({
      body: `<p>${INPUT} 我同意${owner}${mark('服务条款')}</p>${BUTTON}`,
      names: ['服务条款'],
    })),
  );
  expect(faultsOf(variants)).toEqual([]);
});

it('reads the name behind a box that stands between it and the verb', () => {
  const lines = [
    `<label>同意</label>${INPUT}${LINK}`,
    `<span>勾选同意</span> ${INPUT} ${LINK}`,
    `我已阅读${INPUT}<span onclick="go()">《拾穗会员协议》</span>`,
  ];
  const variants = [
    ...lines.map((line) => `<p>${line}</p>${BUTTON}`),
    `<div><div><label>我已阅读并同意</label>${INPUT}</div>${LINK}</div>${BUTTON}`,
  ].map((body) => ({ body, names: NAMES }));
  expect(faultsOf(variants)).toEqual([]);
});

it('gives each row of a list whose boxes stand behind their words its own box', () => {
  const row = (words: string, id = ''): string =>
    `<div class="row"><label>${words}</label><input type="checkbox"${id}></div>`;
  const rows =
    row(`我已阅读并同意${LINK}`, ' id="w"') + row('我已阅读并同意《拾穗隐私政策》') + row('愿意接收优惠短信');
  expect(faultsOf([{ body: rows + BUTTON, names: [...NAMES, '拾穗隐私政策'] }])).toEqual([]);
});

it('takes the first of two answers, wherever the name stands', () => {
  const pair = (yes: string, no: string): string =>
    `<input type="radio" name="a" id="w">${yes} <input type="radio" name="a">${no}`;
  const layouts = [
    `${LINK} ${pair('同意', '不同意')}`,
    `${pair('同意', '不同意')} ${LINK}`,
    `${pair('我接受', '我不接受')}${LINK}`,
    `是否同意${LINK}：${pair('是', '否')}`,
    `您是否接受${LINK}？ ${pair('接受', '拒绝')}`,
    `是否接受${LINK} ${INPUT}`,
  ];
  const variants = layouts.map((line) => ({ body: `<p>${line}</p>${BUTTON}`, names: NAMES }));
  expect(faultsOf(variants)).toEqual([]);
});

it('takes the drawn box beside the sentence, not a native one with words of its own', () => {
  const boxes = [
    '<span class="checkbox" id="w"></span>',
    '<i class="iconfont" id="w">&#xe600;</i>',
    '<em class="on" id="w"></em>',
    '<img src="unchecked.png" id="w">',
    '<label class="check-icon" id="w"></label>',
  ];
  const others = ['记住我', '订阅我们的资讯', '下次自动登录', '我要开票'];
  const places: readonly ((other: string, own: string) => string)[] = [
    (other, own) => `<div>${other}</div><p>${own}</p>`,
    (other, own) => `<p>${other}</p><div><div>${own}</div></div>`,
    (other, own) => `<p>${other} ${own}</p>`,
    (other, own) => `<p>${other}</p><label>${own}</label>`,
  ];
  const variants = boxes.flatMap((box) =>
    others.flatMap((other) =>
      places.map((place) => ({
        body: `${place(`<input type="checkbox" name="other"> ${other}`, `${box} 我已阅读并同意${LINK}`)}${BUTTON}`,
        names: NAMES,
      })),
    ),
  );
  expect(faultsOf(variants)).toEqual([]);
});

it('understands whoever says to have read, beside a drawn box', () => {
  const who = ['申请人已', '购票人已', '作为监护人，我已', '我方已', '本单位承诺已', '我们确认已'];
  const verbs = ['阅读并同意', '逐条阅读并接受', '阅读、理解并同意', '知晓且同意', '查看并愿意遵守'];
  const variants = who.flatMap((one) =>
    verbs.map((verb) => ({ body: `<p><i class="ico" id="w"></i> ${one}${verb}${LINK}</p>${BUTTON}`, names: NAMES })),
  );
  expect(faultsOf(variants)).toEqual([]);
});

it('reads a name on the next line of the same room', () => {
  const marks: readonly ((name: string) => string)[] = [
    (name) => `<a href="/${name}">${name}</a>`,
    (name) => `<span onclick="go()">${name}</span>`,
    (name) => `<u>${name}</u>`,
    (name) => name,
  ];
  const rooms: readonly ((words: string) => string)[] = [
    (words) => `<p>${INPUT} ${words}</p>`,
    (words) => `<label>${INPUT} ${words}</label>`,
    (words) => `<div><div>${INPUT}</div><div>${words}</div></div>`,
  ];
  const variants = marks.flatMap((mark) =>
    rooms.map((room) => ({
      body: `${room(`我已阅读并同意${mark('用户协议')}<br>${mark('隐私政策')}`)}${BUTTON}`,
      names: ['用户协议', '隐私政策'],
    })),
  );
  const other = '<h4>隐私政策</h4><p>我们只收集手机号。</p>';
  const headed = { body: `<div>${INPUT} 我已阅读并同意用户协议${other}</div>${BUTTON}`, names: ['用户协议'] };
  expect(faultsOf([...variants, headed])).toEqual([]);
});

it('takes a button that bears a name for the link to it', () => {
  const words = [
    ...'用户协议 租赁合同 管理规定 风险提示 竞赛规程 【服务条款】 《会员章程》'.split(' '),
    'Privacy Statement',
    'Rules and Regulations',
    'Liability Waiver',
  ];
  const variants = words.map((name) => ({
    body: `<p>${INPUT} 我已阅读并同意<button type="button" class="link">${name}</button></p>${BUTTON}`,
    names: [name.replace(/[【】《》]/g, '')],
  }));
  expect(faultsOf(variants)).toEqual([]);
});

it('tells two names apart whatever joins them', () => {
  const joins = ['和', '与', '及', '、', '以及', '，', '/', '|', '并同意', '&amp;'];
  const marks: readonly ((name: string) => string)[] = [
    (name) => `<a href="/${name}">${name}</a>`,
    (name) => `<span class="blue" onclick="go()">${name}</span>`,
    (name) => name,
  ];
  const variants = joins.flatMap((join) =>
    marks.map((mark) => ({
      body: `<p>${INPUT}我已阅读并同意${mark('用户协议')}${join}${mark('隐私政策')}</p>${BUTTON}`,
      names: ['用户协议', '隐私政策'],
    })),
  );
  expect(faultsOf(variants)).toEqual([]);
});

it('understands what an act is said to mean', () => {
  const acts =
    '注册 点击注册 登录 提交订单 支付 使用本服务 验证 下单 微信登录 扫码登录 预约 报名 一键登录 开始考试 创建账号 进入游戏 加入会员 启动游戏';
  const means =
    '即表示同意 即代表您同意 即视为同意 即同意 表示您已阅读并同意 则默认同意 视为您已接受 代表同意 意味着您同意 即为同意 即表明您接受 ，即表示您同意 ' +
    '等同于同意 即默认您已同意 即认为您同意 即确认同意 说明您已同意 视同接受 即表示知悉并同意';
  const variants = [
    ...acts.split(' ').map((act) => `${act}即表示同意${LINK}`),
    ...means.split(' ').flatMap((mean) => [`登录${mean}${LINK}`, `登录${mean}拾穗会员协议`]),
  ].map((sentence) => ({ body: `${BUTTON}<p id="w">${sentence}</p>`, names: NAMES }));
  expect(faultsOf(variants)).toEqual([]);
});

it('takes a button that accepts for the widget, whatever it is made of', () => {
  const words =
    '同意协议并注册 确认签署 确认并签署 我已阅读 同意并继续 接受协议并注册 我同意 同意 阅读并同意 同意上述条款 我已阅读并同意 接受并继续 注册并同意服务条款 确认并同意 同意协议 签署并同意';
  const makes: readonly ((label: string) => string)[] = [
    (label) => `<input type="submit" id="w" value="${label}">`,
    (label) => `<button id="w">${label}</button>`,
    (label) => `<a class="btn" href="javascript:;" id="w">${label}</a>`,
    (label) => `<div class="foot" onclick="go()" id="w">${label}</div>`,
  ];
  const variants = words
    .split(' ')
    .flatMap((label) => makes.map((make) => ({ body: `<p>${LINK}</p>${make(label)}`, names: NAMES })));
  expect(faultsOf(variants)).toEqual([]);
});

it('finds the box drawn beside a name alone, in a form', () => {
  const boxes = [
    '<i class="check" id="w"></i>',
    '<span class="checkbox" id="w"></span>',
    '<em class="icon-gou" id="w"></em>',
    '<i class="iconfont icon-xuanze" id="w"></i>',
    '<img src="unchecked.png" id="w">',
  ];
  const names: readonly (readonly [string, readonly string[]])[] = [
    ['服务协议', ['服务协议']],
    ['<a href="/x">服务协议</a>', ['服务协议']],
    ['<a href="/x">《用户协议》</a>和<a href="/y">《隐私政策》</a>', ['用户协议', '隐私政策']],
  ];
  const variants = boxes.flatMap((box) =>
    names.map(([line, names]) => ({ body: `<p>${box} ${line}</p>${BUTTON}`, names })),
  );
  expect(faultsOf(variants)).toEqual([]);
});

it('takes no mark in a list of names, nor one apart from a form, for such a box', () => {
  const mark = '<i class="check"></i>';
  const list = ['用户协议', '隐私政策', '退款规则'].map((name) => `<li>${mark} ${name}</li>`).join('');
  const pages = [
    `<form>${FIELDS}<ul>${list}</ul>${BUTTON}</form>`,
    `<p>${mark} 服务协议</p>`,
    `<form>${FIELDS}<p>${mark} 服务协议已更新</p></form>`,
    // A tab or step that is the present one.
    `<form>${FIELDS}<p><i class="active"></i> 服务协议</p>${BUTTON}</form>`,
  ];
  expect(askingOf(pages)).toEqual([]);
});

it('understands who says in English to have read', () => {
  const says = [
    'I have read the',
    'I’ve read the',
    "I've read the",
    'I have read and understood the',
    'I certify that I have read the',
    'I agree to the',
    'I agree to be bound by the',
    'I acknowledge that I have read and accept the',
    'Accept our',
  ];
  const boxes = [INPUT, '<span class="check" id="w"></span>'];
  const variants = says.flatMap((words) =>
    boxes.map((box) => ({
      body: `<p>${box} ${words} <a href="/t">Terms of Service</a></p>${BUTTON}`,
      names: ['Terms of Service'],
    })),
  );
  expect(faultsOf(variants)).toEqual([]);
});

it('understands in English what an act is said to mean', () => {
  const means = [
    'By signing up, you agree to our',
    'By tapping Next, you’re agreeing to our',
    'Clicking the button constitutes acceptance of our',
    'When you sign up, you agree to our',
    'If you continue, you accept our',
    'By registering you confirm that you accept our',
  ];
  const marks: readonly ((name: string) => string)[] = [(name) => `<a href="/t">${name}</a>`, (name) => name];
  const names = [
    'Terms of Service',
    'Terms and Conditions',
    'Rules and Regulations',
    'Code of Conduct',
    'User Agreement',
  ];
  const variants = means.flatMap((words) =>
    marks.flatMap((mark) =>
      names.map((name) => ({
        body: `${BUTTON}<p id="w">${words} ${mark(name)} and ${mark('Privacy Policy')}.</p>`,
        names: [name, 'Privacy Policy'],
      })),
    ),
  );
  expect(faultsOf(variants)).toEqual([]);
});

it('takes no box for one of an agreement that is of something else, whatever is said of agreements beside it', () => {
  const said =
    '查看L；L已更新；关于我们 L；我们会严格遵守L；如不同意L请勿注册；您可以在L中了解退款规则；用户同意L后方可发帖；本站不接受未成年人注册，详见L；L第三条：用户应遵守法律；L版本；同意退款申请；' +
    '客服将在您同意后联系您；签署L的用户数；未同意L的账号；我们尊重您的隐私，详见L；请先登录后查看L；L | 帮助；注册前请阅读L；注册遇到问题？请看L；什么是L？；为什么要同意L？；L由法务部起草；' +
    '已有 3000 人签署L；违反L的账号会被停用；平台将按照L处理您的信息；下载L；L（2024 版）；反馈：我不同意L第三条；本公司承诺遵守L；退款规则见L；点击查看L；继续浏览L；审批意见：同意；L修改记录；' +
    '接受好友请求；同意并加入群聊';
  const controls = [
    '<input type="checkbox"> 记住我',
    '<label><input type="checkbox" checked> 自动登录</label>',
    '<input type="checkbox"> 接收活动短信',
    '<input type="checkbox"> 匿名评论',
    '<input type="radio" name="a">男 <input type="radio" name="a">女',
    '<span class="checkbox"></span> 记住密码',
    '<i class="icon-check"></i> 7 天无理由',
    '<img src="check.png"> 正品保障',
  ];
  const places: readonly ((control: string, text: string) => string)[] = [
    (control, text) => `<p>${control}</p><p>${text}</p>`,
    (control, text) => `<p>${text}</p><p>${control}</p>`,
    (control, text) => `<div><div>${control}</div><div>${text}</div></div>`,
    (control, text) => `<p>${control} <span>${text}</span></p>`,
  ];
  const bodies = said
    .split('；')
    .flatMap((text) => ['《用户协议》', '用户协议'].map((name) => text.replace('L', `<a href="/x">${name}</a>`)))
    .flatMap((text) => controls.flatMap((control) => places.map((place) => place(control, text))));
  expect(askingOf([...new Set(bodies)].map((body) => `<form>${FIELDS}${body}${BUTTON}</form>`))).toEqual([]);
});

it('takes no box of a list of things to do for one of an agreement', () => {
  const lists = [
    ['阅读新的用户服务协议', '给妈妈打电话', '提交报销单'],
    ['买菜', '查看《租赁合同》', '取快递'],
  ];
  const boxes = ['<label><input type="checkbox">□</label>', '<div><i class="checkbox"></i><span>□</span></div>'];
  const bodies = lists.flatMap((list) =>
    boxes.map((box) => `<h2>待办</h2>${list.map((one) => box.replace('□', one)).join('')}<button>添加</button>`),
  );
  expect(askingOf(bodies)).toEqual([]);
});

it('knows documents of Taiwan by their nouns, and what is to be heeded', () => {
  const names = ['訂房需知', '入會合約', '活動注意事項', '订房需知', '入会合约', '活动注意事项'];
  const variants = names.flatMap((name) => [
    { body: `<p>${INPUT} 我已閱讀並同意${name}，願意配合主辦單位安排</p>${BUTTON}`, names: [name] },
    { body: `<p>${INPUT} 我已完整阅读${name}，并同意所有规定</p>${BUTTON}`, names: [name] },
  ]);
  expect(faultsOf(variants)).toEqual([]);
});

it('lets a line that goes on belong to the one above, where that speaks of oneself', () => {
  const lines = ['我已滿十八歲<br>並詳細閱讀與同意', '本人已年满 18 岁<br>并同意', '我是监护人<br>且已阅读并接受'];
  const variants = lines.map((words) => ({ body: `<div>${INPUT} ${words}${LINK}</div>${BUTTON}`, names: NAMES }));
  expect(faultsOf(variants)).toEqual([]);
});

it('leaves out of an English name where it stands, and keeps a lone condition', () => {
  const names = ['Liability Waiver', 'Rental Agreement', 'Terms and Condition'];
  const variants = ['the above', 'the following', 'the attached', 'above', 'our'].flatMap((lead) =>
    names.map((name) => ({ body: `<p>${INPUT} I have read and agree to ${lead} ${name}</p>${BUTTON}`, names: [name] })),
  );
  expect(faultsOf(variants)).toEqual([]);
});

it('takes the smallest room of what is done and all names for the sentence', () => {
  const acts = ['登录即表示同意', '点击“注册”即代表您已阅读并同意'];
  const variants = acts.flatMap((act) =>
    [
      `<div><span>未注册手机号登录后自动创建账号</span><span id="w">，${act}${LINK}</span></div>`,
      `<div><p>未注册的手机号将自动创建账号</p><p id="w">${act}${LINK}</p></div>`,
      `<p id="w">未注册手机号将自动创建账号，${act}${LINK}</p>`,
      `<div id="w"><span>${act}</span>${LINK}</div>`,
    ].map((line) => ({ body: `${BUTTON}${line}`, names: NAMES })),
  );
  expect(faultsOf(variants)).toEqual([]);
});
