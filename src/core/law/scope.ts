/** What an agreement is about, as far as it limits which articles apply. */
export interface Scope {
  /** Between a trader and a consumer, not between traders. */
  readonly consumer: boolean;
  /** Goods or services sold over the network in the sense of 电子商务法 第二条. */
  readonly ecommerce: boolean;
}

const amongTraders =
  /商户|商家|入驻|分销|代理商|主播|签约|供应商|经销|招商|开发者|企业版|机构版|采购|加盟|渠道|广告主|媒体方/;
const tradersOnly = /(?:乙方|商户|商家|贵公司|贵司|加盟商|代理商|主播)/g;
/** 电子商务法 第二条第三款: finance, and news, audio-visual programmes, publishing, cultural content. */
const leftOut =
  /银行|理财|借贷|贷款|基金|证券|保险|信托|投资|众筹|快捷支付|钱包|币|新闻|视频|直播|音乐|漫画|动漫|小说|文学|阅读|电台|出版|影视/;
const finance = /出借|借款人|理财|募集|债权|信贷|年化/g;
const trade = /订单|下单|购买|付款|价款|收费|商品|货款|退货|退款|会员费|充值|支付/g;

const head = 20_000;

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Guesses the scope from title and text; where words don't tell, consumer yes and electronic commerce no. */
export function detectScope(title: string | null, text: string): Scope {
  const start = text.slice(0, head);
  const named = title ?? start.slice(0, 40);
  const perThousand = 1000 / Math.max(1000, start.length);
  const consumer = !amongTraders.test(named) && count(start, tradersOnly) * perThousand < 6;
  const ecommerce =
    !leftOut.test(named) && count(start, finance) * perThousand < 1 && new Set(start.match(trade) ?? []).size >= 4;
  return { consumer, ecommerce };
}
