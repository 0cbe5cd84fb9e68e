import type { Duty } from './duty.ts';

/** “发现不良信息可以向我们举报”: others' wrongs are told, one's own dispute is not heard. */
const notOthersWrongs = '(?<!(?:不良|违法|违规|有害|侵权|虚假)[^。，；]{0,4}(?:信息|内容|行为)[^。，；]{0,12})';

/** What a user agreement has to say of dates, disputes, changes and contact. */
export const agreementDuties: readonly Duty[] = [
  {
    id: 'updated-date',
    kind: 'user-agreement',
    // No article asks for a date in the text: 网络交易监督管理办法 第二十八条 asks to keep earlier versions.
    bases: [],
    alsoMet: 'date',
    met: [/版本(?:号)?[：:]?v?\d|v\d{1,3}\.\d|第[一二三四五\d]{1,3}版|\d{4}年版/],
    near: /版本|更新|修订|发布|日期/,
  },
  {
    id: 'effective-date',
    kind: 'user-agreement',
    bases: [],
    alsoMet: 'effective',
    met: [
      /(?:点击|注册|签署|签订|使用|同意|确认|勾选|接受|盖章|签字|签章|开通|下载|安装|登[录陆]|完成|提交|支付|选择|审核|通过|阅读)[^。]{0,60}(?:生效|(?<!真实|合法|准确|安全|完整|及时|唯一|[、和或且的])有效(?=[，。；、）]|$|期|力|且|并|至|直至|合约|的?(?:协议|条款|合同))|成立|约束|达成|法律效力)/,
      /(?:协议|条款|合同|规则|eula)[^。]{0,60}(?:生效|法律效力|有效期|有效期限|期限为|终止时止)|(?:生效|有效期)[^。]{0,30}(?:协议|条款|合同)/,
    ],
    near: /生效|有效|成立|开始/,
  },
  {
    id: 'dispute-channel',
    kind: 'user-agreement',
    bases: ['ecommerce-59', 'consumer-law-39'],
    met: [
      /法院|仲裁(?!费)|协商(?:解决|处理|一致解决|不成)|友好协商|调解|(?:提起|通过|进行)诉讼|诉讼解决|起诉|消费者协会|12315/,
      /(?:争议|纠纷)[^。]{0,20}(?:解决(?:方式|途径|办法)|提交|管辖|协商)|异议[^。]{0,40}(?:反映|客服|联系)/,
      new RegExp(
        `(?:U|可以?)[^。]{0,24}(?:向P|拨打|通过)[^。]{0,24}(?:投诉|${notOthersWrongs}举报)|投诉(?:电话|热线|渠道|邮箱|建议|[：:])`,
      ),
    ],
    near: /争议|纠纷|法律|异议/,
  },
  {
    id: 'change-notice',
    kind: 'user-agreement',
    bases: ['civil-code-543', 'ecommerce-34'],
    onlyIf: { label: 'unilateral.change', words: /修改|变更|更新|修订|调整|补充|变动|增加|更改|修正/ },
    met: [
      /(?:修改|变更|更新|修订|调整|补充|变动|更改|修正|增补|公布|制定)[^。]{0,80}(?:通知|公告|公示|公布|提示|告知|发布|张贴|刊登|站内信|推送|弹窗|邮件|短信|网站上|页面上|通告|知会|宣布|披露)/,
      /(?:通知|公告|公示|公布|告知|发布|张贴|提示|通告|宣布)[^。]{0,60}(?:修改|变更|更新|修订|变动|新(?:的)?(?:协议|条款|版)|更改|修正|调整)/,
    ],
    near: /修改|变更|更新|修订|通知|公告/,
  },
  {
    id: 'contact',
    kind: 'user-agreement',
    bases: ['consumer-law-28'],
    alsoMet: 'channel',
    met: [
      new RegExp(
        `在线客服|客服(?:热线|电话|中心|邮箱|人员|部门)|联系(?:P|[^。，]{0,6}客服)|与P(?:取得)?联系|通过客服|致信P|写信(?:到|至|给)|(?:向P|客服)[^。]{0,6}(?:反馈|咨询|投诉|${notOthersWrongs}举报)|服务热线|(?<!(?:保证|真实|提供)[^。]{0,60})(?:邮政编码|邮编)|客户服务(?:电话|热线|中心|邮箱)`,
      ),
    ],
    near: /联系|客服|通知|投诉|咨询/,
  },
];
