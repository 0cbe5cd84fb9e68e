import { readOutline } from '../clauses/read-outline.ts';
import type { Outline } from '../clauses/outline.ts';
import type { Label } from '../labels/label.ts';
import { labelSentences } from '../labels/label-sentences.ts';
import type { LabelId } from '../labels/taxonomy.ts';
import type { Model } from '../labels/model.ts';
import { toNormalText } from '../labels/normal-text.ts';
import { basesOf, leadBy, without } from '../law/bases.ts';
import { detectScope, type Scope } from '../law/scope.ts';
import type { Emphasis } from '../source.ts';
import type { Span } from '../span.ts';
import { simplify } from '../text/simplify.ts';
import { ENGINE_VERSION } from '../version.ts';
import { choosePlain, type PlainLine } from './choose-plain.ts';
import { commonnessOf, shippedPrevalence, type Prevalence } from './commonness.ts';
import { detectKind } from './detect-kind.ts';
import { readFacts } from './facts.ts';
import { findExits } from './find-exits.ts';
import { findIncorporated } from './find-incorporated.ts';
import { findMissing } from './find-missing.ts';
import { longestReviewed } from './longest-reviewed.ts';
import { isNoFavour } from './no-favour.ts';
import { prominenceIn } from './prominence.ts';
import { readerNames } from './reader-names.ts';
import type { AgreementKind, Finding, Review } from './review.ts';
import { weighLabel } from './severity.ts';

const nothing = {
  outline: { clauses: [], sentences: [], definitions: [], parties: [], references: [] },
  findings: [],
  missing: [],
  exits: [],
  incorporated: [],
} as const;

/** What is known of a text beside its words. */
export interface ReviewOptions {
  readonly title?: string | null;
  /** Detected from title and text when left out. */
  readonly kind?: AgreementKind;
  /** Without a model the rules judge alone. */
  readonly model?: Model | null;
  /** Where the source makes text stand out; null when it can't tell. */
  readonly emphasis?: readonly Emphasis[] | null;
  readonly prevalence?: Prevalence;
}

/**
 * The one pipeline: the text of an agreement → its outline, labels, findings ranked gravest first, what is missing,
 * how to leave, and what else one accepts with it. Traditional characters are read as simplified ones. Never fails; offsets are UTF-16 code units into `text`. Takes time linear in its length; a text longer
 * than `longestReviewed` is `skipped`.
 */
export function reviewAgreement(text: string, options: ReviewOptions = {}): Review {
  const { title = null, model = null, emphasis = null, prevalence = shippedPrevalence } = options;
  const words = simplify(text);
  const heading = title === null ? null : simplify(title);
  const kind = options.kind ?? detectKind(heading, words);
  const facts = readFacts(words);
  const about = { engine: ENGINE_VERSION, model: model?.version ?? null, kind, title, facts };
  if (text.length > longestReviewed) return { ...about, skipped: 'too-long', ...nothing };
  // Numbers, names and terms stand in it as they are printed.
  const outline = readOutline(text);
  const scope = detectScope(heading, words, outline.parties);
  const labels = labelSentences(words, outline, model);
  return {
    ...about,
    outline,
    findings: rankFindings(words, outline, labels, { kind, scope, emphasis, prevalence }),
    missing: findMissing(words, outline, labels, { kind, scope, facts }),
    exits: findExits(words, outline, labels).map((exit) => ({
      ...exit,
      value: text.slice(exit.span.start, exit.span.end),
    })),
    incorporated: findIncorporated(words, outline, title),
  };
}

/** Characters of a lead-in that are heard with each of its items: those of our agreements have up to 160. */
const heardOfLeadIn = 1000;

function endOf({ start, end }: Span): Span {
  return { start: Math.max(start, end - heardOfLeadIn), end };
}

interface Weighing {
  readonly kind: AgreementKind;
  readonly scope: Scope;
  readonly emphasis: readonly Emphasis[] | null;
  readonly prevalence: Prevalence;
}

/** Every label as a finding, gravest first; equals in the order of the text. */
function rankFindings(
  text: string,
  outline: Outline,
  labels: readonly (readonly Label[])[],
  { kind, scope, emphasis, prevalence }: Weighing,
): readonly Finding[] {
  const names = readerNames(outline.parties);
  const isProminent = prominenceIn(emphasis);
  const known = new Map<LabelId, readonly string[]>();
  const articlesOf = (label: LabelId): readonly string[] => {
    const articles = known.get(label) ?? basesOf(label, kind, scope);
    known.set(label, articles);
    return articles;
  };
  const ledBy = Map.groupBy(outline.sentences, ({ leadIn }) => leadIn);
  const wordsOf = (sentence: Span): string => toNormalText(text, sentence, names).text;
  const findings = outline.sentences.flatMap((sentence, index): Finding[] => {
    const own = labels[index] ?? [];
    if (own.length === 0) return [];
    const words = wordsOf(sentence);
    const led = (): readonly string[] => (ledBy.get(index) ?? []).map(wordsOf);
    const leadIn = sentence.leadIn === null ? undefined : outline.sentences[sentence.leadIn];
    const span = { start: sentence.start, end: sentence.end };
    return own.flatMap((label): Finding[] => {
      const heard = label.inherited && leadIn !== undefined ? `${wordsOf(endOf(leadIn))}${words}` : words;
      if (isNoFavour(label.label, heard)) return [];
      const plain = choosePlain(label.label, label.modifiers, heard, led);
      const commonness = commonnessOf(label, kind, prevalence);
      return [
        {
          ...label,
          bases: basesFor(plain, articlesOf(label.label), { kind, scope }),
          sentence: index,
          span,
          clause: sentence.clause,
          severity: weighLabel(label, plain, commonness),
          commonness,
          prominent: isProminent([span], label.evidence),
          plain: plain.key,
        },
      ];
    });
  });
  return findings.sort((a, b) => b.severity - a.severity || a.sentence - b.sentence);
}

/** Lines of this gravity say what the platform does not do: there is nothing to void. */
const ofNoBurden = 0.1;

/** The articles of a label that fit a line, the line's own first. */
function basesFor(
  { gravity, leads, drops, outsidePolicies }: PlainLine,
  articles: readonly string[],
  { kind, scope }: Pick<Weighing, 'kind' | 'scope'>,
): readonly string[] {
  if (gravity <= ofNoBurden) return [];
  if (outsidePolicies && kind === 'privacy-policy') return articles;
  return leadBy(leads, without(drops, articles), scope);
}
