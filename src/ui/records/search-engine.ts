/** Everything that searches, in one piece that is loaded after the page stands. */
export { readQuery } from '../../ledger/search/query.ts';
export { searchTexts } from '../../ledger/search/search-texts.ts';
export { updateTextIndex } from '../../ledger/search/text-index.ts';
export { findNames } from './find-names.ts';
