import { expect, test } from 'vitest';
import { readOutline } from '../../../src/core/clauses/read-outline.ts';
import { namedStrangers, type NamedAgreement } from './named-strangers.ts';

/** What an outline says of an agreement, in the words that its gold uses. */
function read({ text }: NamedAgreement) {
  const { definitions, parties, references, clauses } = readOutline(text);
  const namesOf = (role: string): readonly string[] => parties.find((party) => party.role === role)?.names ?? [];
  return {
    definitions: definitions.map(({ term, meaning }) => `${term} = ${text.slice(meaning.start, meaning.end)}`),
    platform: namesOf('platform'),
    user: namesOf('user'),
    others: namesOf('third-party'),
    references: references.map(({ start, end, to }) => {
      const target = to.kind === 'clause' ? clauses.find(({ id }) => id === to.clause)?.number : to.kind;
      return `${text.slice(start, end)} → ${target ?? '?'}`;
    }),
  };
}

const without = (items: readonly string[], left: readonly string[]): readonly string[] =>
  items.filter((item) => !left.includes(item)).toSorted();

test.each(namedStrangers.map((agreement) => [agreement.name, agreement] as const))('reads %s', (_, agreement) => {
  const found = read(agreement);
  const left = agreement.left ?? [];
  expect(without(found.definitions, left)).toEqual(
    without(
      agreement.definitions.map(([term, expression]) => `${term} = ${expression}`),
      left,
    ),
  );
  for (const side of ['platform', 'user', 'others'] as const)
    expect(without(found[side], left)).toEqual(without(agreement[side], left));
  expect(without(found.references, left)).toEqual(
    without(
      agreement.references.map(([words, target]) => `${words} → ${target}`),
      left,
    ),
  );
});
