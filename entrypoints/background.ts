import { defineBackground } from 'wxt/utils/define-background';
import { createFencedFetch } from '../src/background/fence/fenced-fetch.ts';
import { raiseFence } from '../src/background/fence/raise-fence.ts';
import { createOffscreenReader } from '../src/background/reading/read-offscreen.ts';
import { startBackground } from '../src/background/start-background.ts';

export default defineBackground(() => {
  // Firefox runs this in a page, which has a DOM of its own; Chrome's worker asks an offscreen document.
  if (import.meta.env.FIREFOX)
    startBackground(async (ledger) => {
      const { createPageReader } = await import('../src/background/reading/page-reader.ts');
      return createPageReader(ledger, createFencedFetch(raiseFence));
    });
  else startBackground(() => createOffscreenReader());
});
