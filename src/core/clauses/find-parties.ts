import type { Definition, Party } from './outline.ts';

const PLATFORM_WORDS = [
  '我们',
  '我司',
  '我公司',
  '我方',
  '本公司',
  '本平台',
  '本网站',
  '本站',
  '本网',
  '本应用',
  '本软件运营方',
  '运营方',
  '平台方',
];
const USER_WORDS = ['您', '用户', '会员', '注册用户', '使用者', '客户', '消费者'];
const THIRD_WORDS = ['第三方', '关联公司', '关联方', '合作伙伴', '合作方', '第三人', '商家', '服务商'];

/** What a phrase that names a company, its site or its program ends with, and one that names people who agree. */
const PLATFORM_HEAD =
  /(?:公司|集团|中心|银行|委员会|协会|基金会|工作室|企业|医院|学校|大学|研究院|团队|网站?|本站|服务站|平台|APP|应用|小程序|客户端|软件上?|(?:运营|经营|主办|承办)(?:方|者|商|单位|主体)|提供(?:商|者|方)|开发(?:商|者)|所有者|有限合伙)$/i;
/** What the line `甲方：…` says, a name or a kind of people. */
const PLATFORM_MEANING = /公司|平台|网站|集团|中心|银行|委员会|基金会|工作室|企业/;
const USER_MEANING = /您|用户|会员|投资者|消费者|使用者|自然人|个人|客户|商户|申请人|学员|求职者|借款人/;
const USER_HEAD =
  /(?:您|用户|会员|个人|法人|组织|法律实体|(?<!经营|运营)主体|客户|商户|学员|学生|家长|患者|玩家|乘客|旅客|车主|司机|主播|(?<!第三|监护|负责|代理|联系|继承|担保|管理|运营|经营|开发|所有|提供|发布|权利|版权|著作权)[人者])$/;
const THIRD_TERM = /第三方|^(?:关联(?:公司|方|企业)|监护人|买家|卖家)$|配送公司$/;
const DOCUMENT_TERM =
  /协议|政策|条款|声明|规则|服务$|软件$|本产品|信息|账[号户]|帐[号户]|标[识记志]$|游戏$|作品$|^内容$|金$/;
const NAMES_SOMEONE = /(?:您|我们|用户|会员|商户|客户|商家|公司|平台|方)$/;
const USER_TERM = /^(?:您|.{0,12}(?:用户|会员|商户|客户|投资者|消费者|学员|申请人|借款人|使用人))$/;
const PLATFORM_TERM = /^(?:我们|我方|本平台|本网站|本.{0,4}[司方]|(?:主办|承办|运营|平台)方)$|(?:公司|运营商)$/;
const COUNTERPARTY = /^ {0,4}(甲|乙|丙)方 {0,2}(?:[(（][^()（）]{0,20}[)）])? {0,2}[:：] {0,4}([^\n]{0,60})$/gm;

/** The side that a definition speaks of, by the noun with which what the word stands for ends. */
function roleOf(meaning: string): Party['role'] | undefined {
  const bare = meaning.replace(/[(（][^()（）]{0,60}[)）]?$/, '').replace(/等?[\s*”"】」]*$/, '');
  if (USER_HEAD.test(bare) || /^(?:您|用户|会员|个人)$/.test(bare)) return 'user';
  return PLATFORM_HEAD.test(bare) ? 'platform' : undefined;
}

/** The side that the word itself names, whatever it is said to stand for. */
function roleOfTerm(term: string): Party['role'] | undefined {
  if (THIRD_TERM.test(term)) return 'third-party';
  if (USER_TERM.test(term)) return 'user';
  return PLATFORM_TERM.test(term) ? 'platform' : undefined;
}

/** The words that are looked for, by their first unit. */
const SIDES = ['甲方', '乙方', '丙方'];
const WORDS = [...PLATFORM_WORDS, ...USER_WORDS, ...THIRD_WORDS, ...SIDES];
const BY_FIRST = new Map<number, string[]>();
const isFirst = new Uint8Array(0x10000);
for (const word of WORDS) {
  const first = word.charCodeAt(0);
  isFirst[first] = 1;
  BY_FIRST.set(first, [...(BY_FIRST.get(first) ?? []), word]);
}

/** Which of the words stand in a text, in one pass; over as soon as all were seen. */
function findWords(source: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (let at = 0; at < source.length && found.size < WORDS.length; at++) {
    const code = source.charCodeAt(at);
    if (isFirst[code] === 0) continue;
    for (const word of BY_FIRST.get(code) ?? []) if (source.startsWith(word, at)) found.add(word);
  }
  return found;
}

/** `赢云或甲方` in one pair of quotation marks: two names. */
function splitNames(term: string): readonly string[] {
  const parts = term.split('或');
  return parts.length === 2 && parts.some((part) => WORDS.includes(part.trim()))
    ? parts.map((part) => part.trim())
    : [term];
}

/**
 * Who is who: the platform, the user and third parties, each with every name the agreement uses for it.
 * Names come from its definitions (“以下简称…”), from 甲方：… lines, and from pronouns that are always one side's.
 */
export function findParties(source: string, text: string, definitions: readonly Definition[]): Party[] {
  const names: Record<Party['role'], Set<string>> = {
    platform: new Set(),
    user: new Set(),
    'third-party': new Set(),
  };
  const unknown: string[] = [];
  const words = findWords(source);
  // `（下称“商户”或“甲方”）`: words of one bracket are names of one side.
  const roles = new Map<number, Party['role']>();
  const naming = definitions
    // “X是指…” defines things of every kind; only words that can name someone count.
    .filter(({ term, span, meaning }) => meaning.start <= span.end || NAMES_SOMEONE.test(term))
    .flatMap((one) => splitNames(one.term).map((term) => ({ ...one, term })))
    .filter(({ term }) => !DOCUMENT_TERM.test(term) && term.length <= 16);
  for (const { term, meaning } of naming) {
    const role = roleOfTerm(term);
    if (role !== undefined && !roles.has(meaning.start)) roles.set(meaning.start, role);
  }
  for (const { term, span, meaning } of naming) {
    const own = roleOfTerm(term);
    const explained = meaning.start > span.end;
    const found =
      own ??
      (explained
        ? term.endsWith('平台')
          ? 'platform'
          : undefined
        : (roles.get(meaning.start) ?? roleOf(text.slice(meaning.start, meaning.end))));
    if (found) names[found].add(term);
    else if (/^[甲乙丙]方$/.test(term)) unknown.push(term);
  }
  for (const [, side, who] of SIDES.some((name) => words.has(name)) ? text.matchAll(COUNTERPARTY) : []) {
    if (Object.values(names).some((set) => set.has(`${side ?? ''}方`))) continue;
    const role =
      USER_MEANING.test(who ?? '') && !PLATFORM_MEANING.test(who ?? '')
        ? 'user'
        : PLATFORM_MEANING.test(who ?? '')
          ? 'platform'
          : undefined;
    if (role) names[role].add(`${side ?? ''}方`);
    else unknown.push(`${side ?? ''}方`);
  }
  for (const word of PLATFORM_WORDS)
    if (words.has(word) && (word !== '本网' || /本网(?![站络页])/.test(text))) names.platform.add(word);
  for (const word of USER_WORDS) if (words.has(word) && !names.platform.has(word)) names.user.add(word);
  for (const word of THIRD_WORDS) if (words.has(word)) names['third-party'].add(word);
  for (const side of unknown) {
    const taken = [...Object.values(names)].some((set) => set.has(side));
    if (taken) continue;
    const other = side === '甲方' ? '乙方' : '甲方';
    if (names.platform.has(other)) names.user.add(side);
    else if (names.user.has(other)) names.platform.add(side);
  }
  return (['platform', 'user', 'third-party'] as const)
    .filter((role) => names[role].size > 0)
    .map((role) => ({ role, names: [...names[role]] }));
}
