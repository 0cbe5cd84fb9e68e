import { countWord } from '../text/count.ts';
import { trades } from './find-signer.ts';

/**
 * Names of the platform found by what they do. An agreement calls its platform by a brand that no definition
 * names (“某某有权…”, “某某不承担…”); whoever keeps rights and bears nothing is the platform.
 */

/** What a platform says of itself, right after its name. */
const powers =
  /有权|享有|不承担|概不|不保证|保留|无需|无须|不负|不对|无法保证|将不|不作|可随时|不提供任何|均不|不会对|对此不|没有义务|无义务|独立判断|可以根据|将尽|不就/y;
/** By code unit: whether one of them begins with it, and whether it is the second unit of one. */
const mayBegin = new Uint8Array(65536);
const maySecond = new Uint8Array(65536);
for (const power of powers.source.split('|')) {
  mayBegin[power.charCodeAt(0)] = 1;
  maySecond[power.charCodeAt(1)] = 1;
}

/** Where a name can begin: after punctuation, a mark of a list, or a word that leads to a subject. */
const openings =
  /[，。；：、（）()“”"'\s,;:!?！？《》〈〉/|*#>\u3000\u00a0]|[0-9]\.?(?=[^a-z0-9])|同意|知悉|理解|确认|认可|如果|如|若|则|由于|由|因|经|且|并|及|与|或|向|对于|对|在|但|任何|而|故|即|和|是|的|所|以及|此时|为|当|据此|因此|同时|否则|授权|视为|承诺|发现|认为/g;
const nobody =
  /^(?:视为|视作|一旦|其|双方|一方|任一方|各方|对方|第三方|任何一方|他人|法院|仲裁|本人|自己|均|亦|也|将|应|可|不|概|有|无|此|该|您|你|我|用户|会员|守约方|违约方|权利人|监护人|当事人|国家|本协议|协议|服务|对此|即时|随时|仍|只|还|就|便|都|人民)/;
const ending =
  /(?:协议|条款|内容|信息|服务|责任|规则|权利|损失|账号|账户|帐号|帐户|用户|会员|保证金|时|后|也|均|亦|将|应|仅|并|等|者|人员|行为|情况|部门|机关|、)$/;

/** A name is looked for this far before what it does. */
const reach = 28;
/** A name must be seen this often. */
const fewest = 3;
/** The sides of a contract, and how many times as often as the other the platform speaks so. */
const sides = ['甲方', '乙方'] as const;
const farMore = 1.5;

/** “某某用户协议”: the name before the kind of document, at its head. */
const title =
  /([^，。：:《》“”"\s\n<>]{2,12}?)[”"]?(?:平台|网站|软件|app|APP|App)?(?:用户|注册|服务|隐私|个人信息|会员|使用|许可|玩家|商家)[^，。\s《》]{0,8}(?:协议|政策|条款|声明)/g;
/** How far the head of a document reaches, and how often the name of its title must come again. */
const headLength = 400;
const fewestOfTitle = 4;
const noName =
  /^[（(]|^(?:课程|借款|贷款|充值|订单|商品|推广|投资|理财|转让|租赁|交易|支付|直播)$|^\d+、|^(?:本|欢迎|关于|感谢|以下|请|注册|用户|阅读|同意|接受|服务|网站|平台|软件|隐私|更新|版本|您|在|的|与|和|及|为|使用|中华|依|根据)|(?:的|与|和|及|有限公司|制定|遵守)$/;

/** A title may name whom it is for: “房东服务协议”. */
const whoseTitle = new RegExp(`^(?:${trades})$`);

/** “（某某科技有限公司）”, “（运营方：某某公司）”: whose the name before it is. */
const company = /[（(][^（）()\n。；]{2,30}公司[^（）()\n。；]{0,20}[）)]/g;
/** How long a brand may be; this many prefixes of a title may be one. */
const longestBrand = 8;

/** Whom a title may begin with, too: “主播（某某公司）”. */
const others = /^(?:主播|商[家户]|开发者|学员|司机|骑手|车主|[买卖]家|业主|患者|[甲乙]方|[承出]租|借款|投保)/;

/** The brands that a company in brackets explains, when the title begins with them: other parties' are explained so, too. */
function brandsOfCompanies(source: string): ReadonlySet<string> {
  const head = /[^\s《“【].*/.exec(source.slice(0, headLength))?.[0] ?? '';
  const brands = new Set<string>();
  for (const { index } of source.matchAll(company)) {
    for (let length = 2; length <= longestBrand; length++) {
      const name = source.slice(Math.max(0, index - length), index);
      if (brands.has(name) || !head.startsWith(name)) continue;
      if (!ending.test(name) && !others.test(name)) brands.add(name);
    }
  }
  return brands;
}

/** A policy has no powers to tell by: there whoever says what it will do with data is the platform. */
const keeps = '(?:不会[将把]|会收集|会使用|会按照|会采取|会因|将会)';
/** The name is looked back at from the verb: before it, one would be tried at every comma. */
const keeping = new RegExp(`${keeps}(?<=(?:^|[，。；：\\s])([^，。；：、（）“”"\\s]{2,8}?)${keeps})`, 'gmu');
/** Who does things with data beside it. */
const besides = /第三方|合作|伙伴|关联|服务商|供应商|监护|系统/;

/** The brands of a policy, as far as its head names them. */
function brandsOfPolicies(source: string): readonly string[] {
  const head = source.slice(0, headLength);
  const counts = new Map<string, number>();
  for (const [, name = ''] of source.matchAll(keeping)) {
    if (head.includes(name) && !ending.test(name) && !besides.test(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count >= fewest).map(([name]) => name);
}

/** What follows the last opening among some words. */
function afterOpenings(words: string): string {
  let from = 0;
  openings.lastIndex = 0;
  while (openings.test(words)) from = openings.lastIndex;
  return words.slice(from);
}

/** “某某运营方”: the brand before whoever runs it. */
const runner = '运营方';
const noBrand =
  /平台|网站|小程序|公司|第三|合作|软件|应用|系统|服务|实际|其他|^(?:该|本|由|各|及|与|和|向|为|对|或|的)$/;

/** The brands that are run by the platform, as far as they come again. */
function brandsOfRunners(source: string): readonly string[] {
  const counts = new Map<string, number>();
  for (let at = source.indexOf(runner); at !== -1; at = source.indexOf(runner, at + 1)) {
    const name = afterOpenings(source.slice(Math.max(0, at - reach), at));
    if (name.length < 2 || name.length > longestBrand) continue;
    if (noBrand.test(name) || nobody.test(name) || ending.test(name)) continue;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count >= fewest).map(([name]) => name);
}

/** The first of two Latin words, “Magic” of “Magic Billing有权”: a blank is an opening, too. */
const firstWord = /(?:^|[^A-Za-z0-9])([A-Z][A-Za-z0-9]{1,12}) $/;
const secondWord = /^[A-Z][A-Za-z0-9]/;

/** A name as normal text has it, without blanks, with the Latin word before it. */
function wholeName(name: string, before: string): string {
  if (!secondWord.test(name)) return name;
  return (firstWord.exec(before)?.[1] ?? '') + name;
}

/** Platform names of an agreement, as they stand in it. */
export function findActors(source: string): readonly string[] {
  const counts = new Map<string, number>();
  for (let at = 0; at < source.length; at++) {
    if (mayBegin[source.charCodeAt(at)] === 0 || maySecond[source.charCodeAt(at + 1)] === 0) continue;
    powers.lastIndex = at;
    if (!powers.test(source)) continue;
    const before = source.slice(Math.max(0, at - reach), at).replace(/["'“”‘’」』》]$/, '');
    at = powers.lastIndex - 1;
    const name = afterOpenings(before);
    if (name.length < 2 || name.length > 12 || nobody.test(name) || ending.test(name)) continue;
    const start = before.length - name.length;
    const whole = wholeName(name, before.slice(0, start));
    counts.set(whole, (counts.get(whole) ?? 0) + 1);
  }
  // Both sides keep rights, one more than the other.
  const [first, second] = sides.map((name) => counts.get(name) ?? 0) as [number, number];
  if (first >= fewest && second >= fewest) {
    if (first < second * farMore) counts.delete(sides[0]);
    if (second < first * farMore) counts.delete(sides[1]);
  }
  const names = new Set([...counts].filter(([, count]) => count >= fewest).map(([name]) => name));
  const titles = Array.from(source.slice(0, headLength).matchAll(title), ([, name]) => name);
  for (const name of [
    ...titles,
    ...brandsOfCompanies(source),
    ...brandsOfPolicies(source),
    ...brandsOfRunners(source),
  ]) {
    if (name === undefined || noName.test(name) || nobody.test(name) || whoseTitle.test(name)) continue;
    if (countWord(source, name) >= fewestOfTitle) names.add(name);
  }
  return [...names];
}
