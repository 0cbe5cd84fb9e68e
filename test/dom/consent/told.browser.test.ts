import { expect, it } from 'vitest';
import { askingOf, faultsOf } from './faults-of.ts';

/*
 * Pages that hold the words of consent and ask for nothing: what is told of a sentence, what others ask for, what was
 * accepted before. Each kind is varied in its words, and in where a form stands that has nothing to do with it.
 */

const FIELDS = '<input name="mobile" placeholder="手机号"><input type="password" name="pw">';
const LOGIN = `<form>${FIELDS}<button>登录</button></form>`;
const COMMENT =
  '<form><input name="name" placeholder="姓名"><textarea name="c"></textarea><button>发表评论</button></form>';
const CONTACT =
  '<form><input name="name" placeholder="姓名"><input name="email"><textarea></textarea><button>提交</button></form>';
const LINK = '<a href="/x">《用户协议》</a>';
const MARKS = [LINK, '《用户协议》'];

/** Words beside a form, above and below it. */
function beside(words: readonly string[], form: string): string[] {
  return words
    .flatMap((one) => MARKS.map((mark) => one.replaceAll('L', () => mark)))
    .flatMap((one) => [`<div>${one}</div>${form}`, `${form}<div>${one}</div>`]);
}

it('takes no state of an agreement beside a form for a question', () => {
  const states =
    '已签署L待审核；L：已签署，待审核；您已签署L，请等待审核；状态：已阅读并同意L；签署状态：已签署L；已同意L 2024-03-01；您已于 2024-03-01 同意L；' +
    'L（已签署）；待签署：L；当前状态：已接受L，资料审核中；合同状态 已签署L 待盖章；该用户已同意L；您已阅读过L；审核进度：1. 提交资料 2. 已签署L 3. 待审核';
  expect(askingOf(beside(states.split('；'), LOGIN))).toEqual([]);
});

it('takes no banner about cookies beside a form for a question', () => {
  const banners = [
    '本网站使用 Cookie 改善体验，继续浏览即表示您同意我们的<a href="/c">Cookie 政策</a>。<button>同意</button><button>拒绝</button>',
    '我们使用 Cookie。点击“接受”即表示您同意<a href="/p">隐私政策</a>和<a href="/c">Cookie 政策</a>。<button>接受</button>',
    '<p>By continuing to use this site you agree to our use of cookies and <a href="/p">Privacy Policy</a>.</p><button>Accept</button>',
    '<p>We use cookies. By clicking “Accept” you agree to our <a href="/c">Cookie Policy</a>.</p><button>Accept</button>',
    '<p>您同意我们使用 Cookie 吗？详见<a href="/p">隐私政策</a></p><button>同意</button><button>不同意</button>',
    '我们使用 Cookie，继续使用即代表同意<a href="/c">《Cookie 政策》</a> <a class="btn">知道了</a>',
  ].map((banner) => `<div class="bar">${banner}</div>`);
  expect(askingOf(banners.flatMap((banner) => [banner + LOGIN, LOGIN + banner]))).toEqual([]);
  // A form for itself may have a policy about them.
  const own = `<p id="w">登录即表示同意${LINK}和<a href="/c">《Cookie 政策》</a></p>`;
  expect(faultsOf([{ body: `${own}<div><button>登录</button></div>`, names: ['用户协议', 'Cookie 政策'] }])).toEqual(
    [],
  );
});

it('takes no article that tells of the sentence for a question, above a form for comments', () => {
  const said =
    '很多平台写着“点击“同意”即表示您已阅读并接受L”，但几乎没人读。；网页上写着：点击“同意”即表示您接受L。这句话有效吗？；' +
    '所谓“点击注册即表示同意L”，法院认为属于格式条款。；例如某 App 的弹窗：“点击“同意”即表示您已阅读L”。；' +
    '判决书写道，原告点击“同意”即表示接受L的全部条款。；“登录即代表同意L”成了默认做法。；记者发现，用户注册即视为同意L，没有其他选择。；' +
    '该公司称，用户点击同意即表示已阅读L。；文章截图显示“我已阅读并同意L”默认勾选。；一句“登录即表示同意L”就把用户打发了。；点击“同意”即表示您已阅读L。';
  const articles = said.split('；').map((words) => `<h1>你真的读过吗</h1><p>${words}</p>`);
  const whole = said
    .split('；')
    .map((words) => `<article><h1>读协议</h1><p>每一次点击都可能是签字。${words}</p></article>`);
  expect(askingOf(beside([...articles, ...whole], COMMENT))).toEqual([]);
  const own = {
    body: `<p id="w">发表评论即表示同意${LINK}</p><div><button>发表评论</button></div>`,
    names: ['用户协议'],
  };
  expect(faultsOf([own])).toEqual([]);
});

it('takes no answer of a help page for a question', () => {
  const answers = [
    ['注册时为什么要同意L？', '注册即表示您与我们订立合同，因此需要同意L。'],
    ['如何注册？', '打开注册页，填写手机号，勾选“我已阅读并同意L”，点击“注册”。'],
    ['找不到注册按钮？', '请先勾选“我已阅读并同意L”，再点击“立即注册”。'],
    ['登录页的提示是什么意思？', '“登录即代表同意L”是指您使用服务时受其约束。'],
    ['第三步：同意协议', '在弹出的窗口中点击“同意并继续”，即表示您接受L。'],
    ['怎样开通支付？', '进入“我的”，点击“开通支付”，阅读并同意L后输入密码。'],
    ['不同意L怎么办？', '如果您不同意L，请停止使用。'],
    ['退款怎么算？', '申请退款即表示同意L中的退款规则。'],
  ].map(([question = '', answer = '']) => `<h3>${question}</h3><p>${answer}</p>`);
  const search = '<form><input type="text" name="q" placeholder="搜索帮助"><button>搜索</button></form>';
  expect(askingOf([...beside(answers, CONTACT), ...beside(answers, search)])).toEqual([]);
});

it('takes no list of agreements to manage for a question', () => {
  const lists = [
    ['用户协议', '隐私政策', '退款规则'],
    ['《用户协议》', '《隐私政策》'],
    [LINK],
    ['用户服务协议'],
    ['会员须知'],
  ];
  const box = '<input type="checkbox" name="ids">';
  const pages = lists.flatMap((names) => {
    const rows = names
      .map((name) => `<tr><td>${box}</td><td>${name}</td><td><a>编辑</a> <a>删除</a></td></tr>`)
      .join('');
    const items = names.map((name) => `<li><label>${box} ${name}</label></li>`).join('');
    const notices = names.map((name) => `<p>${box} ${name}更新时通知我</p>`).join('');
    return [
      `<form><input name="title"><button>查询</button></form><table><tr><th>${box}</th><th>名称</th></tr>${rows}</table><button>批量删除</button>`,
      `<ul>${items}</ul><button>批量删除</button><button>下载</button>`,
      `<form><input name="title"><ul>${items}</ul><button>删除选中</button></form>`,
      `<p>选择要导出的文件：</p><ul>${items}</ul><button>导出</button>`,
      `<p>订阅更新通知：</p>${notices}<button>保存</button>`,
    ];
  });
  const switches = ['注册时需要用户同意L', '要求用户阅读并同意L', '强制阅读L 10 秒', '显示L的链接'].flatMap((words) =>
    MARKS.map(
      (mark) =>
        `<form><input name="site"><p><label>${box} ${words.replace('L', () => mark)}</label></p><button>保存</button></form>`,
    ),
  );
  expect(askingOf([...pages, ...switches])).toEqual([]);
});

it('takes no survey, quiz or vote for a question of terms', () => {
  const questions: readonly (readonly [question: string, answers: string])[] = [
    ['您是否同意以下说法：平台应当公开其用户协议？', '同意 不同意 不确定'],
    ['你同意“用户协议太长了”这一说法吗？', '非常同意 同意 一般 不同意 非常不同意'],
    ['下列行为违反《网络安全法》的是？', 'A.同意用户协议 B.泄露隐私'],
    ['关于《民法典》，下列正确的是', 'A.点击“同意”即表示接受格式条款 B.格式条款一律无效'],
    ['是否同意修订《业主公约》？', '同意 反对 弃权'],
    ['关于通过《小区管理规约》的表决', '同意 反对 弃权'],
    ['您是否同意制定本小区《垃圾分类公约》', '同意 不同意'],
    ['判断：注册即表示同意用户协议，因此不能反悔。', '对 错'],
    ['Do you agree with this statement: Privacy policies are too long?', 'Agree Disagree'],
  ];
  const pages = questions.flatMap(([question, answers]) => [
    `<form><p>1. ${question}</p>${answers
      .split(' ')
      .map((one) => `<p><label><input type="radio" name="q"> ${one}</label></p>`)
      .join('')}<button>提交</button></form>`,
    `<h2>投票</h2><p>${question}</p><div>${answers
      .split(' ')
      .map((one) => `<button>${one}</button>`)
      .join('')}</div>`,
  ]);
  expect(askingOf(pages)).toEqual([]);
});

it('takes no request of someone else for a question, answered by two boxes too', () => {
  const requests =
    '李某请求添加您为好友；李某申请加入群“协议研究会”；买家申请退款，请参考《退款规则》处理；买家申请退货，处理规则见《售后服务条款》；员工请假申请：事假 2 天，依据《请假制度》；' +
    '请假单：王某，病假。附件：《请假须知》；合同审批：《采购合同》待您审批；用印申请：《房屋租赁合同》；您收到《合作协议》变更请求，来自李某；对方申请解除《租赁合同》；' +
    '李某邀请您加入项目“隐私政策改版”；仲裁庭组成意见：是否同意适用《简易程序规则》';
  const pages = requests
    .split('；')
    .flatMap((text) => [
      `<div><p>${text}</p><div><button>同意</button><button>拒绝</button></div></div>`,
      `<form><p>${text}</p><label><input type="radio" name="r"> 同意</label> <label><input type="radio" name="r"> 拒绝</label><input type="text" name="opinion"><button>提交</button></form>`,
    ]);
  expect(askingOf(pages)).toEqual([]);
  const pair = '<input type="radio" name="a" id="w">同意 <input type="radio" name="a">不同意';
  const own = ['入会申请须知', '《贷款申请协议》', '《会员守则》'].map((name) => ({
    body: `<p>${name}：</p><p>${pair}</p><button>提交</button>`,
    names: [name.replace(/[《》]/g, '')],
  }));
  expect(faultsOf(own)).toEqual([]);
});

it('takes no place where one takes consent back for one that asks for it', () => {
  const states =
    '您已同意L（2024-03-01），可随时撤回；已授权《个人信息处理规则》；撤回对L的同意；我不再同意L；您于 2024 年 3 月 1 日同意了L；取消同意L';
  const ways = [
    '<button>撤回同意</button>',
    '<a class="btn">撤回</a>',
    '<input type="checkbox" checked>',
    '<span class="switch checked"></span>',
  ];
  const pages = states
    .split('；')
    .flatMap((state) =>
      ways.flatMap((way) => [
        `<h2>隐私设置</h2><ul><li>${state.replace('L', LINK)} ${way}</li></ul>`,
        `<form><input type="text" name="nick"><p>${way} ${state.replace('L', LINK)}</p><button>保存</button></form>`,
      ]),
    );
  // Beside a lone box even “已授权” asks.
  const lone = pages.filter((page) => page.includes('已授权') && /checkbox|switch/.test(page));
  expect(askingOf(pages.filter((page) => !lone.includes(page)))).toEqual([]);
});
