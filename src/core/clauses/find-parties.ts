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

const PLATFORM_MEANING =
  /公司|平台|网站|本站|集团|中心|银行|运营|主办|客户端|APP|小程序|提供(?:商|者|方)|工作室|基金会|企业/i;
const USER_MEANING = /您|用户|会员|投资者|消费者|使用者|自然人|个人|客户|注册|商户|申请人|学员|求职者|借款人/;
const DOCUMENT_TERM = /协议|政策|条款|声明|规则|服务$|软件$|本产品|信息|账[号户]|帐[号户]/;
const NAMES_SOMEONE = /(?:您|我们|用户|会员|商户|客户|商家|公司|平台|方)$/;
const USER_TERM = /^(?:您|.{0,6}(?:用户|会员|商户|客户|投资者|消费者|学员|申请人|借款人|使用人))$/;
const COUNTERPARTY = /^ {0,4}(甲|乙|丙)方 {0,2}(?:[(（][^()（）]{0,20}[)）])? {0,2}[:：] {0,4}([^\n]{0,60})$/gm;

function roleOf(meaning: string): Party['role'] | undefined {
  const user =
    /^(?:您|用户|会员|个人)/.test(meaning) || (USER_MEANING.test(meaning) && !PLATFORM_MEANING.test(meaning));
  if (user) return 'user';
  return PLATFORM_MEANING.test(meaning) ? 'platform' : undefined;
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

/**
 * Who is who: the platform, the user and third parties, each with every name the agreement uses for it.
 * Names come from its definitions (“以下简称…”), from 甲方：… lines, and from pronouns that are always one side's.
 */
export function findParties(source: string, text: string, definitions: readonly Definition[]): Party[] {
  const names: Record<Party['role'], Set<string>> = { platform: new Set(), user: new Set(), 'third-party': new Set() };
  const unknown: string[] = [];
  const words = findWords(source);
  for (const { term, span, meaning } of definitions) {
    if (DOCUMENT_TERM.test(term) || term.length > 16) continue;
    // “X是指…” defines things of every kind; only words that can name someone count.
    if (meaning.start > span.end && !NAMES_SOMEONE.test(term)) continue;
    const role = USER_TERM.test(term)
      ? 'user'
      : /^(?:我们|我方|本公司)$/.test(term)
        ? 'platform'
        : /^(?:您|用户|会员)$/.test(term)
          ? 'user'
          : undefined;
    const found = role ?? roleOf(text.slice(meaning.start, Math.min(meaning.end, meaning.start + 40)));
    if (found) names[found].add(term);
    else if (/^[甲乙丙]方$/.test(term)) unknown.push(term);
  }
  for (const [, side, who] of SIDES.some((name) => words.has(name)) ? text.matchAll(COUNTERPARTY) : []) {
    const role = roleOf(who ?? '');
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
