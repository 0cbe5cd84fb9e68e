import { labelSentences } from '../core/labels/label-sentences.ts';
import { privacyHeads } from '../core/labels/features.ts';
import { createGrams, readGrams } from '../core/labels/grams.ts';
import { readRules } from '../core/labels/match-rules.ts';
import type { Model } from '../core/labels/model.ts';
import { toNormalText, type NormalText } from '../core/labels/normal-text.ts';
import { partyNames } from '../core/labels/party-names.ts';
import { readSentences, type Reading } from '../core/labels/read-sentences.ts';
import { scoreLabels, toProbability } from '../core/labels/score-sentences.ts';
import { labelIds } from '../core/labels/taxonomy.ts';
import { createClassWords, findClassWords } from '../core/labels/word-classes.ts';
import type { HeldOut } from './cross-validate.ts';
import { predictedLabels, type Prediction } from '../core/measure/measure-labels.ts';
import type { GoldDocument } from './read-corpus.ts';

/** How far scores can be trusted, and evidence. */
export interface ScoreFigures {
  /** Expected calibration error over all labels given, sure and unsure, in ten bins. */
  readonly calibrationError: number;
  /** Score and share right per bin. */
  readonly bins: readonly { readonly score: number; readonly right: number; readonly count: number }[];
  /** Share of sure labels that fall below their threshold once the evidence is left out. */
  readonly fallsWithout: number;
  /** Share of sure labels that stay when only the evidence is kept. */
  readonly standsAlone: number;
  /** Mean share of the sentence that the evidence covers. */
  readonly evidenceShare: number;
}

/** The words of some sentence instead of its own, with everything around it as it was. */
function rescore(model: Model, readings: readonly Reading[], reading: Reading, normal: NormalText, label: number) {
  const changed: Reading = { ...reading, normal, hits: readRules(normal).hits };
  const head = model.heads[privacyHeads.length + label]!;
  const grams = createGrams();
  readGrams(normal, grams);
  const words = createClassWords(normal.length);
  findClassWords(normal, words);
  const cache = { headings: new Map<string, Float64Array>(), leadIns: [] };
  return toProbability(head, scoreLabels(model, readings, changed, { grams, words, cache })[label]!);
}

/** Checks scores and evidence of labels on documents that the models have not seen. */
export function checkScores(heldOut: readonly HeldOut[]): ScoreFigures {
  const bins = Array.from({ length: 10 }, () => ({ score: 0, right: 0, count: 0 }));
  let [labels, falls, stands, share] = [0, 0, 0, 0];
  const checkDocument = (model: Model, document: GoldDocument) => {
    const { source, outline, units } = document;
    const found = labelSentences(source, outline, model);
    const readings = readSentences(source, outline);
    const names = partyNames(outline.parties, source);
    const predictions: (Prediction & { score: number })[] = [];
    outline.sentences.forEach((sentence, index) => {
      const reading = readings[index]!;
      for (const { label, score, certainty, evidence, inherited } of found[index] ?? []) {
        predictions.push({ label, score, start: sentence.start, end: sentence.end });
        // What is inherited rests on the lead-in's words, not on its own.
        if (certainty !== 'sure' || inherited) continue;
        const head = model.heads[privacyHeads.length + labelIds.indexOf(label)]!;
        const inside = (at: number) => evidence.some(({ start, end }) => start <= at && at < end);
        let [kept, left] = ['', ''];
        for (let at = sentence.start; at < sentence.end; at++) {
          if (inside(at)) kept += source.charAt(at);
          else left += source.charAt(at);
        }
        const normal = (text: string) => toNormalText(text, { start: 0, end: text.length }, names);
        const column = labelIds.indexOf(label);
        labels++;
        share += normal(kept).length / Math.max(1, reading.normal.length);
        if (rescore(model, readings, reading, normal(left), column) < head.threshold) falls++;
        if (rescore(model, readings, reading, normal(kept), column) >= head.threshold) stands++;
      }
    });
    for (const unit of units) {
      for (const label of predictedLabels(source, unit, predictions)) {
        if (unit.optional.includes(label)) continue;
        const near = predictions.filter((p) => p.label === label && p.start < unit.end && unit.start < p.end);
        const score = Math.max(...near.map((p) => p.score));
        const bin = bins[Math.min(9, Math.floor(score * 10))]!;
        bin.score += score;
        bin.count++;
        if (unit.labels.includes(label)) bin.right++;
      }
    }
  };
  for (const { model, documents } of heldOut) for (const document of documents) checkDocument(model, document);
  const all = bins.reduce((sum, { count }) => sum + count, 0);
  return {
    calibrationError: bins.reduce((sum, { score, right }) => sum + Math.abs(score - right), 0) / Math.max(1, all),
    bins: bins.map(({ score, right, count }) => ({
      score: score / Math.max(1, count),
      right: right / Math.max(1, count),
      count,
    })),
    fallsWithout: falls / Math.max(1, labels),
    standsAlone: stands / Math.max(1, labels),
    evidenceShare: share / Math.max(1, labels),
  };
}
