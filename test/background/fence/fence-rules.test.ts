import { describe, expect, test } from 'vitest';
import { mayLeadTo, reachOf } from '../../../src/background/fence/address-reach.ts';
import { fenceRules, passFor } from '../../../src/background/fence/fence-rules.ts';

const rules = fenceRules('ourselves', 'key');

/** What a browser makes of the rules for a request of ours: the matching one of the greatest priority counts. */
function isLetThrough(address: string): boolean {
  const matching = rules.filter(({ condition: { regexFilter, urlFilter } }) =>
    regexFilter === undefined
      ? urlFilter?.endsWith('|') === true && address.endsWith(urlFilter.slice(0, -1))
      : new RegExp(regexFilter).test(address),
  );
  const [strongest] = matching.toSorted((one, other) => (other.priority ?? 1) - (one.priority ?? 1));
  return strongest === undefined || strongest.action.type === 'allow';
}

/** An address with the pass of one who stands at another. */
function withPassOf(from: string, to: string): string {
  const reach = reachOf(from);
  return reach === 'public' ? to : `${to}#${passFor(reach, 'key')}`;
}

const addresses = [
  'https://nanzhi.example/terms',
  'http://10.example/',
  'http://192.168.1.1/login',
  'http://router/',
  'http://oa.intranet:8080/terms',
  'http://[fd12:3456::1]/',
  'http://127.0.0.1:3000/',
  'http://app.localhost/',
  'http://[::1]/',
  'http://[::ffff:7f00:1]/',
];

describe('the fence', () => {
  test.each(addresses)('lets a request that began at %s on to where it may be led, and nowhere else', (from) => {
    const reached = addresses.filter((to) => isLetThrough(withPassOf(from, to)));
    expect(reached).toEqual(addresses.filter((to) => mayLeadTo(from, to)));
  });

  test.each([
    'http://127.0.0.1/#guess',
    'http://127.0.0.1/?key-loopback',
    'http://127.0.0.1/#key-loopback-not',
    'http://someone:secret@127.0.0.1/',
    `http://127.0.0.1/#${passFor('loopback', 'the key before')}`,
  ])('holds back %s', (address) => {
    expect(isLetThrough(address)).toBe(false);
  });

  test('is about what we fetch, and nothing that pages or other extensions do', () => {
    for (const { condition } of rules)
      expect(condition).toMatchObject({ initiatorDomains: ['ourselves'], resourceTypes: ['xmlhttprequest'] });
  });
});
