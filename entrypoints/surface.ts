import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { attendPage } from '../src/page/attend-page.ts';

/** Loaded by the background into a frame where `watch` saw words of consent. Loaded twice, it runs once. */
export default defineUnlistedScript(() => {
  const world = globalThis as { mingyueAttends?: boolean };
  if (world.mingyueAttends === true) return;
  world.mingyueAttends = true;
  attendPage(document, new AbortController().signal);
});
