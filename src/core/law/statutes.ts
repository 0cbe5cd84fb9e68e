/** Rank of the enactment. A departmental rule (`rule`) forbids; it does not by itself make a clause void. */
export type StatuteLevel = 'law' | 'regulation' | 'interpretation' | 'rule';

/** Whom or what an enactment covers; an agreement outside it must not be shown the article. */
export type Limit = 'consumer' | 'ecommerce';

interface StatuteData {
  /** The usual short form, without 《》. */
  readonly short: string;
  readonly name: string;
  readonly level: StatuteLevel;
  /** All of these must hold. Empty: no limit that a text could tell. */
  readonly limits: readonly Limit[];
}

const interpretation = (short: string, name: string, limits: readonly Limit[] = []): StatuteData => ({
  short,
  name,
  level: 'interpretation',
  limits,
});

/** The enactments that articles are cited from. */
export const statutes = {
  'civil-code': { short: '民法典', name: '中华人民共和国民法典', level: 'law', limits: [] },
  'contract-interp': interpretation(
    '民法典合同编通则解释',
    '最高人民法院关于适用《中华人民共和国民法典》合同编通则若干问题的解释',
  ),
  'consumer-law': {
    short: '消费者权益保护法',
    name: '中华人民共和国消费者权益保护法',
    level: 'law',
    limits: ['consumer'],
  },
  'consumer-reg': {
    short: '消费者权益保护法实施条例',
    name: '中华人民共和国消费者权益保护法实施条例',
    level: 'regulation',
    limits: ['consumer'],
  },
  'spc-online-consumer': interpretation(
    '网络消费纠纷规定（一）',
    '最高人民法院关于审理网络消费纠纷案件适用法律若干问题的规定（一）',
    ['consumer', 'ecommerce'],
  ),
  'spc-prepaid': interpretation(
    '预付式消费纠纷解释',
    '最高人民法院关于审理预付式消费民事纠纷案件适用法律若干问题的解释',
    ['consumer'],
  ),
  ecommerce: { short: '电子商务法', name: '中华人民共和国电子商务法', level: 'law', limits: ['ecommerce'] },
  'platform-rules': {
    short: '网络交易平台规则监督管理办法',
    name: '网络交易平台规则监督管理办法',
    level: 'rule',
    limits: ['consumer', 'ecommerce'],
  },
  'contract-admin': {
    short: '合同行政监督管理办法',
    name: '合同行政监督管理办法',
    level: 'rule',
    limits: ['consumer'],
  },
  'online-trade': {
    short: '网络交易监督管理办法',
    name: '网络交易监督管理办法',
    level: 'rule',
    limits: ['ecommerce'],
  },
  pipl: { short: '个人信息保护法', name: '中华人民共和国个人信息保护法', level: 'law', limits: [] },
  'netdata-reg': { short: '网络数据安全管理条例', name: '网络数据安全管理条例', level: 'regulation', limits: [] },
  csl: { short: '网络安全法', name: '中华人民共和国网络安全法', level: 'law', limits: [] },
  dsl: { short: '数据安全法', name: '中华人民共和国数据安全法', level: 'law', limits: [] },
  'minor-law': { short: '未成年人保护法', name: '中华人民共和国未成年人保护法', level: 'law', limits: [] },
  'child-pi': { short: '儿童个人信息网络保护规定', name: '儿童个人信息网络保护规定', level: 'rule', limits: [] },
  'spc-face': interpretation(
    '人脸识别民事案件规定',
    '最高人民法院关于审理使用人脸识别技术处理个人信息相关民事案件适用法律若干问题的规定',
  ),
  'ad-law': { short: '广告法', name: '中华人民共和国广告法', level: 'law', limits: [] },
  'algo-rec': {
    short: '互联网信息服务算法推荐管理规定',
    name: '互联网信息服务算法推荐管理规定',
    level: 'rule',
    limits: [],
  },
  'civil-procedure': { short: '民事诉讼法', name: '中华人民共和国民事诉讼法', level: 'law', limits: [] },
  'cpl-interp': interpretation('民事诉讼法解释', '最高人民法院关于适用《中华人民共和国民事诉讼法》的解释'),
  'evidence-rules': interpretation('民事诉讼证据规定', '最高人民法院关于民事诉讼证据的若干规定'),
  arbitration: { short: '仲裁法', name: '中华人民共和国仲裁法', level: 'law', limits: [] },
  'conflict-law': {
    short: '涉外民事关系法律适用法',
    name: '中华人民共和国涉外民事关系法律适用法',
    level: 'law',
    limits: [],
  },
  copyright: { short: '著作权法', name: '中华人民共和国著作权法', level: 'law', limits: [] },
} as const satisfies Record<string, StatuteData>;

export type StatuteId = keyof typeof statutes;
