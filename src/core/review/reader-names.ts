import type { Party } from '../clauses/outline.ts';
import type { PartyNames } from '../labels/normal-text.ts';
import { partyNames } from '../labels/party-names.ts';

/** Words that mean the user in an agreement made with such people, and someone else in one that only speaks of them. */
const oftenOthers = ['主播', '商户'];

/**
 * The names of an agreement for its plain lines, which say “you”: where its parties call the user by other words, a
 * streamer who breaks the rules (“主播违反约定给您造成损失”) is not the reader.
 */
export function readerNames(parties: readonly Party[]): PartyNames {
  const names = partyNames(parties);
  const users = parties.filter(({ role }) => role === 'user').flatMap((party) => party.names);
  if (users.length === 0) return names;
  const others = oftenOthers.filter((word) => !users.some((name) => name.includes(word)));
  return new Map(
    [...names].map(([first, list]) => [
      first,
      list.map((named) => (others.includes(named.name) ? { ...named, sign: null } : named)),
    ]),
  );
}
