/** Words that always mean the platform, the user or others. */
export const PLATFORM_WORDS = [
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
  '本中心',
  '我們',
  '本網站',
  '本平臺',
];
export const USER_WORDS = [
  '您',
  '你',
  '用户',
  '会员',
  '注册用户',
  '使用者',
  '客户',
  '消费者',
  '阁下',
  '用戶',
  '會員',
  '客戶',
  '消費者',
  '閣下',
];
export const THIRD_WORDS = [
  '第三方',
  '关联公司',
  '关联方',
  '合作伙伴',
  '合作方',
  '第三人',
  '商家',
  '服务商',
  '關聯公司',
  '合作夥伴',
];

/** Words of which the agreement itself says whom they mean. */
export const SIDES = ['甲方', '乙方', '丙方', '丁方'];
/** All words that are looked for. */
export const PARTY_WORDS: readonly string[] = [...PLATFORM_WORDS, ...USER_WORDS, ...THIRD_WORDS, ...SIDES];
/** By first code unit, so that a text is read once; and by code unit where its words are, 0 when none begins with it. */
const byFirst: string[][] = [[]];
const firsts = new Uint8Array(0x10000);
for (const word of PARTY_WORDS) {
  const first = word.charCodeAt(0);
  firsts[first] ||= byFirst.push([]) - 1;
  byFirst[firsts[first]]?.push(word);
}

/** What makes another word of one of them: 客户端, 本网站. */
const NOT_BEFORE: Readonly<Record<string, string>> = {
  用户: '协许名',
  消费者: '权',
  消費者: '權保',
  客户: '端',
  客戶: '端',
  本网: '站络页',
};

/** Whether a word stands at a place where its first unit does. */
function standsAt(source: string, word: string, at: number): boolean {
  for (let i = 1; i < word.length; i++) if (source.charCodeAt(at + i) !== word.charCodeAt(i)) return false;
  const next = source.charAt(at + word.length);
  return next === '' || !(NOT_BEFORE[word] ?? '').includes(next);
}

/** Which of the words stand in a text, in one pass; over as soon as all were seen. */
export function findPartyWords(source: string): ReadonlySet<string> {
  const found = new Set<string>();
  /** Those that were not seen yet, by first code unit. */
  const missing = [...byFirst];
  for (let at = 0; at < source.length && found.size < PARTY_WORDS.length; at++) {
    const first = firsts[source.charCodeAt(at)] ?? 0;
    if (first === 0) continue;
    for (const word of missing[first] ?? []) {
      if (!standsAt(source, word, at)) continue;
      found.add(word);
      missing[first] = missing[first]?.filter((other) => other !== word) ?? [];
    }
  }
  return found;
}
