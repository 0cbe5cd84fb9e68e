import { parseHTML } from 'linkedom';

/** Parses a page where there is no browser. No script runs, nothing is loaded. It can't be interrupted. */
export function parseInNode(html: string): Document {
  // linkedom takes a fragment as a document of its own; a frame makes it a page
  const whole = /<html[\s>]/i.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`;
  return parseHTML(whole).document;
}
