import { expect, it } from 'vitest';
import { findInstitution } from '../../../src/core/labels/find-institution.ts';

it('finds the institution that stands where the platform would', () => {
  const source = '机构可以调整课时。机构不承诺成绩。机构应开具发票。机构将退费。';
  expect(findInstitution(source)).toEqual({ name: '机构', users: ['家长'] });
});

it('leaves it alone where somebody else speaks, or where it is another’s', () => {
  const spoken = '我们可能共享。我们不会出售。我们应当告知。我们将删除。平台可以调整。';
  expect(findInstitution(`${spoken}医院可以查询。医院应当保密。医院将回复。医院不收费。`)).toBeNull();
  expect(findInstitution('合作机构可以查询，金融机构应保密，监管机构有权检查，支付机构将扣款。')).toBeNull();
});

it('needs it more than now and then', () => {
  expect(findInstitution('银行可以查询。银行应当保密。')).toBeNull();
});
