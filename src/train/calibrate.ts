/** A line from margin to log odds, and the probability from which a label is given. */
export interface Calibration {
  readonly slope: number;
  readonly intercept: number;
  readonly threshold: number;
}

/** What rare labels lean on: about the calibration of a frequent one. */
const usual: Calibration = { slope: 3, intercept: 0, threshold: 0.36 };
/** A label with this many positives trusts itself as much as the usual values. */
const trust = 30;

/** Logistic regression of the target on the margin, drawn towards the usual line (Newton's method). */
function fitLine(margins: readonly number[], targets: readonly number[]): [number, number] {
  const prior = 0.1;
  let [slope, intercept] = [usual.slope, usual.intercept];
  for (let step = 0; step < 30; step++) {
    let [g0, g1] = [prior * (slope - usual.slope), prior * (intercept - usual.intercept)];
    let [h00, h01, h11] = [prior, 0, prior];
    margins.forEach((margin, i) => {
      const p = 1 / (1 + Math.exp(-(slope * margin + intercept)));
      const error = p - (targets[i]! > 0 ? 1 : 0);
      const curve = p * (1 - p);
      g0 += error * margin;
      g1 += error;
      h00 += curve * margin * margin;
      h01 += curve * margin;
      h11 += curve;
    });
    const determinant = h00 * h11 - h01 * h01;
    const [d0, d1] = [(h11 * g0 - h01 * g1) / determinant, (h00 * g1 - h01 * g0) / determinant];
    slope -= d0;
    intercept -= d1;
    if (Math.abs(d0) + Math.abs(d1) < 1e-6) break;
  }
  return [slope, intercept];
}

/** The probability that gives the best F1, smoothed over neighbouring cuts and drawn towards the usual one. */
function findThreshold(probabilities: readonly number[], targets: readonly number[], positives: number): number {
  const order = probabilities.map((_, i) => i).sort((a, b) => probabilities[b]! - probabilities[a]! || a - b);
  let hits = 0;
  const f1 = order.map((row, taken) => {
    if (targets[row]! > 0) hits++;
    return (2 * hits) / (taken + 1 + positives);
  });
  const window = Math.max(1, Math.round(positives * 0.04));
  let best = -1;
  let cut = usual.threshold;
  for (let at = 0; at + 1 < order.length; at++) {
    let sum = 0;
    let count = 0;
    for (let near = Math.max(0, at - window); near <= Math.min(order.length - 1, at + window); near++) {
      sum += f1[near]!;
      count++;
    }
    if (sum / count > best) {
      best = sum / count;
      cut = (probabilities[order[at]!]! + probabilities[order[at + 1]!]!) / 2;
    }
  }
  const weight = positives / (positives + trust);
  return Math.min(0.75, Math.max(0.15, weight * cut + (1 - weight) * usual.threshold));
}

/** Calibrates a head on margins of sentences that it was not trained on. Targets: 1, -1, or 0 to leave out. */
export function calibrate(margins: ArrayLike<number>, targets: Int8Array): Calibration {
  const rows: number[] = [];
  targets.forEach((target, row) => {
    if (target !== 0) rows.push(row);
  });
  const kept = rows.map((row) => margins[row]!);
  const goals = rows.map((row) => targets[row]!);
  const positives = goals.filter((goal) => goal > 0).length;
  const [slope, intercept] = fitLine(kept, goals);
  const probabilities = kept.map((margin) => 1 / (1 + Math.exp(-(slope * margin + intercept))));
  return { slope, intercept, threshold: findThreshold(probabilities, goals, positives) };
}
