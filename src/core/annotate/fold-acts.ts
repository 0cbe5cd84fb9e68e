import type { LabelId } from '../labels/taxonomy.ts';
import type { Act, Deed } from './act.ts';
import { isUnit, type WorkSentence } from './work-document.ts';

/** How a sentence stands with one annotator. */
export interface SentenceState {
  readonly labels: readonly LabelId[];
  /** Judged: the labels are the annotator's own. Until then they are the machine's. */
  readonly decided: boolean;
  readonly doubtful: boolean;
  /** Empty when there is none. */
  readonly comment: string;
}

/** A sentence that an annotator has done something about. */
export interface TouchedSentence extends SentenceState {
  readonly sentence: number;
}

/** Whether the annotator has said something on its labels, be it that it is not clear. */
export function isDone({ decided, doubtful }: Pick<SentenceState, 'decided' | 'doubtful'>): boolean {
  return decided || doubtful;
}

/** How the sentences stand before anybody has looked: with the labels that the machine is sure of. */
export function firstState(sentences: readonly Pick<WorkSentence, 'proposals'>[]): readonly SentenceState[] {
  return sentences.map(({ proposals }) => ({
    labels: proposals.filter(({ certainty }) => certainty === 'sure').map(({ label }) => label),
    decided: false,
    doubtful: false,
    comment: '',
  }));
}

/** The acts that hold, and those taken back that can be done again: of both the next is the last. */
export function replayActs(acts: readonly Act[]): {
  readonly standing: readonly Deed[];
  readonly undone: readonly Deed[];
} {
  const standing: Deed[] = [];
  const undone: Deed[] = [];
  for (const act of acts)
    if (act.kind === 'undo') undone.push(...standing.splice(-1));
    else if (act.kind === 'redo') standing.push(...undone.splice(-1));
    else {
      standing.push(act);
      undone.length = 0;
    }
  return { standing, undone };
}

/** The acts that hold: without those taken back, and without the takings back. */
export function standingActs(acts: readonly Act[]): readonly Deed[] {
  return replayActs(acts).standing;
}

/** How a document stands with one annotator: nothing but the machine's proposals and that annotator's acts decide it. */
export function foldActs(
  sentences: readonly Pick<WorkSentence, 'role' | 'proposals'>[],
  acts: readonly Act[],
): readonly SentenceState[] {
  const states = [...firstState(sentences)];
  const change = (index: number, to: (state: SentenceState) => SentenceState): void => {
    const state = states[index];
    const sentence = sentences[index];
    if (state !== undefined && sentence !== undefined && isUnit(sentence)) states[index] = to(state);
  };
  for (const act of standingActs(acts))
    if (act.kind === 'import') {
      for (const { sentence, labels, doubtful = false } of act.sentences)
        change(sentence, (state) => takeOver(state, labels, doubtful));
      for (const { sentence, words } of act.comments ?? []) change(sentence, (state) => ({ ...state, comment: words }));
    } else change(act.sentence, (state) => applyTo(state, act));
  return states;
}

/** What a log says beyond the machine, in the order of the text: all that has to be kept of a state. */
export function touchedSentences(states: readonly SentenceState[]): readonly TouchedSentence[] {
  return states.flatMap((state, sentence) => (isDone(state) || state.comment !== '' ? [{ sentence, ...state }] : []));
}

/** The labels of a sentence after an act on it; the very list that it had when the act leaves them, or does not fit. */
export function labelsAfter(labels: readonly LabelId[], act: Act): readonly LabelId[] {
  switch (act.kind) {
    case 'remove':
      return labels.includes(act.label) ? labels.filter((label) => label !== act.label) : labels;
    case 'add':
      return labels.includes(act.label) ? labels : [...labels, act.label];
    case 'change':
      return labels.includes(act.from) ? [...labels.filter((label) => label !== act.from), act.to] : labels;
    case 'settle':
      return act.labels;
    default:
      return labels;
  }
}

type SentenceAct = Exclude<Deed, { kind: 'import' }>;

function applyTo(state: SentenceState, act: SentenceAct): SentenceState {
  const { labels } = state;
  switch (act.kind) {
    case 'accept':
      return { ...state, decided: true, doubtful: false };
    case 'remove':
    case 'add':
    case 'change': {
      const after = labelsAfter(labels, act);
      return after === labels ? state : { ...state, labels: inOrder(after), decided: true };
    }
    case 'doubt':
      return { ...state, doubtful: act.doubtful };
    case 'comment':
      return { ...state, comment: act.words };
    case 'settle':
      return settle(state, act.labels);
  }
}

function settle(state: SentenceState, labels: readonly LabelId[]): SentenceState {
  return { ...state, labels: inOrder(labels), decided: true, doubtful: false };
}

/** As `settle`, with the doubt that came along: what has no labels for it is not decided. */
function takeOver(state: SentenceState, labels: readonly LabelId[], doubtful: boolean): SentenceState {
  return { ...settle(state, labels), decided: !doubtful || labels.length > 0, doubtful };
}

/** Each once, by name: the same labels are the same list however they came together. */
function inOrder(labels: readonly LabelId[]): readonly LabelId[] {
  return [...new Set(labels)].toSorted();
}
