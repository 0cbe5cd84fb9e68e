import { textOf } from '../../clobber-proof.ts';
import { cleanName } from './clean-name.ts';
import type { Sentence } from '../find-sentence.ts';
import { hasDocumentNoun } from './has-document-noun.ts';
import type { NamedDocument } from './named-document.ts';
import { elementOf, piecesBetween } from '../flow/page-flow.ts';
import type { PageFlow } from '../flow/page-flow.ts';
import { shapeAround } from '../widget/prototype-shapes.ts';

/** Characters of the page, in the order of drawing, within which a shape may belong to a box. */
const REACH = 300;
const QUOTED_NAME = /^[和与及、]?\s?《[^《》]{2,30}》\s?[和与及、]?$/;

/**
 * On a prototype's page, where what looks like one line is drawn apart: the shapes whose only words are the name of a
 * document, for a box beside “已阅读并同意” that names none.
 */
export function namesInShapes(flow: PageFlow, { start, end }: Sentence, box: Element): NamedDocument[] {
  if (shapeAround(box) === null) return [];
  return piecesBetween(flow, Math.max(0, start - REACH), end + REACH).flatMap((piece) => {
    const element = piece.kind === 'text' ? elementOf(piece) : null;
    const shape = element === null ? null : shapeAround(element);
    const words = shape === null ? '' : textOf(shape).trim();
    if (!QUOTED_NAME.test(words) || !hasDocumentNoun(words)) return [];
    return [{ name: cleanName(words), start: piece.start, end: piece.end, link: null, by: 'nearby' as const }];
  });
}
