import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { hostReviews } from '../src/background/reading/review-host.ts';
import { loadModel } from '../src/background/reading/load-model.ts';

/** The thread in which agreements are reviewed, for the page of the extension that reads them. */
export default defineUnlistedScript(() => {
  hostReviews(self as unknown as MessagePort, loadModel);
});
