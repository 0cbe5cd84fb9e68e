import type { Span } from '../span.ts';

const LONGEST = 240;
const LONGEST_ITEM = 12;
const QUOTES_CLOSE = '”"』」’】';

/** What leads up to the name of a thing or a person, at the start of the phrase, and is no part of it. */
const LEADS: readonly RegExp[] = [
  /(?:欢迎|感谢|歡迎|感謝)(?:您|你|各位)?(?:使用|注册|註冊|成为|成為|访问|選擇|选择|加入|购买|订阅|下载|阅读)?/,
  /本?《[^《》]{1,40}》(?:是|由|系|與|与)/,
  // `“云杉”指…`, `本服务是指…`: an explanation in which a word is defined in turn.
  /[“"「][^“”"「」]{1,24}[”"」](?:是|系|係)?指|[^,、“”()]{1,20}?(?:是指|系指|均指|指的是)|指(?![定派示])/,
  // `本协议由您与`, `本协议（…）的双方为`.
  /(?:本|此)(?:[^,、的()]{0,12}?(?:协议|協議|条款|條款|合同|合約|承诺书|政策|声明|章程|约定))(?:\([^()]{0,30}\))?(?:[^,、的()]{0,8}(?:双方|一方|当事人|各方))?(?:为|為|是|系|係|由|与|與|适用于)/,
  /本(?:协议|合同|条款|政策)(?:中|内(?!容))/,
  /您(?:\([^()]{0,30}\))?(?:与|與|和)/,
  /(?:在此)?(?:特别|郑重)?提[醒请]|请您?|請您?|(?:需|应当?|务必|應)?(?:仔细|认真|详细)?(?:阅读|遵守|理解|閱讀|瞭解|了解)(?:并(?:完全|充分)?(?:理解|遵守|接受))?/,
  /其?(?:由|与|與)|就|和|及|以及|是|系(?!统)|对于|對於|对(?![^,]*(?:作出|做出|进行))|在(?![线線])|否则|并(?=成为)|均[为為]|如果?(?=[您用商任法])/,
  /[为為]了?|更好的?(?=使用|为)|明确|保障|登录(?:到|并使用)|根据|根據|按照|依据|关于|關於|此(?=[服协])|其中包含的|之间|分别/,
];
const LEAD = new RegExp(`^(?:${LEADS.map(({ source }) => source).join('|')})`);
/** Verbs after which nothing but their object can follow; not within a noun: 使用协议, 提供者. */
const VERBS =
  '成为|成為|注册为|登记为|适用于|属于|违反|违背|侵害|侵犯|另有|包含了?|获得|取得|进入|使用|访问|提供|遵守|(?<=^|同意|申请|继续|您|用户|或|、|并|可以?|应)(?:下载|安装|登录|购买|订阅|选择|运行|阅读|加入|发布|上传|提交)';
const NO_OBJECT =
  '[的之、,时時后後或及和過过中前者方商权權费費率量期次区區名說说手規规條条協协许許情]|人(?!人|民)|用户|不|$';
/** Verbs and prepositions whose object is the phrase itself. */
const CUT = new RegExp(
  [
    '对于|對於',
    `(?:${VERBS})(?!${NO_OBJECT})`,
    '作为(?!.*的)',
    '[为是系](?=[^的为是系]{2,40}(?:公司|集团|中心)$)',
    '(?:有权|无权)(?:视需要|随时|单方面?|自行|根据需要){0,2}(?!.*的)',
    '(?:可能会?|会|将|可以?|应)[^,、的]{0,6}?(?=一些|某些|多个|若干|单独的|由第三)',
  ].join('|'),
  'g',
);
/** One who acts, or an act: a verb before `…的` belongs to them. */
const AGENT =
  /(?:用户|用戶|会员|會員|客户|客戶|公司|商户|商家|[人者方商]|主体|实体|机构|機構|单位|單位|企业|企業|银行|集团|中心|平台|网站|團隊|团队|个人|组织|組織|学员|主播|乘客|司机|伙伴|行为|过程|方式|权利|权限|费用|活动)等?$/;
const VERB_BEFORE_DE =
  /(?:提供|运营|運營|营运|經營|经营|开发|開發|拥有|所有|发布|上传|制作|管理|推出|研发|订立|签署|合作|设立|产生|生成|形成|享有|控制)的/;
/** `与平台签约的`: with whom someone does what they are named by. */
const TOGETHER = /^[^的]{0,24}(?:合作|签订|签署|签约|订立|相关的|有关的)/;
/** One who concludes an agreement with the one named, or acts with them. */
const WITH = new RegExp(
  `^.{0,60}?(?:由|是|(?<!公司)[与與])(?=[^由与與是的]{3,40}(?:有限(?:责任)?公司|集团|中心|委员会)$|(?!${TOGETHER.source.slice(1)})[^由与與是]{2,60}的[^的]{0,8}(?:[人者]|买家|卖家|用户|客户|商户|合作伙伴|第三方)$)`,
);
const LIST_END =
  /(?:(?:或|及|以及|和|与|與)其[它他]|^[^的、]{1,16}(?:或|及|以及|和|与)[^的、]{1,16}$|等 ?$|^[^、]{1,16}等(?!同|于)|^[^的、]{1,8}(?:或者?|和|及|并)[^的、]{1,8}的)/;
/** What stands after an earlier definition and begins anew: the name is not a part of what follows. */
const BEGINS_ANEW =
  /^[ *]{0,3}(?:[、,与與和及或由是系在对對就为並并将向上中内]|同意|承诺|以及|按照|根据|应|有权|则|之间|适用|共同)/;
const DEFINES = /(?:称|稱)|^["“「『‘].{1,30}["”」』’]$|hereinafter/i;

/** Where the bracket or quotation that closes at `close` opens, or -1. */
function openingOf(text: string, start: number, close: number): number {
  const sign = text.charAt(close);
  const open = { '》': '《', '】': '【', '”': '“', '」': '「', '』': '『', '’': '‘', '"': '"' }[sign];
  if (open === undefined) return -1;
  for (let at = close - 1; at >= start && close - at < LONGEST; at--) if (text.charAt(at) === open) return at;
  return -1;
}

/** Where the next round bracket at or after `open` closes, or -1. */
function closingOf(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length && at - open < LONGEST; at++) {
    const char = text.charAt(at);
    if (char === '(') depth++;
    else if (char === ')' && --depth === 0) return at;
  }
  return -1;
}

/** The bracket that closes right before `at`: its start and whether it holds a definition of its own. */
function bracketBefore(text: string, start: number, at: number): { open: number; defines: boolean } | undefined {
  let depth = 0;
  for (let open = at - 1; open >= start && at - open < LONGEST; open--) {
    const char = text.charAt(open);
    if (char === ')') depth++;
    else if (char === '(' && --depth === 0) return { open, defines: DEFINES.test(text.slice(open + 1, at - 1).trim()) };
  }
  return undefined;
}

/** Back from `end` to the sign that separates the phrase from what came before. */
function walkBack(text: string, start: number, { end, stops }: { end: number; stops: string }): number {
  let from = end;
  while (from > start && end - from < LONGEST) {
    const char = text.charAt(from - 1);
    if (char === ')') {
      const bracket = bracketBefore(text, start, from);
      if (bracket === undefined || (bracket.defines && BEGINS_ANEW.test(text.slice(from, end)))) break;
      from = bracket.open;
    } else if ('》”」』】'.includes(char)) {
      const open = openingOf(text, start, from - 1);
      if (open < 0) break;
      from = open;
    } else if ('(《'.includes(char) || stops.includes(char)) break;
    else from--;
  }
  return from;
}

/** Whether a verb before `rest` belongs to a clause of its own within the phrase: `使用本服务的用户`. */
const isRelative = (rest: string): boolean => rest.includes('的') && AGENT.test(rest) && !VERB_BEFORE_DE.test(rest);

/** Where the noun phrase begins after what only leads up to it: `请您仔细阅读`, `本协议由您与`, `您使用`. */
function skipLeads(text: string, from: number, { end, joint }: { end: number; joint: boolean }): number {
  let at = from;
  for (;;) {
    while (at < end && ' *\n'.includes(text.charAt(at))) at++;
    const words = text.slice(at, end);
    const lead = LEAD.exec(words) ?? (joint ? null : WITH.exec(words));
    if (lead === null || lead[0].length === 0 || lead[0].length >= words.trimEnd().length) break;
    const rest = words.slice(lead[0].length);
    if (/^由$/.test(lead[0]) && VERB_BEFORE_DE.test(words) && !/公司$/.test(words)) break;
    if (/^[与與]$/.test(lead[0]) && rest.includes('的') && TOGETHER.test(rest)) break;
    if (/^(?:按照|根据|依据)$/.test(lead[0]) && isRelative(rest)) break;
    at += lead[0].length;
  }
  const words = text.slice(at, end);
  const within = /^(?:任何|所有|一切|各种|该等|上述)/.test(words);
  let cut = 0;
  for (const found of words.matchAll(CUT)) {
    const after = found.index + found[0].length;
    const rest = words.slice(after);
    if (isInsideSigns(words, found.index) || (found[0] !== '对于' && isRelative(rest))) continue;
    if (within && !/应|须|需|可以|将|会/.test(words.slice(0, found.index))) continue;
    cut = after;
  }
  if (cut > 0) return skipLeads(text, at + cut, { end, joint });
  const listed = /^[^,(]{0,8}包括但不限于:? ?/.exec(words);
  if (listed && !/等[^,]{0,14}的/.test(words)) return at + listed[0].length;
  return at;
}

/** Whether a place lies in a bracket or in quotation marks that opened before it within the phrase. */
function isInsideSigns(words: string, at: number): boolean {
  let depth = 0;
  let quoted = false;
  for (let index = 0; index < at; index++) {
    const char = words.charAt(index);
    if ('(《「『'.includes(char)) depth++;
    else if (')》」』'.includes(char)) depth--;
    // A mark that opens where one is open closes it: `“云杉“`.
    else if (char === '“') quoted = !quoted;
    else if (char === '”') quoted = false;
  }
  return depth > 0 || quoted;
}

/**
 * The noun phrase that ends at `end` and for which a word is defined right after it: back to the sign that separates
 * it from what came before, without what only leads up to it. A name in 《》 or in quotation marks is taken alone;
 * what several things are called together (统称) goes back over 、. On folded text, from `start` of the sentence.
 */
export function findExpression(
  text: string,
  start: number,
  options: { readonly end: number; readonly joint: boolean; readonly term: string },
): Span {
  let { end } = options;
  while (end > start && ' *\n,'.includes(text.charAt(end - 1))) end--;
  const last = text.charAt(end - 1);
  if (last === '》' || (QUOTES_CLOSE.includes(last) && last !== '】')) {
    const open = openingOf(text, start, end - 1);
    if (open >= start) return { start: open, end };
  }
  let { joint } = options;
  const plain = walkBack(text, start, { end, stops: ',。;:!?、"' });
  let from = plain;
  if (text.charAt(from - 1) === '、' || joint) {
    const whole = walkBack(text, start, { end, stops: ',。;:!?"' });
    // `资料、音乐、信息或其他资料`, `文字、图片等`: the last of a list that the word stands for as a whole.
    const goesOn =
      LIST_END.test(text.slice(from, end)) ||
      text.charAt(from - 2) === '的' ||
      text.slice(whole, from).includes(options.term) ||
      text.slice(from, end).includes('外的');
    if (joint || goesOn) {
      from = whole;
      joint = true;
    }
  }
  if (text.charAt(from - 1) === ',' && /^[^,的]{1,8}等$/.test(text.slice(from, end)))
    for (;;) {
      const before = walkBack(text, start, { end: from - 1, stops: ',。;:!?"' });
      if (from - 1 - before > LONGEST_ITEM || from - 1 === before || text.charAt(from - 1) !== ',') break;
      from = before;
    }
  return frame(text, skipLeads(text, from, { end, joint }), end);
}

/** What stands in a frame begins after 在 and 除: `在单机（…）上`, `您在本网站上（…）`, `除二手外的商品`. */
function frame(text: string, begin: number, end: number): Span {
  const words = text.slice(begin, end);
  const close = text.charAt(end) === '(' || text.charAt(end + 1) === '(' ? closingOf(text, end) : -1;
  const isFramed = close >= 0 && /^ {0,2}[上中内里之]/.test(text.slice(close + 1, close + 4));
  const inside = /[上中内里]$/.test(words);
  const at = isFramed || inside ? words.lastIndexOf('在') : -1;
  if (at >= 0 && !isInsideSigns(words, at)) return { start: begin + at + 1, end: end - (inside ? 1 : 0) };
  const except = words.includes('外的') ? words.lastIndexOf('除') : -1;
  return { start: except > 0 ? begin + except : begin, end };
}
