import { typeOfNode, viewOf } from '../clobber-proof.ts';
import { treesAround } from '../trees-around.ts';

/**
 * Where events at some elements are to be listened for, from the outside in: at their window, and in each shadow root that
 * one of them stands in. `change`, `submit` and their like don't leave a root, and outside of a closed one the path of an
 * event ends at the host. What is heard at several places has its longest path at the last.
 */
export function placesAround(elements: readonly Element[]): readonly EventTarget[] {
  const places = elements
    .flatMap(treesAround)
    .map((tree) => (typeOfNode(tree) === Node.DOCUMENT_NODE ? viewOf(tree as Document) : tree));
  return [...new Set(places)].filter((place) => place !== null);
}
