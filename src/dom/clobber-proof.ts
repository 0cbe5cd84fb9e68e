/**
 * Reads of the DOM that a page can't falsify. Content scripts have prototypes of their own, so a page that overrides
 * `Node.prototype.parentElement` does nothing to us; but `<form><input name="parentElement"></form>` shadows the
 * property in every world. These go through the prototype's getter. A climb or a walk must use them.
 *
 * Each is marked pure so that the always-on script makes only those that it uses.
 */

type Owner = 'Node' | 'Element' | 'Document' | 'HTMLFormElement';
type OwnerNode<Name extends Owner> = InstanceType<(typeof globalThis)[Name]>;

function getterOf<Name extends Owner, Value>(owner: Name, name: string): (node: OwnerNode<Name>) => Value {
  const get = Object.getOwnPropertyDescriptor(globalThis[owner].prototype, name)?.get as (
    this: OwnerNode<Name>,
  ) => Value;
  return (node) => get.call(node);
}

export const typeOfNode = /* @__PURE__ */ getterOf<'Node', number>('Node', 'nodeType');
export const parentOf = /* @__PURE__ */ getterOf<'Node', Element | null>('Node', 'parentElement');
export const firstChildOf = /* @__PURE__ */ getterOf<'Node', ChildNode | null>('Node', 'firstChild');
export const nextSiblingOf = /* @__PURE__ */ getterOf<'Node', ChildNode | null>('Node', 'nextSibling');
export const tagOf = /* @__PURE__ */ getterOf<'Element', string>('Element', 'tagName');
export const localNameOf = /* @__PURE__ */ getterOf<'Element', string>('Element', 'localName');
export const idOf = /* @__PURE__ */ getterOf<'Element', string>('Element', 'id');
export const childCountOf = /* @__PURE__ */ getterOf<'Element', number>('Element', 'childElementCount');
export const childrenOf = /* @__PURE__ */ getterOf<'Element', HTMLCollection>('Element', 'children');

/** The parent of the parent, null at the top. */
export function grandparentOf(node: Node): Element | null {
  const parent = parentOf(node);
  return parent === null ? null : parentOf(parent);
}

const slotOf = /* @__PURE__ */ getterOf<'Element', HTMLSlotElement | null>('Element', 'assignedSlot');

/** What an element is drawn in: its slot, its parent, or the host of its shadow root; null at the top. */
export function drawnParentOf(element: Element): Element | null {
  const parent = slotOf(element) ?? parentOf(element);
  if (parent !== null) return parent;
  const root = rootOf(element);
  // Not instanceof: in a frame the root is of another realm. A document may hold an `<img name="host">`.
  return typeOfNode(root) === 11 && 'host' in root ? (root as ShadowRoot).host : null;
}

const textContentOf = /* @__PURE__ */ getterOf<'Node', string | null>('Node', 'textContent');

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

export const isConnectedOf = /* @__PURE__ */ getterOf<'Node', boolean>('Node', 'isConnected');

/** Whether the browser sends a form although fields of it are not filled in as the page demands. */
export const sendsUnchecked = /* @__PURE__ */ getterOf<'HTMLFormElement', boolean>('HTMLFormElement', 'noValidate');

/** Whether an element is rendered, and neither hidden nor transparent as a whole, by itself or an ancestor. */
export function isSeen(element: Element): boolean {
  return Element.prototype.checkVisibility.call(element, { visibilityProperty: true, opacityProperty: true });
}

/** Whether an element is rendered and not hidden by `display` or `visibility`, its own or an ancestor's. */
export function isShown(element: Element): boolean {
  return Element.prototype.checkVisibility.call(element, { visibilityProperty: true });
}

/** `<img name="body">` shadows properties of the document just so. */
export const titleOf = /* @__PURE__ */ getterOf<'Document', string>('Document', 'title');
export const bodyOf = /* @__PURE__ */ getterOf<'Document', HTMLElement | null>('Document', 'body');
export const viewOf = /* @__PURE__ */ getterOf<'Document', (Window & typeof globalThis) | null>(
  'Document',
  'defaultView',
);

export const isPageHidden = /* @__PURE__ */ getterOf<'Document', boolean>('Document', 'hidden');
export const rootElementOf = /* @__PURE__ */ getterOf<'Document', HTMLElement>('Document', 'documentElement');

export const designModeOf = /* @__PURE__ */ getterOf<'Document', string>('Document', 'designMode');

const ownerDocumentOf = /* @__PURE__ */ getterOf<'Node', Document | null>('Node', 'ownerDocument');

/** The document of an element. */
export function documentOf(element: Element): Document {
  return ownerDocumentOf(element) ?? document;
}
