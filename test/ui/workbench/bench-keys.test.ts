import { describe, expect, it } from 'vitest';
import { families, familyOf, labelIds } from '../../../src/core/labels/taxonomy.ts';
import {
  commandKeys,
  firstKeys,
  giveCommand,
  labelKeys,
  offeredLabels,
  pressKey,
  type AtSentence,
  type KeyState,
  type Pressed,
} from '../../../src/ui/workbench/bench-keys.ts';
import { toSettlement } from '../../../src/ui/workbench/settle-act.ts';

const plain: AtSentence = { sentence: 3, labels: ['liability.cap'], doubtful: false };
const two: AtSentence = { ...plain, labels: ['liability.cap', 'liability.exclusion'] };

/** Keys one after the other; what the last comes to. */
function press(keys: string, at: AtSentence = plain): readonly [KeyState, Pressed | null] {
  let state = firstKeys;
  let pressed: Pressed | null = null;
  for (const key of keys.split(' ')) {
    const next = pressKey(key, state, at);
    pressed = next?.[1] ?? null;
    state = next?.[0] ?? state;
  }
  return [state, pressed];
}
const actOf = (keys: string, at?: AtSentence) => {
  const [, pressed] = press(keys, at);
  return pressed?.kind === 'act' ? pressed.act : pressed;
};

describe('keys', () => {
  it('have a letter for each label of the largest family, and none is a command', () => {
    const largest = Math.max(...families.map((family) => labelIds.filter((id) => familyOf(id) === family).length));
    expect(labelKeys.length).toBeGreaterThanOrEqual(largest);
    const taken = [...Object.values(commandKeys), 'J', 'K'];
    expect(labelKeys.filter((key) => taken.includes(key))).toEqual([]);
    expect(new Set(labelKeys).size).toBe(labelKeys.length);
  });

  it.each([
    ['Enter', { kind: 'accept', sentence: 3 }],
    ['?', { kind: 'doubt', sentence: 3, doubtful: true }],
    ['？', { kind: 'doubt', sentence: 3, doubtful: true }],
    ['x', { kind: 'remove', sentence: 3, label: 'liability.cap' }],
    ['q', { kind: 'add', sentence: 3, label: 'liability.exclusion' }],
    ['A T', { kind: 'add', sentence: 3, label: 'liability.user-burden' }],
    ['4 q', { kind: 'add', sentence: 3, label: 'data.collection' }],
    ['4 G', { kind: 'add', sentence: 3, label: 'data.bundled-consent' }],
    ['c q', { kind: 'change', sentence: 3, from: 'liability.cap', to: 'liability.exclusion' }],
    ['c 2 w', { kind: 'change', sentence: 3, from: 'liability.cap', to: 'unilateral.service' }],
    ['w', { kind: 'said', what: 'has-it', label: 'liability.cap' }],
    ['ArrowDown', { kind: 'step', by: 1 }],
    ['k', { kind: 'step', by: -1 }],
    [']', { kind: 'document', by: 1 }],
    ['m', { kind: 'comment' }],
    ['ArrowRight', { kind: 'take', which: 1 }],
    ['2 g', null],
    ['F5', null],
    ['Escape', null],
  ])('%s', (keys, act) => {
    expect(actOf(keys)).toEqual(act);
  });

  it('ask which label is meant where there are several', () => {
    expect(actOf('x', two)).toEqual({ kind: 'keys' });
    expect(offeredLabels(press('x', two)[0], two)).toEqual(two.labels);
    expect(actOf('x w', two)).toEqual({ kind: 'remove', sentence: 3, label: 'liability.exclusion' });
    expect(actOf('c w 6 e', two)).toEqual({
      kind: 'change',
      sentence: 3,
      from: 'liability.exclusion',
      to: 'favourable.commitment',
    });
  });

  it('go back to adding by Escape, by moving on, and after an act', () => {
    for (const keys of ['x Escape', 'c ArrowDown', 'c 1 q', 'x w'])
      expect(press(keys, two)[0].picking).toEqual({ kind: 'add' });
  });

  it('say so where there is no label to take away', () => {
    const none = { ...plain, labels: [] };
    expect(actOf('x', none)).toEqual({ kind: 'said', what: 'has-none', label: null });
    expect(giveCommand('change', firstKeys, none)[0]).toEqual(firstKeys);
  });

  it('take a doubt back that was there', () => {
    expect(actOf('?', { ...plain, doubtful: true })).toEqual({ kind: 'doubt', sentence: 3, doubtful: false });
  });
});

describe('in the adjudicator’s hands', () => {
  const shown = ['liability.cap', 'data.use'] as const;
  it.each([
    [{ kind: 'accept', sentence: 3 }, ['liability.cap', 'data.use']],
    [{ kind: 'remove', sentence: 3, label: 'data.use' }, ['liability.cap']],
    [{ kind: 'add', sentence: 3, label: 'dispute.law' }, ['liability.cap', 'data.use', 'dispute.law']],
    [{ kind: 'change', sentence: 3, from: 'data.use', to: 'data.sharing' }, ['liability.cap', 'data.sharing']],
  ] as const)('%o is a decision', (act, labels) => {
    expect(toSettlement(act, shown)).toEqual({ kind: 'settle', sentence: 3, labels });
  });

  it('doubt is nothing, a comment is itself', () => {
    expect(toSettlement({ kind: 'doubt', sentence: 3, doubtful: true }, shown)).toBeNull();
    const comment = { kind: 'comment', sentence: 3, words: '…' } as const;
    expect(toSettlement(comment, shown)).toEqual(comment);
  });
});
