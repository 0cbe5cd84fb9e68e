import { foldVariants } from '../fold-variants.ts';
import { DOCUMENT_NOUN, DOCUMENT_NOUN_ENGLISH } from '../words.ts';

/** Whether words hold the noun of a document one agrees to. */
export function hasDocumentNoun(text: string): boolean {
  return DOCUMENT_NOUN.test(foldVariants(text)) || DOCUMENT_NOUN_ENGLISH.test(text);
}
