import type { Deed } from '../../core/annotate/act.ts';
import type { LabelId } from '../../core/labels/taxonomy.ts';
import { families, familyOf, labelIds, type Family } from '../../core/labels/taxonomy.ts';

/** What the label keys mean just now. */
export type Picking =
  | { readonly kind: 'add' }
  /** One of the sentence's own labels is asked for. */
  | { readonly kind: 'remove' }
  | { readonly kind: 'change' }
  /** Another label for this one. */
  | { readonly kind: 'to'; readonly from: LabelId };

export interface KeyState {
  readonly family: Family;
  readonly picking: Picking;
}

export const firstKeys: KeyState = { family: 'liability', picking: { kind: 'add' } };

/** Keys of the labels of a family, in the order of the taxonomy; none of them is a command. */
export const labelKeys = ['Q', 'W', 'E', 'R', 'T', 'Y', 'U', 'I', 'O', 'P', 'S', 'D', 'F', 'G'] as const;

/** What can be done by a key or by its button. */
export const commands = ['accept', 'remove', 'add', 'change', 'doubt', 'comment'] as const;
export type Command = (typeof commands)[number];

export const commandKeys: Readonly<Record<Command, string>> = {
  accept: '↵',
  remove: 'X',
  add: 'A',
  change: 'C',
  doubt: '?',
  comment: 'M',
};

/** What a press comes to. */
export type Pressed =
  | { readonly kind: 'act'; readonly act: Deed }
  | { readonly kind: 'step'; readonly by: 1 | -1 }
  | { readonly kind: 'document'; readonly by: 1 | -1 }
  | { readonly kind: 'comment' }
  /** The labels of the first or the second annotator; only the adjudicator. */
  | { readonly kind: 'take'; readonly which: 0 | 1 }
  | { readonly kind: 'said'; readonly what: 'has-it' | 'has-none'; readonly label: LabelId | null }
  /** Only the keys' own state has changed. */
  | { readonly kind: 'keys' };

/** The sentence one is at. */
export interface AtSentence {
  readonly sentence: number;
  readonly labels: readonly LabelId[];
  readonly doubtful: boolean;
}

/** The labels that the label keys stand for: the sentence's own while one of them is asked for, else the family's. */
export function offeredLabels({ family, picking }: KeyState, { labels }: AtSentence): readonly LabelId[] {
  if (picking.kind === 'remove' || picking.kind === 'change') return labels;
  return labelIds.filter((label) => familyOf(label) === family);
}

/** A command at a sentence: what it does, and what the keys mean afterwards. */
export function giveCommand(command: Command, state: KeyState, at: AtSentence): readonly [KeyState, Pressed] {
  const { sentence, labels } = at;
  const plain: KeyState = { ...state, picking: { kind: 'add' } };
  switch (command) {
    case 'accept':
      return [plain, { kind: 'act', act: { kind: 'accept', sentence } }];
    case 'doubt':
      return [plain, { kind: 'act', act: { kind: 'doubt', sentence, doubtful: !at.doubtful } }];
    case 'comment':
      return [plain, { kind: 'comment' }];
    case 'add':
      return [plain, { kind: 'keys' }];
    case 'remove':
    case 'change': {
      const [only] = labels;
      if (only === undefined) return [plain, { kind: 'said', what: 'has-none', label: null }];
      if (labels.length > 1) return [{ ...state, picking: { kind: command } }, { kind: 'keys' }];
      return pick(only, { ...state, picking: { kind: command } }, at);
    }
  }
}

/** A label chosen by its key or button. */
export function pick(label: LabelId, state: KeyState, at: AtSentence): readonly [KeyState, Pressed] {
  const { sentence, labels } = at;
  const { picking } = state;
  const plain: KeyState = { ...state, picking: { kind: 'add' } };
  if (picking.kind === 'remove') return [plain, { kind: 'act', act: { kind: 'remove', sentence, label } }];
  if (picking.kind === 'change')
    return [{ family: familyOf(label), picking: { kind: 'to', from: label } }, { kind: 'keys' }];
  if (labels.includes(label)) return [state, { kind: 'said', what: 'has-it', label }];
  if (picking.kind === 'to')
    return [plain, { kind: 'act', act: { kind: 'change', sentence, from: picking.from, to: label } }];
  return [plain, { kind: 'act', act: { kind: 'add', sentence, label } }];
}

/** What a key comes to; null for one that is not ours. `key` as the browser names it. */
export function pressKey(key: string, state: KeyState, at: AtSentence): readonly [KeyState, Pressed] | null {
  const letter = key.length === 1 ? key.toUpperCase() : key;
  const plain: KeyState = { ...state, picking: { kind: 'add' } };
  switch (letter) {
    case 'ArrowDown':
    case 'J':
      return [plain, { kind: 'step', by: 1 }];
    case 'ArrowUp':
    case 'K':
      return [plain, { kind: 'step', by: -1 }];
    case ']':
      return [plain, { kind: 'document', by: 1 }];
    case '[':
      return [plain, { kind: 'document', by: -1 }];
    case 'ArrowLeft':
      return [plain, { kind: 'take', which: 0 }];
    case 'ArrowRight':
      return [plain, { kind: 'take', which: 1 }];
    case 'Enter':
      return giveCommand('accept', state, at);
    case '？': // with a Chinese keyboard
    case '?':
      return giveCommand('doubt', state, at);
    case 'X':
      return giveCommand('remove', state, at);
    case 'A':
      return giveCommand('add', state, at);
    case 'C':
      return giveCommand('change', state, at);
    case 'M':
      return giveCommand('comment', state, at);
    case 'Escape':
      return state.picking.kind === 'add' ? null : [plain, { kind: 'keys' }];
  }
  const family = families[Number(letter) - 1];
  // While one of the sentence's own labels is asked for, families mean nothing.
  if (family !== undefined)
    return [
      state.picking.kind === 'to' ? { ...state, family } : { family, picking: { kind: 'add' } },
      { kind: 'keys' },
    ];
  const label = offeredLabels(state, at)[(labelKeys as readonly string[]).indexOf(letter)];
  return label === undefined ? null : pick(label, state, at);
}
