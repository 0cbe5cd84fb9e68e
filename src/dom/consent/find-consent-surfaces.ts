import type { SurfaceReport } from '../../core/record/record.ts';
import { hasBox } from '../../core/record/has-box.ts';
import { isShown, textOf, typeOfNode } from '../clobber-proof.ts';
import { readSeenWords } from '../seen-words.ts';
import { runWhole, type Slices } from '../../read/in-slices.ts';
import type { ConsentSurface } from './consent-surface.ts';
import { describeSurface, rememberFirstState } from './describe-surface.ts';
import { findCandidates } from './find-candidates.ts';
import type { Candidate } from './find-candidates.ts';
import { defaultFlowLimits, readPageFlow } from './flow/flow-reader.ts';
import type { FlowLimits } from './flow/flow-reader.ts';
import { toWords } from './flow/page-flow.ts';
import type { PageFlow } from './flow/page-flow.ts';
import { resolveDocuments } from './resolve-documents.ts';
import { keyOf } from './surface-key.ts';

export interface FindOptions {
  readonly limits?: FlowLimits;
  /** Also surfaces that are not rendered now, such as a dialog still closed. Default true. */
  readonly hidden?: boolean;
}

function createRange(nodes: readonly Node[]): Range | null {
  const texts = nodes.filter((node) => typeOfNode(node) === Node.TEXT_NODE);
  const first = texts[0];
  const last = texts.at(-1);
  if (first === undefined || last === undefined || first.getRootNode() !== last.getRootNode()) return null;
  const range = new Range();
  range.setStart(first, 0);
  range.setEnd(last, (last as Text).length);
  return range;
}

/** All words in the place of a surface, hidden ones too. */
function wordsAt({ range, widget }: Pick<ConsentSurface, 'range' | 'widget'>): string {
  return toWords((range?.toString() ?? textOf(widget)).slice(0, 10_000));
}

/** The wording without what the page hides from the eye within it, and that; nothing where it hides nothing. */
function unseenOf({ range }: Pick<ConsentSurface, 'range'>): Pick<SurfaceReport, 'wording' | 'unseen'> | undefined {
  const { seen, unseen } = range === null ? { seen: '', unseen: [] } : readSeenWords(range);
  if (unseen.length === 0) return undefined;
  return { wording: toWords(seen).slice(0, 2000), unseen: toWords(unseen.join(' … ')).slice(0, 2000) };
}

function toSurface(candidate: Candidate, used: Set<string>): ConsentSurface {
  const { widget, kind, sentence, flow } = candidate;
  const documents = resolveDocuments(candidate.names, candidate.texts);
  const wording = toWords(flow.text.slice(candidate.span.start, candidate.span.end)).slice(0, 2000);
  const plain: Omit<ConsentSurface, 'describe'> = {
    key: keyOf(widget, `${kind} ${wording} ${documents.map(({ name }) => name).join(' ')}`, used),
    kind,
    score: candidate.score,
    widget,
    sentence,
    range: createRange(candidate.nodes),
    wording,
    action: candidate.action?.element ?? null,
    actionWords: candidate.action?.words ?? null,
    refuse: candidate.refuse,
    documents,
    visible: isShown(sentence) || isShown(widget),
    reasons: candidate.reasons,
  };
  rememberFirstState(widget, kind);
  const stood = wordsAt(plain);
  return {
    ...plain,
    describe: () => {
      // What stands there when it is accepted counts, not what stood there when the page was read last.
      const now = wordsAt(plain);
      const shown = now === stood || now === '' ? plain : { ...plain, wording: now };
      return { ...describeSurface(shown), ...unseenOf(plain) };
    },
  };
}

/**
 * Finds every place in a page (or shadow root) where one is asked to accept, the clearest first. Reads the page once,
 * in time linear in its nodes, and changes nothing. Frames are not entered: the script runs in each of them.
 */
export function findConsentSurfaces(
  root: Document | ShadowRoot | Element,
  options: FindOptions = {},
): ConsentSurface[] {
  return runWhole(findSurfacesInFlow(readPageFlow(root, options.limits ?? defaultFlowLimits), options));
}

/** As `findConsentSurfaces`, for a page already read. */
export function* findSurfacesInFlow(
  flow: PageFlow,
  options: Pick<FindOptions, 'hidden'> = {},
): Slices<ConsentSurface[]> {
  const used = new Set<string>();
  const surfaces: ConsentSurface[] = [];
  for (const candidate of yield* findCandidates(flow)) {
    yield;
    surfaces.push(toSurface(candidate, used));
  }
  return surfaces
    .filter((surface) => surface.visible || options.hidden !== false)
    .sort((a, b) => Number(b.visible) - Number(a.visible) || priorityOf(b) - priorityOf(a));
}

/** Where one is asked first: a box that must be ticked comes before a remark or button beside it, unless it is much less sure. */
function priorityOf({ kind, score }: ConsentSurface): number {
  return score + (hasBox(kind) ? 1 : 0);
}
