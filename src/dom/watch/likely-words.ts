import { INVISIBLE } from '../invisible.ts';

/**
 * The words that wake the rest: a verb of consent with the noun of a document within reach, or the way an agreement
 * speaks of itself. Kept apart from `consent/words.ts`, which the always-on script can't afford. Without the `i` flag: making
 * an expression that folds the case of Chinese alternatives ready takes longer than searching a page with it. Chinese and
 * English apart: V8 searches for both together twice as long as for one after the other, and not at all for Chinese in a
 * text of Latin letters. What may stand before a word is looked back at from it: a group in front takes twice as long.
 */
const VERBS = [
  /同\s?意|接\s?[受收納纳]|恪守|(?<=我|本人|即|同意)授[权權]|遵[守循]|[认認]可|[阅閱](?:\s?[读讀]|悉)|(?<=[已签簽详詳细細审審])[阅閱]|[确確][认認](?:[并且並]?[签簽]|[协協]|[条條]款|已?收到)|[约約]束|(?<=完全|充分)理解|看[过過]|知[悉晓曉]|(?<=我|本人)[了瞭]解了/g,
  /\b(?:a(?:gree|ccept|cknowledge|bide)|c(?:onsent|omply)|okay with|pledge|to (?:electronically )?sign (?:this|the|below|electronically))|A(?:gree|ccept|cknowledge|bide|GREE|CCEPT|CKNOWLEDGE)|C(?:onsent|omply|ONSENT)|Pledge|I(?:['’]ve| have)(?: \w+)? read\b/g,
];
const NOUN =
  /[协協](?:定|\s?[议議])|[条條]\s?款|政\s?策|[声聲申]明|[隐隱]私|私[隐隱]|[须須需]知|[规規][则則定程范範章约約]|[準准][则則]|章[程则則]|公[约約]|合[同约約]|契[约約]|守[则則]|(?:授[权權]|告知|承[诺諾]|揭示|提示|[责責]任|[确確][认認]|同意|切[结結]|[预預]告|[约約]定)[书書]|(?:承[诺諾]|[确確][认認]|授[权權]|告知)函|服[务務][约約]定|管理[办辦]法|[风風][险險]提示|健康告知|(?:告知|注意)事[项項]|收[费費](?:[标標][准準]|[办辦]法)|制度|[说說]明|[Tt]erms|TERMS|[Pp]olic(?:y|ies)|POLIC|[Cc]onditions|CONDITIONS|[Aa]greem|AGREEM|[Pp]rivacy|PRIVACY|[Nn]otice|NOTICE|[Ss]tatement|[Ee]ula|EULA|[Gg]uidel|GUIDEL|[Cc]ode of |[Hh]onou?r C|[Rr]ules(?![a-z])|T&C|[Ww]aiver|WAIVER|[Dd]isclos|DISCLOS|(?:[Pp]hoto|[Mm]edia|above) [Rr]el|[Rr]elease [Ff]orm|[Aa]ddendum|[Cc]onsent [Ff]orm|[Ii]nformed [Cc]|INFORMED C/;
const SELF =
  /本(?:保险|服务|租赁|借款|授权|[会會][员員])?(?:[协協][议議]|(?:[隐隱]私|私隱)?政策|[条條]款|(?:免[责責]|法律)?[声聲申]明|合[同約]|契約|同意書|章程)|以下(?:[简簡][称稱]|[统統][称稱])|[Tt]his (?:[Aa]greement|[Pp]rivacy [Pp]olicy)|[Tt]hese [Tt]erms|THIS (?:AGREEMENT|PRIVACY POLICY)|THESE TERMS/;
/** Words that ask by themselves, whatever the document is called. Each has a verb in it. */
const ASKS =
  /(?:[阅閱][读讀]|[详詳细細审審][阅閱]|看[过過]|查看|知悉|知[晓曉]|[了瞭]解)(?:[并並且、，及和]{1,2}(?:充分|完全)?(?:理解|[了瞭]解|知悉|知[晓曉]|明白))?[并並且、，及和]{1,2}(?:完全|[愿願]意|自[愿願]|[无無][条條]件|承[诺諾]|表示)?(?:同意|接受|遵守|[认認]可)|(?:同意|遵守|[认認]可|[签簽][署收订訂])[^。\n]{0,10}《|》[^。\n]{0,6}[并並](?:同意|接受)|同意[并並且](?:[阅閱][读讀]|[继繼][续續]|[注註][册冊]|登[录錄入]|[签簽]署)|\bI(?:'ve| have)? (?:read (?:and|&) )?agree\s+(?:to|with)\b|\b(?:agree|consent) to (?:take part|participate)\b|\bI consent(?![a-z])/;
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
