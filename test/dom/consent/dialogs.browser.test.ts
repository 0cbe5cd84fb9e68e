import { expect, it } from 'vitest';
import { faultsOf } from './faults-of.ts';

/* As `variants.browser.test.ts`, of agreements that dialogs of component libraries show, and of their buttons. */

const CLAUSES = ['一、总则', '二、账号', '三、免责声明', '四、其他']
  .map((head) => `<h4>${head}</h4><p>${'您使用本服务即应当遵守约定，平台可以根据需要调整服务内容。'.repeat(7)}</p>`)
  .join('');
const ANSWERS = '<footer><button>不同意</button><button id="w">同意并继续</button></footer>';

it('takes the title of a dialog for the name of its text, whatever closes the dialog', () => {
  const headers = [
    '<header><span role="heading">拾穗服务协议</span><button aria-label="Close this dialog"><i><svg></svg></i></button></header>',
    '<button type="button" aria-label="Close"><span><svg></svg></span></button><div><div>拾穗服务协议</div></div>',
    '<header><span>拾穗服务协议</span><button>×</button></header>',
    '<header><i class="icon"></i><span>《拾穗服务协议》</span><button>关闭</button></header>',
    '<div>拾穗服务协议<span><a href="javascript:;" class="close"></a></span></div>',
  ];
  const variants = headers.map((header) => ({
    body: `<div role="dialog">${header}<div>${CLAUSES}</div>${ANSWERS}</div>`,
    names: ['拾穗服务协议'],
  }));
  expect(faultsOf(variants)).toEqual([]);
});
