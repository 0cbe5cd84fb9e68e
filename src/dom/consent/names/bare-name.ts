import { cleanName } from './clean-name.ts';
import { foldVariants } from '../fold-variants.ts';
import { hasDocumentNoun } from './has-document-noun.ts';
import { GENERIC_NAME, READ_LEAD } from '../words.ts';

/** What stands between the verb and a name in plain words. */
const LEAD =
  /^(?:(?:并|且|愿意|自愿|遵守|接受|同意|(?:充分|清楚|完全)理解|理解(?![并且])|完全|认可|签署|严格|本网站[的之]?|本站[的之]?|(?:本?平台|网站)的|本平台|本公司[的之]?|我站[的之]?|以上|前述|我们的|你们的|贵(?:公司|站|馆|校|院|司|行|店|平台|单位)[的之]?|以下|上述|下列|如下|该|本|其[他它]?|相关的|关于|所有的|全部的|您|你|的|与|和|及|暨|以及|网站中|(?:and|of|the|our|your|all|its|their|this|these|above|following|attached|new|updated|revised|latest|both|with|to|be bound by|abide by|comply with|adhere to|follow|uphold|respect|observe|receipt of|statements in)\b) ?)+/i;

/** What is named without what stands before it: “本網站退換貨須知” → “退換貨須知”. */
export function withoutLead(text: string): string {
  const lead = text.slice(0, LEAD.exec(foldVariants(text))?.[0].length ?? 0);
  const rest = text.slice(lead.length);
  // “相关条款” says a little more than “条款”.
  return rest.length === 2 ? (/相[关關]$/.exec(lead)?.[0] ?? '') + rest : rest;
}

/** “the terms of the License Agreement”: the agreement, not a document called so. */
const TERMS_OF =
  /^(?:terms|conditions|policies|rules)(?: (?:and|&) (?:conditions|policies|rules|procedures))? (?:(?:set (?:out|forth)|contained|described|stated|outlined) )?(?:of|in) (?:the|this|our) (?=.*\b(?:agreement|policy|contract|licen[cs]e|eula|code of \w+|guidelines|form|release|waiver|handbook|statement)$)/i;

/** “Example's conditions of use” → “conditions of use”, but not what is for someone: “Children's Privacy Policy”. */
const OWNER_ENGLISH =
  /^(?!(?:children|driver|member|user|seller|buyer|parent|student|player|volunteer|guest|tenant)['’])[\w.&-]+(?: [\w.&-]+){0,2}['’]s (?=\w+ \w)/i;

/** “就医网的隐私条款” → “隐私条款”: whose it is belongs to the sentence, where what remains says something by itself. */
function withoutOwner(name: string): string {
  const own = /^(?:“[^“”]{1,16}”|[\w\u3400-\u9FFF]{2,12}|[\w.]{2,24} ?)[的之] ?(?=.{3})/.exec(name)?.[0] ?? '';
  const rest = name.slice(own.length);
  return own === '' || GENERIC_NAME.test(rest) || !hasDocumentNoun(rest) ? name : rest;
}

/** What joins names in English, a verb of its own after “and” as well: “and have read the Privacy Policy”. */
const ENGLISH_JOIN =
  /(?:\s+(?:and|or|as well as)|(?<=\w \w+)\s+&(?=\s+\w+ \w))\s+(?:(?:i )?(?:have read|acknowledge|accept|(?:agree|consent) (?:to|with)|to) )?(?:the |our )?(?!conditions?\b|regulations\b|release of\b|assumption of\b|indemni|hold harmless\b)|\s+\/\s+|(?<=\w{3})\/(?=[A-Z]\w{3})/i;
/** What follows an English name and is none of it: “of this website”, “before continuing”, “v2.0”. */
const ENGLISH_TAIL =
  / (?:electronically|(?:and|&) (?:continue|create|download|enter|finish|go|install|join|next|pay|proceed|register|sign|start|submit)\b.*|(?:listed |set forth |stated )?(?:above|below|herein)|(?:while|during|when) .+|of (?:this|our|the) (?:web ?)?site|before (?:you )?\w+|v?\d[\d.]*|and|or|&)$/i;

/** What stands for more names: “隐私政策等相关协议”. */
const AND_OTHERS = /(?<=.{4})等(?:相关|相關)?(?:协议|協議|条款|條款|规则|規則|规定|規定|文件|政策)$/;

/** “小米 用户协议” → “用户协议”: a space parts whose it is from a name that says something by itself. */
function afterGap(text: string): string {
  const own = /(?<=[\u3400-\u9FFF])[^\S\n]+([\u3400-\u9FFF]{4,})$/.exec(text)?.[1];
  return own === undefined || GENERIC_NAME.test(own) || !hasDocumentNoun(own) ? text : own;
}

/** Words that name several documents, one by one. */
export function splitNames(text: string): string[] {
  if (!/[\u3400-\u9FFF]/.test(text)) return text.split(ENGLISH_JOIN);
  const parts = text.split(/以及|[和与與及暨](?![条條]件|[细細][则則])/);
  return parts.length > 1 && parts.every((part) => hasDocumentNoun(part)) ? parts : [text];
}

/** Words of one name without whose it is and what leads to it. */
export function bareName(words: string): string {
  const named = cleanName(withoutLead(afterGap(words.trim()).replace(READ_LEAD, '')));
  return withoutOwner(withoutLead(named))
    .replace(AND_OTHERS, '')
    .replace(OWNER_ENGLISH, '')
    .replace(TERMS_OF, '')
    .replace(ENGLISH_TAIL, '');
}
