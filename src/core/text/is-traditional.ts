import { countMatches } from './count.ts';

const sample = 5000;
/** Frequent in agreements, and written otherwise in the other script. */
const traditional = /[個資為與權務條訊這來]/g;
const simplified = /[个资为与权务条讯这来]/g;

/** Whether a text is in traditional characters, as in Taiwan, Hong Kong and Macao. */
export function isTraditional(text: string): boolean {
  const start = text.slice(0, sample);
  return countMatches(start, traditional) > countMatches(start, simplified);
}
