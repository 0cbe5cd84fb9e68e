import { expect, it } from 'vitest';
import { askingOf, faultsOf } from './faults-of.ts';

/* What pages of Taiwan and Hong Kong say, and what they call their documents; the gate is asked as well. */

const BUTTON = '<button>送出</button>';
const SIGN_IN = '<input name="mobile" placeholder="手機號碼"><input type="password">';
const NOUNS =
  '服務條款 使用者同意書 隱私權政策 條款及細則 私隱政策 個資告知事項 會員服務約定 定型化契約 使用者授權合約 切結書 風險預告書 用戶守則 會員規章 使用者規範 收集個人資料聲明'.split(
    ' ',
  );
const MARKS: readonly ((name: string) => string)[] = [
  (name) => `<a href="/x">《${name}》</a>`,
  (name) => `<a href="/x">${name}</a>`,
  (name) => `「${name}」`,
];

it('reads what documents are called, whatever marks them', () => {
  const variants = NOUNS.flatMap((name) =>
    MARKS.flatMap((mark) => [
      { body: `<p><input type="checkbox" id="w"> 我已閱讀並同意${mark(name)}</p>${BUTTON}`, names: [name] },
      { body: `${BUTTON}<p id="w">註冊即表示您同意${mark(name)}</p>`, names: [name] },
    ]),
  );
  expect(faultsOf(variants)).toEqual([]);
});

it('understands the verbs beside a box', () => {
  const says =
    '本人已詳閱並同意L；本人已詳閱L並同意；我確認已詳閱L；本人已細閱及接受L；本人已閱悉L；本人明白及同意L；我/我們同意L；剔選此方格即表示閣下同意L；我已審閱並同意L；茲同意L；我已閱讀、瞭解並同意L；我瞭解了L；本人知悉了L';
  const boxes = ['<input type="checkbox" id="w">', '<span class="checkbox" id="w"></span>'];
  const variants = says.split('；').flatMap((say) =>
    boxes.flatMap((box) =>
      NOUNS.slice(0, 4).map((name) => ({
        body: `<p>${box} ${say.replace('L', `<a href="/x">《${name}》</a>`)}</p>${BUTTON}`,
        names: [name],
      })),
    ),
  );
  expect(faultsOf(variants)).toEqual([]);
});

it('understands what an act is said to mean', () => {
  const says =
    '點選「註冊」即表示您同意L；按下「登入」即代表您同意L；閣下按下「繼續」，即表示閣下同意L；遞交本表格，即表示本人同意L；當您點選送出，即視為同意L；透過註冊，您同意L；註冊時，您同意L；一經登記，即代表閣下已閱讀及同意L；報名即視同同意L';
  const variants = says.split('；').flatMap((say) =>
    MARKS.map((mark) => ({
      body: `${BUTTON}<p id="w">${say.replace('L', () => mark('服務條款'))}</p>`,
      names: ['服務條款'],
    })),
  );
  expect(faultsOf(variants)).toEqual([]);
});

it('understands tacit consent where there is nothing else to tell it by', () => {
  const bodies = ['使用本服務默許接受', '使用本服务默许接受'].map((say) => `<p>${say}《服務條款》</p>`);
  expect(askingOf(bodies)).toEqual(bodies);
});

it('takes no sentence that denies, reports or wonders for one that asks', () => {
  const said =
    '登入並不代表您同意L；為什麼要同意L？；如何撤回對L的同意？；閣下可隨時撤回對L的同意；本公司承諾遵守L；您已於 2024/5/3 同意L；感謝您同意L；要求使用者同意L；我覺得同意L很危險；雙方同意L為契約之一部；' +
    'L第三條：使用者應遵守法律；查看使用者同意書';
  const bodies = said
    .split('；')
    .flatMap((say) =>
      MARKS.map(
        (mark) => `<form>${SIGN_IN}<button>登入</button><p>${say.replace('L', () => mark('服務條款'))}</p></form>`,
      ),
    );
  expect(askingOf(bodies)).toEqual([]);
});
