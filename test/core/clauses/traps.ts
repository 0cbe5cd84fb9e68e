/** An agreement written to mislead, and the clauses a careful reader would list: depth and number. */
export interface Trap {
  readonly name: string;
  readonly text: string;
  readonly clauses: readonly string[];
}

/** One case for each way in which Chinese agreements number, fail to number, or only seem to. Companies are invented. */
export const traps: readonly Trap[] = [
  {
    name: 'chapters, articles, paragraphs and items in their usual order',
    text: '第一编 通则\n第一章 总则\n第一节 范围\n第一条 定义\n本协议由您与云杉科技订立。\n一、服务\n（一）账号\n1、注册\n（1）填写手机号；\n①验证。\n第二章 附则\n第二条 生效\n自勾选时起生效。',
    clauses: [
      '1 第一编',
      '2 第一章',
      '3 第一节',
      '4 第一条',
      '5 一、',
      '6 （一）',
      '7 1、',
      '8 （1）',
      '9 ①',
      '2 第二章',
      '3 第二条',
    ],
  },
  {
    name: 'dotted numbers of four levels with and without a space',
    text: '1. 范围\n1.1本站服务由松果网提供。\n1.1.1 您应年满十八周岁。\n1.1.1.1 未满的应由监护人同意。\n1.2 其他\n2. 费用\n2.1 按月收取。',
    clauses: ['1 1.', '2 1.1', '3 1.1.1', '4 1.1.1.1', '2 1.2', '1 2.', '2 2.1'],
  },
  {
    name: 'full-width digits and points',
    text: '１．服务内容\n１．１　本平台提供信息服务。\n１．２　本平台可以收费。\n２．账号\n２．１　账号不得转借。',
    clauses: ['1 １．', '2 １．１', '2 １．２', '1 ２．', '2 ２．１'],
  },
  {
    name: 'a number alone on its own line',
    text: '一、总则\n1.\n本协议包括正文。\n1.1\n正文优先于附件。\n1.2\n附件同样有效。\n2.\n您应当遵守。',
    clauses: ['1 一、', '2 1.', '3 1.1', '3 1.2', '2 2.'],
  },
  {
    name: 'everything on one line, numbers glued to headings without a stop',
    text: '第1条 服务条款的确认1.1本站服务归青竹网所有，用户同意全部条款。1.2用户点击同意即视为接受。第2条 信息安全2.1请妥善保管密码。2.2发生下列情形时：2.2.1密码泄露；2.2.2账号被盗。第3条 其他本协议自公布起生效。',
    clauses: ['1 第1条', '2 1.1', '2 1.2', '1 第2条', '2 2.1', '2 2.2', '3 2.2.1', '3 2.2.2', '1 第3条'],
  },
  {
    name: 'a heading glued to the end of the paragraph before it',
    text: '一、注册\n您应当提供真实资料。二、费用\n本服务免费。三、终止\n我们可以终止服务。四、其他\n无。',
    clauses: ['1 一、', '1 二、', '1 三、', '1 四、'],
  },
  {
    name: 'clauses of a chapter run on, parted by no-break spaces only',
    text: '一、确认\n\u00a0\u00a01.1 用户点击同意即为接受。\u00a0\u00a01.2 平台可以修改本协议。\u00a0\u00a01.3 修改后公布。\n二、平台\n\u00a0\u00a02.1 平台依法提供服务。\u00a02.2 用户自备设备。',
    clauses: ['1 一、', '2 1.1', '2 1.2', '2 1.3', '1 二、', '2 2.1', '2 2.2'],
  },
  {
    name: 'numbers that restart in every chapter',
    text: '一、甲\n1、第一点。\n2、第二点。\n二、乙\n1、第一点。\n2、第二点。',
    clauses: ['1 一、', '2 1、', '2 2、', '1 二、', '2 1、', '2 2、'],
  },
  {
    name: 'numbers that run on across chapters',
    text: '一．总则\n1. 甲。\n2. 乙。\n二．规则\n3. 丙：\na)丁；\nb)戊。\n4. 己。\n三．其他\n5. 庚。',
    clauses: ['1 一．', '2 1.', '2 2.', '1 二．', '2 3.', '3 a)', '3 b)', '2 4.', '1 三．', '2 5.'],
  },
  {
    name: 'numbers that skip, and one that comes twice',
    text: '5. 规范\n5.1 甲。\n5.6 乙。\n5.8 丙。\n5.8 丁。\n6. 其他\n1、甲。\n2、乙。\n2、丙。\n3、丁。\n7. 附则',
    clauses: ['1 5.', '2 5.1', '2 5.6', '2 5.8', '2 5.8', '1 6.', '2 1、', '2 2、', '2 2、', '2 3、', '1 7.'],
  },
  {
    name: 'a skip inside one line',
    text: '第5条 义务5.1不得甲；5.2不得乙；5.4不得丙；5.5不得丁。第6条 权利6.1用户授权。',
    clauses: ['1 第5条', '2 5.1', '2 5.2', '2 5.4', '2 5.5', '1 第6条', '2 6.1'],
  },
  {
    name: '一、 under 第X条, against the usual rank of 一、 as a chapter',
    text: '第二条 甲方权利、义务\n一、权利\n（一）可以查询。\n（二）可以注销。\n二、义务\n（一）应当付费。\n第三条 乙方权利、义务\n一、权利\n（一）可以收费。',
    clauses: ['1 第二条', '2 一、', '3 （一）', '3 （二）', '2 二、', '3 （一）', '1 第三条', '2 一、', '3 （一）'],
  },
  {
    name: '（一） below 1、 where the outer row goes on',
    text: '1、账号\n（一）注册；\n（二）注销。\n2、费用\n（一）会员费；\n（二）服务费。\n3、其他',
    clauses: ['1 1、', '2 （一）', '2 （二）', '1 2、', '2 （一）', '2 （二）', '1 3、'],
  },
  {
    name: 'a row nested in a row of its own kind, announced by a colon',
    text: '三、承诺\n1. 您保证上传的内容不得：\n1. 侵犯他人权利；\n2. 含有病毒；\n3. 含有广告。\n2. 您保证信息真实。\n四、其他',
    clauses: ['1 三、', '2 1.', '3 1.', '3 2.', '3 3.', '2 2.', '1 四、'],
  },
  {
    name: 'dates, amounts, versions, phone numbers and decimals',
    text: '一、说明\n2024年5月1日起施行，版本V1.2，升级后为1.3版。\n2024.05.01 修订\n费用为 3.5元，折扣8.5折，热线400-800-1234，地址10.0.0.1。\n3.14 是圆周率的近似值。\n18周岁以上方可使用，客服时间9:00-18:00。\n二、其他\n违约金为1.5%，内存不少于2.5GB。',
    clauses: ['1 一、', '1 二、'],
  },
  {
    name: 'articles of statutes and references to clauses of its own',
    text: '第一条 依据\n依据《网络安全法》第二十一条、第二十二条及《民法典》第四百九十六条。第二十五条的规定同样适用。\n第二条 效力\n违反本协议第一条第二款或者第3.2条的，按照第一条处理；参见5.1条至5.3条。',
    clauses: ['1 第一条', '1 第二条'],
  },
  {
    name: 'list markers inside quotations and brackets',
    text: '一、公告\n用户勾选“1、我已阅读；2、我已同意”即可（包括1、网页；2、客户端）。\n二、声明\n《第一条 总则》是另一文件的标题。',
    clauses: ['1 一、', '1 二、'],
  },
  {
    name: 'a table of contents that repeats the chapter titles',
    text: '隐私政策\n目录\n一、我们收集的信息\n二、信息的共享\n三、联系我们\n一、我们收集的信息\n我们会收集您的手机号码。\n我们也会收集设备信息。\n二、信息的共享\n我们不会共享您的信息。\n除非法律另有规定。\n三、联系我们\n请致电客服。',
    clauses: ['1 一、', '1 二、', '1 三、'],
  },
  {
    name: 'contents numbered otherwise than the chapters, with dot leaders and pages',
    text: '本政策将帮助您了解：\n1. 信息的收集……1\n2. 信息的共享……3\n3. 您的权利……5\n一、信息的收集\n我们收集手机号。\n1、注册时收集。\n二、信息的共享\n我们不共享。\n这是承诺。\n三、您的权利\n您可以注销。',
    clauses: ['1 一、', '2 1、', '1 二、', '1 三、'],
  },
  {
    name: 'appendices, first announced and then given',
    text: '一、总则\n按附件1办理，见附件 2 的表格。\n二、附则\n无。\n附件1：申请表\n1.本人承诺真实。\n2.本人承诺完整。\n附件2：注销表\n1.本人申请注销。',
    clauses: ['1 一、', '1 二、', '1 附件1', '2 1.', '2 2.', '1 附件2', '2 1.'],
  },
  {
    name: 'the same agreement twice in one page',
    text: '一、甲方\n1、应当付费。\n2、应当守约。\n二、乙方\n1、应当服务。\n服务协议\n一、甲方\n1、应当付费。\n2、应当守约。\n二、乙方\n1、应当服务。',
    clauses: ['1 一、', '2 1、', '2 2、', '1 二、', '2 1、', '1 一、', '2 1、', '2 2、', '1 二、', '2 1、'],
  },
  {
    name: 'Markdown headings, bold and bullets',
    text: '# 星河助手用户协议\n**生效日期**：2026年1月1日\n## 一、定义\n1. **平台**：指星河助手。\n2. **用户**：指您。\n### 1.1 范围\n- 不得攻击；\n- 不得爬取。\n## 二、费用\n**2.1** 按量计费。\n> 2.2 按月结算。',
    clauses: ['1 一、', '2 1.', '2 2.', '2 1.1', '1 二、', '2 2.1', '2 2.2'],
  },
  {
    name: 'stray markup left in the text',
    text: '## 一、注册\n1、填写资料。\n</br>2、设置密码。\n<br/>&nbsp;&nbsp;3、完成注册。\n<p>二、费用</p>\n&nbsp;1、免费。',
    clauses: ['1 一、', '2 1、', '2 2、', '2 3、', '1 二、', '2 1、'],
  },
  {
    name: 'marks before the numbers of clauses that bind more',
    text: '一、账号\n※1. 我们有权收回账号。\n★2. 您不得转让账号。\n3. 您可以注销。\n● 说明文字。\n※（1）例外一；\n※（2）例外二。',
    clauses: ['1 一、', '2 1.', '2 2.', '2 3.', '3 （1）', '3 （2）'],
  },
  {
    name: 'letters, Roman numbers, circled and ready-made numbers',
    text: 'Ⅰ 总则\nA. 定义\na) 账号；\nb) 服务。\nB. 范围\ni. 境内；\nii. 境外。\nⅡ 附则\n⒈ 生效\n⒉ 失效\n㈠ 届满；\n㈡ 解除。',
    clauses: ['1 Ⅰ', '2 A.', '3 a)', '3 b)', '2 B.', '3 i.', '3 ii.', '1 Ⅱ', '2 ⒈', '2 ⒉', '3 ㈠', '3 ㈡'],
  },
  {
    name: 'openings without a number that stand as chapters do',
    text: '用户服务协议\n引言\n欢迎使用雪松平台。\n一、总则\n1.1 本协议适用于您。\n二、其他\n无。',
    clauses: ['1 引言', '1 一、', '2 1.1', '1 二、'],
  },
  {
    name: 'openings in black brackets',
    text: '网上大厅协议\n【导言】\n欢迎使用。\n一、 【协议的范围】\n1.1 本协议适用于您。\n二、 【帐号】\n2.1 帐号归平台所有。',
    clauses: ['1 【导言】', '1 一、', '2 1.1', '1 二、', '2 2.1'],
  },
  {
    name: 'placeholders in black brackets',
    text: '1、服务\n【网站名称】用户可以选择服务。\n【网站名称】保留权利。\n2、费用\n【公司名称】收取费用，【公司名称】开具发票。',
    clauses: ['1 1、', '1 2、'],
  },
  {
    name: 'a list that follows a colon in its own line',
    text: '4.1 下列权利归我们所有：（1）软件；（2）文字；（3）图片。\n4.2 其他权利归您。',
    clauses: ['1 4.1', '2 （1）', '2 （2）', '2 （3）', '1 4.2'],
  },
  {
    name: 'bare numbers before headings, but not page numbers or quantities',
    text: '1 接受条款\n您同意本协议。\n10\n2 服务说明\n服务由我们提供。\n30 日内可以退款\n3 遵守法律\n您应当守法。',
    clauses: ['1 1', '1 2', '1 3'],
  },
  {
    name: 'hard-wrapped lines that begin with what looks like a number',
    text: [
      '一、 【费用】',
      '1.1 用户应当按照平台公布的收费标准按时足额缴纳服务费用，逾期的按照',
      '第三条承担责任，平台可以暂停服务直至费用缴清为止，并且有权自逾期之日',
      '起按日加收滞纳金，用户对费用有异议的应当在收到账单之日起三十日之内向',
      '2.0 版客户端的客服提出，逾期视为认可账单金额，平台应当在收到异议之日',
      '起及时核实并且答复用户，答复之前不得因为该笔费用中止服务。',
      '1.2 费用不予退还。',
    ].join('\n'),
    clauses: ['1 一、', '2 1.1', '2 1.2'],
  },
  {
    name: 'dotted numbers that disagree with their chapter',
    text: '1. 确认\n1.1 甲。\n1.2 乙。\n2. 说明\n2.1 丙。\n1. 规则\n3.1 丁。\n3.2 戊。\n4. 隐私\n4.1 己。',
    clauses: ['1 1.', '2 1.1', '2 1.2', '1 2.', '2 2.1', '1 1.', '2 3.1', '2 3.2', '1 4.', '2 4.1'],
  },
  {
    name: 'a level that is missing between two numbers',
    text: '7. 使用\n7.2 注意\n7.2.3 甲。\n7.2.4.1 乙。\n7.2.4.2 丙。\n7.2.5 丁。',
    clauses: ['1 7.', '2 7.2', '3 7.2.3', '3 7.2.4.1', '3 7.2.4.2', '3 7.2.5'],
  },
  {
    name: 'nothing to number at all',
    text: '欢迎使用本平台。请您仔细阅读以下内容。我们将依法提供服务，并尽力保障您的权益。如有疑问，请联系客服。',
    clauses: [],
  },
  {
    name: 'chapter, article and first item on one line each',
    text: '第一章 总则 第一条 适用范围 1、适用于您；2、适用于我们。\n第二条 定义\n第二章 费用 第三条 收费 按月收取。',
    clauses: ['1 第一章', '2 第一条', '3 1、', '3 2、', '2 第二条', '1 第二章', '2 第三条'],
  },
  {
    name: 'a whole agreement in one paragraph, parted by spaces',
    text: '橡树网服务协议 一、总则 欢迎使用橡树网 二、费用 1、会员费每月收取；2、服务费另行约定。 三、其他 本协议自公布起生效',
    clauses: ['1 一、', '1 二、', '2 1、', '2 2、', '1 三、'],
  },
  {
    name: 'numbers written with spaces inside and with half brackets',
    text: '第 一 条 定义\n一 、账号\n一）注册；\n二）注销。\n二 、费用\n第 二 条 其他\n1 、无。\n2 、无。',
    clauses: ['1 第 一 条', '2 一 、', '3 一）', '3 二）', '2 二 、', '1 第 二 条', '2 1 、', '2 2 、'],
  },
  {
    name: 'articles with decimal numbers',
    text: '第一条 定义\n第1.1条 账号是指标识。\n第1.2条 平台是指网站，见第1.1条的约定。\n第二条 其他\n第2.1条 无。',
    clauses: ['1 第一条', '2 第1.1条', '2 第1.2条', '1 第二条', '2 第2.1条'],
  },
  {
    name: 'a quotation that has a list of its own',
    text: '一、确认\n您勾选即表示确认下列内容：\n“\n1、我已阅读；\n2、我已同意。\n”\n二、其他\n1、无。',
    clauses: ['1 一、', '1 二、', '2 1、'],
  },
  {
    name: 'the next chapter right after a list with nothing but a comma sign in common',
    text: '一、二、三等奖的奖品由主办方提供。\n一、规则\n每人限一、二次。\n二、奖品\n第一，注册；第二，抽奖。',
    clauses: ['1 一、', '1 二、'],
  },
  {
    name: 'articles whose heading follows without a space and begins like a reference',
    text: '第一条定义\n甲。\n第二条所有权\n乙。\n第三条第三方服务\n丙。\n第四条中止与终止\n丁。\n第五条约定管辖\n戊。\n第二条的约定优先。',
    clauses: ['1 第一条', '1 第二条', '1 第三条', '1 第四条', '1 第五条'],
  },
  {
    name: 'parts and pieces',
    text: '第一部分 用户协议\n第一条 账号\n甲。\n第二部分 隐私政策\n第一条 收集\n乙。',
    clauses: ['1 第一部分', '2 第一条', '1 第二部分', '2 第一条'],
  },
  {
    name: 'Roman numbers and letters that look alike',
    text: 'I. 甲\nII. 乙\nIII. 丙\nIV. 丁\nV. 戊\nVI. 己\n1. 列表：\ng) 一；\nh) 二；\ni) 三；\nj) 四。',
    clauses: ['1 I.', '1 II.', '1 III.', '1 IV.', '1 V.', '1 VI.', '2 1.', '3 g)', '3 h)', '3 i)', '3 j)'],
  },
  {
    name: 'numbers with a colon, escaped Markdown numbers, and table rows',
    text: '1：账号归平台所有。\n2：账号不得转让。\n3：评分为4：5的除外。\n一、费用\n1\\. 会员费。\n2\\. 服务费。\n| 1 | 手机号 |\n| 2 | 位置 |\n- 3 -',
    clauses: ['1 1：', '1 2：', '1 3：', '1 一、', '2 1\\.', '2 2\\.'],
  },
  {
    name: 'dates with spaces and a number of days at the start of a line',
    text: '1. 生效\n更新日期：2024. 2. 1\n2. 付款\n5、6号前支付当月费用。\n30日内可以申请退款。\n3. 退款',
    clauses: ['1 1.', '1 2.', '1 3.'],
  },
  {
    name: 'digits alone on their line below a heading, and page numbers elsewhere',
    text: '一、注册\n1\n用户应当注册。\n2\n用户应当实名。\n二、费用\n1\n按月收费。\n2\n不予退还。\n三、其他\n本协议自公布起生效，\n12\n长期有效。',
    clauses: ['1 一、', '2 1', '2 2', '1 二、', '2 1', '2 2', '1 三、'],
  },
  {
    name: 'a single appendix',
    text: '第一条 定义\n甲。\n第二条 费用\n按附件一收取。\n附件一 价目表\n1. 会员\n2. 服务',
    clauses: ['1 第一条', '1 第二条', '1 附件一', '2 1.', '2 2.'],
  },
];
