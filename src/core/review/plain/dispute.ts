import type { PlainVariants } from './variant.ts';

/** The seat of a party that is called by a name alone: “向青禾图书所在地人民法院起诉”. */
const named =
  /(?:向|由|提交|移送)(?:(?!签[订署约]|订立|履行|合同|被告|原告|起诉|双方|当事|[一各对]方|违约|守约|侵权|标的|消费者|买[家方]|收[货件]|事故|不动产|房屋|行为|财产|U)[^，。；]){2,20}(?:所在地|住所地|经营地)的?(?:有管辖权的)?(?:人民)?法院/;

const abroad =
  /(?:香港|澳门|台湾|新加坡|英国|美国|开曼|日本|加州|加利福尼亚|特拉华)(?:(?!中国|内地|大陆|境内|被告|U)[^，。；]){0,12}法院/;
const venue = ['cpl-interp-31', 'civil-procedure-35', 'civil-code-496', 'consumer-law-26', 'consumer-reg-17'] as const;

/** First match speaks; the last, without a condition, is for everything else. */
export const disputeLines = {
  'dispute.jurisdiction': [
    { variant: 'abroad', gravity: 1.6, when: [abroad], leads: ['cpl-interp-31'] },
    // The law itself sends suits about immovables and leases there: 民事诉讼法第三十四条, 民诉法解释第二十八条.
    { variant: null, gravity: 0.2, when: [/(?:房屋|不动产|租赁物)所在地/], drops: venue },
    { variant: 'defendant', gravity: 0.4, when: [/被告/] },
    { variant: 'yours', gravity: 0.2, when: [/(?:U|消费者|原告方?为U)(?:的)?(?:所在地|住所地|居住地)/] },
    {
      variant: 'theirs',
      gravity: 1.0,
      when: [
        /(?:P|公司|运营[方者]|服务[方商]|开发者|工作室)[^。；，]{0,20}(?:所在地|住所地|注册地|经营地|主要办事机构)/,
      ],
    },
    { variant: 'theirs', gravity: 1.0, when: [named] },
    { variant: 'signing', gravity: 0.95, when: [/签[订署约]地/] },
    { variant: null, gravity: 0.8 },
  ],
  'dispute.arbitration': [
    { variant: 'or-court', gravity: 0.4, when: [/法院|诉讼|起诉/] },
    { variant: 'final', gravity: 1.1, when: [/终局|最终裁决|一裁/] },
    { variant: null, gravity: 1 },
  ],
  'dispute.law': [
    {
      variant: 'foreign',
      gravity: 3,
      when: [
        /(?:适用|根据|依据|受)[^。；]{0,20}(?:州(?:的)?法律|香港|台湾|澳门|美国|加利福尼亚|新加坡|英国|开曼|日本|特拉华)/,
      ],
      unless: /不(?:包括|含|适用)|除外/,
      leads: ['conflict-law-42'],
    },
    { variant: 'custom', gravity: 0.8, when: [/惯例/] },
    { variant: 'china', gravity: 0.5, when: [/中华人民共和国|中国|中国大陆|国家法律/] },
    { variant: null, gravity: 0.6 },
  ],
} as const satisfies PlainVariants;
