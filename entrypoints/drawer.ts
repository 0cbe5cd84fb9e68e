import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { attendDrawer } from '../src/page/attend-drawer.ts';

/** Loaded by the background into a page where the panel is to open and the browser has no place for it beside pages. */
export default defineUnlistedScript(() => {
  const world = globalThis as { mingyueDrawer?: boolean };
  if (world.mingyueDrawer === true) return;
  world.mingyueDrawer = true;
  attendDrawer(document, new AbortController().signal);
});
