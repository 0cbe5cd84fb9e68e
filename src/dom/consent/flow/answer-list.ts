import { allIn, attributeOf, firstIn, tagOf, textOf } from '../../clobber-proof.ts';
import { foldVariants } from '../fold-variants.ts';
import { toWords } from './page-flow.ts';

const ACCEPTS =
  /^(?:我|本人)?(?:已?阅读[，,]?并?(?:且)?)?(?:完全|自愿)?(?:同意|接受)[^不否]{0,20}$|^(?:yes[,，]? ?)?i? ?(?:agree|accept|consent)\b|^[是Y]$|^yes$/i;
const DECLINES =
  /^(?:我|本人)?(?:暂?不|拒绝|否|未)|^(?:no|n|i? ?(?:do not|don['’]t) .+|(?:i )?(?:disagree|decline|refuse)\b.*)$/i;
const CHOOSES_NOTHING = /^(?:[-—–=\s]*|.{0,3}(?:请选|选择).{0,8}|.{0,3}(?:please )?(?:select|choose).{0,12})$/i;

/** Options of a list of answers: “请选择”, “同意”, “不同意”. */
const MOST_OPTIONS = 4;

const optionsOf = (list: Element): readonly Element[] => allIn(list, 'option').slice(0, MOST_OPTIONS + 1);
const wordsOf = (option: Element): string => foldVariants(toWords(textOf(option).slice(0, 60))).trim();

/**
 * The answer of a native list that accepts, where all that it offers is to accept, to decline and to choose nothing yet; null
 * of every other list. What is offered are the page's own words.
 */
export function acceptingOption(list: Element): Element | null {
  if (tagOf(list) !== 'SELECT' || attributeOf(list, 'multiple') !== null) return null;
  const options = optionsOf(list);
  if (options.length < 2 || options.length > MOST_OPTIONS) return null;
  const accepting = options.filter((option) => ACCEPTS.test(wordsOf(option)));
  const [only] = accepting;
  if (only === undefined || accepting.length > 1) return null;
  const others = options.filter((option) => option !== only).map(wordsOf);
  return others.every((words) => DECLINES.test(words) || CHOOSES_NOTHING.test(words)) ? only : null;
}

/** Whether a list of answers stands at the one that accepts. */
export function standsAtAccepting(list: Element): boolean {
  const option = acceptingOption(list);
  return option !== null && (option as HTMLOptionElement).selected;
}

/** Whether a list of answers stands at the one that accepts where nobody chooses: it is marked so, or the first of all. */
export function acceptsByMarkup(list: Element): boolean {
  const option = acceptingOption(list);
  return option !== null && option === (firstIn(list, 'option[selected]') ?? firstIn(list, 'option'));
}

/** Whether a list of answers offers to decline. */
export function offersToDecline(list: Element): boolean {
  return acceptingOption(list) !== null && optionsOf(list).some((option) => DECLINES.test(wordsOf(option)));
}
