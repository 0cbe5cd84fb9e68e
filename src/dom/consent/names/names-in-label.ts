import { firstIn, holds, parentOf, previousElementOf, textOf } from '../../clobber-proof.ts';
import { cleanName } from './clean-name.ts';
import { foldVariants } from '../fold-variants.ts';
import type { NamedDocument } from './named-document.ts';
import type { Sentence } from '../find-sentence.ts';
import { piecesBetween, toWords } from '../flow/page-flow.ts';
import type { PageFlow } from '../flow/page-flow.ts';
import { BARE_NAME, BARE_NAME_ENGLISH, NO_NAME } from '../words.ts';

/** How far up from the answers a label may stand: in the cell before theirs, before their room in a grid. */
const ROOMS = 4;
const LONGEST_LABEL = 60;
/** Characters of the flow before the answers in which a label is looked for. */
const REACH = 200;

/** What labels have around their words: “* 服务条款：”. */
const AROUND_LABEL = /^[\s*＊]+|[\s*＊：:]+$/g;

/** The words of a label that name a document and say no more; null otherwise. */
function nameIn(words: string): string | null {
  const label = words.replace(AROUND_LABEL, '');
  if (label.length > LONGEST_LABEL || NO_NAME.test(label)) return null;
  return BARE_NAME.test(foldVariants(label)) || BARE_NAME_ENGLISH.test(label) ? cleanName(label) : null;
}

/**
 * The document in the label of two answers that has a cell or block of its own: “服务条款 | ○ 同意 ○ 不同意”. A box is
 * not labelled so: what stands in the cell before it may be anything.
 */
export function nameInLabel(flow: PageFlow, { start }: Sentence, widget: Element): NamedDocument[] {
  let room: Element | null = widget;
  for (let step = 0; step < ROOMS && room !== null; step += 1) {
    const before = previousElementOf(room);
    const words = before === null ? '' : toWords(textOf(before).slice(0, 2 * LONGEST_LABEL)).trim();
    if (before !== null && words !== '') {
      const name = nameIn(words);
      const piece = piecesBetween(flow, Math.max(0, start - REACH), start).find(
        ({ kind, node }) => kind === 'text' && holds(before, node),
      );
      if (name === null || piece === undefined) return [];
      return [{ name, start: piece.start, end: piece.end, link: firstIn(before, 'a'), by: 'marked' }];
    }
    room = parentOf(room);
  }
  return [];
}
