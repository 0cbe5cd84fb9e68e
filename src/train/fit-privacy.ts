import { ownGrams, privacyGrams, type GramKind } from '../core/labels/features.ts';
import { applyIdf, RowBuilder } from './build-rows.ts';
import type { TopicContextHead } from '../core/labels/model.ts';
import { topicCount } from '../core/labels/topic-context.ts';
import type { Calibration } from './calibrate.ts';
import { fitOutOfFold, type TriedHead } from './fit-out-of-fold.ts';
import { fitTopicContext } from './fit-topic-context.ts';
import { foldMargins, gramMargins, toGramHead, type GramHead } from './gram-head.ts';
import { privacyTasks, readPrivacy, toPrivacyInput } from './read-privacy.ts';
import { shiftThresholds } from './shift-thresholds.ts';
import { trainHead, type Rows } from './svm.ts';

/** A trained head over `privacyGrams`. */
export interface PrivacyHead extends GramHead, Calibration {}

/** What CAPP-130 teaches. */
export interface PrivacyModel {
  /** Thirteen heads in the order of `privacyHeads`. */
  readonly heads: readonly PrivacyHead[];
  /** The same heads over `ownGrams`: their margins are inputs of the label heads, so that they must fit their table. */
  readonly inputs: readonly GramHead[];
  /** Topic heads that know the neighbours of a sentence. */
  readonly topicContext: readonly TopicContextHead[];
}

const options = { cost: 0.4, positive: 1, epochs: 30, tolerance: 0.05 };
/** How much a teacher's margin counts beside the n-grams; found by cross-validation. */
const teacherWeight = 0.2;

interface GramRows {
  readonly rows: Rows;
  readonly idf: Float64Array;
}

function toRows(texts: readonly string[], grams: GramKind, teachers: readonly GramHead[] = []): GramRows {
  const builder = new RowBuilder();
  for (const text of texts) {
    builder.addGrams(text, grams, 0, 1);
    gramMargins(teachers, text, grams).forEach((margin, teacher) => {
      builder.add(grams.buckets + teacher, margin * teacherWeight);
    });
    builder.endRow();
  }
  const rows = builder.build(grams.buckets + teachers.length);
  return { rows, idf: applyIdf(rows, grams.buckets) };
}

/** Neighbouring lines of the files come from one policy: whole runs of 50 are held out together. */
const folds = { count: 4, foldOf: (row: number): number => Math.floor(row / 50) % 4 };

function fitHead({ rows, idf }: GramRows, target: Int8Array, teachers: readonly GramHead[]): PrivacyHead & TriedHead {
  const head = fitOutOfFold(rows, target, folds, options);
  const { weights, bias } = toGramHead(idf, head.weights);
  const passed = head.weights.subarray(idf.length, -1).map((weight) => weight * teacherWeight);
  return { ...head, weights, bias: bias + foldMargins(weights, teachers, passed, 1) };
}

/**
 * The probability that serves a question of yes or no best: by accuracy and, half as much, by the mean F1 of both
 * answers. F1 of the yes alone, as for topics, would call four times too many sentences risky.
 */
function findAnswerThreshold(head: PrivacyHead & TriedHead): number {
  const { target } = head;
  const order = Array.from(target.keys()).sort((a, b) => head.margins[b]! - head.margins[a]! || a - b);
  const yes = target.filter((goal) => goal > 0).length;
  let hits = 0;
  let best = -1;
  let cut = 0;
  order.forEach((row, taken) => {
    if (target[row]! > 0) hits++;
    const wrong = taken + 1 - hits;
    const missed = yes - hits;
    const right = target.length - yes - wrong;
    const errors = wrong + missed;
    const both = hits / (2 * hits + errors) + right / Math.max(1, 2 * right + errors);
    const worth = (hits + right) / target.length + 0.5 * both;
    if (worth > best && taken + 1 < order.length) {
      best = worth;
      cut = (head.margins[row]! + head.margins[order[taken + 1]!]!) / 2;
    }
  });
  return 1 / (1 + Math.exp(-(head.slope * cut + head.intercept)));
}

/** Trains on the train splits of a folder laid out as CAPP-130; `teachers` are those of `fitTeachers`. */
export function fitPrivacy(folder: string, teachers: readonly GramHead[]): PrivacyModel {
  const inputs: GramHead[] = [];
  const heads = privacyTasks.flatMap((task) => {
    const sentences = readPrivacy(folder, task, 'train');
    const targets = Array.from({ length: sentences[0]?.flags.length ?? 0 }, (_, flag) =>
      Int8Array.from(sentences, (sentence) => (sentence.flags[flag] === 1 ? 1 : -1)),
    );
    const texts = sentences.map(({ text }) => text);
    const own = toRows(texts, ownGrams);
    for (const target of targets) inputs.push(toGramHead(own.idf, trainHead(own.rows, target, options).weights));
    // Importance and risk gain nothing from what the labels say.
    const heard = task === 'topic' ? teachers : [];
    const wide = toRows(
      texts.map((text) => toPrivacyInput(task, text)),
      privacyGrams,
      heard,
    );
    const tried = targets.map((target) => fitHead(wide, target, heard));
    if (task === 'topic') return shiftThresholds(tried);
    return tried.map((head) => ({ ...head, threshold: findAnswerThreshold(head) }));
  });
  return { heads, inputs, topicContext: fitTopicContext(heads.slice(0, topicCount)) };
}
