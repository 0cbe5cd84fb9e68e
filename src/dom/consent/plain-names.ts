import { cleanName } from './clean-name.ts';
import type { Sentence } from './find-sentence.ts';
import { foldVariants } from './fold-variants.ts';
import { hasDocumentNoun } from './has-document-noun.ts';
import { linkBetween } from './link-between.ts';
import type { NamedDocument } from './named-document.ts';
import type { PageFlow } from './page-flow.ts';
import { DESCRIBES, GENERIC_NAME, NO_NAME, READ_LEAD } from './words.ts';

/** What stands between the verb and a name in plain words. */
const LEAD =
  /^(?:(?:并|並|且|愿意|自愿|遵守|接受|同意|(?:充分|清楚|完全)理解|完全|认可|签署|严格|本网站的?|本站的?|(?:本?平台|网站)的|本平台|本公司的?|我站的?|以上|前述|我们的|我們的|你们的|你們的|贵公司的?|贵站的?|以下|上述|下列|如下|该|本|其[他它]?|相关的?|相關的?|关于|所有的|全部的|您|你|的|与|和|及|以及|网站中|(?:and|of|the|our|your|all|its|their|these|both|with|to|be bound by|abide by|comply with)\b) ?)+/i;

/** What is named without what stands before it: “本網站退換貨須知” → “退換貨須知”. */
export function withoutLead(text: string): string {
  const lead = text.slice(0, LEAD.exec(foldVariants(text))?.[0].length ?? 0);
  const rest = text.slice(lead.length);
  // “相关条款” says a little more than “条款”.
  return rest.length === 2 ? (/相[关關]$/.exec(lead)?.[0] ?? '') + rest : rest;
}

/** “the terms of the License Agreement”: the agreement, not a document called so. */
const TERMS_OF =
  /^terms (?:and conditions )?(?:of|in) (?:the|this|our) (?=.*\b(?:agreement|policy|contract|licen[cs]e|eula)$)/i;

/** “就医网的隐私条款” → “隐私条款”: whose it is belongs to the sentence, where what remains says something by itself. */
function withoutOwner(name: string): string {
  const own = /^(?:“[^“”]{1,16}”|[\w\u3400-\u9FFF]{2,12}|[\w.]{2,24} ?)[的之] ?(?=.{3})/.exec(name)?.[0] ?? '';
  const rest = name.slice(own.length);
  return own === '' || GENERIC_NAME.test(rest) || !hasDocumentNoun(rest) ? name : rest;
}

const ENGLISH_NAME = /[^,;.()\n\uE000-\uE006]{2,80}/g;
/** Up to the first noun of a document, read without variants of characters. */
const CHINESE_NAME =
  /(?:“[^“”\n]{1,16}”)?[^，。,;；、/|《》（）()\n\uE000-\uE006“”]{0,24}?(?:条款(?:[及和与]条件|[及和与]?细则)|协议书?|协定|条款|政策(?!法|法规)|声明|须知|公约|章程|规则|合同|契约书?|(?:承诺|授权|告知)书|守则|风险提示|(?:健康|投保|客户)告知书?|管理规定|规程|管理办法|(?:加入|入会|会员|收费|资费|服务)标准|(?:加入|入会|会员|使用)条件|隐私权?保护(?:政策|声明|条款|协议|指引|指南)?)/g;

/** Names in plain words after the verb: “我已阅读并完全接受服务协议”. */
export function plainNames(
  flow: PageFlow,
  sentence: Sentence,
  cueEnd: number,
  taken: readonly NamedDocument[],
): NamedDocument[] {
  const names: NamedDocument[] = [];
  let text = flow.text.slice(cueEnd, sentence.end);
  for (const other of taken) {
    const from = Math.max(0, other.start - cueEnd);
    const to = Math.max(0, other.end - cueEnd);
    text = text.slice(0, from) + '\n'.repeat(to - from) + text.slice(to);
  }
  const english = !/[\u3400-\u9FFF]/.test(text) && /[a-z]{3}/i.test(text);
  const pattern = english ? ENGLISH_NAME : CHINESE_NAME;
  for (const { index, 0: folded } of foldVariants(text).matchAll(pattern)) {
    const match = text.slice(index, index + folded.length);
    for (const part of english
      ? match.split(
          /(?:\s+(?:and|or|as well as)|(?<=\w \w+)\s+&(?=\s+\w+ \w))\s+(?:the |our )?(?!conditions\b|regulations\b)|\s+\/\s+/i,
        )
      : splitChinese(match)) {
      const named = cleanName(withoutLead(afterGap(part.trim()).replace(READ_LEAD, '')));
      const name = withoutOwner(withoutLead(named))
        .replace(TERMS_OF, '')
        .replace(/ (?:above|below)$/i, '');
      if (name.length < 2 || !hasDocumentNoun(name) || NO_NAME.test(name)) continue;
      if (english ? name.split(' ').length > 7 : DESCRIBES.test(name) || name.startsWith('之')) continue;
      const start = cueEnd + index + match.indexOf(part);
      names.push({
        name,
        start,
        end: start + part.length,
        link: linkBetween(flow, start, start + part.length),
        by: 'words',
      });
    }
  }
  return names;
}

/** “小米 用户协议” → “用户协议”: a space parts whose it is from a name that says something by itself. */
function afterGap(text: string): string {
  const own = /(?<=[\u3400-\u9FFF])[^\S\n]+([\u3400-\u9FFF]{4,})$/.exec(text)?.[1];
  return own === undefined || GENERIC_NAME.test(own) || !hasDocumentNoun(own) ? text : own;
}

function splitChinese(text: string): string[] {
  const parts = text.split(/以及|[和与與及](?![条條]件|[细細][则則])/);
  return parts.length > 1 && parts.every((part) => hasDocumentNoun(part)) ? parts : [text];
}
