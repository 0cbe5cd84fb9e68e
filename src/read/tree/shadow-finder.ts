import { closedRootOf } from './closed-root-of.ts';
import { isOwn } from './own-host.ts';
import { firstChildOf, localNameOf, openRootOf } from './unshadowed.ts';

/** The elements without a hyphen in their name that `attachShadow` takes: https://dom.spec.whatwg.org/#dom-element-attachshadow */
const PLAIN_HOSTS = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);
/** So many elements that have children and no hyphen are asked: 10 ms in Chromium. Hosts are seldom among them. */
const MOST_UNLIKELY = 1000;

/**
 * Finds shadow roots, open or closed, during one walk over a page; null for an element without one, and for our own.
 * Closed ones are looked for in custom elements, in empty elements that can have one, and in the first thousand others.
 */
export function shadowFinder(): (element: Element) => ShadowRoot | null {
  let unlikely = MOST_UNLIKELY;
  const mayBeClosed = (element: Element): boolean => {
    const name = localNameOf(element);
    if (name.includes('-')) return true;
    if (!PLAIN_HOSTS.has(name)) return false;
    if (firstChildOf(element) === null) return true;
    unlikely -= 1;
    return unlikely >= 0;
  };
  return (element) => {
    const open = openRootOf(element);
    if (open !== null || !mayBeClosed(element) || isOwn(element)) return open;
    return closedRootOf(element);
  };
}
