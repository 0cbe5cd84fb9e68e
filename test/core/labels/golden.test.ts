import { readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { readOutline } from '../../../src/core/clauses/read-outline.ts';
import { labelSentences } from '../../../src/core/labels/label-sentences.ts';
import { readModel } from '../../../src/core/labels/model.ts';
import { parseInNode } from '../../../src/read/tree/parse-in-node.ts';
import { readHtmlDocument } from '../../../src/read/read-html.ts';
import { formatLabels } from './format-labels.ts';

/**
 * Labels stay what they are where nobody means to change them. All texts are ours. When a difference is meant (the
 * model was trained anew, a rule or the outline changed), read it, then renew the files:
 *
 *     npm run unit -- test/core/labels/golden.test.ts -u
 */
const root = resolve(import.meta.dirname, '../../..');
const files = [
  'scripts/demo/site/nanzhi.example/terms.html',
  'scripts/demo/site/nanzhi.example/privacy.html',
  'scripts/demo/site/hegu.example/agreement.html',
  'scripts/demo/site/tingchao.example/terms.html',
  'test/fixtures/held-out-pages/01-table-layout.txt',
  'test/fixtures/held-out-pages/02-hashed-divs.txt',
  'test/fixtures/held-out-pages/04-docs-site.txt',
  'test/fixtures/held-out-pages/11-tabs.txt',
  'test/fixtures/held-out-pages/26-overlay-dialog.txt',
];

const read = readModel(new Uint8Array(readFileSync(join(root, 'public/model.bin'))));
if (!read.ok) throw new Error(read.problem.detail);
const model = read.value;

function readText(file: string): string {
  const text = readFileSync(join(root, file), 'utf8');
  return file.endsWith('.html') ? readHtmlDocument(parseInNode(text)).text : text;
}

it.each(files)('labels %s as it did', async (file) => {
  const source = readText(file);
  const outline = readOutline(source);
  const labels = labelSentences(source, outline, model);
  expect(labels.flat().length).toBeGreaterThan(0);
  const name = `${basename(join(file, '..')).replace('.example', '')}-${basename(file).replace(/\.\w+$/, '')}`;
  await expect(formatLabels(source, outline, labels)).toMatchFileSnapshot(`golden/${name}.txt`);
});
