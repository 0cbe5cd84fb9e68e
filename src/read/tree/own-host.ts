/** Registered, so that all our scripts in a page share it; the page has another world, where it marks nothing. */
const OWN = Symbol.for('mingyue.own');

/** Marks an element that we put into a page: what stands in its shadow root is no part of the page. */
export function markOwn(host: Element): void {
  (host as { [OWN]?: true })[OWN] = true;
}

/** Whether an element was marked by {@link markOwn}. */
export function isOwn(element: Element): boolean {
  return OWN in element;
}
