import { cleanName } from './clean-name.ts';
import { foldVariants } from '../fold-variants.ts';
import { BARE_NAME, BARE_NAME_ENGLISH, NO_NAME } from '../words.ts';

/** The document whose name is all that a label says; null where it says something else. */
export function nameOfLabel(label: string): string | null {
  const isName = BARE_NAME.test(foldVariants(label)) || BARE_NAME_ENGLISH.test(label);
  return isName && !NO_NAME.test(label) ? cleanName(label) : null;
}
