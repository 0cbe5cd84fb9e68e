import { closestOf, holds, isMatch, parentOf, tagOf, textOf } from '../clobber-proof.ts';
import { cleanName } from './clean-name.ts';
import { foldVariants } from './fold-variants.ts';
import { linkedAfter, listedBeside } from './list-links.ts';
import { elementOf, piecesBetween } from './page-flow.ts';
import type { PageFlow, Piece } from './page-flow.ts';
import type { Sentence } from './find-sentence.ts';
import { DOCUMENT_NOUN, DOCUMENT_NOUN_ENGLISH, GENERIC_NAME } from './words.ts';

/** A document as the flow names it. */
export interface NamedDocument {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** The link or clickable element that carries the name. */
  readonly link: Element | null;
  readonly by: 'quoted' | 'marked' | 'words' | 'nearby';
}

const QUOTES: readonly (readonly [string, string])[] = [
  ['《', '》'],
  ['〈', '〉'],
  ['<', '>'],
  ['「', '」'],
  ['『', '』'],
  ['【', '】'],
  ['“', '”'],
  ['"', '"'],
  ['[', ']'],
];
/** “《拾光》用户协议”: the marks are around the service. */
const NOUN_AFTER =
  /^(?![和与與及以并的等])[\u3400-\u9FFF]{0,8}?(?:协议书?|協議書?|条款|條款|政策|须知|須知|公约|公約|章程|合同)/;
const CONSENT_VERB = /同意|接受|遵守|表示|代表|阅读|閱讀|\b(?:agree|accept|consent|read)\b/i;
/** What a link says before the name: “点此阅读…服务条款”. */
const READ_LEAD =
  /^(?:请|請)?(?:点此|点击|點擊|单击|仔细|认真|已|已经){0,3}(?:这里|此处)?(?:阅读|閱讀|查看|查閱|查阅|浏览|打开|看过|看過){0,2}/;
const CLICKABLE =
  'a,button,[role="link"],[onclick],[\\@click],[v-on\\:click],[data-toggle],[data-target],[ng-click],[bindtap]';

export function hasDocumentNoun(text: string): boolean {
  return DOCUMENT_NOUN.test(foldVariants(text)) || DOCUMENT_NOUN_ENGLISH.test(text);
}

/** The link of a piece: the anchor around it, else something clickable that is no wrapper of the whole form. */
function linkOf(piece: Piece): Element | null {
  const element = elementOf(piece);
  if (element === null) return null;
  const anchor = closestOf(element, 'a');
  if (anchor !== null) return anchor;
  const clickable = closestOf(element, CLICKABLE);
  return clickable !== null && textOf(clickable).length < 60 ? clickable : null;
}

function linkBetween(flow: PageFlow, start: number, end: number): Element | null {
  let found: Element | null = null;
  for (const piece of piecesBetween(flow, start, end)) {
    const link = linkOf(piece);
    if (link?.tagName === 'A') return link;
    found ??= link;
  }
  return found;
}

function quotedNames(flow: PageFlow, { start, end }: Sentence): NamedDocument[] {
  const names: NamedDocument[] = [];
  const text = flow.text.slice(start, end);
  for (const [open, close] of QUOTES) {
    let from = 0;
    for (;;) {
      const at = text.indexOf(open, from);
      if (at === -1) break;
      const shut = text.indexOf(close, at + 1);
      if (shut === -1) break;
      from = shut + 1;
      // A second opening mark before the closing one: the first was never closed (“《A 《B》”).
      const inner = Math.max(at, text.lastIndexOf(open, shut - 1));
      const marked = cleanName(text.slice(inner + 1, shut));
      const noun = open === '《' && !hasDocumentNoun(marked) ? (NOUN_AFTER.exec(text.slice(shut + 1))?.[0] ?? '') : '';
      const name = noun === '' ? marked : `《${marked}》${noun}`;
      const end = shut + 1 + noun.length;
      if (name.length < 2 || name.length > 80) continue;
      if (open !== '《' && !hasDocumentNoun(name)) continue;
      if (
        open === '【' &&
        /^[\s：:，,]*[\u3400-\u9FFF]{2,14}(?:协议|協議|条款|政策)/.test(text.slice(shut + 1, shut + 20))
      )
        continue;
      if (names.some((other) => other.start < start + end && start + inner < other.end)) continue;
      names.push({
        name,
        start: start + inner,
        end: start + end,
        link: linkBetween(flow, start + inner + 1, start + shut),
        by: 'quoted',
      });
    }
  }
  return names;
}

/** Stretches of one link, or of one inline element that does not hold the verb: “<b>用户协议</b>和<b>隐私政策</b>”. */
function markedNames(
  flow: PageFlow,
  sentence: Sentence,
  cueEnd: number,
  taken: readonly NamedDocument[],
): NamedDocument[] {
  const names: NamedDocument[] = [];
  const pieces = piecesBetween(flow, sentence.start, sentence.end).filter((piece) => piece.kind === 'text');
  const verbs = pieces.filter(
    (piece) => piece.start < cueEnd && CONSENT_VERB.test(flow.text.slice(piece.start, piece.end)),
  );
  const markerOf = (piece: Piece): Element | null => {
    const element = elementOf(piece);
    if (element === null || verbs.some((verb) => holds(element, verb.node))) return null;
    let marker: Element = element;
    for (let climb = element; ;) {
      if (isMatch(climb, CLICKABLE)) return climb;
      marker = climb;
      const parent: Element | null = parentOf(climb);
      if (parent === null || /^(?:DIV|P|LI|TD|FORM|LABEL|BODY|UL|DL|DD|SECTION)$/.test(tagOf(parent))) break;
      if (verbs.some((verb) => holds(parent, verb.node))) break;
      climb = parent;
    }
    return marker;
  };
  for (let index = 0; index < pieces.length; index += 1) {
    const piece = pieces[index];
    if (piece === undefined || piece.start < sentence.start) continue;
    const marker = markerOf(piece);
    if (marker === null) continue;
    let stop = index;
    while (stop + 1 < pieces.length) {
      const next = pieces[stop + 1];
      if (next === undefined || !holds(marker, next.node)) break;
      stop += 1;
    }
    const end = Math.min(pieces[stop]?.end ?? piece.end, sentence.end);
    index = stop;
    if (taken.some((other) => other.start < end && piece.start < other.end)) continue;
    const name = cleanName(flow.text.slice(piece.start, end).trim().replace(READ_LEAD, ''));
    if (name.length < 2 || name.length > 60 || CONSENT_VERB.test(name) || /勾选|勾選/.test(name)) continue;
    const link = linkBetween(flow, piece.start, end);
    if (!hasDocumentNoun(name) || (link === null && DESCRIBES.test(name))) continue;
    // Two in one link: “用户协议、隐私政策”.
    const parts = name.split('、').map((part) => cleanName(part));
    const several = parts.length > 1 && parts.every((part) => part.length > 2 && hasDocumentNoun(part));
    for (const one of several ? parts : [name]) names.push({ name: one, start: piece.start, end, link, by: 'marked' });
  }
  return names;
}

/** Words that describe terms rather than name a document: “尤其是以粗体标识的条款”, “免除或者限制责任的条款”. */
const DESCRIBES =
  /尤其|特别|特別|粗体|粗體|黑体|加粗|下划线|底线|标识的|標示|重点|重大|免除|限制|全部|所有|各项|各條|逐条|中的|与您|涉及|的(?:约定|規定|规定|相关|內容|内容)/;

const LEAD =
  /^(?:(?:并|並|且|愿意|自愿|遵守|接受|同意|完全|严格|本网站的?|本站的?|本平台的?|本公司的?|我站的?|以上|前述|我们的|我們的|以下|上述|下列|如下|该|本|其|相关的|相關的|关于|所有的|全部的|您|你|的|与|和|及|以及|网站中|the|our|all|its|their|these|with|to) ?)+/i;

/** “the terms of the License Agreement”: the agreement, not a document called so. */
const TERMS_OF =
  /^terms (?:and conditions )?(?:of|in) (?:the|this|our) (?=.*\b(?:agreement|policy|contract|licen[cs]e|eula)$)/i;

/** Names in plain words after the verb: “我已阅读并完全接受服务协议”. */
function plainNames(
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
  const pattern = english
    ? /[^,;.()\n\uE000-\uE006]{2,80}/g
    : /[^，。,;；、《》（）()\n\uE000-\uE006“”]{0,24}?(?:用户协议|服务协议|协议书?|協議書?|条款|條款|政策(?!法|法规)|声明|聲明|须知|須知|公约|公約|章程|规则|規則|合同|契约|承诺书|授权书|守则|守則|告知书|隐私权?保护(?:政策|声明|条款|协议|指引|指南)?)/g;
  for (const match of text.matchAll(pattern)) {
    for (const part of english
      ? match[0].split(/(?<!terms)\s+(?:and|or|as well as)\s+(?:the |our )?(?!conditions\b)/i)
      : splitChinese(match[0])) {
      const name = cleanName(part.trim().replace(READ_LEAD, '').replace(LEAD, ''))
        .replace(LEAD, '')
        .replace(TERMS_OF, '');
      if (name.length < 2 || !hasDocumentNoun(name) || CONSENT_VERB.test(name) || /勾选|勾選/.test(name)) continue;
      if (english ? name.split(' ').length > 7 : DESCRIBES.test(name) || name.startsWith('之')) continue;
      const start = cueEnd + match.index + match[0].indexOf(part);
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

function splitChinese(text: string): string[] {
  const parts = text.split(/以及|和|与|與|及/);
  return parts.length > 1 && parts.every((part) => hasDocumentNoun(part)) ? parts : [text];
}

/** Drops repetitions, and general words (“协议”) where something better is named. */
export function keepBestNames(names: readonly NamedDocument[]): NamedDocument[] {
  const kept: NamedDocument[] = [];
  const ordered = [...names].sort((a, b) => a.start - b.start);
  const exact = ordered.filter(
    ({ name, by }) => by !== 'words' && by !== 'nearby' && (by === 'quoted' || !GENERIC_NAME.test(name)),
  );
  for (const name of ordered) {
    const weak = name.by === 'words' || name.by === 'nearby';
    if (weak && exact.some((other) => other.name.endsWith(name.name) || name.name.endsWith(other.name))) continue;
    // In English a link “Terms” is a name; in Chinese “协议” alone is not.
    const linked = name.by === 'marked' && name.link !== null && /^[A-Z]/i.test(name.name);
    if (
      name.by !== 'quoted' &&
      !linked &&
      GENERIC_NAME.test(name.name) &&
      ordered.some((other) => !GENERIC_NAME.test(other.name))
    )
      continue;
    const twin = kept.findIndex((other) => other.name === name.name);
    if (twin === -1) kept.push(name);
    else if (kept[twin]?.link === null && name.link !== null) kept[twin] = name;
  }
  return kept;
}

/** Every document a sentence names, in its order. `cueEnd` is where its verb ends. */
export function findNames(flow: PageFlow, sentence: Sentence, cueEnd: number): NamedDocument[] {
  const quoted = quotedNames(flow, sentence);
  const marked = markedNames(flow, sentence, cueEnd, quoted);
  const plain = plainNames(flow, sentence, cueEnd, [...quoted, ...marked]);
  const best = keepBestNames([...quoted, ...marked, ...plain]);
  if (best.length === 0) return linkedAfter(flow, sentence, cueEnd);
  const list = { start: Math.min(cueEnd, sentence.end), end: sentence.end };
  return [...best, ...listedBeside(flow, list, best)].sort((a, b) => a.start - b.start);
}
