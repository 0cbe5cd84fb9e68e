import { privacyPolicy, renewalRules, serviceTerms } from '../ui/fixtures/agreements.ts';
import { launchExtension } from '../e2e/harness/chromium.ts';
import { isSettled, untilLedger } from '../e2e/harness/ledger.ts';
import { tabOf } from '../e2e/harness/page-queries.ts';
import { html, serveSite, type Reply } from '../e2e/harness/site.ts';
import { fillHistory } from './surfaces-parts/fill-history.ts';
import { timeHistory } from './surfaces-parts/time-history.ts';
import { timeOpening } from './surfaces-parts/time-opening.ts';

/**
 * How long the surfaces of the built extension take to their first content, warm: `npm run bench surfaces`. The aim is
 * 100 ms from the data being there to the content being painted; from navigation, which also holds parsing the scripts
 * and opening the ledger, is printed beside it. A tab that shows nothing is the floor: what the browser itself takes.
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
const tab = String(await tabOf(extension, `${site.origin}/`));
const reading = ledger.offers[0]?.documents[0]?.reading;
const hash = reading?.state === 'read' ? reading.textHash : '';

const runs = 7;
async function report(name: string, address: string, content: string): Promise<void> {
  const openings = [];
  for (let run = 0; run < runs; run++) openings.push(await timeOpening(extension, address, content));
  const tell = (times: readonly number[]): string => {
    const sorted = times.toSorted((a, b) => a - b);
    const [median = 0, worst = 0] = [sorted[(runs - 1) / 2], sorted.at(-1)];
    return `${median.toFixed(0).padStart(4)} (worst ${worst.toFixed(0).padStart(4)})`;
  };
  const fromData = tell(openings.map((one) => one.fromData));
  const fromNavigation = tell(openings.map((one) => one.fromNavigation));
  const processor = tell(openings.map((one) => one.processor));
  console.log(
    `${name.padEnd(26)} ${fromData} ms from data, ${fromNavigation} from navigation; ${processor} of the processor`,
  );
}

await report('panel', `sidepanel.html?tab=${tab}`, '.passage-full');
await report('popup', `popup.html?tab=${tab}`, '.popup-body');
await report('reader, 28,000 characters', `reader.html?text=${hash}`, '.reader-paragraph');
await report('reader, at a finding', `reader.html?text=${hash}&finding=3`, '.reader-words .here');
await report('welcome', 'welcome.html', 'h1');
const own = await extension.context.newPage();
await own.goto(extension.url('manifest.json'));
const filled = await fillHistory(own);
console.log(`\nwith ${String(filled.records)} records and ${String(filled.texts)} texts:`);
await report('history', 'records.html', '.record-row');
await report('overview', 'records.html#/overview', '.site-table');
await report('a record', 'records.html#/record/00000000-0000-4000-8000-000000009000', '.text-block');
await report('panel', `sidepanel.html?tab=${tab}`, '.passage-full');
for (const line of await timeHistory(extension)) console.log(line);
