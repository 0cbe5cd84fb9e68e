import { describe, expect, it } from 'vitest';
import type { SurfaceReport } from '../../src/core/record/record.ts';
import type { SurfaceEvent } from '../../src/dom/events/surface-event.ts';
import { createAnswers } from '../../src/page/answered-elsewhere.ts';

const surfaceOf = (kind: SurfaceReport['kind'], names: readonly string[]): SurfaceReport => ({
  key: `page.${kind}`,
  kind,
  wording: '请先阅读并同意',
  action: null,
  selector: null,
  preTicked: false,
  ticked: false,
  refusable: null,
  otherBoxes: 0,
  prominence: { relativeSize: 1, contrast: 21, inView: true },
  documents: names.map((name, at) => ({ key: `d${at + 1}`, name, href: null, how: 'link' })),
  reasons: [],
});
const eventOf = (kind: SurfaceEvent['kind'], order: number, trusted = true): SurfaceEvent => ({
  id: String(order),
  kind,
  trusted,
  ticked: true,
  inView: true,
  order,
  at: order,
});

const both = ['用户协议', '隐私政策'];
const dialog = surfaceOf('button', both);
const box = surfaceOf('checkbox', both);

describe('what happens at a box', () => {
  it('is no act of its own once a dialog has asked the same and was answered', () => {
    const { isOwn } = createAnswers();
    expect(isOwn(dialog, eventOf('press', 1000))).toBe(true);
    expect(isOwn(box, eventOf('tick', 1050))).toBe(false);
    expect(isOwn(box, eventOf('submit', 1900, false))).toBe(false);
    expect(isOwn(dialog, eventOf('submit', 1900))).toBe(true);
  });

  it('is one again when the person unticks it and ticks it anew', () => {
    const { isOwn } = createAnswers();
    isOwn(dialog, eventOf('press', 1000));
    isOwn(box, eventOf('tick', 1050));
    expect(isOwn(box, eventOf('untick', 4000))).toBe(true);
    expect(isOwn(box, eventOf('tick', 5000))).toBe(true);
    expect(isOwn(box, eventOf('submit', 6000))).toBe(true);
  });

  it.each<[string, readonly string[], number, boolean]>([
    ['that names more than the dialog did', [...both, '会员协议'], 1050, true],
    ['long after', both, 3000, true],
    ['of a press that no person made', both, 1050, false],
  ])('is one %s', (_what, names, order, trusted) => {
    const { isOwn } = createAnswers();
    isOwn(dialog, eventOf('press', 1000, trusted));
    expect(isOwn(surfaceOf('checkbox', names), eventOf('tick', order))).toBe(true);
  });
});
