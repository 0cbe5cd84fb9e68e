import type { Party } from '../clauses/outline.ts';
import { isFirstPerson } from '../labels/is-first-person.ts';
import { countMatches } from '../text/count.ts';

/** What an agreement is about, as far as it limits which articles apply. */
export interface Scope {
  /** Between a trader and a consumer, not between traders. */
  readonly consumer: boolean;
  /** Goods or services sold over the network in the sense of 电子商务法 第二条. */
  readonly ecommerce: boolean;
}

const amongTraders =
  /入驻|代理商|签约|供应商|经销|招商|企业版|机构版|采购(?!物)|加盟|渠道|广告主|媒体方|商务合作|saas|(?<![a-z])api(?![a-z])|企业(?:云|用户|客户|邮箱|服务(?!(?:集团|股份|有限|平台|中心)))/i;
/** Those whom buyers and viewers deal with, too: a title tells of them only where they are who agrees. */
const withTraders =
  /(?:商户|商家|主播|分销商?|开发者|驾驶员|司机|骑手|配送员|创作者|达人|签约作者)(?:版|(?:平台|端|入驻|签约|合作|推广|激励|计划|众包|直播|服务|用户|技术|注册|[－—-])*(?:协议|合同|规则|条款|政策|须知|规范))/;
const traders = /乙方|商户|商家|贵公司|贵司|加盟商|代理商|主播/g;
/** As what a person agrees, who may be called 乙方 as a trader is. */
const person =
  '(?:承租|租客|学[员生]|家长|患者|旅游者|游客|旅客|乘客|业主|住户|会员|用户|客户|投保人|借款人|持卡人|消费者|个人|自然人)';
/** “承租方（乙方）：”, “乙方（学员）：”; a company that is named there is none. */
const secondPerson = new RegExp(
  `(?:(?<!企业|机构)${person}[^\\n。，]{0,4}[（(]乙方|乙方[（(：: ]{0,3}${person})(?![^\\n]{0,60}公司)`,
);
/** Whom an agreement says at its beginning that it is made with. */
const enterprise = /企业(?:客户|用户)/;
const people = /个人(?!信息|隐私|资料)|自然人|消费者/;
/** 电子商务法 第二条第三款: finance, and news, audio-visual programmes, publishing, cultural content. */
const leftOut =
  /银行|理财|借贷|贷款|基金|证券|保险|信托|投资|众筹|快捷支付|钱包|币|新闻|视频|直播|音乐|漫画|动漫|小说|文学|阅读|电台|出版|影视|游戏/;
const finance = /出借|借款人|理财|募集|债权|信贷|年化/g;
const cultural = /新闻|视频|影视|影片|音乐|歌曲|直播|漫画|动漫|小说|节目|弹幕|播放|电子书|期刊|杂志|剧集|游戏/g;
const goods = /商品|货物|收货|发货|物流|卖家|买家|退货|配送|快递|店铺|外卖|门店|酒店|机票|车票|乘车|打车/g;
const trade = /订单|下单|购买|付款|价款|收费|商品|货款|退货|退款|会员费|充值|支付/g;

const head = 20_000;
const opening = 500;
/** Words of news, audio-visual and cultural content in a thousand characters from which on it is what is sold. */
const mostlyCultural = 5;
const longestHeading = 40;

/** Titles are often a link's “用户协议”: what the text calls itself in its first line counts as well. */
function nameOf(title: string | null, start: string): string {
  const [first = ''] = start.trimStart().split('\n', 1);
  return `${title ?? ''} ${title === null || first.length <= longestHeading ? first.slice(0, longestHeading) : ''}`;
}

/** Whether 乙方 is the platform, and 甲方 is not: where both are companies, it is an agreement of traders. */
function isSecondPlatform(parties: readonly Party[]): boolean {
  const names = parties.flatMap((party) => (party.role === 'platform' ? party.names : []));
  return names.includes('乙方') && !names.includes('甲方');
}

/**
 * How often the text speaks of traders as those who agree: the merchants and hosts of an agreement with viewers or buyers
 * are others. Banks and telecoms call the person 甲方; landlords and schools say beside 乙方 what person that is.
 */
function countTraders(text: string, parties: readonly Party[]): number {
  const isSecondPerson = isSecondPlatform(parties) || secondPerson.test(text.slice(0, opening));
  // In what a person writes, “贵司” is the trader to whom it goes.
  const isDeclared = isFirstPerson(text);
  const users = parties.flatMap((party) => (party.role === 'user' ? party.names : []));
  const agrees = (word: string): boolean => {
    if (word === '乙方') return !isSecondPerson;
    if (word.startsWith('贵')) return !isDeclared;
    return users.length === 0 || users.some((name) => name.includes(word));
  };
  return (text.match(traders) ?? []).filter(agrees).length;
}

/**
 * Guesses the scope from title, text and who is who in its outline; where words don't tell, consumer yes and electronic
 * commerce no.
 */
export function detectScope(title: string | null, text: string, parties: readonly Party[] = []): Scope {
  const start = text.slice(0, head);
  const named = nameOf(title, start);
  const perThousand = 1000 / Math.max(1000, start.length);
  const addressed = countTraders(start, parties);
  const first = start.slice(0, opening);
  const consumer =
    !amongTraders.test(named) &&
    !withTraders.test(named) &&
    addressed * perThousand < 6 &&
    (!enterprise.test(first) || people.test(first));
  return { consumer, ecommerce: !leftOut.test(named) && sellsOnline(start, perThousand) };
}

function sellsOnline(start: string, perThousand: number): boolean {
  if (new Set(start.match(trade) ?? []).size < 4 || countMatches(start, finance) * perThousand >= 1) return false;
  const content = countMatches(start, cultural);
  return content * perThousand < mostlyCultural || content <= countMatches(start, goods);
}
