/**
 * Times the analyser against nodejieba.cut on the same text in one process: outline, all label heads and rules, which
 * is what the target is about; and the same with evidence, as a review does it. What the heads of CAPP-130 say is in
 * the weights of the label heads: they are not run apart, as in a review. Rounds of all are interleaved, so that what
 * else the machine does falls on all; the median round counts. Says too what the first use costs. Fails when ours takes
 * longer. Run: node test/bench/labels.ts [FILE…]
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import nodejieba from 'nodejieba';
import { readOutline } from '../../src/core/clauses/read-outline.ts';
import { createGrams, readGrams } from '../../src/core/labels/grams.ts';
import { labelSentences } from '../../src/core/labels/label-sentences.ts';
import { matchRules } from '../../src/core/labels/match-rules.ts';
import { readModel, type Model } from '../../src/core/labels/model.ts';
import { createNormalRoom } from '../../src/core/labels/normal-text.ts';
import { readSentences } from '../../src/core/labels/read-sentences.ts';
import { scoreLabels } from '../../src/core/labels/score-sentences.ts';
import { createClassWords, findClassWords } from '../../src/core/labels/word-classes.ts';

const rounds = 9;
const root = resolve(import.meta.dirname, '../..');

function readTexts(files: readonly string[]): readonly string[] {
  if (files.length > 0) return files.map((file) => readFileSync(file, 'utf8'));
  const folder = resolve(root, '../shared/corpus/agreements');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

function time(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** Milliseconds that each of some ways takes to read every text: the median round, after two to warm up. */
function race(ways: readonly ((text: string, index: number) => void)[], texts: readonly string[]): readonly number[] {
  const times = ways.map((): number[] => []);
  for (let round = -2; round < rounds; round++) {
    ways.forEach((way, at) => {
      const taken = time(() => texts.forEach(way));
      if (round >= 0) times[at]!.push(taken);
    });
  }
  return times.map((sample) => sample.sort((a, b) => a - b)[Math.floor(sample.length / 2)] ?? Infinity);
}

const grams = createGrams();
const words = createClassWords();
const room = createNormalRoom(1 << 16);

/** Outline, rules and every label head on every sentence: what `labelSentences` decides by, without evidence. */
function scoreText(text: string, model: Model): void {
  const readings = readSentences(text, readOutline(text), room);
  const scoring = { grams, words, cache: { headings: new Map(), leadIns: [] } };
  for (const reading of readings) {
    if (!reading.body) continue;
    readGrams(reading.normal, grams);
    findClassWords(reading.normal, words);
    scoreLabels(model, readings, reading, scoring);
  }
}

function megabytes(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}

const texts = readTexts(process.argv.slice(2));
const bytes = new Uint8Array(readFileSync(join(root, 'public/model.bin')));
const before = megabytes();
const rulesReady = time(() => matchRules('甲'));
let read = readModel(new Uint8Array(0));
const modelReady = time(() => (read = readModel(bytes)));
if (!read.ok) throw new Error(read.problem.detail);
const model = read.value;
const first = time(() => labelSentences(texts[0]!, readOutline(texts[0]!), model));
const held = megabytes() - before;

const outlines = texts.map((text) => readOutline(text));
const sentences = outlines.reduce((sum, outline) => sum + outline.sentences.length, 0);
const characters = texts.reduce((sum, text) => sum + text.length, 0);
const [cut = 0, scored = 0, labelled = 0, outline = 0, reading = 0] = race(
  [
    (text) => nodejieba.cut(text),
    (text) => scoreText(text, model),
    (text) => labelSentences(text, readOutline(text), model),
    (text) => readOutline(text),
    (text, index) => readSentences(text, outlines[index]!, room),
  ],
  texts,
);

console.log(`first use: rules ${rulesReady.toFixed(0)} ms, model ${modelReady.toFixed(0)} ms`);
console.log(
  `           first agreement, ${texts[0]!.length} characters, ${first.toFixed(0)} ms; ${held.toFixed(1)} MB held`,
);
console.log(`${texts.length} texts, ${characters} characters, ${sentences} sentences, medians of ${rounds} rounds`);
const report = (name: string, time: number): void => {
  const micros = (time * 1000) / sentences;
  console.log(
    `${name.padEnd(38)}${time.toFixed(1).padStart(7)} ms ${micros.toFixed(1).padStart(6)} µs a sentence  ×${(time / cut).toFixed(2)}`,
  );
};
report('nodejieba.cut', cut);
report('outline', outline);
report('parties and rules', reading);
report('outline, label heads, rules', scored);
report('outline, label heads, rules, evidence', labelled);
console.log(`ratio ${(scored / cut).toFixed(2)} (at most 1.00), with evidence ${(labelled / cut).toFixed(2)}`);
if (scored > cut) process.exitCode = 1;
