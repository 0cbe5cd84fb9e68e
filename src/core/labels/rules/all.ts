import { liabilityExclusion } from './liability.exclusion.ts';
import { liabilityCap } from './liability.cap.ts';
import { liabilityWarranty } from './liability.warranty.ts';
import { liabilityForceMajeure } from './liability.force-majeure.ts';
import { liabilityUserBurden } from './liability.user-burden.ts';
import { unilateralChange } from './unilateral.change.ts';
import { unilateralService } from './unilateral.service.ts';
import { unilateralInterpretation } from './unilateral.interpretation.ts';
import { unilateralDeemedConsent } from './unilateral.deemed-consent.ts';
import { unilateralContentRemoval } from './unilateral.content-removal.ts';
import { rightsIpLicense } from './rights.ip-license.ts';
import { rightsAccount } from './rights.account.ts';
import { rightsFees } from './rights.fees.ts';
import { rightsEvidence } from './rights.evidence.ts';
import { disputeJurisdiction } from './dispute.jurisdiction.ts';
import { disputeArbitration } from './dispute.arbitration.ts';
import { disputeLaw } from './dispute.law.ts';
import { dataCollection } from './data.collection.ts';
import { dataPermission } from './data.permission.ts';
import { dataTracking } from './data.tracking.ts';
import { dataUse } from './data.use.ts';
import { dataSharing } from './data.sharing.ts';
import { dataLegalDisclosure } from './data.legal-disclosure.ts';
import { dataMarketing } from './data.marketing.ts';
import { dataProfiling } from './data.profiling.ts';
import { dataCrossBorder } from './data.cross-border.ts';
import { dataSensitive } from './data.sensitive.ts';
import { dataMinors } from './data.minors.ts';
import { dataRetention } from './data.retention.ts';
import { dataSecurity } from './data.security.ts';
import { dataBundledConsent } from './data.bundled-consent.ts';
import { favourableControl } from './favourable.control.ts';
import { favourableContact } from './favourable.contact.ts';
import { favourableCommitment } from './favourable.commitment.ts';
import { favourableNotice } from './favourable.notice.ts';
import type { Rule } from './rule.ts';

/** One rule per label, in the order of the taxonomy. */
export const rules: readonly Rule[] = [
  liabilityExclusion,
  liabilityCap,
  liabilityWarranty,
  liabilityForceMajeure,
  liabilityUserBurden,
  unilateralChange,
  unilateralService,
  unilateralInterpretation,
  unilateralDeemedConsent,
  unilateralContentRemoval,
  rightsIpLicense,
  rightsAccount,
  rightsFees,
  rightsEvidence,
  disputeJurisdiction,
  disputeArbitration,
  disputeLaw,
  dataCollection,
  dataPermission,
  dataTracking,
  dataUse,
  dataSharing,
  dataLegalDisclosure,
  dataMarketing,
  dataProfiling,
  dataCrossBorder,
  dataSensitive,
  dataMinors,
  dataRetention,
  dataSecurity,
  dataBundledConsent,
  favourableControl,
  favourableContact,
  favourableCommitment,
  favourableNotice,
];
