import { describe, expect, it } from 'vitest';
import { serveDemo } from '../../scripts/demo/serve-demo.ts';
import { launchFirefox } from './harness/firefox.ts';
import { isSettled, untilLedger } from './harness/ledger.ts';

describe('in Firefox', () => {
  it('reads what a tick accepts, HTML and PDF, and records the acceptance although the page leaves at once', async () => {
    await using site = await serveDemo();
    await using firefox = await launchFirefox({ localHosts: ['nanzhi.example'] });
    const port = site.address.split(':')[1] ?? '';
    const page = await firefox.browser.newPage();
    await page.goto(`http://nanzhi.example:${port}/`);
    const { offers, reviews } = await untilLedger(firefox, isSettled, { what: 'the readings' });
    expect(offers).toHaveLength(1);
    expect(offers[0]?.documents.map(({ name, reading }) => [name, reading.state])).toEqual([
      ['用户服务协议', 'read'],
      ['隐私政策', 'read'],
      ['会员自动续费规则', 'read'],
      ['南枝付支付服务协议', 'unread'],
    ]);
    expect(reviews.every(({ review }) => review.findings.length > 5)).toBe(true);

    await page.click('#agree');
    await page.click('button[type=submit]');
    const { records } = await untilLedger(firefox, ({ records: all }) =>
      all.some(({ state }) => state === 'submitted'),
    );
    expect(records).toHaveLength(1);
    expect(records[0]?.body.obtained).toEqual({ by: 'person', event: 'tick' });
    expect(records[0]?.body.documents.map(({ reading }) => reading.state)).toEqual(['read', 'read', 'read', 'unread']);
  });
});
