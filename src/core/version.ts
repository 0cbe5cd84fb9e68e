/**
 * Version of everything that turns text into a review: outline, rules, severity, law, missing, exits.
 * Raise it when the same text with the same model may give another review.
 */
export const ENGINE_VERSION = '1.11.0';
