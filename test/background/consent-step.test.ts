import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stepConsent, type ConsentAct, type ConsentStanding } from '../../src/background/consent-step.ts';
import { foldState } from '../../src/core/record/state.ts';
import type { SurfaceReport } from '../../src/core/record/record.ts';

type Event = Pick<ConsentAct, 'kind' | 'trusted' | 'ticked'>;
const kinds: readonly SurfaceReport['kind'][] = ['checkbox', 'custom-box', 'radio', 'button', 'sentence', 'inline'];

const fresh: ConsentStanding = { state: 'offered', tickedBy: null, byHand: false };

/** What a run of events writes: `accepted by person (tick)`, `submitted`, `withdrawn`. */
function run(kind: SurfaceReport['kind'], events: readonly Event[], preTicked = false): string[] {
  let standing = fresh;
  return events.flatMap((event) => {
    const step = stepConsent(standing, { kind, preTicked }, event);
    standing = step;
    return [
      ...(step.withdraw ? ['withdrawn'] : []),
      ...(step.accept === null ? [] : [`accepted by ${step.accept.by} (${step.accept.event})`]),
      ...(step.submit ? ['submitted'] : []),
    ];
  });
}

const person = (kind: Event['kind'], ticked = true): Event => ({ kind, trusted: true, ticked });
const script = (kind: Event['kind'], ticked = true): Event => ({ kind, trusted: false, ticked });

describe('at a box', () => {
  test.each<[string, Event[], string[]]>([
    ['ticking accepts', [person('tick')], ['accepted by person (tick)']],
    ['ticking and pressing alone submits nothing', [person('tick'), person('press')], ['accepted by person (tick)']],
    ['ticking and sending submits', [person('tick'), person('submit')], ['accepted by person (tick)', 'submitted']],
    [
      'press, submit and press again submit once',
      [person('tick'), person('press'), person('submit'), person('press')],
      ['accepted by person (tick)', 'submitted'],
    ],
    ['a tick by a script is a script’s', [script('tick')], ['accepted by script (tick)']],
    ['unticking withdraws', [person('tick'), person('untick', false)], ['accepted by person (tick)', 'withdrawn']],
    ['unticked and sent is nothing', [person('press', false), person('submit', false)], []],
    [
      'unticking after the sending withdraws nothing',
      [person('tick'), person('submit'), person('untick', false)],
      ['accepted by person (tick)', 'submitted'],
    ],
    [
      'a new tick after that is a new acceptance',
      [person('tick'), person('submit'), person('untick', false), person('tick'), person('submit')],
      ['accepted by person (tick)', 'submitted', 'accepted by person (tick)', 'submitted'],
    ],
    [
      'ticked without an event and sent: by a script',
      [person('press'), person('submit')],
      ['accepted by script (press)', 'submitted'],
    ],
    [
      'unticking after a press that the page refused withdraws',
      [person('tick'), person('press'), person('untick', false)],
      ['accepted by person (tick)', 'withdrawn'],
    ],
  ])('%s', (_what, events, written) => {
    for (const kind of ['checkbox', 'custom-box', 'radio'] as const) expect(run(kind, events)).toEqual(written);
  });

  test('one ticked from the start and never touched is accepted by nobody', () => {
    expect(run('checkbox', [person('press'), person('submit')], true)).toEqual([
      'accepted by nobody (press)',
      'submitted',
    ]);
  });

  test('one found ticked on a page that was reloaded, and never touched, is accepted by whom nobody can tell', () => {
    const found = { kind: 'checkbox', preTicked: false, foundTicked: true } as const;
    const fresh = { state: 'offered', tickedBy: null, byHand: false } as const;
    expect(stepConsent(fresh, found, person('press')).accept).toEqual({ by: 'unknown', event: 'press' });
    const touched = stepConsent(fresh, found, person('untick', false));
    expect(stepConsent(touched, found, person('tick')).accept).toEqual({ by: 'person', event: 'tick' });
    expect(stepConsent(touched, found, person('press')).accept).toEqual({ by: 'script', event: 'press' });
  });

  test('one ticked from the start, unticked and ticked again is accepted by the person', () => {
    const events = [person('untick', false), person('tick'), person('submit')];
    expect(run('checkbox', events, true)).toEqual(['accepted by person (tick)', 'submitted']);
  });
});

test.each(['button', 'sentence', 'inline'] as const)('without a box (%s) pressing accepts, sending submits', (kind) => {
  expect(run(kind, [person('press')])).toEqual(['accepted by person (press)']);
  expect(run(kind, [person('press'), person('submit')])).toEqual(['accepted by person (press)', 'submitted']);
  expect(run(kind, [script('submit')])).toEqual(['accepted by script (submit)', 'submitted']);
});

test('whatever happens, what is written can be the entries of records, one after the other', () => {
  const event = fc.record({
    kind: fc.constantFrom<Event['kind']>('tick', 'untick', 'press', 'submit', 'by-hand'),
    trusted: fc.boolean(),
    ticked: fc.boolean(),
  });
  fc.assert(
    fc.property(
      fc.constantFrom(...kinds),
      fc.boolean(),
      fc.array(event, { maxLength: 12 }),
      (kind, preTicked, events) => {
        const written = run(kind, events, preTicked).map((line) => line.split(' ')[0]);
        const records: string[][] = [];
        for (const one of written) {
          if (one === 'accepted') records.push(['accepted']);
          else records.at(-1)!.push(one!);
        }
        for (const entries of records)
          expect(foldState(entries.map((one) => ({ kind: one as 'accepted' })))).toBeDefined();
      },
    ),
  );
});

test('what the person records by hand is accepted once, box or none, and not sent', () => {
  const byHand = { kind: 'by-hand', trusted: true, ticked: true } as const;
  for (const kind of [...kinds, 'by-hand'] as const) {
    const step = stepConsent(fresh, { kind, preTicked: true }, byHand);
    expect(step).toMatchObject({ state: 'accepted', accept: { by: 'person', event: 'by-hand' }, submit: false });
    expect(stepConsent(step, { kind, preTicked: true }, byHand)).toMatchObject({ accept: null, submit: false });
  }
});

describe('after the person has recorded the page by hand', () => {
  const byHand = person('by-hand');
  const recorded = 'accepted by person (by-hand)';

  test.each<[string, Event[], string[]]>([
    ['a tick is an acceptance of its own', [person('tick')], ['accepted by person (tick)']],
    [
      'which is sent or taken back like any other, and by hand is nothing more then',
      [person('tick'), byHand, person('submit'), person('untick', false), person('tick'), person('untick', false)],
      ['accepted by person (tick)', 'submitted', 'accepted by person (tick)', 'withdrawn'],
    ],
    ['sending a box that nobody was seen to tick sends what was recorded', [person('submit')], ['submitted']],
    ['sending with an unticked box is nothing', [person('submit', false)], []],
    ['unticking takes back what was recorded', [person('untick', false)], ['withdrawn']],
  ])('at a box %s', (_what, events, written) => {
    expect(run('checkbox', [byHand, byHand, ...events])).toEqual([recorded, ...written]);
  });

  test('what was sent or taken back since is over, and what follows has nothing to do with it', () => {
    const surface = { kind: 'checkbox', preTicked: false } as const;
    for (const events of [[person('untick', false)], [person('submit'), person('untick', false)]]) {
      let standing = fresh;
      for (const event of [byHand, ...events]) standing = stepConsent(standing, surface, event);
      expect(standing.byHand).toBe(false);
    }
  });

  test('without a box pressing is an acceptance of its own', () => {
    const events = [byHand, person('press'), person('press'), person('submit')];
    expect(run('button', events)).toEqual([recorded, 'accepted by person (press)', 'submitted']);
    expect(run('sentence', [byHand, person('submit')])).toEqual([recorded, 'accepted by person (submit)', 'submitted']);
  });
});
