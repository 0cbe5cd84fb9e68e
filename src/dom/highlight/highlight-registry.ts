import { adoptedSheetsOf, documentOf as documentOfNode, typeOfNode, viewOf } from '../clobber-proof.ts';
import { highlightStyles } from './highlight-styles.ts';

const sheets = new WeakMap<Document, CSSStyleSheet>();
const owners = new WeakMap<Document | ShadowRoot, Set<object>>();

/**
 * Gives a document or shadow root the styles of the marks, as a constructed sheet: no node is added. Asked again at
 * each marking, because a page may set its own list of sheets anew. (Tried from a content script under a
 * `default-src 'none'` policy: Chromium 156 and Firefox 153 both apply it.)
 */
export function adoptStyles(root: Document | ShadowRoot, owner: object): void {
  const page = documentOf(root);
  let sheet = sheets.get(page);
  if (sheet === undefined) {
    const view = viewOf(page);
    if (view === null) return;
    sheet = new view.CSSStyleSheet();
    sheet.replaceSync(highlightStyles());
    sheets.set(page, sheet);
  }
  const using = owners.get(root) ?? new Set();
  owners.set(root, using.add(owner));
  if (!sheetsOf(root).includes(sheet)) sheetsOf(root).push(sheet);
}

/** Takes the styles away again once no owner needs them. */
export function dropStyles(root: Document | ShadowRoot, owner: object): void {
  const using = owners.get(root);
  using?.delete(owner);
  const sheet = sheets.get(documentOf(root));
  const at = sheet === undefined || using?.size !== 0 ? -1 : sheetsOf(root).indexOf(sheet);
  if (at >= 0) sheetsOf(root).splice(at, 1);
}

function documentOf(root: Document | ShadowRoot): Document {
  return typeOfNode(root) === Node.DOCUMENT_NODE ? (root as Document) : documentOfNode(root);
}

/**
 * The list of a root's constructed sheets; a text that has left the page has none. Firefox 140 gives a content script one without methods, and the page's own
 * view of it has them; a page that hides that one goes without marks.
 */
function sheetsOf(root: Document | ShadowRoot): CSSStyleSheet[] {
  const list: CSSStyleSheet[] | undefined =
    typeOfNode(root) === Node.DOCUMENT_NODE ? adoptedSheetsOf(root as Document) : root.adoptedStyleSheets;
  if (typeof list?.push === 'function') return list;
  const { wrappedJSObject: own } = root as { readonly wrappedJSObject?: { readonly adoptedStyleSheets: unknown } };
  return Array.isArray(own?.adoptedStyleSheets) ? (own.adoptedStyleSheets as CSSStyleSheet[]) : [];
}

/** Draws ranges under a name; ranges of other callers under the same name stay. */
export function addRange(name: string, range: Range, priority: number): void {
  const view = viewOf(documentOfNode(range.startContainer));
  if (view === null) return;
  let highlight = view.CSS.highlights.get(name);
  if (highlight === undefined) {
    highlight = new view.Highlight();
    highlight.priority = priority;
    view.CSS.highlights.set(name, highlight);
  }
  highlight.add(range);
}

/** Takes a range away; a name without ranges is unregistered. */
export function removeRange(name: string, range: Range, page: Document): void {
  const view = viewOf(page);
  const highlight = view?.CSS.highlights.get(name);
  if (highlight === undefined) return;
  highlight.delete(range);
  if (highlight.size === 0) view?.CSS.highlights.delete(name);
}
