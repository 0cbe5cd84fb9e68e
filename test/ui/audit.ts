import axe from 'axe-core';
import { expect } from 'vitest';

/** Fails with rule and element when axe-core finds anything in `element`. */
export async function audit(element: Element): Promise<void> {
  const { violations } = await axe.run(element, { resultTypes: ['violations'] });
  const found = violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 200)}`));
  expect(found).toEqual([]);
}

/** The same for a closed shadow root, which axe-core can't enter: a copy of it in an open one is examined. */
export async function auditClosed(root: ShadowRoot): Promise<void> {
  const host = document.createElement('div');
  for (const [name, value] of Object.entries((root.host as HTMLElement).dataset)) host.dataset[name] = value;
  const copy = host.attachShadow({ mode: 'open' });
  copy.append(...[...root.childNodes].map((node) => node.cloneNode(true)));
  document.body.append(host);
  try {
    await audit(host);
  } finally {
    host.remove();
  }
}
