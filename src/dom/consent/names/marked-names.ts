import { spansOverlap } from '../../../core/span.ts';
import { attributeOf, holds, isMatch, parentOf, tagOf } from '../../clobber-proof.ts';
import { bareName, splitNames } from './bare-name.ts';
import { cleanName } from './clean-name.ts';
import type { Sentence } from '../find-sentence.ts';
import { hasDocumentNoun } from './has-document-noun.ts';
import { endsAsTitle } from './is-title.ts';
import { CLICKABLE, linkBetween } from './link-between.ts';
import { linkAround } from './links-around.ts';
import type { NamedDocument } from './named-document.ts';
import { elementOf, piecesBetween } from '../flow/page-flow.ts';
import type { PageFlow, Piece } from '../flow/page-flow.ts';
import { CONSENT_ACT, DESCRIBES, NO_NAME, READ_LEAD } from '../words.ts';

/** A span by which a prototyping tool gives Latin letters a font of their own: “我已阅读并同意| Dockside |用户协议”. */
function changesOnlyTheFont(element: Element): boolean {
  const style = attributeOf(element, 'style');
  return (
    tagOf(element) === 'SPAN' && style !== null && /^\s*font-family:/i.test(style) && !/color|underline/i.test(style)
  );
}

/** Whether Chinese words go on after their last name: “用户协议，未注册的手机号将自动注册”. */
function goesOn(words: string): boolean {
  return /[\u3400-\u9FFF]/.test(words) && !endsAsTitle(words.replace(/[（(][^（）()]{1,20}[）)]$/, ''));
}

/** What parts names in words beside the conjunctions; “&” is part of an English name. */
const JOIN_IN_WORDS = /[、，,；;／|]|(?<=[\u3400-\u9FFF]\s?)[&/]/;

/**
 * The names in one stretch: “用户协议、隐私政策” are two, of a link as well. What no link holds together may be the rest of
 * the sentence in a room of its own, and is taken apart as plain words are.
 */
function namesIn(words: string, linked: boolean): string[] {
  const listed = words.split(linked ? /[、，]/ : JOIN_IN_WORDS);
  const parts = linked ? listed.map((part) => cleanName(part)) : listed.flatMap(splitNames).map(bareName);
  if (parts.length > 1 && parts.every((part) => part.length > 2 && hasDocumentNoun(part))) return parts;
  // In English an article may stand within the marks: “<b>the Privacy Policy & Agreement</b>”.
  const bare = linked || !/[\u3400-\u9FFF]/.test(words) ? words : bareName(words);
  return [hasDocumentNoun(bare) ? bare : words];
}

/** Stretches of one link, or of one inline element that does not hold the verb: “<b>用户协议</b>和<b>隐私政策</b>”. */
export function markedNames(
  flow: PageFlow,
  sentence: Sentence,
  cueEnd: number,
  taken: readonly NamedDocument[],
): NamedDocument[] {
  const names: NamedDocument[] = [];
  const pieces = piecesBetween(flow, sentence.start, sentence.end).filter((piece) => piece.kind === 'text');
  const verbs = pieces.filter(
    (piece) =>
      piece.start < cueEnd && (cueEnd <= piece.end || CONSENT_ACT.test(flow.text.slice(piece.start, piece.end))),
  );
  const markerOf = (piece: Piece): Element | null => {
    const element = elementOf(piece);
    if (element !== null && changesOnlyTheFont(element)) return null;
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
      // A link within what is no link is a name of its own: “<span><a>用户协议</a>和<a>隐私政策</a></span>”.
      if (
        next === undefined ||
        !holds(marker, next.node) ||
        linkAround(next, CLICKABLE) !== linkAround(piece, CLICKABLE)
      )
        break;
      stop += 1;
    }
    const end = Math.min(pieces[stop]?.end ?? piece.end, sentence.end);
    index = stop;
    if (taken.some((other) => spansOverlap(other, { start: piece.start, end }))) continue;
    const name = cleanName(flow.text.slice(piece.start, end).trim().replace(READ_LEAD, ''));
    if (name.length < 2 || name.length > 60 || NO_NAME.test(name)) continue;
    const link = linkBetween(flow, piece.start, end);
    if (!hasDocumentNoun(name) || (link === null && DESCRIBES.test(name))) continue;
    // Words that go on after a name are the rest of the sentence, and read as such.
    if (link === null && piece.start >= cueEnd && goesOn(name)) continue;
    for (const one of namesIn(name, link !== null))
      names.push({ name: one, start: piece.start, end, link, by: 'marked' });
  }
  return names;
}
