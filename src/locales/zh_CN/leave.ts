/** Letters that use one's rights over personal data, and the words around them. Articles: 个人信息保护法. */
export const leave = {
  title: '如何退出',
  summary: '写好的申请信，填上账号就能发出。明约不会替您发送。',
  'kind.access': '查阅',
  'kind.copy': '复制',
  'kind.correct': '更正',
  'kind.delete': '删除',
  'kind.withdraw': '撤回同意',
  'kind.explain': '要求解释',
  'kind-label': '想做什么',
  'language-label': '信的语言',
  'copy-letter': '复制这封信',
  copied: '已复制',
  'copy-failed': '浏览器不允许复制，请选中文字自己复制。',
  channels: '文件里写的渠道',
  'no-channels': '文件里没有写联系方式。可以从网站的“联系我们”或客服发出。',
  'channel.phone': '电话',
  'channel.email': '邮箱',
  'channel.address': '地址',
  'channel.url': '网页',
  'channel.path': '应用内',
  'channel.text': '说明',
  'letter-heading': '申请信',
  'subject-label': '主题',
  document: '《{name}》',
  'between-documents': '',
  greeting: '{site} 个人信息保护负责人：',
  agreed: '我于 {date}在 {site} 表示了同意。我的账号是【请填写账号】。',
  'agreed-to': '我于 {date}在 {site} 同意了{documents}。我的账号是【请填写账号】。',
  'account-only': '我是 {site} 的用户，账号是【请填写账号】。',
  'access.subject': '申请查阅我的个人信息',
  'access.ask':
    '现申请查阅贵方处理的我的个人信息，包括：收集了哪些种类、从哪里得到、用于什么目的、怎样处理、保存多久，以及提供给了哪些接收方。',
  'access.law':
    '依据：《个人信息保护法》第四十四条（知情权、决定权）、第四十五条（个人有权查阅、复制其个人信息，个人信息处理者应当及时提供）。',
  'copy.subject': '申请复制我的个人信息',
  'copy.ask':
    '现申请取得贵方处理的我的个人信息的副本，请以常用的、机器可读的格式提供，发到【请填写邮箱或其他接收方式】。',
  'copy.law': '依据：《个人信息保护法》第四十五条（个人有权查阅、复制其个人信息，个人信息处理者应当及时提供）。',
  'correct.subject': '申请更正、补充我的个人信息',
  'correct.ask':
    '贵方处理的我的下列个人信息不准确或不完整：【请写明哪一项】。正确的内容是：【请写明】。现申请更正、补充。',
  'correct.law':
    '依据：《个人信息保护法》第四十六条（个人有权请求更正、补充，个人信息处理者应当核实并及时更正、补充）。',
  'delete.subject': '申请删除我的个人信息',
  'delete.ask':
    '现申请删除贵方处理的我的个人信息：【请写明全部或哪一部分】。已经提供给第三方的，请通知其一并删除。法律规定的保存期限未满、或技术上难以删除的，请说明是哪些，并停止除存储和安全保护以外的处理。',
  'delete.law':
    '依据：《个人信息保护法》第四十七条（处理目的已实现、停止服务、保存期限已届满、个人撤回同意等情形下的删除）。',
  'withdraw.subject': '撤回对处理个人信息的同意',
  'withdraw.ask':
    '现撤回我对贵方处理我的个人信息的同意，范围是：【请写明全部或哪一项，例如个性化推荐、向合作方提供】。请停止相应的处理，并删除因此收集的个人信息。',
  'withdraw.law':
    '依据：《个人信息保护法》第十五条（个人有权撤回同意，个人信息处理者应当提供便捷的撤回方式）、第十六条（不得以撤回同意为由拒绝提供产品或者服务，处理个人信息属于提供所必需的除外）、第四十七条（撤回同意后的删除）。',
  'explain.subject': '要求解释说明个人信息处理规则',
  'explain.ask': '现请贵方解释说明个人信息处理规则中的下列内容：【请写明哪一条】。',
  'explain.law': '依据：《个人信息保护法》第四十八条（个人有权要求对个人信息处理规则进行解释说明）。',
  reply:
    '依据《个人信息保护法》第五十条，请受理本申请，并把处理结果告知我；不予同意的，请说明理由。回复请发到【请填写邮箱或其他联系方式】。',
  signature: '申请人：【请填写姓名】\n{date}',
} as const;
