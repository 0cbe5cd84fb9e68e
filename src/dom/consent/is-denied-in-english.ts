import { SETTING_ENGLISH } from './words.ts';

/** “I do not accept”, “cannot agree”, “does not mean you agree”, “unless you accept”; “I am no robot and I agree” is none. */
const NEGATED =
  /(?:\b(?:not|never|cannot|nor|unless|without|no longer)|n't)(?: (?!and\b|but\b|or\b|if\b)[\w-]+){0,4}? (?:agree|accept|consent|acknowledge|confirm|read)(?:ed|ing)?(?: \w+)?$/i;
/** What may be done, is to be done or was asked for: “You can accept”, “We will ask you to agree”, “You must be 18 to accept”. */
const MODAL =
  /^(?:i|you|we) (?:[\w,+]+ )*?(?:can|could|may|might|must|should|would|need|(?:have|has|had|want|wish|wants?) to|be|asks?|asked|required) /i;
/** The same behind what one does: “By signing up you may accept”. */
const MODAL_AT_LAST = /\b(?:i|you|we) (?:can|could|may|might|should|will be \w+ to) (?:\w+ )*\w+$/i;
/** What it depends on that someone agrees: “if you accept”, “after I accept”. */
const SUBORDINATE =
  /(?<!\bonly )\b(?:if|when|whenever|once|after|before|until|because|whether|as|since|where|while)\W{1,2}$/i;
/** A question about it: “Why do I have to accept…”, “Is it legal to agree…”; not “Do you agree…”, which is answered beside it. */
const QUESTION =
  /^\W*(?:(?:why|how|what|where|who|which)\b|(?:is|are|do|does|did|can|could|should|would|will|may|must|have|has) (?!you\b))/i;
/** What stands before a verb without a subject that asks: “Yes, agree to…”, “Please read and accept the…”. */
const LEAD = /^\W*(?:(?:yes|ok|please|read|reviewed?|understand|hereby|and|or|to|by|i|you|we|the undersigned)\W+)*$/i;
/** What one agrees with that is no document: “I agree with the first comment about…”. */
const NO_DOCUMENT =
  /^(?: with)?(?: (?:the|this|that|your|his|her|their|all|some|most))?(?: \w+){0,2} (?:comments?|posts?|answers?|repl(?:y|ies)|opinions?|reviewers?|authors?)\b/i;

/** A verb of consent in English and what stands around it in its sentence. */
export interface EnglishVerb {
  /** The sentence's words before what was matched. */
  readonly before: string;
  /** From the subject, or what one does, to the verb. */
  readonly matched: string;
  readonly after: string;
  /** A box stands beside it: even “if you agree” asks there. */
  readonly beside: boolean;
  /** It says what one does and what that means: “By signing up, you agree”. */
  readonly doing: boolean;
}

/** Whether an English sentence turns its verb of consent into something else: a denial, a condition, a question, others' duty. */
export function isDeniedInEnglish({ before, matched, after, beside, doing }: EnglishVerb): boolean {
  if (NEGATED.test(before + matched) || SETTING_ENGLISH.test(before)) return true;
  if (beside) return false;
  if (doing) return MODAL_AT_LAST.test(matched);
  if (MODAL.test(matched) || SUBORDINATE.test(before) || QUESTION.test(before + matched)) return true;
  // “We accept Visa”: the site's own word. “Members must accept the…”: someone else's duty.
  if (/^we\b/i.test(matched) || NO_DOCUMENT.test(after)) return true;
  return !/^(?:i|you)\b/i.test(matched) && !LEAD.test(before);
}
