import { firstIn, holds, parentOf, previousElementOf, textOf } from '../../clobber-proof.ts';
import { nameOfLabel } from './name-of-label.ts';
import type { NamedDocument } from './named-document.ts';
import type { Sentence } from '../find-sentence.ts';
import { piecesBetween, toWords } from '../flow/page-flow.ts';
import type { PageFlow } from '../flow/page-flow.ts';

/** How far up from the answers a label may stand: in the cell before theirs, before their room in a grid. */
const ROOMS = 4;
const LONGEST_LABEL = 60;
/** Characters of the flow before the answers in which a label is looked for. */
const REACH = 200;

/** What labels have around their words: “* 服务条款：”. */
const AROUND_LABEL = /^[\s*＊]+|[\s*＊：:]+$/g;

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
      const name = nameOfLabel(words.replace(AROUND_LABEL, ''));
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
