import { defineBackground } from 'wxt/utils/define-background';
import { createFencedFetch } from '../src/background/fenced-fetch.ts';
import { raiseFence } from '../src/background/raise-fence.ts';
import { createOffscreenReader } from '../src/background/read-offscreen.ts';
import { startBackground } from '../src/background/start-background.ts';

export default defineBackground(() => {
  // Firefox runs this in a page, which has a DOM of its own; Chrome's worker asks an offscreen document.
  if (import.meta.env.FIREFOX)
    startBackground(async (ledger) => {
      const { createPageReader } = await import('../src/background/page-reader.ts');
      return createPageReader(ledger, createFencedFetch(raiseFence));
    });
  else startBackground(() => createOffscreenReader());
});
