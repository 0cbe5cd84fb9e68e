/** Signs in a row that leave no place for a line to break: an address, a telephone number. */
const longRun = /[!-~]{12}/;

/**
 * The class of words that are not justified: where a long run of Latin signs moves to the next line, what is left on
 * this one would be torn apart, letter by letter. So would words that are Latin altogether.
 */
export function raggedClass(words: string): '' | 'ragged' {
  const latin = words.match(/[A-Za-z]/g)?.length ?? 0;
  return longRun.test(words) || latin > words.length / 4 ? 'ragged' : '';
}
