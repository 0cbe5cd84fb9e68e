import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { looksSecret, withoutSecrets } from '../../../src/core/record/address.ts';

describe('withoutSecrets', () => {
  test.each([
    ['https://a.example/reg?from=home&id=42', 'https://a.example/reg?from=home&id=42'],
    ['https://a.example/reg?token=abc&from=home', 'https://a.example/reg?token=&from=home'],
    ['https://a.example/reg?inviteCode=QX12&lang=zh', 'https://a.example/reg?inviteCode=&lang=zh'],
    ['https://a.example/cb#access_token=zzz&x=1', 'https://a.example/cb#access_token=&x=1'],
    ['https://a.example/#/register?phone=13800001111', 'https://a.example/#/register?phone='],
    ['https://a.example/#/register', 'https://a.example/#/register'],
    ['https://a.example/reg;jsessionid=1A2B3C?from=home', 'https://a.example/reg;jsessionid=?from=home'],
    ['https://a.example/list;page=2;sid=77/terms', 'https://a.example/list;page=2;sid=/terms'],
    ['https://a.example/reset/8fj39fk20dkq93jd72ks/now', 'https://a.example/reset//now'],
    ['https://a.example/#/invite/9f86d081884c7d65', 'https://a.example/#/invite/'],
    ['https://a.example/u/li@mail.example/x', 'https://a.example/u//x'],
    ['https://a.example/t/eyJhbGciOi.eyJzdWIiOiIx.abcdefg', 'https://a.example/t/'],
    ['https://a.example/doc/9f86d081884c7d65.html', 'https://a.example/doc/9f86d081884c7d65.html'],
    ['https://a.example/invite/friends', 'https://a.example/invite/friends'],
    ['https://ming:geheim@a.example/x', 'https://a.example/x'],
    ['https://a.example/?q=li%40mail.example', 'https://a.example/?q='],
    ['https://a.example/?x=eyJhbGciOi.eyJzdWIiOiIx.abcdefg', 'https://a.example/?x='],
    ['https://a.example/?x=9f86d081884c7d659a2feaa0c55ad015', 'https://a.example/?x='],
    ['https://a.example/?card=11010119900307123X', 'https://a.example/?card='],
    [
      'https://a.example/?next=https%3A%2F%2Fb.example%2F%3Ftoken%3Dabc%26p%3D1',
      'https://a.example/?next=https%3A%2F%2Fb.example%2F%3Ftoken%3D%26p%3D1',
    ],
    ['https://a.example/?page=%D0%AD%D2%E9', 'https://a.example/?page=%D0%AD%D2%E9'],
    ['data:text/html,geheim', 'data:'],
    ['javascript:alert(1)', 'javascript:'],
    ['kein Verweis', ''],
  ])('%s becomes %s', (address, kept) => {
    expect(withoutSecrets(address)).toBe(kept);
  });

  test('takes the value of a secret parameter out wherever it stands, and twice is the same as once', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('token', 'sid', 'password', 'access_token', 'sign', 'authCode'),
        fc.stringMatching(/^[a-z0-9]{6,12}$/),
        fc.constantFrom('?', '#'),
        (name, value, mark) => {
          const kept = withoutSecrets(`https://a.example/p${mark}a=1&${name}=${value}&b=2`);
          expect(kept).toBe(`https://a.example/p${mark}a=1&${name}=&b=2`);
          expect(withoutSecrets(kept)).toBe(kept);
        },
      ),
    );
  });
});

test.each([
  ['id', '42'],
  ['from', 'wechat'],
  ['type', 'user-agreement'],
  ['v', '2024-05-01'],
])('%s=%s is no secret', (name, value) => {
  expect(looksSecret(name, value)).toBe(false);
});
