import { bareName, splitNames } from './bare-name.ts';
import type { Sentence } from '../find-sentence.ts';
import { foldVariants } from '../fold-variants.ts';
import { hasDocumentNoun } from './has-document-noun.ts';
import { linkBetween } from './link-between.ts';
import type { NamedDocument } from './named-document.ts';
import type { PageFlow } from '../flow/page-flow.ts';
import { DESCRIBES, NO_NAME } from '../words.ts';

const ENGLISH_NAME = /[^,;.()\n\uE000-\uE006]{2,200}/g;
/** Up to the first noun of a document, read without variants of characters. */
const CHINESE_NAME =
  /个人(?:资料|信息)的?[收蒐搜]集[^，。；;\n\uE000-\uE006]{1,16}?(?:说明|规则|声明|须知|条款|政策|(?:告知|同意)(?:书|事项|声明))|(?:“[^“”\n]{1,16}”)?[^，。,;；、/／|《》（）()\n\uE000-\uE006“”]{0,24}?(?:条款(?:[及和与]条件|[及和与]?细则)|协议书?|协定|条款|政策(?!法|法规)|声明|[须需]知|公约|章程|规则|合[同约]|规约|契约书?|(?:承诺|授权|告知|同意|切结|预告|约定|提示|揭示|责任|确认)书|(?:告知|注意)事项|守则|风险提示|(?:健康|投保|客户)告知书?|管理规定|规程|管理办法|(?:加入|入会|会员|收费|资费|服务)标准|(?:加入|入会|会员|使用)条件|隐私权?保护(?:政策|声明|条款|协议|指引|指南|告知书)?)/g;

/** What one accepts under or reads about is none of the documents named with it: “Accept the offer under our Refund Policy?”. */
const NO_ENGLISH_NAME = / (?:under|about|per|according to) /i;

/** What leads to a name that something marks: “the terms of the <a>Subscriber Agreement</a>”. */
const LEADS_ON = /\b(?:of|in|to) (?:the|our|its|this)\s*$/i;

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
    for (const part of splitNames(match)) {
      const name = bareName(part);
      if (name.length < 2 || !hasDocumentNoun(name) || NO_NAME.test(name)) continue;
      if (
        english
          ? name.split(' ').length > 7 || NO_ENGLISH_NAME.test(name) || LEADS_ON.test(part)
          : DESCRIBES.test(name) || name.startsWith('之')
      )
        continue;
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
