/**
 * What addresses say of which page they lead to, in words that nobody types into a form. Whoever adds one asks: could a
 * person's answer to a question be this word under this name?
 */

/** Names of parameters that say which page it is, by a word of {@link routingWords} or a small number. */
export const routingNames = new Set(
  (
    'a ac act action app c cat category channel client controller ctrl device do entry flow from func kind m method mod ' +
    'mode module op os p page pageno pagenum page_no part path platform plat r ref route scene section source src stage ' +
    'step tab terminal theme type v ver version view'
  ).split(' '),
);

/** Names of parameters that hold the number of a page, an article or a product. */
export const numberNames = new Set(
  'id aid articleid article_id cid docid doc_id agreementid agreement_id nid newsid pid pageid page_id tid'.split(' '),
);

/** Names of parameters that say in which language a page stands. */
export const languageNames = new Set('hl lang language locale'.split(' '));

/** Names of parameters that say in which version a page stands. */
export const versionNames = new Set('v ver version rev'.split(' '));

/** Words that addresses are made of. */
export const routingWords = new Set(
  (
    'about accept account active activity ad admin agree agreement agreements ajax alipay android api app apple apply ' +
    'article articles auth baidu banner bind book buy cart center check checkout checkin chrome clause client common ' +
    'company confirm consent content contract cookie cookies create dark default desktop detail details dialog disclaimer ' +
    'doc docs document documents download embed en enter entry fast feed file finish first footer form frame free get go ' +
    'google guest h5 header help home html huawei i18n id iframe index info init install invite ios ipad iphone item join ' +
    'landing law legal license licence light link list login logon logout main mall member miniapp miniprogram mobile ' +
    'modal module my native navigation new news next normal notice oauth oauth2 official old open order page pages part ' +
    'passport pay payment pc personal phone php policy popup portal pop post preview privacy product profile protocol ' +
    'public qq quick read reg regist register registration reset rule rules safe security sign signin signup site sms ' +
    'start static statement step success tab tablet terms third top type update upgrade use user users userpolicy v1 v2 v3 ' +
    'v4 verify vip view wap web webapp webview wechat weibo weixin welcome window windows wx www xcx zh ' +
    'banquan denglu fuwu fuwuxieyi fuwutiaokuan huiyuan mianze shengming tiaokuan xieyi xinyonghu yinsi yinsixieyi ' +
    'yinsizhengce yonghu yonghuxieyi zhengce zhuce zhucexieyi'
  ).split(' '),
);
