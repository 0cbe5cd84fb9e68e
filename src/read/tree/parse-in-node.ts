import { parseHTML } from 'linkedom';
import { html as spec, parse, type DefaultTreeAdapterTypes } from 'parse5';

type Parsed = DefaultTreeAdapterTypes.ChildNode;

/** The children of a parsed node. linkedom has those of a template among its children too, and makes its contents of them. */
function childrenOf(parsed: Parsed | DefaultTreeAdapterTypes.Document): readonly Parsed[] {
  if ('content' in parsed) return parsed.content.childNodes;
  return 'childNodes' in parsed ? parsed.childNodes : [];
}

/** The node of a document that a parsed one stands for, without its children. Null for comments: nobody reads them. */
function toNode(document: Document, parsed: Parsed): Node | null {
  if ('value' in parsed) return document.createTextNode(parsed.value);
  if (!('tagName' in parsed)) return null;
  const { tagName, namespaceURI, attrs } = parsed;
  const element =
    namespaceURI === spec.NS.HTML ? document.createElement(tagName) : document.createElementNS(namespaceURI, tagName);
  for (const { prefix, name, value } of attrs) {
    element.setAttribute(prefix === undefined || prefix === '' ? name : `${prefix}:${name}`, value);
  }
  return element;
}

/**
 * Parses a page where there is no browser. No script runs, nothing is loaded. It can't be interrupted. The tree is the
 * one that a browser makes of the same markup (https://html.spec.whatwg.org/multipage/parsing.html, by parse5);
 * linkedom gives it the DOM, and its own parser would lose all that stands after a script between `<html>` and `<head>`.
 */
export function parseInNode(html: string): Document {
  const { document } = parseHTML('<!doctype html><html></html>');
  document.documentElement.remove();
  // A page is read as one that runs no scripts: what stands in `noscript` is part of it.
  const open: [Node, readonly Parsed[]][] = [[document, childrenOf(parse(html, { scriptingEnabled: false }))]];
  // A loop: pages nest deeper than a stack of calls.
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [parent, children] = next;
    for (const child of children) {
      const node = toNode(document, child);
      if (node === null) continue;
      parent.appendChild(node);
      open.push([node, childrenOf(child)]);
    }
  }
  return document;
}
