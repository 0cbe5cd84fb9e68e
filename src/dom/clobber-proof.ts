import { attributeOf, getterOf, ownerDocumentOf, parentOf, rootOf, typeOfNode } from '../read/tree/unshadowed.ts';

export { markOwn } from '../read/tree/own-host.ts';

/** Reads of the DOM that a page can't falsify (see `read/tree/unshadowed.ts`). A climb or a walk must use them. */
export {
  attributeOf,
  bodyOf,
  childCountOf,
  firstChildOf,
  isMatch,
  localNameOf,
  nextElementOf,
  nextSiblingOf,
  parentNodeOf,
  parentOf,
  rootElementOf,
  rootOf,
  tagOf,
  textOf,
  titleOf,
  typeOfNode,
  viewOf,
} from '../read/tree/unshadowed.ts';

export const idOf = /* @__PURE__ */ getterOf<'Element', string>('Element', 'id');
export const previousElementOf = /* @__PURE__ */ getterOf<'Element', Element | null>(
  'Element',
  'previousElementSibling',
);
export const childrenOf = /* @__PURE__ */ getterOf<'Element', HTMLCollection>('Element', 'children');

/** The parent of the parent, null at the top. */
export function grandparentOf(node: Node): Element | null {
  const parent = parentOf(node);
  return parent === null ? null : parentOf(parent);
}

const slotOf = /* @__PURE__ */ getterOf<'Element', HTMLSlotElement | null>('Element', 'assignedSlot');

/** What an element is drawn in: its slot, its parent, or the host of its shadow root; null at the top. */
export function drawnParentOf(element: Element): Element | null {
  return slotOf(element) ?? parentOf(element) ?? hostOf(element);
}

/** The host of the shadow root that an element stands in, closed or open; null for one in the document itself. */
export function hostOf(element: Element): Element | null {
  const root = rootOf(element);
  // Not instanceof: in a frame the root is of another realm. A document may hold an `<img name="host">`.
  return typeOfNode(root) === 11 && 'host' in root ? (root as ShadowRoot).host : null;
}

/** The class attribute, also of SVG. */
export function classOf(element: Element): string {
  return attributeOf(element, 'class') ?? '';
}

/** The names of all attributes of an element. */
export function attributeNamesOf(element: Element): string[] {
  return Element.prototype.getAttributeNames.call(element);
}

export function holds(outer: Node, inner: Node): boolean {
  return Node.prototype.contains.call(outer, inner);
}

/** Whether a node comes after another in their document; what holds another comes before it. */
export function comesAfter(node: Node, other: Node): boolean {
  return (Node.prototype.compareDocumentPosition.call(other, node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

export function closestOf(element: Element, selector: string): Element | null {
  return Element.prototype.closest.call(element, selector);
}

export function allIn(element: Element, selector: string): Element[] {
  return [...Element.prototype.querySelectorAll.call(element, selector)];
}

export function firstIn(element: Element, selector: string): Element | null {
  return Element.prototype.querySelector.call(element, selector);
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

/** Whether the pointer becomes a hand over an element, as over what is to be pressed. */
export function isPointedAt(element: Element): boolean {
  return getComputedStyle(element).cursor === 'pointer';
}

export const urlOf = /* @__PURE__ */ getterOf<'Document', string>('Document', 'URL');
export const isPageHidden = /* @__PURE__ */ getterOf<'Document', boolean>('Document', 'hidden');

export const designModeOf = /* @__PURE__ */ getterOf<'Document', string>('Document', 'designMode');

export const adoptedSheetsOf = /* @__PURE__ */ getterOf<'Document', CSSStyleSheet[]>('Document', 'adoptedStyleSheets');
export const scrollingElementOf = /* @__PURE__ */ getterOf<'Document', Element | null>('Document', 'scrollingElement');

/** The document of a node in one. */
export function documentOf(node: Node): Document {
  return ownerDocumentOf(node) ?? document;
}

/** Events that are listened for. */
export type Events = WindowEventMap & DocumentEventMap & NavigationEventMap;

/** Begins each listening that a signal is to end, as long as it has not. */
const lasting = new Set<() => void>();

/** Listens without asking the target for its method, which a field may shadow: `<input name="addEventListener">`. */
export function listen<Type extends keyof Events>(
  target: EventTarget,
  type: Type,
  onEvent: (event: Events[Type]) => void,
  options: AddEventListenerOptions,
): void {
  const begin = (): void => {
    EventTarget.prototype.addEventListener.call(target, type, onEvent as (event: Event) => void, options);
  };
  begin();
  const { signal, once } = options;
  if (signal === undefined || signal.aborted || once === true) return;
  lasting.add(begin);
  signal.addEventListener('abort', () => lasting.delete(begin), { once: true });
}

/**
 * Listens again for what {@link listen} did. `document.open()` takes all listeners away, from the window too and of every
 * world; where they are still there this changes nothing.
 */
export function listenAgain(): void {
  for (const begin of lasting) begin();
}

/** Ends what {@link listen} began, as `removeEventListener` does. */
export function unlisten<Type extends keyof Events>(
  target: EventTarget,
  type: Type,
  onEvent: (event: Events[Type]) => void,
  options: EventListenerOptions,
): void {
  EventTarget.prototype.removeEventListener.call(target, type, onEvent as (event: Event) => void, options);
}
