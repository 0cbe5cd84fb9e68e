import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pageAddress, withoutOwnQuery } from '../../../src/core/record/page-address.ts';
import { numberNames, routingNames } from '../../../src/core/record/routing-words.ts';

describe('the address of a page', () => {
  test.each([
    ['reg?xm=张三&mima=Hunter2!&yhm=zhangsan', 'reg?xm=&mima=&yhm='],
    ['step2?realName=张三&pw=abc123&nick=小明&dz=北京市海淀区某路1号', 'step2?realName=&pw=&nick=&dz='],
    ['s?q=艾滋病+检测&wd=my+secret+search', 's?q=&wd='],
    ['r?pin=482913&birth=1990-01-01&card=6222+0212&age=42', 'r?pin=&birth=&card=&age='],
    ['agree?xm=%D5%C5%C8%FD', 'agree?xm='],
    ['reg?v=138-0013-8000&id=zhangsan&from=北京&type=13800138000', 'reg?v=&id=&from=&type='],
    ['reg?张三&13800138000&register', 'reg?&&register'],
    ['reg?张三=1&a[b].c=x', 'reg?=&a[b].c='],
    ['reg?next=https%3A%2F%2Fb.example%2F%3Fxm%3D%E5%BC%A0', 'reg?next='],
    ['#/reg?mm=hunter2&step=2', '#/reg?mm=&step=2'],
    ['#!/reg?mm=hunter2', '#!/reg?mm='],
    ['#mm=hunter2&type=login', '#mm=&type=login'],
    ['#张三', '#'],
    ['#/u/张三', '#/u/'],
    ['u/张三/reg/13800138000', 'u//reg/'],
    ['reg/138-0013-8000.html', 'reg/'],
    ['reg/%2B86%2013800138000', 'reg/'],
    ['reg/%2531%2533800138000', 'reg/'],
    ['reg/１３８００１３８０００', 'reg/'],
    ['reg/11010119900307123X/ok', 'reg//ok'],
    ['reg/110101900307123/ok', 'reg//ok'],
    ['reg/li@mail.example/ok', 'reg//ok'],
    ['reg/010-62345678', 'reg/'],
    ['@zhangsan/join', '/join'],
    ['search/艾滋病/join', 'search//join'],
    ['reg;xm=张三;step=2/x', 'reg;xm=;step=2/x'],
    ['users/zhangsan/agreement', 'users//agreement'],
  ])('loses what may have been typed: %s', (before, after) => {
    expect(pageAddress(`https://a.example/${before}`)).toBe(`https://a.example/${after}`);
  });

  test.each([
    'reg?from=home&id=42&lang=zh-CN&v=2024-05-01',
    'reg?type=user-agreement&step=2&action=login',
    'index.php?m=member&c=index&a=register&siteid=',
    'index.php?r=site%2Fregister&p=17&v=1.4.0',
    '#/register?from=wechat',
    'user/register/step2.html',
    'user/yonghuxieyi',
    'doc/9f86d081884c7d65.html#privacy-2',
    'doc/1795147200000123456/第三章',
    'h5/invite?hl=en',
  ])('keeps which page it was: %s', (rest) => {
    expect(pageAddress(`https://a.example/${rest}`)).toBe(`https://a.example/${rest}`);
  });

  test.each([
    ['https://ming:geheim@a.example/reset/8fj39fk20dkq93jd72ks', 'https://a.example/reset/'],
    ['https://a.example', 'https://a.example'],
    ['https://13800138000.example/x', 'https://13800138000.example/x'],
    ['data:text/html,geheim', 'data:'],
    ['kein Verweis', ''],
  ])('is without secrets too: %s', (before, after) => {
    expect(pageAddress(before)).toBe(after);
  });

  const name = fc.oneof(
    fc.constantFrom(...routingNames, ...numberNames, 'lang', 'xm', 'mima', 'q', 'name', '张三'),
    fc.string({ unit: 'grapheme', minLength: 1 }),
  );
  /** What a person types: no word that addresses are made of begins so. */
  const typed = fc.string({ unit: 'grapheme', maxLength: 30 }).map((end) => `Hunter2${end}`);
  const place = fc.constantFrom('?', '?a=1&', '#', '#/reg?', '#!/reg?type=login&', '/x?id=1&', ';');

  test('has nothing of what a form sends, wherever it stands and however often it was escaped', () => {
    fc.assert(
      fc.property(place, fc.array(fc.tuple(name, typed), { minLength: 1 }), fc.nat(2), (before, fields, times) => {
        let query = new URLSearchParams(fields.map(([key, value]): [string, string] => [key, value])).toString();
        for (let time = 0; time < times; time += 1) query = query.replaceAll('%', '%25');
        expect(pageAddress(`https://a.example/reg${before}${query}`)).not.toContain('Hunter2');
      }),
    );
  });

  test('has no telephone, identity card or mail address', () => {
    const digits = (count: number) => fc.stringMatching(new RegExp(`^[0-9]{${String(count)}}$`));
    const telephone = digits(9).map((rest) => `13${rest}`);
    const card = digits(3).map((rest) => `11010119900307${rest}X`);
    const mail = fc.emailAddress();
    const folder = fc.constantFrom('reg', 'x.do', 'u', '第三章');
    fc.assert(
      fc.property(
        folder,
        fc.oneof(telephone, card, mail),
        fc.constantFrom('/', '#/', '?', '?id=', '#'),
        (at, who, mark) => {
          const kept = pageAddress(`https://a.example/${at}${mark}${encodeURIComponent(who)}`);
          expect(decodeURIComponent(kept)).not.toContain(who);
        },
      ),
    );
  });

  test('is the same when made twice, and takes anything', () => {
    const pieces = fc.array(
      fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('/', '?', '#', '&', '=', ';', '%41', 'id=1')),
    );
    fc.assert(
      fc.property(pieces, (rest) => {
        const once = pageAddress(`https://a.example/${rest.join('')}`);
        expect(pageAddress(once)).toBe(once);
      }),
    );
  });
});

test.each([
  ['https://a.example/reg?xm=张三#terms', 'https://a.example/reg?xm=#terms'],
  ['https://a.example/reg?xm=张三#/doc?id=12345678', 'https://a.example/reg?xm=#/doc?id=12345678'],
  ['https://a.example/reg?xm=李四', 'https://a.example/reg?xm=李四'],
  ['https://a.example/terms?id=12345678', 'https://a.example/terms?id=12345678'],
])('a link of a page into itself loses what the page’s address loses: %s', (href, kept) => {
  expect(withoutOwnQuery(href, 'https://a.example/reg?xm=张三#top')).toBe(kept);
});
