import { expect, it } from 'vitest';
import { lettersInOne } from '../../../src/dom/agreement-page/letters-in-one.ts';

it.each([
  ['Chinese', '本协议自您点击同意之日起生效。', 1],
  ['Chinese with names in Latin letters', '本协议适用于 Fernlight 及其 App，请您仔细阅读全文。', 1],
  ['English', 'This agreement takes effect once you accept it.', 3],
  [
    'English about a Chinese company',
    'This website is run by 拾穗公司 and by nobody else in this or any other country.',
    3,
  ],
  ['nothing', '', 3],
])('counts the letters of %s', (_, text, letters) => {
  expect(lettersInOne(text)).toBe(letters);
});
