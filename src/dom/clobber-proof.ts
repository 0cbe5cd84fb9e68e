/**
 * Reads of the DOM that a page can't falsify. Content scripts have prototypes of their own, so a page that overrides
 * `Node.prototype.parentElement` does nothing to us; but `<form><input name="parentElement"></form>` shadows the
 * property in every world. These go through the prototype's getter. A climb or a walk must use them.
 */

function getterOf<Owner extends object, Value>(prototype: Owner, name: string): (node: Owner) => Value {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get as (this: Owner) => Value;
  return (node) => get.call(node);
}

export const typeOfNode = getterOf<Node, number>(Node.prototype, 'nodeType');
export const parentOf = getterOf<Node, Element | null>(Node.prototype, 'parentElement');
export const firstChildOf = getterOf<Node, ChildNode | null>(Node.prototype, 'firstChild');
export const nextSiblingOf = getterOf<Node, ChildNode | null>(Node.prototype, 'nextSibling');
export const tagOf = getterOf<Element, string>(Element.prototype, 'tagName');
export const localNameOf = getterOf<Element, string>(Element.prototype, 'localName');
export const idOf = getterOf<Element, string>(Element.prototype, 'id');
export const childCountOf = getterOf<Element, number>(Element.prototype, 'childElementCount');
export const childrenOf = getterOf<Element, HTMLCollection>(Element.prototype, 'children');

/** The parent of the parent, null at the top. */
export function grandparentOf(node: Node): Element | null {
  const parent = parentOf(node);
  return parent === null ? null : parentOf(parent);
}

const slotOf = getterOf<Element, HTMLSlotElement | null>(Element.prototype, 'assignedSlot');

/** What an element is drawn in: its slot, its parent, or the host of its shadow root; null at the top. */
export function drawnParentOf(element: Element): Element | null {
  const parent = slotOf(element) ?? parentOf(element);
  if (parent !== null) return parent;
  const root = rootOf(element);
  // Not instanceof: in a frame the root is of another realm. A document may hold an `<img name="host">`.
  return typeOfNode(root) === 11 && 'host' in root ? (root as ShadowRoot).host : null;
}

const textContentOf = getterOf<Node, string | null>(Node.prototype, 'textContent');

/** All text below an element, hidden or not. */
export function textOf(node: Node): string {
  return textContentOf(node) ?? '';
}

export function attributeOf(element: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name);
}

/** The class attribute, also of SVG. */
export function classOf(element: Element): string {
  return attributeOf(element, 'class') ?? '';
}

export function holds(outer: Node, inner: Node): boolean {
  return Node.prototype.contains.call(outer, inner);
}

export function closestOf(element: Element, selector: string): Element | null {
  return Element.prototype.closest.call(element, selector);
}

export function allIn(element: Element, selector: string): Element[] {
  return [...Element.prototype.querySelectorAll.call(element, selector)];
}

export function isMatch(element: Element, selector: string): boolean {
  return Element.prototype.matches.call(element, selector);
}

export function rootOf(node: Node): Node {
  return Node.prototype.getRootNode.call(node);
}

export function boundsOf(element: Element): DOMRect {
  return Element.prototype.getBoundingClientRect.call(element);
}

export const isConnectedOf = getterOf<Node, boolean>(Node.prototype, 'isConnected');

/** Whether the browser sends a form although fields of it are not filled in as the page demands. */
export const sendsUnchecked = getterOf<HTMLFormElement, boolean>(HTMLFormElement.prototype, 'noValidate');

/** Whether an element is rendered, and neither hidden nor transparent as a whole, by itself or an ancestor. */
export function isSeen(element: Element): boolean {
  return Element.prototype.checkVisibility.call(element, { visibilityProperty: true, opacityProperty: true });
}

/** Whether an element is rendered and not hidden by `display` or `visibility`, its own or an ancestor's. */
export function isShown(element: Element): boolean {
  return Element.prototype.checkVisibility.call(element, { visibilityProperty: true });
}

/** `<img name="body">` shadows properties of the document just so. */
export const titleOf = getterOf<Document, string>(Document.prototype, 'title');
export const bodyOf = getterOf<Document, HTMLElement | null>(Document.prototype, 'body');
export const viewOf = getterOf<Document, (Window & typeof globalThis) | null>(Document.prototype, 'defaultView');

export const isPageHidden = getterOf<Document, boolean>(Document.prototype, 'hidden');
export const rootElementOf = getterOf<Document, HTMLElement>(Document.prototype, 'documentElement');

export const designModeOf = getterOf<Document, string>(Document.prototype, 'designMode');

const ownerDocumentOf = getterOf<Node, Document | null>(Node.prototype, 'ownerDocument');

/** The document of an element. */
export function documentOf(element: Element): Document {
  return ownerDocumentOf(element) ?? document;
}
