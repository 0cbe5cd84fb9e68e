import type { Party } from './outline.ts';

/** What is said of 甲方: a company or a part that offers something, or a kind of people. */
const PLATFORM_MEANING =
  /公司|平台|平臺|网站|集团|中心|银行|委员会|基金会|工作室|企业|特许人(?<!被特许人)|受托(?:人|方)|(?<!被)代理人|运营(?:方|者|商)|服务(?:方|商|提供者)|学校|医院|机构|贷款人|出租人|保险人(?<!被保险人)/;
const USER_MEANING =
  /您|用户|会员|投资者|消费者|使用者|自然人|个人|客户|商户|申请人|学员|求职者|借款人|被特许人|加盟(?:商|方|店|者)|委托(?:人|方)|承租人|患者|家长|学生|旅客|乘客|车主|主播|玩家|持卡人|被保险人|投保人|购买(?:人|方|者)|买受人|购房人|业主|住户|订购[人方]|招聘方|求职者|代理商|经销商|分销商|入驻方|合作商|骑手|司机|用戶|會員|客戶|消費者/;
const SIDE = /([甲乙丙丁])方/g;
/** `甲方（用户）：某某`, at the start of a line, and what follows it. */
const LINE = /^[ *]{0,4}(?:[(]([^()]{0,20})[)])?[ *]{0,4}[:|][ *]{0,4}([^\n]{0,60})/;
const ASIDE = /^ {0,2}[(]([^()]{1,20})[)]/;
const IS = /^(?:为|為|是|系|係|指)([^,。;\n]{2,40})/;
/** Names are given where a text begins; later mentions of 甲方 say nothing new. */
const MOST_MENTIONS = 400;

type Side = Exclude<Party['role'], 'third-party'>;

/** The side that words speak of: `投资者`, `松果银行股份有限公司`. */
function sideOf(words: string): Side | undefined {
  if (USER_MEANING.test(words) && !PLATFORM_MEANING.test(words)) return 'user';
  return PLATFORM_MEANING.test(words) ? 'platform' : undefined;
}

/** What the words around one mention of 甲方 say of it. */
function readMention(text: string, start: number, end: number): Side | undefined {
  const after = text.slice(end, end + 90);
  const before = text.slice(Math.max(0, start - 32), start);
  const line = /(?:^|\n)[ *#|>\-]{0,16}$/.test(before) || start < 16 ? LINE.exec(after) : null;
  if (line) return sideOf(line[1] ?? '') ?? sideOf(line[2] ?? '');
  const aside = ASIDE.exec(after);
  // `甲方（客户）`, but not `甲方（以下简称…）`.
  if (aside && !/[称稱]/.test(aside[1] ?? '')) return sideOf(aside[1] ?? '');
  // `松果科技有限公司（甲方）`.
  if (/[(]$/.test(before) && /^ {0,2}[)]/.test(after))
    // `建设单位（甲方）：某某有限公司`.
    return (
      sideOf(/[^,。;:、()\n与和]{1,30}[(]$/.exec(before)?.[0] ?? '') ??
      sideOf(/^ {0,2}[)] {0,2}: {0,4}([^\n]{0,60})/.exec(after)?.[1] ?? '')
    );
  const is = IS.exec(after);
  return is && /(?:^|[,。;:\n])[ 本协议合同中]{0,6}$/.test(before) ? sideOf(is[1] ?? '') : undefined;
}

/** Which side 甲方, 乙方 … are, as far as the agreement says so beside its definitions. On folded text. */
export function findSides(text: string): ReadonlyMap<string, Side> {
  const sides = new Map<string, Side>();
  let mentions = 0;
  for (const found of text.matchAll(SIDE)) {
    if (mentions++ >= MOST_MENTIONS) break;
    if (sides.has(found[0])) continue;
    const side = readMention(text, found.index, found.index + found[0].length);
    if (side !== undefined) sides.set(found[0], side);
  }
  return sides;
}
