import { isShown, typeOfNode } from '../../clobber-proof.ts';
import { isUnseen } from '../../seen-words.ts';
import type { Sentence } from '../find-sentence.ts';
import { foldVariants } from '../fold-variants.ts';
import { linkedAfter, listedBeside } from './list-links.ts';
import { markedNames } from './marked-names.ts';
import { isGeneric, isListed } from './named-document.ts';
import type { NamedDocument } from './named-document.ts';
import { elementOf, findPieceIndex } from '../flow/page-flow.ts';
import type { PageFlow } from '../flow/page-flow.ts';
import { plainNames } from './plain-names.ts';
import { quotedNames } from './quoted-names.ts';
import { restAsName } from './rest-as-name.ts';
import { GENERIC_NAME } from '../words.ts';

function isLonger(name: string, end: string): boolean {
  return name.length > end.length && name.endsWith(end);
}

/** Drops repetitions, and general words (“协议”) where something better is named. */
export function keepBestNames(flow: PageFlow, names: readonly NamedDocument[]): NamedDocument[] {
  const kept: NamedDocument[] = [];
  const ordered = [...names].sort((a, b) => a.start - b.start);
  const exact = ordered.filter(
    (name) => name.by !== 'words' && name.by !== 'nearby' && (name.by === 'quoted' || !isGeneric(name)),
  );
  for (const name of ordered) {
    const weak = name.by === 'words' || name.by === 'nearby';
    if (weak && exact.some((other) => other.name.endsWith(name.name) || name.name.endsWith(other.name))) continue;
    if (weak && ordered.some((other) => other.by === 'marked' && isLonger(other.name, name.name))) continue;
    // In English a link “terms” is a name, and “Terms” with a capital; in Chinese “协议” alone is not.
    const english = name.by === 'marked' && name.link !== null ? /^[A-Z]/i : /^[A-Z]/;
    if (
      name.by !== 'quoted' &&
      !english.test(name.name) &&
      isGeneric(name) &&
      !isListed(flow, name) &&
      ordered.some((other) => !isGeneric(other))
    )
      continue;
    const twin = kept.findIndex((other) => other.name === name.name);
    if (twin === -1) kept.push(name);
    else if (kept[twin]?.link === null && name.link !== null) kept[twin] = name;
  }
  return kept;
}

/** Whether the words at a place of the flow can be seen. */
function isShownAt(flow: PageFlow, at: number): boolean {
  const piece = flow.pieces[findPieceIndex(flow, at)];
  const element = piece === undefined ? null : elementOf(piece);
  if (piece === undefined || element === null || !isShown(element)) return false;
  return typeOfNode(piece.node) !== Node.TEXT_NODE || !isUnseen(piece.node as Text);
}

/** “注册协议《松果用户协议》”: what it is, in words, right before how it is called. */
function isSaidOfNext(flow: PageFlow, { by, end }: NamedDocument, names: readonly NamedDocument[]): boolean {
  if (by !== 'words') return false;
  const quoted = names.find((other) => other.by === 'quoted' && other.start >= end);
  return (
    quoted !== undefined && !GENERIC_NAME.test(quoted.name) && /^[\s：:]*$/.test(flow.text.slice(end, quoted.start))
  );
}

/** Names in plain words between two verbs: “我已阅读购票须知，并同意所有规定”. */
function namesBetweenVerbs(flow: PageFlow, { start }: Sentence, cueEnd: number): NamedDocument[] {
  const read = /(?:阅读|详阅|知悉|知晓|了解)完?/.exec(foldVariants(flow.text.slice(start, cueEnd)));
  if (read === null) return [];
  return plainNames(flow, { start, end: cueEnd }, start + read.index + read[0].length, []);
}

/** Every document a sentence names, in its order. `cueEnd` is where its verb ends. */
export function findNames(flow: PageFlow, sentence: Sentence, cueEnd: number): NamedDocument[] {
  const quoted = quotedNames(flow, sentence);
  const marked = markedNames(flow, sentence, cueEnd, quoted);
  const clear = [...quoted, ...marked];
  const plain = [
    ...(clear.length === 0 ? namesBetweenVerbs(flow, sentence, cueEnd) : []),
    ...plainNames(flow, sentence, cueEnd, clear),
  ];
  const named = [...clear, ...plain];
  // Of a sentence that is shown, words that are not name nothing: “抱歉，您必须同意服务条款” beside a box.
  const first = flow.text.slice(sentence.start, sentence.end).search(/\S/);
  const isHidden = !isShownAt(flow, sentence.start + Math.max(0, first));
  const shownOf = (names: readonly NamedDocument[]): readonly NamedDocument[] =>
    isHidden ? names : names.filter(({ start }) => isShownAt(flow, start));
  const shown = shownOf(named);
  const best = keepBestNames(
    flow,
    shown.filter((name) => !isSaidOfNext(flow, name, shown)),
  );
  if (best.length === 0) {
    const linked = shownOf(linkedAfter(flow, sentence, cueEnd));
    if (linked.length > 0) return [...linked];
    return restAsName(flow, sentence, cueEnd);
  }
  const list = { start: Math.min(cueEnd, sentence.end), end: sentence.end };
  return [...best, ...shownOf(listedBeside(flow, list, best))].sort((a, b) => a.start - b.start);
}
