import { launchExtension } from '../../e2e/harness/chromium.ts';
import { untilLedger } from '../../e2e/harness/ledger.ts';
import { html } from '../../e2e/harness/site.ts';
import { plainForm, serveRegistration } from '../../e2e/recording-pages.ts';
import type { OfferRow } from '../../../src/ledger/tables.ts';
import { costOf, trace, type ExtensionCost } from '../trace/trace-cost.ts';
import { BIG_PAGE, RESTLESS_PAGE } from './big-pages.ts';

/** What the extension costs once it is awake: reading the page, judging it, the chip; all its scripts. Milliseconds. */
export interface AwakeCosts {
  /** From loading until the chip is there, and two seconds more. */
  readonly still: ExtensionCost;
  /** The same and five seconds more, of a page that changes ten times a second. */
  readonly restless: ExtensionCost;
  /** Ten seconds in which the form itself is drawn anew each second. */
  readonly redrawn: ExtensionCost;
}

/** Draws the form anew: every widget that is known has gone. */
const redrawing = `<script>
setInterval(() => { const form = document.querySelector('form'); form.replaceWith(form.cloneNode(true)); }, 1000);
</script>`;

/** Measures the built extension on pages of 50,000 elements that ask to accept two agreements. */
export async function measureAwake(): Promise<AwakeCosts> {
  await using site = await serveRegistration(html(`${BIG_PAGE}${plainForm}`), {
    '/first': html(`${BIG_PAGE}${plainForm}`),
    '/restless': html(`${RESTLESS_PAGE}${plainForm}`),
    '/redrawn': html(`${RESTLESS_PAGE}${plainForm}${redrawing}`),
  });
  await using extension = await launchExtension();
  const page = await extension.context.newPage();
  const measure = async (path: string, milliseconds: number): Promise<ExtensionCost> => {
    const events = await trace(page, async () => {
      await page.goto(site.origin + path);
      const ours = ({ gone, page: { url } }: OfferRow): boolean => !gone && new URL(url).pathname === path;
      await untilLedger(extension, ({ offers }) => offers.some(ours), { what: 'the offer', timeout: 60_000 });
      await page.waitForTimeout(milliseconds);
    });
    return costOf(events, extension.url(''));
  };
  await measure('/first', 500); // the first reading of the agreements, by the worker, is no work of the page
  return {
    still: await measure('/', 2000),
    restless: await measure('/restless', 5000),
    redrawn: await measure('/redrawn', 10_000),
  };
}
