import { documentOf, hostOf, rootOf } from './clobber-proof.ts';

/** The trees that an element stands in, from the outside in: its document, and each shadow root around it. */
export function treesAround(element: Element): readonly (Document | ShadowRoot)[] {
  const host = hostOf(element);
  return host === null ? [documentOf(element)] : [...treesAround(host), rootOf(element) as ShadowRoot];
}
