import { describe, expect, it } from 'vitest';
import { normalise, toNormalText } from '../../../src/core/labels/normal-text.ts';
import { findModifiers } from '../../../src/core/labels/find-modifiers.ts';
import { partyNames } from '../../../src/core/labels/party-names.ts';
import { labelIds, type LabelId } from '../../../src/core/labels/taxonomy.ts';
import { choosePlain, plainKeys } from '../../../src/core/review/choose-plain.ts';
import { catalogues } from '../../../src/locales/catalogues.ts';

const names = partyNames([{ role: 'platform', names: ['南枝集'] }]);

function lineFor(label: LabelId, sentence: string): string {
  const { text } = toNormalText(sentence, { start: 0, end: sentence.length }, names);
  return choosePlain(label, findModifiers(text), text).key.slice(`plain.${label}`.length + 1);
}

describe('the plain line', () => {
  it.each<[LabelId, string, string]>([
    ['liability.exclusion', '因任何原因导致您的数据丢失、账号被盗的，南枝集不承担任何责任。', 'account-and-data'],
    ['liability.exclusion', '因用户保管不善导致账号被盗的，平台不承担责任。', 'own-fault'],
    ['liability.exclusion', '因黑客入侵造成用户信息泄露的，平台免责。', 'leak'],
    ['liability.exclusion', '平台有权中断服务，且无需对用户承担责任。', 'service'],
    ['liability.exclusion', '在任何情况下，平台均不承担责任。', 'any-cause'],
    ['liability.exclusion', '对第三方支付机构的故障，平台不负责。', 'third-party-service'],
    ['liability.exclusion', '造成人身伤害的，平台概不负责。', 'injury'],
    ['liability.exclusion', '因您的设备、网络原因造成的损失，平台概不负责。', 'own-fault'],
    ['liability.exclusion', '您因平台网络故障遭受损失的，平台不承担责任。', 'service'],
    ['liability.exclusion', '因网络原因给您造成的损失，平台概不负责。', 'all'],
    ['liability.exclusion', '平台对此概不负责。', 'all'],
    ['liability.exclusion', '甲方密码泄露或者遗失的，银行不承担责任。', 'account-stolen'],
    ['liability.exclusion', '出现下列情形的，乙方不承担任何责任：', 'all'],
    ['liability.exclusion', '平台对此不承担责任。', ''],
    ['liability.exclusion', '平台对此免除一切赔偿责任。', 'all'],
    ['liability.cap', '平台的赔偿总额不超过您最近三个月支付的服务费。', 'fees-paid'],
    ['liability.cap', '您应当在十日内提出索赔，逾期视为放弃。', 'time'],
    ['liability.user-burden', '因您违反本协议造成的损失，由您自行承担。', 'breach'],
    ['liability.user-burden', '由此产生的一切后果由用户自行承担。', 'all'],
    ['liability.user-burden', '您应承担南枝集为此支付的律师费。', 'lawyer'],
    ['rights.evidence', '通知一经发出，即视为已送达您。', 'delivered'],
    ['rights.evidence', '使用您的账号进行的操作，均视为您本人的行为。', 'as-yourself'],
    ['unilateral.change', '我们可随时修改本协议，恕不另行通知，您继续使用即视为接受。', 'silent-deemed'],
    ['unilateral.change', '我们有权调整服务费的收费标准。', 'price'],
    ['unilateral.service', '平台有权不经通知注销您的账号。', 'account-no-notice'],
    ['unilateral.service', '平台有权冻结您账户内的资金。', 'funds'],
    ['unilateral.interpretation', '本协议的最终解释权归本公司所有。', 'final'],
    ['unilateral.deemed-consent', '您未在七日内提出异议的，视为同意。', 'silence'],
    ['rights.ip-license', '您授予我们永久、免费的使用权。', 'forever-free'],
    ['rights.ip-license', '您授予我们非独家、免费的使用权。', 'free'],
    ['rights.ip-license', '您授予我们独家的使用权。', 'exclusive'],
    ['rights.fees', '会员费一经支付，概不退还。', 'no-refund'],
    ['rights.fees', '会员到期前系统将自动续费。', 'renewal'],
    ['rights.evidence', '交易金额以平台系统记录为准。', 'records'],
    ['dispute.jurisdiction', '由本公司所在地人民法院管辖。', 'theirs'],
    ['dispute.jurisdiction', '提交被告住所地人民法院管辖。', 'defendant'],
    ['data.sharing', '我们可将您的信息提供给合作伙伴用于推广，无需另行征得您的同意。', 'no-consent'],
    ['data.sharing', '我们会把您的手机号提供给合作伙伴用于营销。', 'marketing'],
    ['data.sharing', '经您同意后，我们会向第三方提供您的信息。', 'with-consent'],
    ['data.sharing', '未经您同意，不会提供，但下列情况除外。', 'exceptions'],
    ['data.retention', '注销后，我们会继续保留您的资料。', 'after-closing'],
    ['data.retention', '服务终止后，我们可以永久删除您的数据。', 'deleted'],
    ['data.sensitive', '我们会采集您的人脸信息。', 'face'],
    ['data.cross-border', '您的信息可能传输至境外服务器。', ''],
    ['data.cross-border', '您的信息存储于中国境内。', 'domestic'],
    ['data.cross-border', '我们不会向境外传输您的信息。', 'none'],
    ['data.cross-border', '未成年人的信息出境须经监护人同意。', 'conditional'],
    ['data.cross-border', '如需跨境存储，我们会另行征得您的同意。', 'conditional'],
    ['liability.exclusion', '您因我们的处理差错多付的款项，我们不承担责任。', ''],
    ['liability.user-burden', '您应自行承担后果，平台不负任何连带责任。', ''],
    ['unilateral.content-removal', '您违反约定的，我们可以终止账号并删除内容。', 'breach'],
    ['unilateral.content-removal', '协议终止后，我们有权清除账号中的内容。', 'closing'],
    ['data.minors', '监护人应当根据孩子的情况作出判断。', ''],
    ['data.minors', '未满十四岁的，应当取得监护人同意。', 'guardian'],
    ['data.retention', '在您注销之前，我们会保留您的资料。', ''],
    ['rights.fees', '对逾期未付的款项，平台可以催收。', ''],
    ['data.sharing', '合作单位投放的广告由合作单位负责。', 'partners'],
    // Untrue of what stood on 178 agreements of strangers, read on 29 November.
    ['liability.exclusion', '因罢工、严重伤亡事故、黑客攻击等致使平台未能履约的，平台不承担责任。', 'attack'],
    ['liability.exclusion', '因黑客行为或用户的保管疏忽导致密码被他人非法使用的，平台不承担责任。', 'account-stolen'],
    ['liability.cap', '我们对您的总责任都不应超过您一年内为应用支付的金额。', 'fees-paid'],
    ['liability.user-burden', '用户使用上述内容的，应自行承担风险。', 'risk'],
    ['liability.user-burden', '第三方网站的内容由您自行判断并承担风险。', 'risk'],
    ['liability.user-burden', '用户依赖自己的判断交易，应对其判断承担全部责任。', 'all'],
    ['liability.user-burden', '第三人因您的作品提出索赔的，由您承担责任。', 'content'],
    ['liability.warranty', '因资金代扣的现状所限，我们不对到账作任何承诺。', ''],
    ['liability.warranty', '我们不保证信息的真实性、准确性、及时性。', 'accuracy'],
    ['liability.warranty', '我们不保证服务不会中断，也不保证其及时性、准确性。', 'uninterrupted'],
    ['liability.warranty', '服务按“现状”提供。', 'as-is'],
    ['rights.account', '用户不应将账号转让或出借给他人。', 'no-transfer'],
    ['rights.evidence', '账号里的购买均视为甲方本人的意思，协议自乙方收到甲方支付的费用起生效。', 'as-yourself'],
    ['rights.evidence', '该提示视为平台已经通知您修改内容。', 'delivered'],
    ['rights.evidence', '收货人的行为视为您的行为。', 'others'],
    ['rights.evidence', '系统记录可能作为您违法的证据。', 'proof'],
    ['rights.evidence', '平台的系统记录作为唯一证据。', 'records'],
    ['rights.fees', '借款手续费由您在还款日支付。', 'extras'],
    ['rights.fees', '因乙方原因变更失败的，应退还您交纳的费用。', ''],
    ['rights.fees', '您未及时支付费用的，我们可以对会员权益进行调整。', ''],
    ['rights.fees', '如遇国家统一调整服务费标准，按国家规定执行。', ''],
    ['rights.fees', '我们拥有调整服务费之权利。', 'price'],
    ['liability.user-burden', '由此产生的责任，由交易双方自行承担。', 'dispute'],
    ['liability.user-burden', '银行享有向您追偿的权利，您应予赔偿。', 'pay'],
    ['liability.user-burden', '您创建的内容由您负责。', 'content'],
    ['unilateral.change', '上述内容一经发布，即为本协议不可分割的组成部分。', 'rules'],
    ['unilateral.service', '您在九十天内未以账户及密码登录的，我们可以终止服务。', 'idle'],
    ['data.sharing', '本服务让您不仅与好友、也与其他用户公开分享信息。', ''],
    ['unilateral.change', '我们变更协议的，公示七日后生效，您可以查阅相关规则。', ''],
    ['data.sharing', '我们会与合作方根据法律规定签署协议。', 'partners'],
    ['favourable.control', '您不同意我们对本条款所做的修改的，有权停止使用服务。', ''],
    ['favourable.control', '您可以修改您的个人资料。', 'correct'],
    ['favourable.commitment', '我们会尽力备份数据，但对数据丢失不承担任何责任。', ''],
    ['favourable.commitment', '防护设施遭到破坏的，我们将承担相应的责任。', 'liable'],
    ['data.sensitive', '请避免上传包含身份证件、人脸的图片。', 'warned'],
    ['data.sensitive', '请勿在群聊里透露您的银行卡号。', 'warned'],
    ['data.retention', '我们可能无法完全删除，但会在期满后匿名化。', 'deleted'],
    ['rights.ip-license', '本站的文章，版权归原文作者和本站共同所有。', ''],
    ['rights.ip-license', '本协议已经构成著作财产权转让书面协议。', 'transfer'],
    ['unilateral.change', '本协议一旦变动，我们会在相关页面提示修改内容。', ''],
    ['unilateral.change', '本协议变更的，我们会在生效日前一日更新。', ''],
    ['unilateral.change', '新条款一经公布即代替原来的条款。', 'immediate'],
    ['unilateral.change', '我们可以根据需要变更本服务规则。', ''],
    ['unilateral.change', '本协议包括我们将来可能发布的各类规则。', 'rules'],
    ['unilateral.content-removal', '超过限制的，平台有权终止上传的权限，并删除文件。', ''],
    ['unilateral.service', '账户余额不足的，我们停止提供服务。', ''],
    ['unilateral.service', '您不得以任何理由要求取消服务。', ''],
    ['unilateral.service', '平台可以因任何理由停止服务。', 'any-reason'],
    ['unilateral.service', '您拒绝接受替代服务的，我们退还余款。', ''],
    ['unilateral.service', '平台有权拒绝为您提供服务。', 'refuse'],
    ['data.permission', '本应用不会申请通讯录、定位、相机等权限。', 'none'],
    ['data.permission', '我们会申请通讯录权限；您拒绝的，无法使用该功能。', 'contacts'],
    ['data.sharing', '不会向第三方披露儿童的任何信息。', 'none'],
    ['data.sharing', '我们不会向第三方提供您的信息，除非法律要求。', 'exceptions'],
    ['data.sharing', '我们可能从关联公司获得您的信息。', 'from-others'],
    ['data.sharing', '合作方会将您的预订信息转交给我们。', 'from-others'],
    ['data.sharing', '根据法律的有关规定，向第三方披露。', 'by-law'],
    ['data.sharing', '根据业务需要，我们会向第三方提供您的信息。', 'third'],
    ['data.cross-border', '我们会确保您的信息得到在境内足够同等的保护。', ''],
    ['data.retention', '我们不承诺对您的信息无限期保留。', ''],
    ['data.retention', '我们不提供账号删除服务。', ''],
    // Commitments that speak of a burden to deny it, and burdens that sound alike.
    ['liability.exclusion', '平台不得以任何理由免除自身对消费者人身损害的责任。', 'none'],
    ['liability.exclusion', '本协议不排除平台依法应承担的任何责任。', 'none'],
    ['liability.exclusion', '平台不因本条免除责任。', 'none'],
    ['liability.exclusion', '平台不得随时修改本协议，不得免除自身责任。', 'none'],
    ['liability.exclusion', '平台删除内容不免除您的责任，平台对此不承担任何责任。', 'sanction'],
    ['liability.exclusion', '本条不限制您的权利，但平台免除一切赔偿责任。', 'all'],
    ['liability.exclusion', '因不能预见的原因免除平台责任。', ''],
    ['liability.exclusion', '因不可抗力免除平台的一切责任。', 'all'],
    ['liability.exclusion', '不论何种原因，平台均免除全部责任。', 'any-cause'],
    ['liability.exclusion', '您无需承担任何责任。', 'not-yours'],
    ['liability.exclusion', '平台无需对您承担任何责任。', 'all'],
    ['liability.exclusion', '您无需承担责任，平台也不承担任何责任。', 'all'],
    ['liability.cap', '平台承担全部赔偿责任，不设上限。', 'none'],
    ['liability.cap', '赔偿金额不以您支付的费用为限。', 'none'],
    ['liability.cap', '我们对您的赔偿没有金额限制。', 'none'],
    ['liability.cap', '损失包括但不以此为限，赔偿以您支付的费用为限。', 'fees-paid'],
    ['liability.cap', '您的赔偿责任不设上限，我们最高赔偿一百元。', 'amount'],
    ['liability.user-burden', '您无须承担平台因此遭受的任何损失。', 'none'],
    ['liability.user-burden', '平台无须承担，一切损失由您自行承担。', 'all'],
    ['unilateral.change', '平台不得单方修改本协议。', 'none'],
    ['unilateral.change', '平台不会在未经您同意的情况下修改本协议。', 'none'],
    ['unilateral.change', '未经您书面同意，平台不得修改本协议。', 'none'],
    ['unilateral.change', '平台不能保证服务不变更。', ''],
    ['unilateral.change', '您不得修改本协议，平台可以修改。', ''],
    ['unilateral.change', '平台不会因您的要求而修改本协议。', ''],
    ['unilateral.interpretation', '平台不保留最终解释权。', 'none'],
    ['unilateral.interpretation', '平台不得随时修改本协议，不得约定最终解释权归平台所有。', 'none'],
    ['unilateral.interpretation', '平台不承担责任，保留最终解释权。', 'final'],
    ['unilateral.interpretation', '您不得修改规则，不得主张解释权，最终解释权归平台所有。', 'final'],
    ['rights.fees', '不存在概不退还的情形。', 'none'],
    ['rights.fees', '会员费概不退还，没有例外。', 'no-refund'],
    ['data.sensitive', '我们不会收集您的人脸信息。', 'none'],
    ['data.sensitive', '我们不收集您的位置信息。', 'none'],
    ['data.sensitive', '未经您同意，我们不会收集您的人脸信息。', 'face'],
    ['data.sensitive', '我们不收集您的指纹，但会收集您的人脸信息。', 'face'],
    ['data.sensitive', '我们不收集指纹；注册时收集人脸信息。', 'face'],
    ['data.profiling', '我们不会使用您的信息进行个性化推荐。', 'none'],
    ['data.profiling', '您关闭后，我们不会再进行个性化推荐。', 'opt-out'],
    ['data.profiling', '我们不会使用您的敏感信息进行个性化推荐。', ''],
    // A refusal is no choice.
    ['data.profiling', '我们会为您提供个性化推荐，您无法关闭。', 'no-opt-out'],
    ['data.profiling', '您不能拒绝个性化推荐。', 'no-opt-out'],
    ['data.profiling', '个性化广告不支持关闭。', 'no-opt-out'],
    ['data.profiling', '个性化广告不能永久关闭，但您可以在设置中关闭三十天。', 'opt-out'],
    ['data.profiling', '您可以关闭个性化推荐，但无法关闭其他推荐。', 'opt-out'],
    ['data.marketing', '我们会向您发送营销短信，您不得退订。', 'no-opt-out'],
    ['data.marketing', '本网站可以向求职者发送短信和广告，求职者不得拒绝。', 'no-opt-out'],
    ['data.marketing', '您可以回复 T 退订营销短信。', 'opt-out'],
    ['data.marketing', '我们会推送广告，订单不能取消。', ''],
    ['data.marketing', '第三方会推送广告，我们无法屏蔽。', ''],
    ['favourable.control', '您无法撤回同意，但可以删除您的信息。', 'delete'],
  ])('of %s in “%s” is “%s”', (label, sentence, variant) => {
    expect(lineFor(label, sentence)).toBe(variant);
  });

  it('is made milder where the person is at fault, and graver where all is excluded', () => {
    const gravity = (sentence: string): number =>
      choosePlain('liability.exclusion', [], normalise(sentence).replace('用户', 'U')).gravity;
    expect(gravity('因用户违反约定造成损失的，平台不承担责任')).toBeLessThan(gravity('平台不承担责任'));
    expect(gravity('因任何原因造成损失的，平台不承担责任')).toBeGreaterThan(gravity('平台不承担责任'));
  });

  it('exists in every locale, for every label, with and without cues', () => {
    for (const locale of ['zh_CN', 'zh_TW', 'en'] as const) {
      const keys = Object.keys(catalogues[locale].plain).map((key) => `plain.${key}`);
      expect(keys.toSorted()).toEqual([...plainKeys].toSorted());
    }
    for (const label of labelIds) expect(choosePlain(label, [], '').key).toBe(`plain.${label}`);
  });

  it('is short enough for one line of the panel', () => {
    for (const [key, text] of Object.entries(catalogues.zh_CN.plain)) expect(text.length, key).toBeLessThanOrEqual(20);
  });
});
