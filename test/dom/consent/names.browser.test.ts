import { expect, it } from 'vitest';
import { readPageState } from '../../../src/dom/consent/watch-surfaces.ts';

/*
 * How the documents of a sentence are marked, listed and linked: their names exactly, and for each the very element that
 * leads to it, in the order of the sentence.
 */

/** Makes a document’s mark-up: what the page shows for a name and where it leads. */
type Mark = (name: string) => string;

/** A line beside a box and what it names, each as “name→href”, “name” where nothing leads to it. */
type Line = readonly [line: string, names: string];

const FIELDS = '<input name="mobile" placeholder="手机号"><input type="password" name="pw">';
const link: Mark = (name) => `<a href="/${name}">${name}</a>`;
const linkAround: Mark = (name) => `<a href="/${name}">《${name}》</a>`;
const linkWithin: Mark = (name) => `《<a href="/${name}">${name}</a>》`;
const quote: Mark = (name) => `《${name}》`;
const click: Mark = (name) => `<span onclick="show()">${name}</span>`;
const plain: Mark = (name) => name;

/** What is found for a line beside a box, as `Line` writes it. */
function namesOf(line: string): string {
  const box = `<input type="checkbox" id="w">`;
  const body = line.includes('☐') ? line.replace('☐', box) : `<p>${box} ${line}</p>`;
  const page = new DOMParser().parseFromString(
    `<!DOCTYPE html><meta charset="utf-8"><title>用户注册</title><form>${FIELDS}${body}<div><button>注册</button></div></form>`,
    'text/html',
  );
  const documents = readPageState(page).surfaces.flatMap((surface) => surface.documents);
  return documents
    .map(({ name, link: to }) => {
      const href = to?.getAttribute('href') ?? null;
      return href === null ? name : `${name}→${href}`;
    })
    .join('；');
}

function faultsOf(lines: readonly Line[]): string[] {
  return lines.flatMap(([line, names]) => {
    const found = namesOf(line);
    return found === names ? [] : [`${line}: ${found}, not ${names}`];
  });
}

/** Names as `Line` writes them, each linked as `link` does where `linked`. */
function written(names: readonly string[], linked: boolean): string {
  return names.map((name) => (linked ? `${name}→/${name}` : name)).join('；');
}

const MARKS: readonly (readonly [Mark, linked: boolean])[] = [
  [link, true],
  [linkAround, true],
  [linkWithin, true],
  [quote, false],
  [click, false],
  [plain, false],
];

it('reads names in every kind of marks', () => {
  const pairs = ['《》', '〈〉', '<>', '「」', '『』', '【】', '“”', '""', '[]', '‘’', '≪≫', '«»', "''", '（）', '()'];
  const lines = pairs.flatMap((pair): Line[] => {
    const [open, close] = [...pair].map((mark) => mark.replace('<', '&lt;').replace('>', '&gt;'));
    const marked: Mark = (name) => `${open ?? ''}${name}${close ?? ''}`;
    return [
      [`我已阅读并同意${marked('用户协议')}`, '用户协议'],
      [`我已阅读并同意${marked('用户协议')}和${marked('隐私政策')}`, '用户协议；隐私政策'],
      [`我已阅读并同意拾穗网的${marked('用户协议')}`, '用户协议'],
      [`我已阅读并同意<span>${marked('用户协议')}</span>`, '用户协议'],
    ];
  });
  expect(faultsOf(lines)).toEqual([]);
});

it('leaves a name whole whose marks hold marks', () => {
  const lines = [
    '《关于〈拾穗会员〉的说明》',
    '《关于《隐私政策》更新的说明》',
    '<a href="/关于《隐私政策》更新的说明">《关于《隐私政策》更新的说明》</a>',
  ];
  expect(lines.map((line) => namesOf(`我已阅读并同意${line}`))).toEqual([
    '关于〈拾穗会员〉的说明',
    '关于《隐私政策》更新的说明',
    '关于《隐私政策》更新的说明→/关于《隐私政策》更新的说明',
  ]);
});

it('keeps the names of a room apart that stands beside the verb', () => {
  const names = ['用户协议', '隐私政策', '免责声明'];
  const rooms: readonly ((words: string) => string)[] = [
    (words) => `<div>☐<span>我已阅读并同意</span><span>${words}</span></div>`,
    (words) => `<div>☐ 我已阅读并同意<div>${words}</div></div>`,
    (words) => `<div><label>☐ 我已阅读并同意</label><p>${words}</p></div>`,
    (words) => `<div><label>☐ 我已阅读并同意</label><span>拾穗科技有限公司的${words}</span></div>`,
    (words) => `<div>☐<span>我已阅读并同意</span><span>${words}，未注册的手机号将自动注册</span></div>`,
    (words) => `<div>☐<span>我已阅读并同意</span><span>${words}等相关协议</span></div>`,
    (words) => `<div>☐ 我已阅读并同意<br>拾穗科技有限公司的${words}</div>`,
  ];
  const lines = rooms.flatMap((room) =>
    ['和', '、', '与', '及', '，', '以及', '/', '|', '<i>|</i>'].flatMap((join) =>
      MARKS.map(([mark, linked]): Line => [room(names.map(mark).join(join)), written(names, linked)]),
    ),
  );
  expect(faultsOf(lines)).toEqual([]);
});

it('reads a list of names, one a line', () => {
  const names = ['用户协议', '隐私政策', '拾穗APP免责声明'];
  const items: readonly (readonly [before: string, after: string])[] = [
    ['<div>', '</div>'],
    ['<p>', '</p>'],
    ['<li>', '</li>'],
    ['<div><span>', '</span></div>'],
  ];
  const says = ['我已阅读并同意', '我已阅读并同意以下协议：', '已阅读并接受如下条款：'];
  const lines = items.flatMap(([before, after]) =>
    says.flatMap((say) =>
      MARKS.map(([mark, linked]): Line => {
        const list = names.map((name) => `${before}${mark(name)}${after}`).join('');
        return [`<div><div>☐ ${say}</div>${list}</div>`, written(names, linked)];
      }),
    ),
  );
  const joined = ['和', '以及其', '，', '与我们的', '|'].flatMap((join) =>
    MARKS.slice(0, 4).map(([mark, linked]): Line => {
      const list = names.map((name) => `<p>${mark(name)}</p>`).join(join);
      return [`<div><div>☐ 我已阅读并同意</div>${list}</div>`, written(names, linked)];
    }),
  );
  const broken = MARKS.slice(0, 3).map(([mark, linked]): Line => {
    const list = names.map(mark).join('<br>');
    return [`<div><label>☐ 我已阅读并同意</label>${list}</div>`, written(names, linked)];
  });
  expect(faultsOf([...lines, ...joined, ...broken])).toEqual([]);
});

it('ends a list where something else begins', () => {
  const lines: readonly Line[] = [
    ['<p>☐ 我已阅读并同意用户协议</p><p>隐私政策</p>', '用户协议'],
    [
      '<p>☐ 我已阅读并同意<a href="/用户协议">用户协议</a></p><div><a href="/隐私政策">隐私政策</a></div>',
      '用户协议→/用户协议',
    ],
    ['<div>☐ 我已阅读并同意<p>用户协议</p><h4>隐私政策</h4></div>', '用户协议'],
    ['<div>☐ 我已阅读并同意<p>用户协议</p><p>我们只收集手机号。</p></div>', '用户协议'],
  ];
  expect(faultsOf(lines)).toEqual([]);
});

it('reads names parted by semicolons', () => {
  const names = ['用户协议', '隐私政策', '免责声明'];
  const lines = MARKS.slice(0, 4).flatMap(([mark, linked]): Line[] =>
    ['；', ';', '； '].map((join) => [`我已阅读并同意${names.map(mark).join(join)}`, written(names, linked)]),
  );
  expect(faultsOf([...lines, ['我已阅读并同意《用户协议》；隐私政策见本站首页', '用户协议']])).toEqual([]);
});

it('links the name of a service’s document to where it leads', () => {
  const lines: readonly Line[] = [
    ['我已阅读并同意《拾穗》<a href="/x">用户协议</a>', '《拾穗》用户协议→/x'],
    ['我已阅读并同意<a href="/x">《拾穗》用户协议</a>和<a href="/y">隐私政策</a>', '《拾穗》用户协议→/x；隐私政策→/y'],
  ];
  expect(faultsOf(lines)).toEqual([]);
});

it('takes no link that only reads for one more name', () => {
  const words = ['点击查看', '查看详情', '阅读全文', '點此閱讀', '下载', 'View', 'Read more', 'details'];
  const lines = words.map((word): Line => [
    `我已阅读并同意<a href="/x">用户协议</a> <a href="/read">${word}</a>`,
    '用户协议→/x',
  ]);
  expect(faultsOf(lines)).toEqual([]);
});

it('finds the link beside a sentence that leads to what it names', () => {
  const words = [
    '查看隐私权政策',
    '由此了解更多隐私权政策',
    '点击阅读《隐私权政策》',
    '下载完整的隐私权政策',
    '隐私权政策',
  ];
  const lines = words.map((word): Line => [
    `<p>☐ 我同意隐私权政策</p><div><a href="/x">${word}</a></div>`,
    '隐私权政策→/x',
  ]);
  const foot: Line = [
    '<div class="login-foot"><p>☐ 我同意隐私权政策</p><a href="/x">隐私权政策</a></div>',
    '隐私权政策→/x',
  ];
  const site: Line = [
    '<p>☐ 我同意隐私权政策</p><div><a href="/about">关于我们</a> <a href="/x">隐私权政策</a></div>',
    '隐私权政策',
  ];
  const other: Line = ['<p>☐ 我同意隐私权政策</p><div><a href="/x">儿童隐私权政策</a></div>', '隐私权政策'];
  expect(faultsOf([...lines, foot, site, other])).toEqual([]);
});

it('reads names of either verb', () => {
  const lines = [
    '我已阅读用户协议，并同意隐私政策',
    '我已了解用户协议并接受隐私政策',
    '本人已知悉用户协议，同意隐私政策',
    '我接受用户协议、隐私政策，了解相关风险，并且知道本站不会签发或认可任何代币',
  ];
  expect(faultsOf(lines.map((line): Line => [line, '用户协议；隐私政策']))).toEqual([]);
});

it('knows what documents are called in Taiwan', () => {
  const names = ['服務合約', '會員規約', '服務契約', '個人資料告知事項', '使用者條款', '退換貨須知'];
  const lines = names.flatMap((name): Line[] => [
    [`我已閱讀並同意${name}`, name],
    [`本人同意本公司之${name}`, name],
    [`登入即表示同意<a href="/x">《${name}》</a>`, `${name}→/x`],
    [`我已閱讀並同意${name}暨隱私權政策`, `${name}；隱私權政策`],
    [`我已閱讀並同意${name}／隱私權政策`, `${name}；隱私權政策`],
  ]);
  expect(faultsOf(lines)).toEqual([]);
});

it('takes English names apart in a long sentence', () => {
  const names = ['Terms of Service', 'Privacy Policy', 'Cookie Policy', 'Refund Policy'];
  const joins = [' and the ', ' and our ', ' as well as ', ' and have read the ', ' and agree to the ', ', '];
  const lines = joins.map((join): Line => [`I have read and agree to the ${names.join(join)}`, names.join('；')]);
  const tails = [' of this website', ' before continuing', ' v2.0', ' listed above', ' (PDF)', ' and'];
  const ends = tails.map((tail): Line => [
    `I agree to the Terms of Service and Privacy Policy${tail}`,
    'Terms of Service；Privacy Policy',
  ]);
  const room: Line = [
    '<div>☐<span>I agree to the</span> <span>Terms of Service, Privacy Policy</span></div>',
    'Terms of Service；Privacy Policy',
  ];
  const slips = ['term of services', 'Term of Service', 'term of use'];
  const slipped = slips.map((name): Line => [`I agree\n  with the\n  <a href="#">${name}</a>`, `${name}→#`]);
  const marked: Line = ['I agree to <b>the Privacy Policy & Agreement</b>', 'the Privacy Policy & Agreement'];
  expect(faultsOf([...lines, ...ends, ...slipped, room, marked])).toEqual([]);
});

it('names the text above by its heading, where the words point back to it', () => {
  const text = `<h1>会员须知</h1><p>${'会员应当爱惜书籍，按期归还，不得转借他人。'.repeat(8)}</p>`;
  const buttons = [
    '本人已知晓上述各项条款，并登录平台',
    '我已阅读并同意以上内容',
    '同意上述条款并注册',
    '我同意以上协议',
  ];
  const page = (button: string): string =>
    `<div>${text}<div><button>${button}</button><button>不同意，退出</button></div></div>`;
  expect(
    buttons.map((button) => {
      const { surfaces } = readPageState(new DOMParser().parseFromString(page(button), 'text/html'));
      return surfaces.flatMap(({ documents }) => documents.map(({ name }) => name)).join();
    }),
  ).toEqual(buttons.map(() => '会员须知'));
});

it('takes no link to common questions beside a name for one more, in either script', () => {
  const lines = ['常见问题', '常見問題', '密碼問題'].map((other): Line => [
    `我已閱讀並同意<a href="/t">服務條款</a>、<a href="/q">${other}</a>`,
    '服務條款→/t',
  ]);
  expect(faultsOf(lines)).toEqual([]);
});

it('adds no text above to what a sentence quotes', () => {
  const text = `<div>学员服务条款<p>${'学员应当遵守课堂秩序，爱护器材。'.repeat(40)}</p></div>`;
  const lines: readonly Line[] = [[`${text}<p>☐ 我已阅读并同意「退费办法」内容</p>`, '退费办法']];
  expect(faultsOf(lines)).toEqual([]);
});

it('names all the texts that stand one after another above a button', () => {
  const titles = ['风险揭示书', '客户协议书', '交易须知', '权责告知函'];
  const texts = titles.map(
    (title) => `<div><h2>${title}</h2><p>${'一、交易有风险，入市须谨慎。'.repeat(50)}</p></div>`,
  );
  const found = ['我已仔细阅读以上内容，并同意', '同意以上协议', '我同意'].map((words) => {
    const body = `<main>${texts.join('')}<form><button>${words}</button></form></main>`;
    const { surfaces } = readPageState(new DOMParser().parseFromString(body, 'text/html'));
    return surfaces.flatMap(({ documents }) => documents.map(({ name }) => name));
  });
  expect(found).toEqual([titles, titles, titles]);
});

it('takes a text above that ends with cookies for the agreement it is', () => {
  const text = `<h2>隐私政策</h2><p>${'一、我们按约定处理您的信息。'.repeat(50)}</p><p>二、我们使用 Cookie 记住您的登录状态。</p>`;
  const body = `<div>${text}<div><button>取消</button><button>同意</button></div></div>`;
  const { surfaces } = readPageState(new DOMParser().parseFromString(body, 'text/html'));
  expect(surfaces.flatMap(({ documents }) => documents.map(({ name }) => name))).toEqual(['隐私政策']);
});

it('keeps whole a name that lists what is done with data', () => {
  const names = [
    '個人資料蒐集、處理與利用說明',
    '個人資料蒐集、處理及利用告知事項',
    '個人資料蒐集、處理及利用同意書',
    '个人信息收集、存储与使用规则',
  ];
  const lines = names.flatMap((name): Line[] => [
    [`我已閱讀並同意${name}`, name],
    [`我已閱讀並同意<a href="/p">隱私權政策</a>及${name}。`, `隱私權政策→/p；${name}`],
    [`我已閱讀並同意${name}及會員條款`, `${name}；會員條款`],
  ]);
  expect(faultsOf(lines)).toEqual([]);
  expect(namesOf('我同意平台对我的个人信息收集、使用，并遵守用户协议')).toBe('用户协议');
});

it('takes the rules of a platform for a name where something marks it or lists it', () => {
  const names = ['平台规则', '平台协议', '网站须知'];
  const lines = names.flatMap((name): Line[] => [
    [`我已阅读并同意《${name}》和《隐私政策》`, `${name}；隐私政策`],
    [`我已阅读并同意${name}和隐私政策`, `${name}；隐私政策`],
    [`我已阅读并同意隐私政策、${name}`, `隐私政策；${name}`],
    [`我已阅读并同意<a href="/x">${name}</a>及<a href="/y">隐私政策</a>`, `${name}→/x；隐私政策→/y`],
    [`我已阅读并同意《隐私政策》，并遵守${name}`, '隐私政策'],
    [`我已阅读并同意《隐私政策》等${name}`, '隐私政策'],
  ]);
  expect(faultsOf(lines)).toEqual([]);
});

it('finds the link that says a name longer, in other case or of some edition', () => {
  const alike: readonly (readonly [words: string, link: string])[] = [
    ['I agree to the |terms of use', 'Terms of Use of Example'],
    ['I agree to the |Terms of Use', 'terms of use'],
    ['I agree to the |Privacy Policy', 'Read our Privacy Policy'],
    ['我已阅读并同意|用户协议', '拾穗商城用户协议（2024版）'],
    ['我已阅读并同意|用户协议', 'XX用户协议（2024版）'],
    ['我已阅读并同意|用户协议', '用户协议（2024版）'],
    ['我已阅读并同意|用户协议', '用户协议.pdf'],
    ['我已阅读并同意|用户协议', '用户协议 v2.0'],
    ['我已阅读并同意|拾穗网用户协议', '用户协议'],
  ];
  const places: readonly ((box: string, links: string) => string)[] = [
    (box, links) => `<p>${box}</p><div>${links}</div>`,
    (box, links) => `<p>${links}</p><p>${box}</p>`,
    (box, links) => `<p>${box}</p><p>${'请填写真实的手机号。'.repeat(24)}</p><p>${links}</p>`,
  ];
  const lines = alike.flatMap(([words, text]) => {
    const [lead = '', name = ''] = words.split('|');
    return places.flatMap((place): Line[] => [
      [place(`☐ ${lead}${name}`, `<a href="/x">${text}</a>`), `${name}→/x`],
      // The same words twice, each leading elsewhere, tell nothing.
      [place(`☐ ${lead}${name}`, `<a href="/x">${text}</a><br><a href="/y">${text}</a>`), name],
    ]);
  });
  const other = [
    ['服务协议', '会员服务协议'],
    ['用户协议', '儿童用户协议'],
    ['用户协议', '用户协议补充条款'],
    ['隐私政策', '隐私政策更新说明'],
  ].map(([name = '', text = '']): Line => [`<p>☐ 我同意${name}</p><div><a href="/x">${text}</a></div>`, name]);
  expect(faultsOf([...lines, ...other])).toEqual([]);
});

it('parts English names of one word and two joined by a stroke', () => {
  const lines: readonly Line[] = [
    ['I accept the rules and the code of conduct', 'rules；code of conduct'],
    ['I agree to the terms, rules and privacy policy', 'terms；rules；privacy policy'],
    ['I agree to these terms and the Privacy Policy', 'Privacy Policy'],
    ['I agree to the User Agreement/Privacy Policy', 'User Agreement；Privacy Policy'],
    ['I acknowledge receipt of the Privacy Notice', 'Privacy Notice'],
    ['I agree to Example’s Terms of Service', 'Terms of Service'],
    ['I agree to the Children’s Privacy Policy', 'Children’s Privacy Policy'],
    ['I agree to the terms of the Code of Conduct', 'Code of Conduct'],
  ];
  expect(faultsOf(lines)).toEqual([]);
});
