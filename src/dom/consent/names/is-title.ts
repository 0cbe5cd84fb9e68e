import { foldVariants } from '../fold-variants.ts';
import { DESCRIBES, NO_NAME, TITLE_END } from '../words.ts';

/** Whether words end as titles of documents do: “参赛手册”. */
export function endsAsTitle(words: string): boolean {
  return TITLE_END.test(foldVariants(words));
}

/** Whether words without marks are a title by themselves: they end as one, and neither act nor describe terms. */
export function isTitle(words: string): boolean {
  return endsAsTitle(words) && !NO_NAME.test(words) && !DESCRIBES.test(words);
}
