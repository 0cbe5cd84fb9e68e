import { describe, expect, test } from 'vitest';
import { mayLeadTo, reachOf } from '../../../src/background/fence/address-reach.ts';

describe('reachOf', () => {
  test.each([
    'http://127.0.0.1:8080/admin',
    'http://localhost/terms',
    'https://app.localhost./terms',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://0177.0.0.1/',
    'http://0.0.0.0/',
    'http://[::1]/',
    'http://[::]/',
    'http://[::ffff:127.0.0.1]/',
    'http://１２７.0.0.1/',
  ])('takes %s for this very machine', (address) => {
    expect(reachOf(address)).toBe('loopback');
  });

  test.each([
    'http://10.0.0.1/',
    'http://172.16.0.1/',
    'http://172.31.255.255/',
    'http://192.168.1.1/login',
    'http://169.254.169.254/latest/meta-data/',
    'http://100.64.0.1/',
    'http://[fe80::1]/',
    'http://[fd12:3456::1]/',
    'http://[::ffff:192.168.1.1]/',
    'http://[64:ff9b::10.0.0.1]/',
    'http://router/',
    'http://oa.intranet/terms',
    'http://printer.local/',
    'http://nas.home.arpa/',
  ])('takes %s for a private network', (address) => {
    expect(reachOf(address)).toBe('private');
  });

  test.each([
    'https://nanzhi.example/terms',
    'http://172.32.0.1/',
    'http://11.0.0.1/',
    'http://100.128.0.1/',
    'http://[2001:db8::1]/',
    'https://local.example/',
    'https://127.0.0.1.example/',
    'https://localhost.example/',
    'about:blank',
    'file:///home/me/terms.html',
    'not an address',
  ])('takes %s for public', (address) => {
    expect(reachOf(address)).toBe('public');
  });
});

describe('mayLeadTo', () => {
  const [own, near, far] = ['http://127.0.0.1:3000/', 'http://192.168.1.1/', 'https://a.example/'];
  test.each([
    [far, far, true],
    [far, near, false],
    [far, own, false],
    [near, far, true],
    [near, near, true],
    [near, own, false],
    [own, far, true],
    [own, near, true],
    [own, own, true],
    ['about:srcdoc', own, false],
  ])('from %s to %s: %s', (from, to, may) => {
    expect(mayLeadTo(from, to)).toBe(may);
  });
});
