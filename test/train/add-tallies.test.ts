import { expect, it } from 'vitest';
import { createTally, type Tally } from '../../src/core/measure/measure-labels.ts';
import { addTallies } from '../../src/train/add-tallies.ts';

function tally(hits: number, wrong: number, missed: number): Tally {
  const made = createTally();
  made['data.use'] = { hits, wrong, missed };
  return made;
}

it('adds up what was counted document by document', () => {
  const tallies = [tally(3, 1, 1), tally(2, 0, 2)];
  expect(addTallies(tallies)['data.use']).toEqual({ hits: 5, wrong: 1, missed: 3 });
  expect(tallies[0]?.['data.use'].hits).toBe(3);
});

it('gives an empty tally for no documents', () => {
  expect(addTallies([])).toEqual(createTally());
});
