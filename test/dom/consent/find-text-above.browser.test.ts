import { expect, it } from 'vitest';
import { askingOf, unseenOf } from './faults-of.ts';

const TEXT =
  '<p>本平台尊重您的个人信息。您在使用时应当遵守法律，不得发布违法信息。因您的行为造成的损失由您自行承担。</p><p>我们可能会更新服务内容，恕不另行通知。</p>';

it.each(['用户协议', '免责声明', '服務條款', '同意书', '切結書', '使用须知'])(
  'finds a text of a few lines below “%s”',
  async (name) => {
    const asks = [
      '<button id="w">同意</button>',
      '<button id="w">同意并继续</button><button>不同意</button>',
      '<div><button>不同意</button></div><div><button id="w">我同意</button></div>',
      '<p><input type="checkbox" id="w"> 我已阅读并同意</p><button>下一步</button>',
      '<p><input type="checkbox" id="w"> 我已閱讀並同意上述內容</p><button>下一步</button>',
      '<a class="btn" href="javascript:;" id="w">接受</a><a class="btn" href="/">取消</a>',
    ];
    expect(
      await unseenOf(
        asks.map((ask) => `<main><h2>${name}</h2>${TEXT}${ask}</main>`),
        name,
      ),
    ).toEqual([]);
  },
);

it('finds the text above a box or button that says no more than that one accepts', async () => {
  const text =
    '<p>You may use the software on one device. You may not copy or sell it. It comes as it is, without a promise of any kind.</p>';
  const asks = [
    '<label><input type="checkbox" id="w"> I agree</label><button>Next</button>',
    '<p><input type="checkbox" id="w"> I have read and understood the above</p><button>Next</button>',
    '<p><input type="radio" name="a" id="w"> I accept</p><p><input type="radio" name="a"> I do not accept</p><button>Next</button>',
    '<button id="w">I Agree</button> <button>Decline</button>',
  ];
  const names = ['License Agreement', 'Terms & Conditions', 'Release of Liability', 'Rules and Regulations'];
  for (const name of names)
    expect(
      await unseenOf(
        asks.map((ask) => `<form><h2>${name}</h2>${text}${ask}</form>`),
        name,
      ),
    ).toEqual([]);
});

it('takes no entry of a menu for the heading of what one grants, nor what is approved for a text', () => {
  const pages = [
    `<nav><a href="/p">隐私政策</a></nav>${TEXT}<button>同意</button>`,
    '<h3>请假制度</h3><p>张三申请于 5 月 3 日请假一天，事由：搬家，已与同事交接工作。</p><button>同意</button><button>驳回</button>',
  ];
  expect(askingOf(pages)).toEqual([]);
});
