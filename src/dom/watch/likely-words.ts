import { INVISIBLE } from '../invisible.ts';

/**
 * The words that wake the rest: a verb of consent with the noun of a document within reach, or the way an agreement
 * speaks of itself. Kept apart from `consent/words.ts`, which the always-on script can't afford. Without the `i` flag: making
 * an expression that folds the case of Chinese alternatives ready takes longer than searching a page with it. Chinese and
 * English apart: V8 searches for both together twice as long as for one after the other, and not at all for Chinese in a
 * text of Latin letters.
 */
const VERBS = [
  /同\s?意|接\s?受|接收|遵守|遵循|认可|認可|阅\s?读|閱\s?讀|已阅|签阅|详阅|确认[并且]?签|看过|知悉|知晓/g,
  /\b(?:[Aa](?:gree|ccept|cknowledge)|[Cc]onsent|okay with|I(?:['’]ve| have)(?: \w+)? read\b|A(?:GREE|CCEPT|CKNOWLEDGE)|CONSENT)/g,
];
const NOUN =
  /[协協]定|协\s?议|協\s?議|条\s?款|條\s?款|政\s?策|声明|聲明|申明|隐私|隱私|须知|須知|规则|規則|章程|公约|公約|合同|契约|守则|(?:授权|告知|承诺|揭示|提示|责任|确认|同意)书|风险提示|健康告知|收费标准|规定|规程|制度|说明|[Tt]erms|TERMS|[Pp]olic(?:y|ies)|POLIC|[Cc]onditions|CONDITIONS|[Aa]greement|AGREEMENT|[Pp]rivacy|PRIVACY|[Nn]otice|NOTICE|[Ee]ula|EULA|[Gg]uidelines|GUIDELINES|[Cc]ode of |[Rr]ules (?:and|of) |T&C|[Ww]aiver|WAIVER|[Cc]onsent [Ff]orm|[Ii]nformed [Cc]onsent/;
const SELF =
  /本(?:保险|服务|租赁|借款|授权)?(?:协议|協議|隐私政策|隱私政策|政策|条款|條款|(?:免责|免責|法律)?(?:声明|聲明|申明)|合同|章程)|以下(?:简称|簡稱|统称)|[Tt]his (?:[Aa]greement|[Pp]rivacy [Pp]olicy)|[Tt]hese [Tt]erms|THIS (?:AGREEMENT|PRIVACY POLICY)|THESE TERMS/;
/** Words that ask by themselves, whatever the document is called. Each has a verb in it. */
const ASKS =
  /(?:阅读|閱讀|看过|查看|知悉|知晓|了解)(?:[并並且、，及和]{1,2}(?:充分|完全)?(?:理解|了解|知悉|知晓))?[并並且、，及和]{1,2}(?:完全|愿意|自愿|无条件|承诺|表示)?(?:同意|接受|遵守|认可)|同意[并並且](?:阅读|閱讀|继续|繼續|注册|註冊|登[录錄入]|签署)|\bI(?:'ve| have)? (?:read (?:and|&) )?agree (?:to|with)\b/;
/** Characters on either side of the verb; markup white space between spans counts, so this is generous. */
const REACH = 240;
/** Verbs of either language looked at before giving up: a page that says “阅读 3,201” a thousand times is no question. */
const MAX_VERBS = 400;

/** Whether a text may ask for consent or be an agreement. Near-perfect recall; precision is the next step's affair. */
export function hasLikelyWords(shown: string): boolean {
  if (shown.length < 2) return false;
  if (hasWords(shown)) return true;
  // Last, since most pages have none, and what asks openly need not be searched for them.
  const text = shown.replace(INVISIBLE, '');
  return text.length < shown.length && hasWords(text);
}

function hasWords(text: string): boolean {
  let hasVerb = false;
  for (const verb of VERBS) {
    verb.lastIndex = 0;
    for (let count = 0; count < MAX_VERBS; count += 1) {
      const match = verb.exec(text);
      if (match === null) break;
      if (NOUN.test(text.slice(Math.max(0, match.index - REACH), match.index + REACH))) return true;
      hasVerb = true;
    }
  }
  return (hasVerb && ASKS.test(text)) || SELF.test(text);
}
