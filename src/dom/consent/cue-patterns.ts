import { ACTS } from './words.ts';

/**
 * The sentences by which pages ask, on folded text (`fold-variants.ts`). Every repetition is bounded and the gaps exclude the
 * sentence's end, so each is linear in the flow. A look behind at the front is done at every character: only short ones stand there.
 */

export type CueKind =
  | 'box'
  | 'read-accept'
  | 'doing'
  | 'accept'
  | 'read'
  /** Any other verb, which asks only beside a box. */
  | 'stated'
  | 'english-doing'
  | 'english'
  | 'button';

export interface CuePattern {
  readonly kind: CueKind;
  readonly pattern: RegExp;
  readonly weight: number;
}

const DOING = `(?:${ACTS})`;
const ACCEPT = '(?:同意(?!书)|接受|接纳|遵守|遵循|认可|认同|接收|知悉|知晓|阅读|了解|知情|签署|授权)';

/** What one says of oneself and a document beside a box. */
const STATES =
  '签[订署收]|服从|恪守|信守|谨守|遵照|遵行|遵从|履行|执行|承认|认同|接纳|理解|明白|清楚|知悉|知晓|确认|授权|保证|承诺|[按依据]照?';

/** In the order in which they are tried; an earlier one wins where two overlap. */
export const cuePatterns: readonly CuePattern[] = [
  {
    kind: 'doing',
    weight: 2.5,
    pattern: new RegExp(
      `${DOING}[^。；;\\n\\uE000-\\uE003]{0,30}?(?<!不)(?:表示|代表|视为|视同|视作|意味着|意味著|等于|等同于?|默认|默许|表明|证明|说明(?=您|你))[^。；;\\n\\uE000-\\uE003]{0,18}?${ACCEPT}`,
      'g',
    ),
  },
  {
    // Whatever is done: “向右滑动呼叫代驾即表示同意”.
    kind: 'doing',
    weight: 2.2,
    pattern: new RegExp(
      `[\\u3400-\\u9FFF”"」』]{2}[，,]?(?:即|既|就|则|便)(?:表示|代表|视为|视同|意味着|意味著|表明|默认|认为|确认|等于|等同于?)[^。；;\\n\\uE000-\\uE003]{0,18}?${ACCEPT}`,
      'g',
    ),
  },
  {
    // “登录即同意”; “一经注册，即受《用户协议》约束”; “点击下一步，即授权本平台核验您的身份，详见《认证协议》”.
    kind: 'doing',
    weight: 2.2,
    pattern: new RegExp(
      `${DOING}[^。；;，,\\n\\uE000-\\uE003]{0,14}?[，,]?(?:您|你)?(?:即|既|及|则|就|便|均|都|默认|[须将](?=应?受))(?:为|是|已|将|会|您|你)?(?:您|你)?(?:已|已经|已阅读并)?(?:同意|接受|遵守|应?(?:(?:认同|认可|同意|接受)并)?受(?=[^。；;，,\\n]{2,60}的?(?:约束|拘束|规范|限制))|(?:(?:表示|代表|视为)(?:您|你)?)?授权(?=[^。；;\\n]{2,60}(?:《|协议|条款|授权书|政策)))`,
      'g',
    ),
  },
  {
    // “请仔细阅读《用户注册协议》，如不同意请勿注册”.
    kind: 'doing',
    weight: 2,
    pattern: new RegExp(
      `(?:请|请您|请你)?(?:务必|先|仔细|认真|详细){0,3}阅读(?=[^。；;\\n\\uE000]{2,60}[，,。；;]\\s?(?:如果?|若|倘若)(?:您|你)?不(?:能)?(?:同意|接受)[^。\\n]{0,16}?(?:请勿|请不要|请(?:立即)?停止|请(?:立即)?终止)(?:继续)?(?:进行)?${DOING})`,
      'g',
    ),
  },
  {
    // “通过点击“注册”，并同意我们的服务条款”, “透過註冊，您同意”.
    kind: 'doing',
    weight: 2,
    pattern:
      /(?:通过|透过|点击|单击)[^。；;，,\n\uE000-\uE003]{1,14}(?:[，,]?(?:并|且|并且)|[，,](?:您|你))(?:表示)?(?:已阅读并)?(?:同意|接受)/g,
  },
  {
    // “註冊時，您同意…”.
    kind: 'doing',
    weight: 2,
    pattern: new RegExp(`${DOING}[^。；;，,\\n\\uE000-\\uE003]{0,14}?时[，,](?:您|你)(?:即|将|已)?(?:同意|接受)`, 'g'),
  },
  {
    // The act stands on a line of its own above: “上传视频⏎表示您已经同意…”.
    kind: 'doing',
    weight: 2,
    pattern:
      /(?<=\n[^\S\n]{0,3})(?:即|则|就)?(?:表示|代表|视为|意味着|表明)(?:您|你|用户)(?:已|已经)?(?:阅读并)?(?:同意|接受|遵守)/g,
  },
  {
    // Beside the button that does it: “[完成注册] 表示同意用户使用条款”.
    kind: 'doing',
    weight: 2,
    pattern:
      /(?<=\uE002[^\S\n]{0,6})(?:即|则|就)?(?:表示|代表|视为)(?:您|你)?(?:已|已经)?(?:阅读并)?(?:同意|接受|遵守)/g,
  },
  {
    // “下载前，请务必阅读并同意《…》”: what one does next is done with consent.
    kind: 'doing',
    weight: 2,
    pattern: new RegExp(
      `${DOING}[^。；;，,\\n\\uE000-\\uE003]{0,20}?(?:之前|以前|前)[，,]?(?:您|你)?(?:请|须|需要?|必须|应当?)(?:您|你)?(?:务必|先|仔细|认真|详细){0,3}(?:阅读|了解)[^。；;，,\\n\\uE000-\\uE003《]{0,6}?(?:并|且)(?:同意|接受)(?=[^\\n。，,]{0,3}(?:《|[^\\n。，,]{2,10}(?:协议|条款|政策|声明|须知)))`,
      'g',
    ),
  },
  {
    // “我已阅读《…》，确认登录”: having read it, one does it.
    kind: 'doing',
    weight: 2.2,
    pattern: new RegExp(
      `(?:我|本人)已(?:经)?(?:仔细|认真|详细)?阅读(?=[^。；;\\n\\uE000-\\uE003]{2,60}[，,](?:并)?确认${DOING})`,
      'g',
    ),
  },
  {
    kind: 'read-accept',
    weight: 2.2,
    pattern:
      /(?:(?:我|本人|您|你)(?:已|已经|确认)?)?(?:已|已经)?(?:仔细|认真|详细|充分|完整|完全)?(?:阅读|看过|了解|知悉|知晓|查看|详阅|阅览|(?<!订)阅)完?[^。；;\n!?！？\uE000-\uE003]{0,60}?(?<!不(?:会[^，。；;\n]{0,4})?)(?:同意(?!书)|接受|遵守|认可|认同|接收|承诺(?!书))/g,
  },
  {
    // The two verbs in rooms of their own: “我已阅读⏎并同意”.
    kind: 'read-accept',
    weight: 2.2,
    pattern:
      /(?:我|本人|您|你)?(?:已|已经)?(?:仔细|认真|详细|充分)?(?:阅读|知悉|知晓|了解)[、，,]?[^\S\n]{0,3}\n[^\S\n]{0,3}[、，]?(?:并|且|和|及)?(?:完全)?(?:同意|接受|遵守)/g,
  },
  {
    kind: 'accept',
    weight: 1.4,
    pattern: /(?:我|本人)?(?:已|已经|完全|自愿|愿意|愿|将|确认)?(?:同意|接受|遵守|认可)/g,
  },
  {
    // “本人愿受《用户协议》约束”.
    kind: 'accept',
    weight: 1.4,
    pattern: /(?:愿意?|自愿|同意)?接?受(?=[^。；;，,\n\uE000-\uE003]{2,60}的?(?:约束|拘束))/g,
  },
  {
    // “☐ 自愿签订《骑手合作协议》”, “☐ 我将恪守《合乘公约》”, “☐ 本人按《志愿者管理办法》参加服务”: whoever ticks it says so.
    kind: 'stated',
    weight: 1.4,
    // What stands before the verb is looked at behind it: before it, that would be done at every character of the page.
    pattern: new RegExp(
      `(?:${STATES})(?<=(?:^|[\\n\\uE000\\uE004]|[，,](?=我|本人))[\\s\\uE004]*(?:(?:我|本人|本公司|我司|本单位|本团队)[^。；;\\n\\uE000-\\uE003《》]{0,20}?|(?:自愿|愿意?|将|郑重|特此|完全|充分|同意){1,2}[^。；;\\n\\uE000-\\uE003《》]{0,8}?)?(?:${STATES}))(?:并|且|及|和|、)?[^。；;，,\\n\\uE000-\\uE003《》『』]{0,12}(?=[《『【])`,
      'g',
    ),
  },
  {
    // “☐ 《风险说明书》的内容本人已悉”.
    kind: 'stated',
    weight: 1.4,
    pattern:
      /(?:我|本人)(?<=[》』][^。；;\n\uE000-\uE003]{0,8}(?:我|本人))(?:们)?(?:已|均|都|全部|完全|充分){1,3}(?:悉|知|阅|读|明白|理解|清楚|认可|认同)/g,
  },
  {
    // Consent to a study: “我自愿参加本研究”.
    kind: 'accept',
    weight: 1.4,
    pattern:
      /(?:我|本人)?(?:自愿|愿意|同意)参[加与](?=(?:本|此|该|这)(?:次|项)?(?:研究|实验|试验|调查|调研|访谈|测试))/g,
  },
  {
    kind: 'read',
    weight: 1.2,
    pattern:
      /(?:我|本人|您|你)?(?:(?:已|已经)(?:仔细|认真|详细|充分|完整|逐[条项页字])?(?:阅读完?毕?|阅[知悉]|查阅|查看|看过|看完|知悉|悉知|知晓|了解|确认|签署|签订|[详细审]阅|阅(?=\s?《))|签阅|确认(?:已)?(?:阅读|收到并(?:且)?(?:阅读|理解|了解|知悉|知晓))|(?:完全|充分|均)(?:理解|明白)|(?<=我|本人)(?:了解|知悉|知晓|明白)了)/g,
  },
  {
    kind: 'english-doing',
    weight: 2.4,
    pattern:
      /\bby (?:["'“‘]?\w+["'”’]?[ ,]{1,3}){1,12}?(?:you|i|we)(?:['’]re)? (?:(?:\w+ ){0,4}?|(?:\w+[ ,]{1,2}){2,14}?and (?:\w+ )?)(?:agree(?:ing)?|accept(?:ing)?|consent(?:ing)?|acknowledge|confirm)\b/gi,
  },
  {
    kind: 'english-doing',
    weight: 2.4,
    pattern:
      /\b\w{2,14}ing (?:\w+[ ,]{1,2}){0,8}?(?:means|constitutes|indicates|signifies|implies|confirms) (?:(?:that )?(?:you|your)(?:['’](?:ve|re))? (?:\w+ ){0,4}?(?:agree|accept|consent|acknowledge|ok(?:ay)? with)(?:ed)?\b|(?:your )?(?:acceptance|agreement|consent) )/gi,
  },
  {
    // “Pressing the button “Pay”, you accept the Offer”.
    kind: 'english-doing',
    weight: 2.2,
    pattern:
      /\b(?:press|click|tapp?|push|continu|proceed|sign|register|us|submitt|complet|plac|join|download|install|access)ing (?:["“'«]?\w+["”'»]?,? ){1,8}?you (?:\w+ ){0,3}?(?:agree|accept|consent)\b/gi,
  },
  {
    // “When you sign up, you agree to…”.
    kind: 'english-doing',
    weight: 2.2,
    pattern: /\b(?:when|once|if) you (?:[\w“”"'’]+ ){0,6}?[\w“”"'’]+, you (?:\w+ ){0,4}?(?:agree|accept|consent)\b/gi,
  },
  {
    // “Type your full name below to sign this Rental Agreement”.
    kind: 'english-doing',
    weight: 2.2,
    pattern:
      /\b(?:type|enter|print|write) (?:in )?your (?:[\w,-]+ ){1,6}?to (?:\w+ )?sign\b(?![ -](?:in|up|on|out|into)\b)/gi,
  },
  {
    // “You agree to our Terms by creating an account”, “I accept the Terms when I register”.
    kind: 'english-doing',
    weight: 2.2,
    pattern:
      /\b(?:you|i) (?:\w+ ){0,2}?(?:agree|accept|consent|acknowledge|confirm)\b(?=[^.;\n]{3,120}\b(?:by \w{2,14}ing|when(?:ever)? (?:you|i))\b)/gi,
  },
  {
    // “Registration constitutes your acceptance of…”, “Use of this site means you accept…”.
    kind: 'english-doing',
    weight: 2.2,
    pattern:
      /\b(?:use|access|registration|submission|purchase|payment|enrollment|participation|order|membership|download|login) (?:\w+[ ,]{1,2}){0,6}?(?:means|constitutes|indicates|signifies|implies|confirms) (?:(?:that )?you (?:\w+ ){0,4}?(?:agree|accept|consent)|(?:your )?(?:acceptance|agreement|consent) )/gi,
  },
  {
    kind: 'english',
    weight: 1.8,
    pattern: /\b(?:i|you|we)(?:'ve)? (?:[\w,+]+ ){0,8}?(?:agree|accept|(?<!informed )consent(?! form)|acknowledge)\b/gi,
  },
  {
    kind: 'english',
    weight: 1.8,
    pattern: /\bi(?:'ve| have)? (?:[\w,+]+ ){0,4}?(?:agreed|accepted|consented)\b/gi,
  },
  {
    // “I will comply with the House Rules”, “I pledge to uphold the Honor Code”, “I’m okay with the Terms”.
    kind: 'english',
    weight: 1.8,
    pattern:
      /\bi(?:['’]ll| will| shall| (?:\w+ ){0,2}?(?:pledge|promise|agree|undertake|commit) to) (?:\w+ )?(?:comply with|abide by|adhere to|follow|uphold|respect|observe|obey)\b|\bi(?:['’]m| am) (?:ok(?:ay)?|fine) with\b/gi,
  },
  {
    kind: 'read',
    weight: 1.2,
    pattern: /\bi(?:'ve| have)? (?:[\w,]+ ){0,6}?(?:read|reviewed)(?: and (?:understood|understand))?\b/gi,
  },
  {
    kind: 'english',
    weight: 1.2,
    pattern:
      /\b(?:agree to|accept)\s?(?=[《“])|\b(?:agree|accept|consent) (?:(?:to|with|the|these|all|our|your)\b|(?=(?:[\w&]+ ){0,3}(?:terms|privacy|agreement|policy|conditions)\b))/gi,
  },
];
