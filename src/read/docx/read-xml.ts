import type { Deadline } from '../deadline.ts';

/** One step through an XML document. */
export type XmlEvent =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: ReadonlyMap<string, string> }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,4});/gi, (whole, body: string) => {
    if (!body.startsWith('#')) return named[body] ?? whole;
    const code = body.startsWith('#x') ? Number.parseInt(body.slice(2), 16) : Number.parseInt(body.slice(1), 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

function readAttributes(source: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  // A name is tried from its first letter only: in a tag that is one long name, else, from each.
  for (const match of source.matchAll(/(?<![\w:.-])([\w:.-]{1,80})\s{0,20}=\s{0,20}(?:"([^"]*)"|'([^']*)')/g))
    attributes.set(match[1] ?? '', decodeEntities(match[2] ?? match[3] ?? ''));
  return attributes;
}

/**
 * Steps through the XML of an office file: elements, attributes, text, CDATA. No DTD, no entities beyond the five
 * of XML and numbers, so nothing can expand. Names keep their prefix. An unfinished tag ends the document.
 */
export function* readXml(source: string, deadline: Deadline): Generator<XmlEvent> {
  let at = 0;
  while (at < source.length) {
    deadline.check();
    const open = source.indexOf('<', at);
    if (open === -1) break;
    if (open > at) yield { kind: 'text', text: decodeEntities(source.slice(at, open)) };
    if (source.startsWith('<!--', open)) {
      at = after(source, '-->', open);
    } else if (source.startsWith('<![CDATA[', open)) {
      at = after(source, ']]>', open);
      yield { kind: 'text', text: source.slice(open + 9, Math.max(open + 9, at - 3)) };
    } else {
      const close = source.indexOf('>', open);
      if (close === -1) return;
      at = close + 1;
      const body = source.slice(open + 1, close);
      if (body.startsWith('/')) yield { kind: 'close', name: body.slice(1).trim() };
      else if (!body.startsWith('?') && !body.startsWith('!')) {
        const empty = body.endsWith('/');
        const inner = empty ? body.slice(0, -1) : body;
        const name = /^[^\s/]{1,100}/.exec(inner)?.[0] ?? '';
        yield { kind: 'open', name, attributes: readAttributes(inner.slice(name.length)) };
        if (empty) yield { kind: 'close', name };
      }
    }
  }
}

function after(source: string, mark: string, from: number): number {
  const found = source.indexOf(mark, from);
  return found === -1 ? source.length : found + mark.length;
}
