import type { PlainVariants } from './variant.ts';

/** First match speaks; the last, without a condition, is for everything else. */
export const disputeLines = {
  'dispute.jurisdiction': [
    { variant: 'defendant', gravity: 0.4, when: [/被告/] },
    { variant: 'yours', gravity: 0.2, when: [/(?:U|消费者|原告方?为U)(?:的)?(?:所在地|住所地|居住地)/] },
    {
      variant: 'theirs',
      gravity: 1.0,
      when: [
        /(?:P|公司|运营[方者]|服务[方商]|开发者|工作室)[^。；，]{0,20}(?:所在地|住所地|注册地|经营地|主要办事机构)/,
      ],
    },
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
