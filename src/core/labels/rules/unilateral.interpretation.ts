import type { Rule } from './rule.ts';

/** Raises `unilateral.interpretation`. */
export const unilateralInterpretation: Rule = {
  id: 'unilateral.interpretation',
  version: 1,
  patterns: {
    'final-say':
      /(?:最终|最后)(?:的)?(?:[^，。；]{0,6})(?:解释|决定)权|解释(?:权)?(?:及|和|、|与)?(?:修改|修订|变更|更新)?(?:权)?(?:均|全部)?(?:归|属)|(?:解释权|解释的权利)/u,
    'by-platform': /由P(?:负责|进行)?(?:最终)?解释|P(?:享有|拥有|保留|有权)[^。；]{0,30}解释/u,
  },
  hints: {
    explains: /解释/u,
  },
  never: {
    law: /(?:成立|生效|履行|订立|执行|效力)[^。；]{0,16}解释[^权]|司法解释/u,
  },
  examples: {
    match: ['本协议的最终解释权归本公司所有。', '本平台拥有对本规则的解释权。'],
    not: ['本协议的订立、生效、解释均适用中国法律。'],
  },
};
