/**
 * Reads of the DOM that a page can't falsify. `<form><input name="parentElement"></form>` shadows the form's property
 * (for content scripts too, in Chromium) and `<img name="body">` that of a parsed document; these go through the
 * prototypes, which content scripts have to themselves. linkedom, in Node, has neither the shadowing nor the global
 * prototypes: there the property itself is read.
 *
 * Each is marked pure so that a script makes only those that it uses.
 */

type Owner = 'Node' | 'Element' | 'Document' | 'HTMLFormElement';
type OwnerNode<Name extends Owner> = InstanceType<(typeof globalThis)[Name]>;

function prototypeOf<Name extends Owner>(owner: Name): OwnerNode<Name> | undefined {
  return (globalThis as unknown as Partial<Record<Owner, { readonly prototype: OwnerNode<Name> }>>)[owner]?.prototype;
}

/** The getter of a property, as a function of the node. */
export function getterOf<Name extends Owner, Value>(owner: Name, name: string): (node: OwnerNode<Name>) => Value {
  const prototype = prototypeOf(owner);
  const descriptor = prototype && Object.getOwnPropertyDescriptor(prototype, name);
  const get = descriptor?.get as ((this: OwnerNode<Name>) => Value) | undefined;
  if (get === undefined) return (node) => (node as Readonly<Record<string, unknown>>)[name] as Value;
  return (node) => get.call(node);
}

/** A method, as a function of the node and the arguments. */
function methodOf<Name extends Owner, Given extends readonly unknown[], Value>(
  owner: Name,
  name: string,
): (node: OwnerNode<Name>, ...given: Given) => Value {
  const own = prototypeOf(owner);
  return (node, ...given) => {
    const method = ((own ?? node) as unknown as Readonly<Record<string, (...given: Given) => Value>>)[name];
    if (method === undefined) throw new TypeError(`no ${owner}.${name} here`);
    return Reflect.apply(method, node, given) as Value;
  };
}

export const typeOfNode = /* @__PURE__ */ getterOf<'Node', number>('Node', 'nodeType');
export const parentOf = /* @__PURE__ */ getterOf<'Node', Element | null>('Node', 'parentElement');
export const parentNodeOf = /* @__PURE__ */ getterOf<'Node', ParentNode | null>('Node', 'parentNode');
export const firstChildOf = /* @__PURE__ */ getterOf<'Node', ChildNode | null>('Node', 'firstChild');
export const nextSiblingOf = /* @__PURE__ */ getterOf<'Node', ChildNode | null>('Node', 'nextSibling');
export const tagOf = /* @__PURE__ */ getterOf<'Element', string>('Element', 'tagName');
export const childCountOf = /* @__PURE__ */ getterOf<'Element', number>('Element', 'childElementCount');
export const firstElementOf = /* @__PURE__ */ getterOf<'Element', Element | null>('Element', 'firstElementChild');
export const nextElementOf = /* @__PURE__ */ getterOf<'Element', Element | null>('Element', 'nextElementSibling');
export const localNameOf = /* @__PURE__ */ getterOf<'Element', string>('Element', 'localName');
/** Of a closed root it knows nothing: `shadow-finder.ts`. */
export const openRootOf = /* @__PURE__ */ getterOf<'Element', ShadowRoot | null>('Element', 'shadowRoot');

const textContentOf = /* @__PURE__ */ getterOf<'Node', string | null>('Node', 'textContent');

/** All text below an element, hidden or not. */
export function textOf(node: Node): string {
  return textContentOf(node) ?? '';
}

export const attributeOf = /* @__PURE__ */ methodOf<'Element', readonly [string], string | null>(
  'Element',
  'getAttribute',
);
export const removeAttribute = /* @__PURE__ */ methodOf<'Element', readonly [string], undefined>(
  'Element',
  'removeAttribute',
);
export const isMatch = /* @__PURE__ */ methodOf<'Element', readonly [string], boolean>('Element', 'matches');
export const rootOf = /* @__PURE__ */ methodOf<'Node', readonly [], Node>('Node', 'getRootNode');

export const bodyOf = /* @__PURE__ */ getterOf<'Document', HTMLElement | null>('Document', 'body');
export const rootElementOf = /* @__PURE__ */ getterOf<'Document', HTMLElement | null>('Document', 'documentElement');
export const titleOf = /* @__PURE__ */ getterOf<'Document', string>('Document', 'title');
export const focusedIn = /* @__PURE__ */ getterOf<'Document', Element | null>('Document', 'activeElement');
export const newRange = /* @__PURE__ */ methodOf<'Document', readonly [], Range>('Document', 'createRange');

type View = (Window & typeof globalThis) | null;
export const viewOf = /* @__PURE__ */ getterOf<'Document', View>('Document', 'defaultView');
export const ownerDocumentOf = /* @__PURE__ */ getterOf<'Node', Document | null>('Node', 'ownerDocument');

export const allOf = /* @__PURE__ */ methodOf<'Document', readonly [string], NodeListOf<Element>>(
  'Document',
  'querySelectorAll',
);
export const firstOf = /* @__PURE__ */ methodOf<'Document', readonly [string], Element | null>(
  'Document',
  'querySelector',
);
export const cloneOf = /* @__PURE__ */ methodOf<'Node', readonly [boolean], Node>('Node', 'cloneNode');
export const writeTo = /* @__PURE__ */ methodOf<'Document', readonly [string], undefined>('Document', 'write');
export const closeWritten = /* @__PURE__ */ methodOf<'Document', readonly [], undefined>('Document', 'close');
