/** Characters that show nothing, by which a page could break up the words that we look for. */
export const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;
