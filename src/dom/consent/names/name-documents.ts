import { attributeOf, documentOf, titleOf } from '../../clobber-proof.ts';
import { hasBox } from '../../../core/record/has-box.ts';
import type { Cue } from '../find-cues.ts';
import type { FoundWidget } from '../widget/find-drawn-box.ts';
import { headingName, isHeading, saysLoading } from '../find-inline-texts.ts';
import type { InlineText } from '../find-inline-texts.ts';
import { keepBestNames } from './find-names.ts';
import { hasDocumentNoun } from './has-document-noun.ts';
import { isGeneric } from './named-document.ts';
import type { NamedDocument } from './named-document.ts';
import type { Sentence } from '../find-sentence.ts';
import {
  betterNames,
  joinTexts,
  namesAsked,
  namesBefore,
  namesBehind,
  namesOfAll,
  namesStated,
  unnamedText,
} from './join-names.ts';
import { namesInShapes } from './names-in-shapes.ts';
import { findLinkOf } from './find-link-of.ts';
import { findNamesNearby, findReadLink } from './names-nearby.ts';
import type { PageFlow } from '../flow/page-flow.ts';
import { BARE_CONSENT } from '../words.ts';

export interface Naming {
  readonly cue: Cue;
  readonly span: Sentence;
  /** The words of `span`. */
  readonly words: string;
  readonly found: FoundWidget;
  readonly texts: readonly InlineText[];
  /** What the sentence itself names. */
  readonly own: readonly NamedDocument[];
}

/** “以上协议”: the sentence points back at what stands above it. */
const POINTS_BACK = /以上|上述|上面|下述|以下|本页|[该此](?=协议|条款|须知|规则|声明)|the above|foregoing/i;

/**
 * The documents that a candidate is about: those its sentence names, else those around it, texts on the page, headings.
 * Undefined when nothing tells that it is about a document at all.
 */
export function nameDocuments(flow: PageFlow, naming: Naming): readonly NamedDocument[] | undefined {
  const { cue, span, words, found, texts, own } = naming;
  const button = cue.button !== null;
  let names: readonly NamedDocument[] = own;
  if (button)
    names = keepBestNames(flow, [
      ...names.map((name) => ({ ...name, link: null })),
      ...betterNames(names, findNamesNearby(flow, span)),
    ]);
  if (found.kind !== 'sentence') names = joinTexts(names, texts, span, button);
  const specific = names.filter((name) => !isGeneric(name));
  if (specific.length > 0 && (button || POINTS_BACK.test(words))) names = specific;
  if (specific.length === 0 && button && (names.length === 0 || BARE_CONSENT.test(words))) {
    const asked = namesAsked(flow, span);
    if (asked.length > 0) names = asked;
  }
  if (specific.length === 0 && hasBox(found.kind)) {
    const all = namesOfAll(flow, span, words);
    if (all.length > 0) names = all;
  }
  if (names.length === 0 && hasBox(found.kind)) names = namesBefore(flow, span);
  if (names.length === 0 && hasBox(found.kind)) names = namesBehind(flow, span, found.element);
  if (names.length === 0 && hasBox(found.kind)) names = namesInShapes(flow, span, found.element);
  if (names.length === 0 && button) names = namesStated(flow, span);
  if (names.length === 0 && found.kind !== 'sentence') names = unnamedText(texts, span);
  if (button && (names.length === 0 ? BARE_CONSENT.test(words) || POINTS_BACK.test(words) : names.every(isGeneric))) {
    const title = titleBeside(flow, span, found.element);
    if (title.length > 0) names = title;
  }
  if (names.every(isGeneric) && POINTS_BACK.test(words)) {
    const heading = headingAbove(flow, span);
    const above = heading === null ? namesBefore(flow, span) : [heading];
    if (above.length > 0) names = above;
  }
  if (names.length === 0 && !hasDocumentNoun(words)) return undefined;
  return linkNames(flow, names, { span, button });
}

/** Characters before a button in which the title of the text above it is looked for. */
const TITLE_REACH = 600;

/** The heading beside a button “同意” that is the page's title as well: its text may be still to come. */
function titleBeside(flow: PageFlow, { start, end }: Sentence, button: Element): NamedDocument[] {
  const from = Math.max(0, start - TITLE_REACH);
  const title = titleOf(documentOf(button));
  const beside = flow.text.slice(from, end + 120).split('\n');
  const heading = beside.map((line) => line.trim()).find((line) => isHeading(line) && title.includes(line));
  return heading === undefined ? [] : [{ name: headingName(heading), start, end, link: null, by: 'nearby' }];
}

/** The heading right above a sentence: “申请协议” over a box “我已阅读并同意以上协议” whose text came from elsewhere. */
function headingAbove(flow: PageFlow, { start }: Sentence): NamedDocument | null {
  const before = flow.text.slice(Math.max(0, start - 120), start);
  const lines = before.replace(/[\uE000-\uE006]/g, ' ').split('\n');
  for (const line of lines.slice(-4).reverse()) {
    const text = line.trim();
    if (text === '' || saysLoading(text)) continue;
    if (!isHeading(text)) return null;
    return { name: headingName(text), start: start - 1, end: start, link: null, by: 'nearby' };
  }
  return null;
}

/** Gives names without a link the one that reads them: the same name elsewhere beside it, or “查看”. */
function linkNames(
  flow: PageFlow,
  names: readonly NamedDocument[],
  { span, button }: { readonly span: Sentence; readonly button: boolean },
): readonly NamedDocument[] {
  const linked = names.map((name) =>
    name.link === null ? { ...name, link: findLinkOf(flow, name.name, span) } : name,
  );
  const [only] = linked;
  if (only === undefined || linked.length > 1 || (only.link !== null && attributeOf(only.link, 'href') !== null))
    return linked;
  const link = findReadLink(flow, button ? span.end : only.end, button ? 260 : 30);
  return link === null ? linked : [{ ...only, link }];
}
