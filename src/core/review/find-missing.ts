import type { Outline } from '../clauses/outline.ts';
import type { Label } from '../labels/label.ts';
import { normalise, toNormalText } from '../labels/normal-text.ts';
import { partyNames } from '../labels/party-names.ts';
import { withinScope } from '../law/bases.ts';
import type { Scope } from '../law/scope.ts';
import { findChannels } from './channels.ts';
import { withoutDenied } from './denials.ts';
import { duties } from './duties.ts';
import type { Duty } from './duty.ts';
import type { AgreementFacts, AgreementKind, Missing } from './review.ts';
import { countMatches } from '../text/count.ts';

/** “恕不另行通知” is no notice; without these words the rest of the sentence speaks. */
const noNotice =
  /(?:无需|无须|毋须|毋需|不必|恕不|不再|不另|未经|不经|无|没有|不承担|不负)[^。，；]{0,10}(?:通知|告知|公告|公示|通告)(?:义务|的义务)?/g;
const mostNear = 3;

interface Read {
  readonly texts: readonly string[];
  /** The same with the names of the parties as they stand. */
  readonly named: readonly string[];
  readonly hasChannel: boolean;
  readonly facts: AgreementFacts;
}

/** A site's own address is no way to reach its people, unless the sentence says so. */
const toContact = /联系|客服|反馈|咨询|投诉|举报|帮助|建议|客户服务/;

function reaches(words: string): boolean {
  return findChannels(words).some(({ channel }) => channel !== 'path' && (channel !== 'url' || toContact.test(words)));
}

function isMet(duty: Duty, { texts, named, hasChannel, facts }: Read): boolean {
  if (duty.alsoMet === 'channel' && hasChannel) return true;
  if (duty.alsoMet === 'date' && (facts.updated ?? facts.effective) !== null) return true;
  if (duty.alsoMet === 'effective' && facts.effective !== null) return true;
  return (duty.namesKept === true ? named : texts).some((text) => duty.met.some((pattern) => pattern.test(text)));
}

function isAskedFor(
  { onlyIf }: Duty,
  texts: readonly string[],
  granted: readonly string[],
  labels: readonly (readonly Label[])[],
): boolean {
  if (onlyIf === undefined) return true;
  return texts.some(
    (text, index) =>
      (onlyIf.words?.test(text) ?? true) &&
      onlyIf.unless?.test(granted[index] ?? '') !== true &&
      (onlyIf.label === undefined ||
        labels[index]?.some(({ label, certainty }) => label === onlyIf.label && certainty === 'sure') === true),
  );
}

/** The sentences where the statement would be expected: those with the most of its words, in document order. */
function nearest(duty: Duty, texts: readonly string[], outline: Outline): number[] {
  const words = new RegExp(duty.near.source, 'g');
  return texts
    .map((text, index) => ({
      index,
      hits: outline.sentences[index]?.role === 'contents' ? 0 : countMatches(text, words),
    }))
    .filter(({ hits }) => hits > 0)
    .sort((a, b) => b.hits - a.hits || a.index - b.index)
    .slice(0, mostNear)
    .map(({ index }) => index)
    .sort((a, b) => a - b);
}

/** What the law asks an agreement of this kind to say and that was not found, with where it was looked for. */
export function findMissing(
  text: string,
  outline: Outline,
  labels: readonly (readonly Label[])[],
  about: { readonly kind: AgreementKind; readonly scope: Scope; readonly facts: AgreementFacts },
): readonly Missing[] {
  const asked = duties.filter(({ kind }) => kind === about.kind);
  if (asked.length === 0 || outline.sentences.length === 0) return [];
  const names = partyNames(outline.parties);
  const texts = outline.sentences.map((sentence) => toNormalText(text, sentence, names).text.replace(noNotice, ''));
  // Tables and hard wraps part “收集” from “手机号”: neighbours are read together as well.
  const granted = texts.map(withoutDenied);
  const pairs = granted.map((own, index) => `${own}${granted[index + 1] ?? ''}`);
  const hasChannel = outline.sentences.some(({ start, end }) => reaches(text.slice(start, end)));
  const named = outline.sentences.map(({ start, end }) => normalise(text.slice(start, end)));
  const read: Read = { texts: [...granted, ...pairs], named, hasChannel, facts: about.facts };
  return asked
    .filter((duty) => isAskedFor(duty, texts, granted, labels) && !isMet(duty, read))
    .map((duty) => ({
      id: duty.id,
      bases: withinScope(duty.bases, about.scope),
      lookedAt: nearest(duty, texts, outline),
    }));
}
