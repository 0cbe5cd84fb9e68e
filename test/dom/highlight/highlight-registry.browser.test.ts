import { expect, it } from 'vitest';
import { adoptStyles, dropStyles } from '../../../src/dom/highlight/highlight-registry.ts';

const owner = {};

function shadowRoot(): ShadowRoot {
  return document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
}

/** What a content script of Firefox 140 sees: a list without methods, and the page's own behind `wrappedJSObject`. */
function asInFirefox140(root: ShadowRoot, own: unknown): ShadowRoot {
  Object.defineProperty(root, 'adoptedStyleSheets', { value: {} });
  return Object.defineProperty(root, 'wrappedJSObject', { value: { adoptedStyleSheets: own } });
}

it('adds one sheet however often it is asked, and takes it away with the last owner', () => {
  const root = shadowRoot();
  adoptStyles(root, owner);
  adoptStyles(root, owner);
  adoptStyles(root, root);
  dropStyles(root, owner);
  expect(root.adoptedStyleSheets).toHaveLength(1);
  dropStyles(root, root);
  expect(root.adoptedStyleSheets).toHaveLength(0);
});

it('reaches the list through the page’s own view where a content script’s has no methods', () => {
  const own: CSSStyleSheet[] = [];
  const root = asInFirefox140(shadowRoot(), own);
  adoptStyles(root, owner);
  expect(own).toHaveLength(1);
  dropStyles(root, owner);
  expect(own).toHaveLength(0);
});

it('goes without styles where a page hides that one as well', () => {
  const root = asInFirefox140(shadowRoot(), 'none');
  expect(() => adoptStyles(root, owner)).not.toThrow();
});

it('goes without styles in a text that has left the page, as a dialog does when it is closed', () => {
  const root = document.createElement('div').getRootNode() as ShadowRoot;
  expect(() => adoptStyles(root, owner)).not.toThrow();
});
