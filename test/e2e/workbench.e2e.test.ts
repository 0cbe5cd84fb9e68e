import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { browsers } from './harness/driver.ts';
import { agreementText } from './recording-pages.ts';

/** Lets a page keep what it hands out: a download would go to the disk of a browser that is driven from afar. */
const catchDownloads = (): void => {
  const caught: string[] = [];
  Object.assign(globalThis, { caught });
  const original = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (blob: Blob) => {
    void blob.text().then((text) => caught.push(text));
    return original(blob);
  };
};

test.each(browsers)(
  'an agreement is annotated by two, measured, decided and exported, in $browser',
  async ({ launch }) => {
    const folder = mkdtempSync(join(tmpdir(), 'mingyue-bench-'));
    const path = join(folder, '禾期协议.txt');
    writeFileSync(path, agreementText.join('\n'));
    await using driver = await launch();
    const page = await driver.openOwn('workbench.html');
    await page.toFront();

    // A project, and a file in it: read and reviewed in the extension.
    await page.waitForSelector('form .field');
    await page.focus('form .field');
    await page.type('form .field', '电商协议');
    await page.press('Enter');
    await page.untilText('h1', /电商协议/);
    await page.upload('input[type=file]', path);
    await page.untilText('[role=status]', /加入 1 份/);
    await page.click('.button-solid');

    // By keyboard: a label more, taken back, then everything accepted.
    await page.waitForSelector('.bench-row[aria-current]');
    await page.press('4');
    await page.press('q');
    await page.untilText('[role=status]', /^添加：.*收集/);
    await page.press('Control+z');
    await page.untilText('[role=status]', /已撤销/);
    await page.press('Enter');
    await page.untilText('[role=status]', /^接受：/);
    await page.press('Enter');
    await page.untilText('.bench-progress', /2 \/ \d+ 句/);

    // The second annotator sees nothing of it, and differs once.
    await page.evaluate(() => {
      location.hash = location.hash.replace('/a1/', '/a2/');
    });
    await page.untilText('.bench-progress', /^0 \/ \d+ 句/);
    expect(await page.evaluate(() => document.querySelectorAll('.bench-tick').length)).toBe(0);
    await page.press('1');
    await page.press('r');
    await page.untilText('[role=status]', /^添加：.*不可抗力/);
    await page.press('j');
    await page.press('Enter');
    await page.untilText('.bench-progress', /2 \/ \d+ 句/);
    await page.clickText('重新计算');
    expect(await page.untilText('.bench-agreement', /合计/)).toContain('不可抗力');

    // The disagreement is decided for the second.
    await page.clickText('裁定 1 处分歧');
    await page.untilText('.bench-row[aria-current]', /待裁.*甲：.*乙：/);
    await page.press('ArrowRight');
    await page.untilText('.bench-progress', /已裁定 1 \/ 1 处/);

    // Out: the result, and the whole project.
    await page.evaluate(catchDownloads);
    await page.evaluate(() => {
      location.hash = `${location.hash.split('/').slice(0, 2).join('/')}/export`;
    });
    await page.waitForSelector('.bench-ways button');
    await page.click('.bench-ways button');
    await page.untilText('.bench-ways [role=status]', /已存为 电商协议-adjudicator\.jsonl/);
    await page.click('.bench-ways button.text-button');
    await page.untilText('.bench-ways [role=status]', /已存为 电商协议\.mingyue-project/);
    const caught = (): Promise<readonly string[]> =>
      page.evaluate(() => (globalThis as unknown as { caught: string[] }).caught);
    await expect.poll(async () => (await caught()).length, { timeout: 20_000 }).toBe(2);
    const [lines = '', project = ''] = await caught();
    const annotation = JSON.parse(lines) as {
      text: string;
      sentences: { start: number; end: number; labels: { label: string; by: string }[] }[];
    };
    expect(annotation.text).toBe(agreementText.join('\n'));
    const added = annotation.sentences.filter(({ labels }) =>
      labels.some(({ label }) => label === 'liability.force-majeure'),
    );
    expect(added).toHaveLength(1);
    expect(added[0]?.labels.every(({ by }) => by === 'person:adjudicator')).toBe(true);

    // And in again.
    const file = join(folder, '电商协议.mingyue-project');
    writeFileSync(file, project);
    await page.evaluate(() => {
      location.hash = '#/';
    });
    await page.waitForSelector('input[accept=".mingyue-project"]');
    await page.upload('input[accept=".mingyue-project"]', file);
    await page.untilText('[role=status]', /已带回“电商协议”：1 份文件/);
    await page.close();
    rmSync(folder, { recursive: true });
  },
);
