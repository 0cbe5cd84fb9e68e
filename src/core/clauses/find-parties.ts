import { findSides } from './find-sides.ts';
import { findPartyWords, PARTY_WORDS, PLATFORM_WORDS, SIDES, THIRD_WORDS, USER_WORDS } from './party-words.ts';
import type { Definition, Party } from './outline.ts';

/** What a phrase that names a company, its site or its program ends with, and one that names people who agree. */
const PLATFORM_HEAD =
  /(?:公司|集团|中心|银行|委员会|协会|基金会|工作室|企业|医院|学校|大学|研究院|团队|网站?|本站|服务站|平台|APP|应用|小程序|客户端|软件上?|(?:运营|经营|主办|承办)(?:方|者|商|单位|主体)|提供(?:商|者|方)|开发(?:商|者)|所有者|有限合伙|Ltd\.?|Inc\.?|Limited|LLC|Corp\.?|GmbH)$/i;
const USER_HEAD =
  /(?:您|用户|会员|个人|法人|组织|法律实体|(?<!经营|运营)主体|客户|商户|学员|学生|家长|患者|玩家|乘客|旅客|车主|司机|主播|用戶|會員|骑手|加盟商|经销商|代理商|分销商|商家|(?<!第三|监护|受托|特许(?<!被特许)|负责|代理|联系|继承|担保|管理|运营|经营|开发|所有|提供|发布|权利|版权|著作权)[人者])$/;
const THIRD_TERM = /第三方|^(?:收件人|收货人|受益人|受害人|关联(?:公司|方|企业)|监护人|买家|卖家)$|配送公司$/;
/** What begins the name of someone whom the platform works with. */
const OUTSIDER = /^(?:我们|我[司方]|本[^的]{1,3})委托的|^(?:与[^的]{1,12})?(?:合作|第三方|外部|签约)的/;
/** What ends the explanation of a name of others, and of a name that operates the platform. */
const THIRD_HEAD = /(?:第三方[^的,]{0,10}|合作伙伴|合作夥伴|供应商|关联公司)$/;
const OWNER_TERM = /(?:平台|平臺|(?:网站|网|客户端|软件|应用|平台)(?:的)?(?:所有者|运营者|经营者|运营方|经营方))$/;
/** Programs speak for their operator only where they are the agreement's own. */
const PROGRAM = /(?:APP|应用|小程序|客户端|软件上?)$/i;
const OWN = /本(?:网站|站|平台|公司|应用|软件)|我们|我司/;
const NO_BRAND = /^(?:科技|网络|信息|技术|平台|服务|智能|数据|支付|金融|出行|教育|医疗|健康|云)$/;
const GENERIC = /^本?(?:客户端|软件|网站|平台|应用|小程序|公司)$/;
/** Words for those whom a merchant who accepts the agreement deals with. */
const BUYERS = ['消费者', '消費者'];
const MERCHANT = /^(?:商户|商家|卖家|店主|加盟商|经销商)$/;
const DOCUMENT_TERM =
  /协议|協議|政策|条款|條款|声明|规则|^(?:本|该等?|网络|云)?服务$|软件$|本产品|信息$|账[号户]|帐[号户]|标[识记志]$|游戏$|作品$|^内容$|(?<!基)金$/;
const NAMES_SOMEONE = /(?:您|我们|用户|会员|商户|客户|商家|公司|平台|[方者员商人]|用戶|會員|我們)$/;
const USER_TERM =
  /^(?:您|你|.{0,12}(?:用戶|會員|客戶)|.{0,12}(?:用户|会员|商户|客户|投资者|消费者|学员|申请人|借款人|患者|乘客|旅客|使用人))$/;
const PLATFORM_TERM =
  /^(?:我们|我們|本平臺|本網站|我方|本平台|本网站|本.{0,4}[司方]|(?:主办|承办|运营|平台)方)$|(?:公司|运营商)$/;

/** The side that a definition speaks of, by the noun with which what the word stands for ends. */
function roleOf(meaning: string): Party['role'] | undefined {
  const bare = meaning
    .replace(/及其(?:关联|分公司|分支|子公司|附属)[^的]{0,20}$/, '')
    .replace(/[(（][^()（）]{0,60}[)）]?$/, '')
    .replace(/等?[\s*”"】」]*$/, '');
  if (OUTSIDER.test(bare)) return 'third-party';
  if (/^(?:您?本人)(?:[或及和]|$)/.test(bare)) return 'user';
  if (USER_HEAD.test(bare) || /^(?:您|用户|会员|个人)$/.test(bare)) return 'user';
  if (THIRD_HEAD.test(bare)) return 'third-party';
  return PLATFORM_HEAD.test(bare) ? 'platform' : undefined;
}

/** The side that the word itself names, whatever it is said to stand for. */
function roleOfTerm(term: string): Party['role'] | undefined {
  if (THIRD_TERM.test(term)) return 'third-party';
  if (USER_TERM.test(term)) return 'user';
  return PLATFORM_TERM.test(term) ? 'platform' : undefined;
}

const LONGEST_NAME = 24;

/** `赢云或甲方` in one pair of quotation marks: two names. */
function splitNames(term: string): readonly string[] {
  const parts = term.split(/或|\//);
  return parts.length === 2 && parts.some((part) => PARTY_WORDS.includes(part.trim()))
    ? parts.map((part) => part.trim())
    : [term];
}

/** The side of one who is explained (“传送员”是指…的用户), by the noun with which the explanation's first part ends. */
function roleOfExplained(term: string, meaning: string, users: ReadonlySet<string>): Party['role'] | undefined {
  if (OWNER_TERM.test(term)) return 'platform';
  const [first = ''] = meaning.split(/[,。;]|\n/);
  for (const part of [first, meaning]) {
    const role = roleOf(part);
    if (role !== undefined && role !== 'platform') return role;
    if ([...users].some((name) => part.endsWith(name))) return 'user';
  }
  return undefined;
}

/** The name for which another stands, where the agreement goes on using it: 航天云网（以下简称“云网”）. */
function isNameInUse(source: string, name: string): boolean {
  if (name.length < 3 || name.length > 20 || GENERIC.test(name) || /[的与和及、,《“"\n]/.test(name)) return false;
  return source.includes(name, source.indexOf(name) + name.length);
}

/**
 * `松果（运营方：青城松果科技有限公司）`, on folded text: who runs it, in brackets after its name. Led by the bracket,
 * since letters stand everywhere: a name tried at each of them was a twentieth of the analyser's time.
 */
const OPERATED = /\((?:运营(?:方|者|主体)|由)?:?([^(),。;:\n]{4,30}公司)(?:运营)?\)/g;
const NAME_BEFORE = /[\p{Script=Han}A-Za-z]{2,8}$/u;
const LONGEST_BRAND = 8;
const SHORTEST_BRAND = 2;
const LONGEST_TITLE = 60;

/**
 * Names of the platform that no definition gives: what stands before the bracket, as far as both the company and the
 * title of the agreement are called by it. Others whom it works with are in no title.
 */
function findBrands(text: string): string[] {
  const [title = ''] = text.trimStart().slice(0, LONGEST_TITLE).split('\n', 1);
  return [...text.matchAll(OPERATED)].flatMap(({ index, 1: company = '' }) => {
    const [before = ''] = NAME_BEFORE.exec(text.slice(Math.max(0, index - LONGEST_BRAND), index)) ?? [];
    for (let from = 0; from + SHORTEST_BRAND <= before.length; from++) {
      const name = before.slice(from);
      if (company.includes(name) && title.includes(name) && !NO_BRAND.test(name)) return [name];
    }
    return [];
  });
}

/** Names for which definitions stand are looked for in the whole text; no agreement has more of them. */
const MOST_NAMES = 12;

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
  const words = findPartyWords(source);
  // `（下称“商户”或“甲方”）`: words of one bracket are names of one side.
  const roles = new Map<string, Party['role']>();
  const keyOf = ({ meaning }: Definition): string => `${meaning.start}-${meaning.end}`;
  const naming = definitions
    // “X是指…” defines things of every kind; only words that can name someone count.
    .filter(({ term, span, meaning }) => meaning.start <= span.end || NAMES_SOMEONE.test(term))
    .flatMap((one) => splitNames(one.term).map((term) => ({ ...one, term })))
    .filter(({ term }) => !DOCUMENT_TERM.test(term) && term.length <= LONGEST_NAME);
  for (const one of naming) {
    const role = roleOfTerm(one.term);
    if (role !== undefined && !roles.has(keyOf(one))) roles.set(keyOf(one), role);
  }
  let looked = 0;
  for (const one of naming) {
    const { term, span, meaning } = one;
    const words = text.slice(meaning.start, meaning.end);
    const isExplained = meaning.start > span.end;
    const isForeign = PROGRAM.test(words) && words.includes('的') && !term.startsWith('本') && !OWN.test(words);
    const role =
      (!isExplained && OUTSIDER.test(words) ? 'third-party' : roleOfTerm(term)) ??
      (isExplained
        ? roleOfExplained(term, words, names.user)
        : (roles.get(keyOf(one)) ?? (isForeign ? undefined : roleOf(words))));
    if (role === undefined) continue;
    names[role].add(term);
    if (!isExplained && role === 'platform' && looked++ < MOST_NAMES) {
      const full = source.slice(meaning.start, meaning.end);
      if (!names.user.has(full) && isNameInUse(source, full)) names.platform.add(full);
    }
  }
  for (const name of findBrands(text))
    if (!names.user.has(name) && !names['third-party'].has(name)) names.platform.add(name);
  const isNamed = (name: string): boolean => Object.values(names).some((set) => set.has(name));
  if (SIDES.some((side) => words.has(side)))
    for (const [side, role] of findSides(text)) if (!isNamed(side)) names[role].add(side);
  for (const word of PLATFORM_WORDS) if (words.has(word)) names.platform.add(word);
  const isMerchant = [...names.user].some((name) => MERCHANT.test(name));
  for (const word of USER_WORDS)
    if (words.has(word) && !names.platform.has(word) && !names['third-party'].has(word)) {
      if (isMerchant && BUYERS.includes(word)) names.user.delete(word);
      names[isMerchant && BUYERS.includes(word) ? 'third-party' : 'user'].add(word);
    }
  for (const word of THIRD_WORDS) if (words.has(word) && !isNamed(word)) names['third-party'].add(word);
  for (const side of SIDES) {
    if (!words.has(side) || isNamed(side)) continue;
    const other = side === '甲方' ? '乙方' : '甲方';
    if (names.platform.has(other)) names.user.add(side);
    else if (names.user.has(other)) names.platform.add(side);
  }
  return (['platform', 'user', 'third-party'] as const)
    .filter((role) => names[role].size > 0)
    .map((role) => ({ role, names: [...names[role]] }));
}
