import { attributeOf, documentOf, textOf, titleOf } from '../../clobber-proof.ts';
import { hasBox } from '../../../core/record/has-box.ts';
import type { Cue } from '../find-cues.ts';
import type { FoundWidget } from '../widget/find-drawn-box.ts';
import { headingName, isHeading, saysLoading } from '../find-inline-texts.ts';
import type { InlineText } from '../find-inline-texts.ts';
import { keepBestNames } from './find-names.ts';
import { hasDocumentNoun } from './has-document-noun.ts';
import { endsAsTitle } from './is-title.ts';
import { listedBeside } from './list-links.ts';
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
import { nameInLabel } from './name-in-label.ts';
import { namesInShapes } from './names-in-shapes.ts';
import { findLinkOf } from './find-link-of.ts';
import { cleanName } from './clean-name.ts';
import { piecesBetween } from '../flow/page-flow.ts';
import { linkAround } from './links-around.ts';
import { foldVariants } from '../fold-variants.ts';
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

/** What stands above. */
const UP = '以上|上述|上面|上[开開]|前述';

/** “以上协议”: the sentence points back at what stands above it. */
const POINTS_BACK = new RegExp(`${UP}|下述|以下|本页|[该此](?=协议|条款|须知|规则|声明)|the above|foregoing`, 'i');

/** “以上文件均已阅读并同意”: documents, though nothing near is a name. */
const FILES_ABOVE = new RegExp(`(?:${UP}|下列|以下)(?:全部|所有)?(?:文件|文[书書])`);

/** What it points back at stands before it, not behind. */
const ABOVE = new RegExp(`${UP}|above|foregoing`, 'i');

function onlyAbove(names: readonly NamedDocument[], { start }: Sentence): readonly NamedDocument[] {
  const above = names.filter((name) => name.end <= start);
  return above.length > 0 ? above : names;
}

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
  if (button && ABOVE.test(words)) names = onlyAbove(names, span);
  if (specific.length === 0 && button && (names.length === 0 || BARE_CONSENT.test(words))) {
    const asked = namesAsked(flow, span);
    if (asked.length > 0) names = asked;
  }
  if (specific.length === 0 && hasBox(found.kind)) {
    const all = namesOfAll(flow, span, words);
    if (all.length > 0) names = all;
  }
  if (names.length === 0 && hasBox(found.kind)) names = namesBefore(flow, span);
  if (names.length === 0 && found.kind === 'radio') names = namesAsked(flow, span);
  if (names.length === 0 && found.kind === 'radio') names = nameInLabel(flow, span, found.element);
  if (names.length === 0 && hasBox(found.kind)) names = namesBehind(flow, span, found.element);
  if (names.length === 0 && !button) names = namesInShapes(flow, span, found.element);
  if (names.length === 0 && button) names = namesStated(flow, span);
  if (names.length === 0 && found.kind !== 'sentence') names = unnamedText(texts, span);
  if (button && (names.length === 0 ? BARE_CONSENT.test(words) || POINTS_BACK.test(words) : names.every(isGeneric))) {
    const title = titleBeside(flow, span, found.element);
    const heading = title.length > 0 || names.length === 0 ? null : headingAbove(flow, span);
    if (title.length > 0) names = title;
    else if (heading !== null && endsAsTitle(heading.name)) names = [heading];
  }
  if (names.every(isGeneric) && POINTS_BACK.test(words)) {
    const heading = headingAbove(flow, span);
    const linked = linksAbove(flow, span);
    const above = linked.length > 1 ? linked : heading === null ? namesBefore(flow, span) : [heading];
    const meant = above.length > 0 ? above : namesMeant(flow, span, words);
    if (meant.length > 0) names = meant;
  }
  if (names.length === 0 && !hasDocumentNoun(words) && !FILES_ABOVE.test(words)) return undefined;
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

/** What kind of document the words point back at: “以上须知”, “上述告知书”. */
const KIND_ABOVE = new RegExp(
  `(?:${UP}|该|此)的?(?:全部|所有)?[\\u3400-\\u9FFF]{0,4}?(协议|条款|须知|规则|声明|章程|公约|合同|承诺书?|告知书|授权书|责任书|同意书|揭示书|说明书?|规定)`,
);
/** Characters above a sentence in which what it points back at may be headed or named. */
const MEANT_REACH = 1200;

/** What a sentence points back at by its kind, past other words and fields: the last heading or name in marks that ends so. */
function namesMeant(flow: PageFlow, { start }: Sentence, words: string): readonly NamedDocument[] {
  const kind = KIND_ABOVE.exec(foldVariants(words))?.[1];
  if (kind === undefined) return [];
  const from = Math.max(0, start - MEANT_REACH);
  const named = [...flow.text.slice(from, start).matchAll(/[^\n]+/g)].flatMap(({ index, 0: line }) => {
    const marked = [...line.matchAll(/(?<=《)[^《》]{2,40}(?=》)/g)].map((one) => ({
      at: index + one.index,
      name: one[0],
    }));
    const heading = line
      .replace(/[\uE000-\uE006]/g, ' ')
      .replace(/\s+(?=[：:]\s*$)/, '')
      .trim();
    return marked.length === 0 && isHeading(heading) ? [{ at: index, name: headingName(heading) }] : marked;
  });
  const last = named.findLast(
    ({ name }) => foldVariants(name).endsWith(kind) || foldVariants(name).endsWith(`${kind}书`),
  );
  if (last === undefined) return [];
  return [{ name: last.name, start: from + last.at, end: from + last.at + last.name.length, link: null, by: 'nearby' }];
}

/** Characters above the last link of a list in which it may begin. */
const LIST_REACH = 400;

/** The heading right above a sentence: “申请协议” over a box “我已阅读并同意以上协议” whose text came from elsewhere. */
function headingAbove(flow: PageFlow, { start }: Sentence): NamedDocument | null {
  const before = flow.text.slice(Math.max(0, start - 120), start);
  const lines = before.replace(/[\uE000-\uE006]/g, ' ').split('\n');
  for (const line of lines.slice(-4).reverse()) {
    const text = line.trim();
    if (text === '' || saysLoading(text)) continue;
    if (!isHeading(text)) return null;
    const at = flow.text.lastIndexOf(text, start - text.length);
    return { name: headingName(text), start: at, end: at + text.length, link: null, by: 'nearby' };
  }
  return null;
}

/** The links of the list that ends right above a sentence: “以上协议” means all of them, not the last. */
function linksAbove(flow: PageFlow, { start }: Sentence): readonly NamedDocument[] {
  const from = Math.max(0, start - LIST_REACH);
  const last = piecesBetween(flow, from, start).findLast(
    (piece) => piece.kind === 'text' && flow.text.slice(piece.start, piece.end).trim() !== '' && piece.end <= start,
  );
  const link = last === undefined ? null : linkAround(last, 'a');
  if (last === undefined || link === null || !/^[\s\uE000\uE004]*$/.test(flow.text.slice(last.end, start))) return [];
  const name: NamedDocument = { name: cleanName(textOf(link)), start: last.start, end: last.end, link, by: 'marked' };
  return [...listedBeside(flow, { start: from, end: last.end }, [name]).reverse(), name];
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
