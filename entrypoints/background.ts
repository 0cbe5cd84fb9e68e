import { defineBackground } from 'wxt/utils/define-background';
import { createOffscreenReader } from '../src/background/read-offscreen.ts';
import { startBackground } from '../src/background/start-background.ts';

export default defineBackground(() => {
  // Firefox runs this in a page, which has a DOM of its own; Chrome's worker asks an offscreen document.
  if (import.meta.env.FIREFOX)
    startBackground(async (ledger) => (await import('../src/background/reader-ports.ts')).createPageReader(ledger));
  else startBackground(() => createOffscreenReader());
});
