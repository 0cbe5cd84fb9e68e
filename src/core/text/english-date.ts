/** Sources of expressions for what English dates are made of, to be matched without regard to case: “Sept”, the end of “5th”. */
export const ENGLISH_MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
export const ORDINAL_END = '(?:st|nd|rd|th)';
