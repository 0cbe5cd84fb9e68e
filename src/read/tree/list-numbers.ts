import { firstChildOf, firstElementOf, nextElementOf, nextSiblingOf, parentNodeOf, typeOfNode } from './unshadowed.ts';
import { startsWithNumber } from '../clause-signs.ts';
import { readInlineStyle } from './element-kind.ts';
import { listMarker } from '../list-marker.ts';

/** The running number of one `<ol>`. */
export interface ListNumbers {
  /** The marker of the next item, the empty string where the browser paints none. */
  next(item: Element, styleType: string | null): string;
}

/** The first characters of text inside an element, looking at no more than a few nodes. */
function openingText(element: Element): string {
  let node: Node | null = firstChildOf(element);
  for (let steps = 0; node !== null && steps < 12; steps += 1) {
    if (typeOfNode(node) === 3 && (node as Text).data.trim() !== '') return (node as Text).data.trim().slice(0, 24);
    const down: Node | null = firstChildOf(node);
    if (down !== null) {
      node = down;
      continue;
    }
    while (node !== null && node !== element && nextSiblingOf(node) === null) node = parentNodeOf(node);
    if (node === element || node === null) break;
    node = nextSiblingOf(node);
  }
  return '';
}

/** Whether the items of a list print their numbers themselves, so that the painted ones would only repeat them. */
function numbersItself(list: Element): boolean {
  let items = 0;
  let numbered = 0;
  for (let child = firstElementOf(list); child !== null && items < 50; child = nextElementOf(child)) {
    items += 1;
    if (startsWithNumber(openingText(child))) numbered += 1;
  }
  return items > 0 && numbered * 2 > items;
}

function integerAttribute(element: Element, name: string): number | null {
  const value = Number.parseInt(element.getAttribute(name) ?? '', 10);
  return Number.isSafeInteger(value) ? value : null;
}

/** Counts the items of an `<ol>` as the browser does: `start`, `reversed`, `value`, `type`, `list-style`. */
export function countListItems(list: Element): ListNumbers {
  const reversed = list.hasAttribute('reversed');
  const start = integerAttribute(list, 'start');
  let ordinal = start ?? (reversed ? list.children.length : 1);
  const style = readInlineStyle(list);
  const inline = style?.get('list-style-type') ?? style?.get('list-style')?.split(' ')[0];
  const type = inline ?? list.getAttribute('type') ?? 'decimal';
  const silent = numbersItself(list);
  return {
    next(item, styleType) {
      const own = integerAttribute(item, 'value');
      const current = own ?? ordinal;
      ordinal = current + (reversed ? -1 : 1);
      if (silent) return '';
      return listMarker(current, styleType ?? item.getAttribute('type') ?? type);
    },
  };
}
