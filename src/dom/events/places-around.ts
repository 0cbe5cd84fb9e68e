import { documentOf, hostOf, rootOf, viewOf } from '../clobber-proof.ts';

/**
 * Where events at some elements are to be listened for, from the outside in: at their window, and in each shadow root that
 * one of them stands in. `change`, `submit` and their like don't leave a root, and outside of a closed one the path of an
 * event ends at the host. What is heard at several places has its longest path at the last.
 */
export function placesAround(elements: readonly Element[]): readonly EventTarget[] {
  const views = elements.map((element) => viewOf(documentOf(element))).filter((view) => view !== null);
  return [...new Set([...views, ...elements.flatMap(rootsAround)])];
}

function rootsAround(element: Element): readonly Node[] {
  const roots: Node[] = [];
  let at = element;
  for (let host = hostOf(at); host !== null; host = hostOf(at)) {
    roots.unshift(rootOf(at));
    at = host;
  }
  return roots;
}
