import type { InlineText } from './find-inline-texts.ts';
import { headingName, isHeading } from './find-inline-texts.ts';
import { commonElement, nodesOf } from './find-sentence.ts';
import type { Sentence } from './find-sentence.ts';
import { foldVariants } from './fold-variants.ts';
import type { PageFlow } from './page-flow.ts';
import { BARE_CONSENT } from './words.ts';

/** Characters above a box in which the text that it accepts begins. */
const REACH = 1200;
/** Fewer characters are a remark, not a text. */
const SHORTEST = 30;
const WHAT_STANDS_ABOVE =
  '(?:以上|上述|本)?(?:的?全部|所有)?(?:内容|注意事项|事项|须知|说明|规定|承诺|条款|协议|声明)?';
/** “☐ 同意”, “☐ 并同意/确认”, “☐ 本人已阅读并同意上述承诺”, “我已阅读并同意参加”: what is accepted stands above. */
const SAYS_NO_MORE = new RegExp(
  `^(?:请勾选)?(?:并)?(?:我|本人)?(?:已(?:经)?(?:认真|仔细|详细)?(?:阅读|详阅|了解|知悉))?${WHAT_STANDS_ABOVE}[，,]?(?:并|且)?(?:完全)?` +
    `(?:同意|接受|知晓|知悉|理解)(?:遵守|参加|参与)?(?:[/、]?确认)?${WHAT_STANDS_ABOVE}[，,]?(?:并?(?:继续|提交|注册)|(?:并进入)?下一步)?[。.]?$`,
);
/** How a text without a heading calls itself: “请详细阅读本会员声明所有内容”. */
const CALLS_ITSELF =
  /(?<=[本此])[\u3400-\u9FFF]{1,8}?(?:协议书?|条款|政策|声明|须知|公约|合同|合约|契约书?|同意书|告知书)/;
/** Of such a text, how far up it is looked for, how much there must be, and how far into it the name may stand. */
const UNTITLED = { reach: 20_000, shortest: 300, opening: 400 } as const;
/** “本人已知晓上述各项条款，并登录平台”. */
const POINTS_ABOVE = /(?:以上|上述)[^，。]{0,4}?(?:内容|条款|协议|须知|规定|声明|说明|事项)/;
/** Such a text may also be headed by what names no agreement elsewhere: “注意事项”. */
const SHORT_HEADING = /^[\u3400-\u9FFF]{0,12}(?:同意书|确认书|揭示书|提示书|责任书|注意事项|规则)[：:]?$/;

/** A text that asks for the documents it names, not for itself: “请仔细阅读“用户协议””. */
const ASKS_FOR_OTHERS =
  /(?:阅读|同意|了解)[^。；\n]{0,12}[《“「【][^《》“”「」【】\n]{2,24}(?:协议|条款|政策|声明|须知|规则|公约)[》”」】]/;

/**
 * The text right above a box whose `words` name nothing, under its heading: “…同意声明”, a paragraph, “☐ 同意/确认”.
 * Null where the words name what they accept, or a field or button stands between. A `button`
 * that says only “同意” may grant what someone asks for, unless the heading is the title of an agreement.
 */
export function findTextAbove(flow: PageFlow, span: Sentence, words: string, button: boolean): InlineText | null {
  const bare = button && BARE_CONSENT.test(words);
  const folded = foldVariants(words);
  if (!SAYS_NO_MORE.test(folded) && !POINTS_ABOVE.test(folded)) return null;
  const from = Math.max(0, span.start - REACH);
  const above = flow.text.slice(from, span.start);
  const end = from + above.lastIndexOf('\n');
  let start = end;
  for (const line of above.split('\n').slice(0, -1).reverse()) {
    if (/[\uE000-\uE003]/.test(line)) break;
    if (isHeading(line.trim()) || (!bare && SHORT_HEADING.test(foldVariants(line.trim())))) {
      if (end - start < SHORTEST || (button && ASKS_FOR_OTHERS.test(foldVariants(flow.text.slice(start, end)))))
        return null;
      const element = commonElement(nodesOf(flow, { start, end }));
      const heading = start - line.length - 1;
      return element === null
        ? null
        : { name: headingName(line.trim()), headingStart: heading, start: heading, end, element, how: 'inline' };
    }
    start -= line.length + 1;
  }
  return bare ? null : findUntitledText(flow, end);
}

/** The text right above a place up to the next field or button, by the name it gives itself. */
function findUntitledText(flow: PageFlow, end: number): InlineText | null {
  const from = Math.max(0, end - UNTITLED.reach);
  const text = flow.text.slice(from, end);
  const start =
    from + 1 + Math.max(-1, ...['\uE000', '\uE001', '\uE002', '\uE003'].map((mark) => text.lastIndexOf(mark)));
  if (end - start < UNTITLED.shortest) return null;
  const name = CALLS_ITSELF.exec(foldVariants(flow.text.slice(start, start + UNTITLED.opening)));
  const element = name === null ? null : commonElement(nodesOf(flow, { start, end }));
  if (name === null || element === null) return null;
  const at = start + name.index;
  return { name: flow.text.slice(at, at + name[0].length), headingStart: start, start, end, element, how: 'inline' };
}
