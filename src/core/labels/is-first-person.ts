/** “本人同意并授权贵司…”: what whoever signs says of themselves. */
const ownWords = /本人(?:同意|授权|确认|已|承诺|有权|自愿|知悉)/g;
/** A single one may stand in any agreement (“需本人同意”). */
const fewest = 3;

/** Whether an agreement is written in the words of its user, as authorisations are: “本人” is the user, “贵司” the platform. */
export function isFirstPerson(source: string): boolean {
  ownWords.lastIndex = 0;
  let count = 0;
  while (count < fewest && ownWords.test(source)) count++;
  return count === fewest;
}
