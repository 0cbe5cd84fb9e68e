import { spansOverlap } from '../../../core/span.ts';
import { cleanName } from './clean-name.ts';
import type { Sentence } from '../find-sentence.ts';
import { hasDocumentNoun } from './has-document-noun.ts';
import { linkBetween } from './link-between.ts';
import type { NamedDocument } from './named-document.ts';
import type { PageFlow } from '../flow/page-flow.ts';

const QUOTES: readonly (readonly [string, string])[] = [
  ['《', '》'],
  ['〈', '〉'],
  ['<', '>'],
  ['「', '」'],
  ['『', '』'],
  ['【', '】'],
  ['［', '］'],
  ['“', '”'],
  ['‘', '’'],
  ['≪', '≫'],
  ['«', '»'],
  ['"', '"'],
  ["'", "'"],
  ['[', ']'],
];
/** “《拾光》用户协议”: the marks are around the service. */
const NOUN_AFTER =
  /^(?![和与與及以并的等])[\u3400-\u9FFF]{0,8}?(?:协议书?|協議書?|条款|條款|政策|须知|須知|公约|公約|章程|合同|(?:承[诺諾]|[责責]任|授[权權]|告知|同意|[确確][认認])[书書])/;

const ACCEPTS = '^我?(?:已?(?:阅读|閱讀)[并並])?(?:同意|接受)';
/** What a sentence quotes to be pressed: “点击“同意协议并注册”…即表示”. */
const BUTTON_LABEL = new RegExp(`${ACCEPTS}(?![书書])`);

/** “☐ 《同意本站用户协议》”: the whole statement in marks. */
const VERB_IN_MARKS = new RegExp(
  `${ACCEPTS}(?=[\\u3400-\\u9FFF]{2,20}(?:协议|協議|条款|條款|政策|声明|聲明|须知|須知))`,
);

/** The end of a line within a Chinese name: “《用户⏎协议》”. */
const WITHIN_NAME = /(?<=[\u3400-\u9FFF])\n|\n(?=[\u3400-\u9FFF])/g;

/** Characters after the marks within a name. */
const REST_OF_NAME = 20;

/** Where a name that holds marks of its own kind ends, after they closed; -1 where another opens first. */
function endOfOuter(text: string, inner: number, [open, close]: readonly [string, string]): number {
  const rest = text.slice(inner + 1, inner + 1 + REST_OF_NAME);
  const shut = rest.indexOf(close);
  return shut < 1 || rest.slice(0, shut).includes(open) ? -1 : inner + 1 + shut;
}

/** Names in marks: 《》 whatever they hold, others where they hold the noun of a document. */
export function quotedNames(flow: PageFlow, { start, end }: Sentence): NamedDocument[] {
  const names: NamedDocument[] = [];
  const text = flow.text.slice(start, end);
  for (const [open, close] of QUOTES) {
    let from = 0;
    for (;;) {
      const at = text.indexOf(open, from);
      if (at === -1) break;
      const first = text.indexOf(close, at + 1);
      if (first === -1) break;
      // A second opening mark before the closing one: the name holds marks (“《关于《A》的说明》”), or else the first was
      // never closed (“《A 《B》”).
      const second = open === close ? at : Math.max(at, text.lastIndexOf(open, first - 1));
      const outer = second === at ? -1 : endOfOuter(text, first, [open, close]);
      const inner = outer === -1 ? second : at;
      const shut = outer === -1 ? first : outer;
      from = shut + 1;
      const marked = cleanName(
        text
          .slice(inner + 1, shut)
          .replace(WITHIN_NAME, '')
          .replace(VERB_IN_MARKS, ''),
      );
      const noun = open === '《' && !hasDocumentNoun(marked) ? (NOUN_AFTER.exec(text.slice(shut + 1))?.[0] ?? '') : '';
      const name = noun === '' ? marked : `《${marked}》${noun}`;
      const end = shut + 1 + noun.length;
      if (name.length < 2 || name.length > 80) continue;
      if (open !== '《' && (!hasDocumentNoun(name) || BUTTON_LABEL.test(name))) continue;
      if (
        open === '【' &&
        /^[\s：:，,]*[\u3400-\u9FFF]{2,14}(?:协议|協議|条款|政策)/.test(text.slice(shut + 1, shut + 20))
      )
        continue;
      if (names.some((other) => spansOverlap(other, { start: start + inner, end: start + end }))) continue;
      names.push({
        name,
        start: start + inner,
        end: start + end,
        link: linkBetween(flow, start + inner + 1, noun === '' ? start + shut : start + end),
        by: 'quoted',
      });
    }
  }
  return names;
}
