import { afterEach, expect, it, vi } from 'vitest';
import type { Message } from '../../src/messaging/protocol.ts';
import type { PageMessageType } from '../../src/messaging/send.ts';
import { openPage } from '../dom/open-page.ts';

type Sent = Message<PageMessageType>;
const sent: Sent[] = [];
type Answers = Readonly<Record<string, (message: object) => unknown>>;
let answers: Answers = {};
vi.mock('../../src/messaging/send.ts', () => ({
  MessageError: Error,
  send: (message: Sent) => {
    sent.push(message);
    return Promise.resolve(
      message.type === 'page.surface' ? { language: 'auto', chip: { state: 'hidden' } } : undefined,
    );
  },
}));
vi.mock('../../src/messaging/receive.ts', () => ({
  receive: (handlers: Answers) => {
    answers = handlers;
  },
}));
vi.mock('../../src/ui/chip/mount-chip.tsx', () => ({ mountChip: () => ({ update: () => undefined }) }));

import { attendPage } from '../../src/page/attend-page.ts';

const sources = import.meta.glob<string>('../fixtures/pages/consent-*/source.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const expectations = import.meta.glob<{ readonly kind: string }>('../fixtures/pages/consent-*/expected.json', {
  import: 'default',
  eager: true,
});
/** Whether a page asks at once; the dialog of `consent-hidden-dialog` is never opened here. */
const asks = (path: string): boolean =>
  expectations[path.replace('source.html', 'expected.json')]?.kind === 'consent' && !path.includes('hidden-dialog');

/** A mark that no page holds by itself. */
const mark = 'ZQX暗号';
const typable =
  'input:not([type=checkbox], [type=radio], [type=submit], [type=button], [type=image], [type=file]), textarea';

let stop = new AbortController();
afterEach(() => {
  stop.abort();
  stop = new AbortController();
  sent.length = 0;
});

/** The documents of a page and its frames, as far as they can be reached. */
function documentsOf(page: Document): Document[] {
  const frames = [...page.querySelectorAll('iframe')].flatMap(({ contentDocument }) => contentDocument ?? []);
  return [page, ...frames.flatMap(documentsOf)];
}

/** Types the mark into every field in which a person could, and gives the number of fields. */
function typeEverywhere(page: Document): number {
  let typed = 0;
  for (const one of documentsOf(page)) {
    for (const field of one.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(typable)) {
      if (field.readOnly || field.disabled) continue;
      field.value = `${field.value}${mark}`;
      if (field.value.includes(mark)) typed += 1;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }
    for (const field of one.querySelectorAll<HTMLElement>('[contenteditable]:not([contenteditable=false])')) {
      field.append(mark);
      typed += 1;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }
  return typed;
}

/** Presses everything that can be pressed, without leaving the page. */
function pressEverything(page: Document): void {
  const stay = (event: Event): void => event.preventDefault();
  page.addEventListener('submit', stay, true);
  for (const box of page.querySelectorAll<HTMLElement>('input[type=checkbox], input[type=radio], button')) box.click();
}

const fields = new Map<string, number>();

it.each(Object.entries(sources))('nothing typed on %s leaves the page', async (path, html) => {
  const { page, close } = await openPage(html);
  fields.set(path, typeEverywhere(page));
  attendPage(page, stop.signal);
  if (asks(path)) await expect.poll(() => sent.map(({ type }) => type)).toContain('page.surface');
  typeEverywhere(page);
  pressEverything(page);
  // Texts that stand on the page are told once they rest.
  const inline = sent.some(
    (one) => one.type === 'page.surface' && one.surface.documents.some(({ how }) => how === 'inline'),
  );
  if (inline) await expect.poll(() => sent.map(({ type }) => type), { timeout: 10_000 }).toContain('page.document');
  const described = await answers['tab.describe']?.({ type: 'tab.describe' });
  const explained = await answers['tab.explain']?.({ type: 'tab.explain' });
  expect(described).toBeDefined();
  expect(JSON.stringify([sent, described, explained])).not.toContain(mark);
  close();
});

it('has typed on many pages', () => {
  expect([...fields.values()].filter((count) => count > 0).length).toBeGreaterThan(150);
});
