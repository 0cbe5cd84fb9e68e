import { privacyPolicy, renewalRules, serviceTerms } from '../ui/fixtures/agreements.ts';
import { launchExtension } from '../e2e/harness/chromium.ts';
import { isSettled, untilLedger } from '../e2e/harness/ledger.ts';
import { html, serveSite, type Reply } from '../e2e/harness/site.ts';

/**
 * How long panel, popup and reader of the built extension take from navigation to their first content, warm, median
 * and worst of ten: `node test/bench/surfaces.ts`. The aim is 100 ms after the data is there; the figure printed also
 * holds parsing the scripts and opening the ledger.
 */
const agreement = (title: string, text: string): Reply =>
  html(`<!doctype html><title>${title}</title>${text.replaceAll('\n', '<br>')}`);
await using site = await serveSite({
  '/': html(`<!doctype html><title>注册</title><form><input type="checkbox" id="a"><label for="a">我已阅读并同意<a
    href="/terms">《用户服务协议》</a><a href="/privacy">《隐私政策》</a><a href="/renewal">《会员自动续费规则》</a></label>
    <button>同意并注册</button></form>`),
  // A long agreement: the terms thirty times over, some 28,000 characters.
  '/terms': agreement('用户服务协议', serviceTerms.repeat(30)),
  '/privacy': agreement('隐私政策', privacyPolicy),
  '/renewal': agreement('会员自动续费规则', renewalRules),
});
await using extension = await launchExtension();
const page = await extension.context.newPage();
await page.goto(site.origin);
const ledger = await untilLedger(extension, isSettled, { what: 'the reading' });
const tab: unknown = await extension.evaluate(
  `chrome.tabs.query({}).then((tabs) => tabs.find(({ url }) => url === '${site.origin}/').id)`,
);
const reading = ledger.offers[0]?.documents[0]?.reading;
const hash = reading?.state === 'read' ? reading.textHash : '';

for (const [name, address, content] of [
  ['panel', `sidepanel.html?tab=${String(tab)}`, '.passage-full'],
  ['popup', `popup.html?tab=${String(tab)}`, '.popup-body'],
  ['reader', `reader.html?text=${hash}`, '.reader-paragraph'],
] as const) {
  const times: number[] = [];
  for (let run = 0; run < 10; run++) {
    const surface = await extension.context.newPage();
    await surface.addInitScript((selector) => {
      new MutationObserver((_, observer) => {
        if (document.querySelector(selector) === null) return;
        observer.disconnect();
        document.documentElement.dataset['content'] = String(performance.now());
      }).observe(document, { subtree: true, childList: true });
    }, content);
    await surface.goto(extension.url(address));
    await surface.waitForSelector('html[data-content]');
    times.push(Number(await surface.evaluate(() => document.documentElement.dataset['content'])));
    await surface.close();
  }
  times.sort((a, b) => a - b);
  console.log(`${name.padEnd(7)} median ${(times[5] ?? 0).toFixed(0)} ms, worst ${(times[9] ?? 0).toFixed(0)} ms`);
}
