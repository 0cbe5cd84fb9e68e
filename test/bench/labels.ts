/**
 * Times the analyser against nodejieba.cut on the same text in one process: outline, all heads and rules, evidence.
 * Prints one line and fails when ours takes longer. Run: node test/bench/labels.ts [FILE…]
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import nodejieba from 'nodejieba';
import { readOutline } from '../../src/core/clauses/read-outline.ts';
import { labelSentences } from '../../src/core/labels/label-sentences.ts';
import { readModel } from '../../src/core/labels/model.ts';
import { readSentences } from '../../src/core/labels/read-sentences.ts';

const rounds = 7;
const root = resolve(import.meta.dirname, '../..');

function readTexts(files: readonly string[]): readonly string[] {
  if (files.length > 0) return files.map((file) => readFileSync(file, 'utf8'));
  const folder = resolve(root, '../shared/corpus/agreements');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

/** Median milliseconds of several runs, after one to warm up. */
function time(run: () => void): number {
  run();
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? Infinity;
}

const texts = readTexts(process.argv.slice(2));
const read = readModel(new Uint8Array(readFileSync(join(root, 'public/model.bin'))));
if (!read.ok) throw new Error(read.problem.detail);
const model = read.value;
const outlines = texts.map((text) => readOutline(text));
const sentences = outlines.reduce((sum, outline) => sum + outline.sentences.length, 0);
const characters = texts.reduce((sum, text) => sum + text.length, 0);

const cut = time(() => texts.forEach((text) => nodejieba.cut(text)));
const ours = time(() => texts.forEach((text) => labelSentences(text, readOutline(text), model)));
const outline = time(() => texts.forEach((text) => readOutline(text)));
const reading = time(() => texts.forEach((text, index) => readSentences(text, outlines[index]!)));
const micros = (milliseconds: number) => `${((milliseconds * 1000) / sentences).toFixed(1)} µs`;

console.log(`${texts.length} texts, ${characters} characters, ${sentences} sentences, median of ${rounds}`);
console.log(`nodejieba.cut             ${cut.toFixed(1)} ms  ${micros(cut)} a sentence`);
console.log(`outline                   ${outline.toFixed(1)} ms  ${micros(outline)} a sentence`);
console.log(`parties and rules         ${reading.toFixed(1)} ms  ${micros(reading)} a sentence`);
console.log(`outline, labels, evidence ${ours.toFixed(1)} ms  ${micros(ours)} a sentence`);
console.log(`ratio ${(ours / cut).toFixed(2)} (at most 1.00)`);
if (ours > cut) process.exitCode = 1;
