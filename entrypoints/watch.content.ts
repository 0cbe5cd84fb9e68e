import { defineContentScript } from 'wxt/utils/define-content-script';
import { watchForConsent } from '../src/dom/watch/watch-for-consent.ts';
import { send } from '../src/messaging/send.ts';

/** Runs in every frame: asks the background for the rest as soon as the frame carries words of consent. */
export default defineContentScript({
  matches: ['<all_urls>'],
  allFrames: true,
  matchAboutBlank: true,
  runAt: 'document_idle',
  main(context) {
    watchForConsent(document, {
      signal: context.signal,
      onLikely: () => {
        send({ type: 'page.wake' }).catch((error: unknown) => {
          // The extension was updated or removed under this page: nobody is left to ask.
          if (context.isValid) throw error;
        });
      },
    });
  },
});
