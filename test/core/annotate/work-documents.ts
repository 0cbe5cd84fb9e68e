import type { Project } from '../../../src/core/annotate/project.ts';
import { toWorkDocument, type WorkDocument } from '../../../src/core/annotate/work-document.ts';
import { hashOf } from '../../../src/core/record/hash.ts';
import { reviewAgreement } from '../../../src/core/review/review-agreement.ts';

/** A text as it stands in a project: reviewed by the rules alone. */
export function workDocument(text: string, source = '协议.txt'): WorkDocument {
  const hash = hashOf(text);
  return toWorkDocument(text, reviewAgreement(text), { textSha256: hash, sha256: hash, source });
}

/** A project of people so called, `a1` and on. */
export function projectOf(...names: readonly string[]): Project {
  return {
    id: '00000000-0000-4000-8000-000000000001',
    name: '电商协议',
    createdAt: '2026-11-30T00:00:00.000Z',
    annotators: names.map((name, at) => ({ id: `a${String(at + 1)}`, name, kind: 'person' })),
  };
}

/** Characters outside the basic plane, so that offsets of both kinds differ. */
export const astralText = `𠮷祥用户协议

第一条 责任
1.1 😀 平台不承担任何责任，由此产生的损失由您自行承担。
1.2 赔偿总额不超过您支付的费用。
第二条 变更
2.1 𠮷祥公司有权随时修改本协议，恕不另行通知。
2.2 我们会收集您的手机号码，用于注册账号。
第三条 争议
3.1 因本协议引起的争议，由𠮷祥公司所在地人民法院管辖。
`;
