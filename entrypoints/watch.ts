import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { rememberTouches } from '../src/dom/watch/touched-before.ts';
import { watchForConsent } from '../src/dom/watch/watch-for-consent.ts';
import { wake } from '../src/messaging/wake.ts';

/**
 * Runs in every frame (wxt.config.ts lists it as the content script): asks the background for the rest as soon as the
 * frame carries words of consent. Not a WXT content script: that announces itself to the page by an event and a posted
 * message, and a page could stop it by sending the same event.
 */
export default defineUnlistedScript(() => {
  watchForConsent(document, {
    onLikely: (atOnce) => {
      rememberTouches(document, { before: atOnce });
      void wake();
    },
  });
});
