import { expect, it } from 'vitest';
import { readPageState } from '../../../src/dom/consent/watch-surfaces.ts';
import { askingOf, faultsOf, type Variant } from './faults-of.ts';

/* Ways to ask that do not use the usual verbs, or name their documents elsewhere; each as a form of another trade has it. */

const BOX = '<input type="checkbox" id="w">';
const SUBMIT = '<p><button>提交</button></p>';

/** `line` holds a box, a radio or the asking words `#w`. */
function variants(rows: readonly (readonly [line: string, ...names: string[]])[]): Variant[] {
  return rows.map(([line, ...names]) => ({ body: `<div>${line}</div>${SUBMIT}`, names }));
}

it('takes any verb beside a box for what whoever ticks it says', () => {
  const stated = [
    '自愿签订《骑手合作协议》',
    '本人自愿签署《放弃声明》，知悉后果',
    '我将恪守《合乘公约》，系好安全带',
    '服从并执行《陪护管理规定》',
    '若当选，本人将履行《候选人承诺书》',
    '《风险说明书》的内容本人已悉，无异议',
    '本人愿受《网络招聘协议》约束，所填信息真实',
    '我授权平台按《版权授权协议》使用该作品',
    '我自愿加入，按《志愿者管理办法》参加服务',
    '签收并承诺遵守《安全使用告知单》',
    '我答应遵守《住户公约》：不吵闹',
    '本人願意簽署【志工服務同意書】並配合安排',
    '本人已满十八周岁，完全理解《知情同意书》并自愿参加',
    '本人确认已收到并理解《产品说明书》',
    '确认阅读《退改规则》',
  ];
  const name = /[《【]([^》】]+)/;
  const rows: [string, string][] = [[`${BOX}本公司承诺遵守《供应商行为准则》`, '供应商行为准则']];
  rows.push(
    ...stated.flatMap((line): [string, string][] => [
      [`${BOX}${line}`, name.exec(line)?.[1] ?? ''],
      [`<span>${line}</span> ${BOX}`, name.exec(line)?.[1] ?? ''],
    ]),
  );
  expect(faultsOf(variants(rows))).toEqual([]);
});

it('understands what an act is said to mean', () => {
  const rows: [string, ...string[]][] = [
    ['一经注册，即受《用户协议》约束', '用户协议'],
    ['一经点击“立即参与”，即认同并受《活动规则》约束', '活动规则'],
    ['注册账号表明你已接受<a href="/t">服务条款</a>与<a href="/p">隐私声明</a>的约束', '服务条款', '隐私声明'],
    ['点击下一步，即授权本平台核验您的身份信息，详见<a href="/t">《实名认证服务协议》</a>', '实名认证服务协议'],
    ['请仔细阅读<a href="/t">《注册协议》</a>，如不同意请勿注册', '注册协议'],
    ['建立帳戶即代表閣下接納本公司之<a href="/p">私隱政策</a>及<a href="/t">使用條款</a>', '私隱政策', '使用條款'],
    [
      'By creating an account, you certify that you are at least 16 and agree to our <a href="/t">Terms</a> and <a href="/g">Community Guidelines</a>.',
      'Terms',
      'Community Guidelines',
    ],
    ['Pressing the button “Pay”, you accept the <a href="/t">Public Offer Agreement</a>', 'Public Offer Agreement'],
    [
      'You acknowledge that you have read our <a href="/p">Privacy Notice</a> by submitting this form.',
      'Privacy Notice',
    ],
    ['Continuing means you’ve accepted our <a href="/t">Terms of Service</a>', 'Terms of Service'],
    ['Type your full name below to sign this Rental Agreement electronically.', 'Rental Agreement'],
  ];
  expect(faultsOf(rows.map(([line, ...names]) => ({ body: `<div id="w">${line}</div>${SUBMIT}`, names })))).toEqual([]);
});

it('reads the name that a button, a choice or “以上” means', () => {
  const rows: [string, ...string[]][] = [
    [
      '<a href="/1">会员协议</a> <a href="/2">自动续费规则</a><p><button id="w">确认协议并支付</button></p>',
      '会员协议',
      '自动续费规则',
    ],
    ['<button id="w">Agree to the Website Service Agreement and register</button>', 'Website Service Agreement'],
    ['<button id="w">Accept the Merchant Agreement &amp; finish</button>', 'Merchant Agreement'],
    [
      '<p>请先细阅《网上理财章则》。</p><button id="w" type="button">接受</button><button>拒绝</button>',
      '网上理财章则',
    ],
    [
      '<p>Please review the attached Arbitration Agreement.</p><p>Initials <input></p><button id="w">I agree and sign electronically</button>',
      'Arbitration Agreement',
    ],
    [
      '<p>Do you agree to the terms of the Photo Release Form?</p><label><input type="radio" name="p" id="w">Yes, I agree</label> <label><input type="radio" name="p">No</label>',
      'Photo Release Form',
    ],
    [
      `<ol><li><a href="/1">电子签名协议</a></li><li><a href="/2">证书申请责任书</a></li></ol><label>${BOX}以上协议本人均已阅读并同意签署</label>`,
      '电子签名协议',
      '证书申请责任书',
    ],
    [
      `<ul><li><a href="/1">投保须知</a></li><li><a href="/2">责任免除说明</a></li></ul><label>${BOX}我已逐页阅读以上文件，完全知悉并认可</label>`,
      '投保须知',
      '责任免除说明',
    ],
    [
      `<h3>考生须知</h3><p>一、须在考前确认证件有效。</p><p>证件号 <input></p><p>${BOX}以上须知我已知晓，并同意遵守</p>`,
      '考生须知',
    ],
    [
      `<details open><summary>展开查看《信息采集告知书》</summary><p>为园区安全，我们采集您的姓名，保存三十日。</p></details><p>姓名 <input></p><p>${BOX}同意上述告知书</p>`,
      '信息采集告知书',
    ],
    [
      `<p>请阅读<a href="/1">《送花网服务条款》</a></p><input type="button" id="w" value="同意以上条款并注册"><p>发票制度 <a href="/2">会员制度</a></p>`,
      '送花网服务条款',
    ],
    [
      '<p>1. 您是否已阅读知情同意书并自愿参加？</p><label><input type="radio" name="q" id="w"> 我已阅读并同意参加</label><label><input type="radio" name="q"> 不同意，退出</label>',
      '知情同意书',
    ],
    [
      `${BOX} I am 13 or older and agree to the terms of the <a href="/1">Subscriber Agreement</a>.`,
      'Subscriber Agreement',
    ],
    [
      '<div>注册协议</div><p>您在申请注册流程中点击同意前，应当认真阅读以下协议。</p><p><a href="/1">《平台服务协议》</a> <a href="/2">《法律声明》</a></p><button id="w">同意协议</button>',
      '平台服务协议',
      '法律声明',
    ],
    ['<h2>入驻协议</h2><h3></h3><div></div><input type="button" id="w" value="同意协议">', '入驻协议'],
    [`${BOX} I agree to all conditions in the Pet Adoption Contract`, 'Pet Adoption Contract'],
    [`${BOX} I pledge to uphold the Student Honor Code while taking this exam.`, 'Student Honor Code'],
    [
      `${BOX} I have read the Participant Waiver and Release of Liability and agree to be bound by it.`,
      'Participant Waiver and Release of Liability',
    ],
    [`${BOX} 本人已阅读并同意《信息查询授权书》等6份协议`, '信息查询授权书'],
    [`${BOX} 愿遵守贵馆借阅规则`, '借阅规则'],
    [
      '<h2>欢迎申请加入联盟</h2><p>名称 <input></p><p><input type="radio" id="w">同意<a href="/1">《联盟章程》</a></p>',
      '联盟章程',
    ],
    [`${BOX} 接受［储值卡章程］`, '储值卡章程'],
    [`${BOX} <a href="/1">网站服务条款</a>（必读）`, '网站服务条款'],
    [
      `${BOX}<span>我已看过并</span><span>同意</span><span>《</span><span>用户</span><span>注册</span><span>协议</span><span>》</span>`,
      '用户注册协议',
    ],
  ];
  expect(faultsOf(variants(rows))).toEqual([]);
});

it('takes glyphs for boxes', () => {
  const rows: [string, string][] = [
    ['<p><span id="w">☑️</span><span> </span><span>已阅读购买须知</span></p>', '购买须知'],
    ['<i class="fa fa-square-o" id="w"></i> 勾选即代表同意<span>《服务协议》</span>的相关内容', '服务协议'],
    ['<div id="w">[√]接受<em>《图片上传协议》</em></div>', '图片上传协议'],
    ['<i id="w">&#x1684;</i> 已阅读并同意<a href="/1">《借款服务条款》</a>', '借款服务条款'],
    ['<i id="w" class="agree-icon" onclick="agree()"></i>Accept《<em>Privacy Agreement</em>》', 'Privacy Agreement'],
  ];
  expect(faultsOf(variants(rows))).toEqual([]);
});

it('adds up tenths as they are: a form that just reaches the score asks', () => {
  const page = new DOMParser().parseFromString(
    '<ul><li><p><span id="w" class="checkBox"></span> 我已同意大赛征集所有条款</p></li></ul><button>立即报名</button>',
    'text/html',
  );
  expect(readPageState(page).kind).toBe('consent');
});

it('gives each of two glyphs its own sentence', () => {
  const page = new DOMParser().parseFromString(
    '<form><input><p><span id="a">□</span><span>同意<a href="/a">《用户协议》</a></span></p><p><span id="b">□</span><span>同意<a href="/b">《隐私政策》</a></span></p><button>注册</button></form>',
    'text/html',
  );
  const { surfaces } = readPageState(page);
  const found = surfaces.map(({ widget, documents }) => [widget.id, documents.map(({ name }) => name).join()]);
  expect(found).toEqual([
    ['a', '用户协议'],
    ['b', '隐私政策'],
  ]);
});

it('reads a bare name with its edition, and one in English', () => {
  const rows = ['隐私政策（2024版）', '用户协议V2.0', '用户服务协议（试行）', 'Privacy Policy'];
  expect(faultsOf(variants(rows.map((name): [string, string] => [`${BOX} 《${name}》`, name])))).toEqual([]);
});

it('finds no fault with a sentence that names nothing', () => {
  const page = new DOMParser().parseFromString(
    `<form><input>${BOX} 我已阅读全部条款<button>提交</button></form>`,
    'text/html',
  );
  expect(readPageState(page).surfaces[0]?.reasons.join()).not.toContain('a work to read');
});

it('does not ask where the words stand beside something else', () => {
  const bodies = [
    '<h2><span class="icon-test"></span>依据《网络安全法》,请尽快完成手机号验证</h2><form><input name="phone"><button>登陆</button></form>',
    '<h2>合同用印审批</h2><p>合同名称：《投放框架协议》</p><p>法务：第8条已修改，同意。</p><h3>我的处理</h3><p><label><input type="radio" name="a"> 同意</label><label><input type="radio" name="a"> 驳回</label></p><button>提交</button>',
    '<h2>条款编辑器</h2><p>标题 <input></p><label><input type="checkbox"> 加入常用条款</label><button>保存条款</button>',
    '<h2>阅读打卡</h2><label><input type="checkbox">《背影》已阅读</label><label><input type="checkbox">《春》已阅读</label><button>打卡</button>',
    '<h2>公开课</h2><label><input type="checkbox">《平台用户协议审查要点》 6课时</label><p>邮箱 <input></p><button>加入学习计划</button>',
    '<form><h3>注册设置</h3><label>注册时须同意用户协议</label><input type="checkbox" name="need_agree"><div><label>协议标题</label><input></div><textarea></textarea><button>保存设置</button></form>',
    '<h2>Sign in</h2><form><p>Enter your email and password to sign in. See our <a href="/p">Privacy Policy</a>.</p><input type="email"><input type="password"><button>Sign in</button></form>',
    '<p>已签署《劳动合同》的员工 128 人</p><form><input type="checkbox"> 只看本部门<button>查询</button></form>',
  ];
  expect(askingOf(bodies)).toEqual([]);
});

const RADIO = '<input type="radio" id="w">';

/** A native list of answers. */
const list = (...options: string[]): string =>
  `<select id="w">${options.map((option) => `<option>${option}</option>`).join('')}</select>`;

it('takes a list from which one chooses to agree for the box', () => {
  const lists = [
    list('不同意', '同意'),
    list('请选择', '同意', '不同意'),
    list('——', '我已阅读并同意', '我不同意'),
    list('接受', '暂不接受'),
  ];
  const rows = lists.flatMap((one): [string, ...string[]][] => [
    [`${one} <a href="/t">《用户服务协议》</a>`, '用户服务协议'],
    [`是否同意<a href="/t">《用户服务协议》</a>、<a href="/p">《隐私政策》</a>：${one}`, '用户服务协议', '隐私政策'],
    [`<table><tr><td>服务条款</td><td>${one}</td></tr></table>`, '服务条款'],
  ]);
  rows.push(
    [`我已阅读并同意《会员章程》 ${list('否', '是')}`, '会员章程'],
    [`I accept the <a href="/t">Terms of Use</a> ${list('Please select', 'Yes', 'No')}`, 'Terms of Use'],
    [
      `<table><tr><td><a href="/t">会员服务条款</a>：</td><td>${RADIO}同意 <input type="radio">不同意</td></tr></table>`,
      '会员服务条款',
    ],
    [`<p>* 服务条款</p><p><label>${RADIO}接受</label> <label><input type="radio">不接受</label></p>`, '服务条款'],
    [`<a href="/t">Terms of Use</a>: ${list('Choose…', 'I agree', 'I do not agree')}`, 'Terms of Use'],
  );
  expect(faultsOf(variants(rows))).toEqual([]);
});

it('reads how such a list stands, and that it can be declined', () => {
  const html = `<form><input>《用户协议》${list('不同意', '同意')}<button>提交</button></form>`;
  const page = new DOMParser().parseFromString(html, 'text/html');
  const [surface] = readPageState(page).surfaces;
  expect(surface?.describe()).toMatchObject({ kind: 'radio', ticked: false, preTicked: false, refusable: true });
  page.querySelector('select')!.selectedIndex = 1;
  expect(surface?.describe()).toMatchObject({ ticked: true, preTicked: false });
});

it('takes no other list for one', () => {
  const bodies = [
    `<h2>请假审批</h2><p>张三申请请假</p><p>审批意见 ${list('同意', '不同意')}</p><button>提交</button>`,
    `<h2>问卷</h2><p>食堂应当延长供餐时间 ${list('同意', '不同意')}</p><button>提交</button><a href="/p">隐私政策</a>`,
    `<form><p>是否有驾照 ${list('是', '否')}</p><button>提交</button></form><footer><a href="/t">用户协议</a></footer>`,
    `<form><p>用户协议状态 ${list('全部', '已同意', '未同意', '已撤回', '已过期')}</p><button>查询</button></form>`,
  ];
  expect(askingOf(bodies)).toEqual([]);
});

it('goes on with what the page calls a button right above the words that say what pressing it means', () => {
  const page = new DOMParser().parseFromString(
    '<p>您的账单将自动结清</p><div class="n-btn">申请暖冬计划</div><div><span>提交即同意借款服务协议</span></div><p>注意事项</p><a class="btn">确定</a>',
    'text/html',
  );
  const [surface] = readPageState(page).surfaces;
  expect(surface?.actionWords).toBe('申请暖冬计划');
});

it('takes the box with a name of its own within a row that hears the click, and the mark in a row called after the agreement', () => {
  const rows: [string, string][] = [
    [
      '<div onclick="toggle()"><div class="ckb-box" id="w"><svg></svg></div><span>我已阅读并同意《用户协议》</span></div>',
      '用户协议',
    ],
    ['<label class="agreement"><i class="iconfont icon-kuang" id="w"></i>我已接受用户管理协议</label>', '用户管理协议'],
    ['<div class="check2 row" id="w">我已接受《学员须知》</div>', '学员须知'],
  ];
  expect(faultsOf(variants(rows))).toEqual([]);
});

it('reads names in a list of plain words, and the heading that “上述规则” means', () => {
  const rows: [string, ...string[]][] = [
    [`${BOX}我已阅读并同意<a href="/t">点击可进入查看入驻协议</a>`, '入驻协议'],
    [`${BOX}本人已认真阅读和理解投保须知、产品条款、 投保提示书，同意继续`, '投保须知', '产品条款', '投保提示书'],
    [
      `<h4>充值规则 :</h4><p>1:首次充值赠券一张，不可兑换现金。</p><p>账号 <input></p>${BOX}我已阅读并同意上述规则`,
      '充值规则',
    ],
  ];
  expect(faultsOf(variants(rows))).toEqual([]);
});

it('does not take a paper that is called a consent, among others to order, for consent', () => {
  const papers = ['出生', '亲属关系', '同意出国声明书', '已婚', '学历', '委托书'];
  const boxes = papers.map((paper) => `<td><input type="checkbox" name="paper">${paper}</td>`).join('');
  expect(askingOf([`<h2>选择公证事项</h2><table><tr>${boxes}</tr></table><button>下一步</button>`])).toEqual([]);
});
