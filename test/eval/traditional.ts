/**
 * How much of a review stays when an agreement is printed in other characters: the corpus as it is, and converted by
 * OpenCC into traditional ones (`t`) and into the words of Taiwan (`twp`). Run: node test/eval/traditional.ts
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Converter } from 'opencc-js/cn2t';
import { readModel } from '../../src/core/labels/model.ts';
import { reviewAgreement } from '../../src/core/review/review-agreement.ts';

const root = resolve(import.meta.dirname, '../..');
const corpus = join(root, '../shared/corpus/agreements');
if (!existsSync(corpus)) throw new Error(`needs ${corpus}`);
const read = readModel(new Uint8Array(readFileSync(join(root, 'public/model.bin'))));
if (!read.ok) throw new Error(read.problem.detail);
const model = read.value;
const texts = readdirSync(corpus)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(join(corpus, name), 'utf8'));

/** The sure labels of a text, each with the sentence that carries it: Taiwan's words have other lengths. */
function labelsOf(text: string): ReadonlySet<string> {
  const { findings } = reviewAgreement(text, { model });
  return new Set(
    findings.filter((one) => one.certainty === 'sure').map((one) => `${String(one.sentence)} ${one.label}`),
  );
}

for (const to of ['t', 'twp'] as const) {
  const convert = Converter({ from: 'cn', to });
  let before = 0;
  let after = 0;
  let both = 0;
  for (const text of texts) {
    const simple = labelsOf(text);
    const printed = labelsOf(convert(text));
    before += simple.size;
    after += printed.size;
    for (const label of printed) if (simple.has(label)) both += 1;
  }
  console.log(
    `${to}: of ${String(before)} labels ${(both / before).toFixed(4)} are found, ${(both / after).toFixed(4)} of those found are the same`,
  );
}
