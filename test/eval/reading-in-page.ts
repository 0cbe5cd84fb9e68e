import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { readBlockText } from '../../src/read/tree/block-text.ts';
import { readMainText } from '../../src/read/main-text/main-text.ts';
import { readHtmlDocument } from '../../src/read/read-html.ts';

/** What each reader makes of one page; runs inside Chromium. */
export interface PageReadings {
  readonly ours: string;
  /** Ours, on the page as Chromium shows it. */
  readonly oursLive: string;
  readonly readability: string;
  readonly defuddle: string;
  readonly innerText: string;
  /** Milliseconds our reader took. */
  readonly milliseconds: number;
}

function parse(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

async function render(html: string): Promise<{ innerText: string; oursLive: string }> {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-same-origin');
  frame.style.width = '1200px';
  frame.srcdoc = html;
  const loaded = new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
  });
  document.body.append(frame);
  await loaded;
  const page = frame.contentDocument;
  if (page === null) throw new Error('The frame cannot be read');
  const read = { innerText: page.body.innerText, oursLive: readMainText(page, { live: true }).text };
  frame.remove();
  return read;
}

async function readPage(html: string): Promise<PageReadings> {
  const begin = performance.now();
  const ours = readHtmlDocument(parse(html)).text;
  const milliseconds = performance.now() - begin;
  const article = new Readability<Node>(parse(html), { serializer: (node) => node }).parse();
  const content = article?.content ?? null;
  const clean = new Defuddle(parse(html), { url: 'https://agreement.example/' }).parse();
  return {
    ours,
    // Both give markup; its lines are read the way ours are, so that only what they keep is compared.
    readability: content === null ? '' : readBlockText(content as Element).text,
    defuddle: readBlockText(parse(clean.content)).text,
    ...(await render(html)),
    milliseconds,
  };
}

Object.assign(globalThis, { readPage });
