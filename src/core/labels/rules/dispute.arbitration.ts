import type { Rule } from './rule.ts';

/** Raises `dispute.arbitration`. */
export const disputeArbitration: Rule = {
  id: 'dispute.arbitration',
  version: 2,
  patterns: {
    arbitration:
      /仲裁(?:委员会|裁决|规则|机构|解决|中心|院|地|庭|结果|机关|员)|(?:提交|提请|申请|通过|进行)[^，。；]{0,30}仲裁/u,
  },
  hints: {
    word: /仲裁/u,
  },
  never: {
    'evidence-only':
      /(?:诉讼|法院|司法)(?:、|或|或者|和|及)仲裁(?:机构|程序|等)?[^，。；]{0,10}(?:费|需要|要求|文书|请求)|仲裁费|劳动仲裁|仲裁(?:期间|过程中|进行中|时)，?[^。；]{0,30}(?:继续|仍)[^，。；]{0,6}(?:履行|行使|执行)|(?:诉讼|起诉)(?:或|、|和|及)仲裁/u,
  },
  examples: {
    match: ['争议应提交北京仲裁委员会仲裁。'],
    not: ['提交仲裁期间，双方仍应继续履行合同。', '本公司因此支出的律师费、仲裁费由违约方承担。'],
  },
};
