/** The topics of CAPP-130 are the first of the privacy heads. */
export const topicCount = 11;

/** Neighbours from the first to the second distance are averaged, those before and those after apart. */
const windows = [
  [1, 1],
  [2, 2],
  [3, 4],
  [5, 8],
  [9, 16],
] as const;

/** Inputs of a topic head that knows its neighbours: own margins, then mean probabilities per window and side. */
export const contextInputs = topicCount * (1 + 2 * windows.length);

/** What the topic heads, sentence alone, say about each sentence of a policy, in its order. */
export interface TopicScores {
  readonly margins: readonly ArrayLike<number>[];
  readonly probabilities: readonly ArrayLike<number>[];
}

/** The inputs of sentence `at`. Neighbours beyond the ends count as nothing. */
export function readContext({ margins, probabilities }: TopicScores, at: number): Float64Array {
  const inputs = new Float64Array(contextInputs);
  for (let topic = 0; topic < topicCount; topic++) inputs[topic] = margins[at]?.[topic] ?? 0;
  let block = topicCount;
  for (const [first, last] of windows) {
    for (const side of [-1, 1]) {
      for (let distance = first; distance <= last; distance++) {
        const neighbour = probabilities[at + side * distance];
        if (neighbour === undefined) continue;
        for (let topic = 0; topic < topicCount; topic++) {
          inputs[block + topic] = (inputs[block + topic] ?? 0) + (neighbour[topic] ?? 0) / (last - first + 1);
        }
      }
      block += topicCount;
    }
  }
  return inputs;
}
