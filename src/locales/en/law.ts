import type { law as source } from '../zh_CN/law.ts';
import type { Strings } from '../strings.ts';

export const law: Strings<typeof source> = {
  summary: '{law}, {article}: {effect}',
  citation: '{law}, {article}',
  'in-force-since': 'this version in force since {date}',
  checked: 'checked against a copy of {date}',
  'date-not-confirmed': 'That date did not stand in the copy that was checked.',
  'not-confirmed': 'The copy that was checked may not be the version in force.',
  'rule-note': 'This is a departmental rule: authorities enforce it; whether a clause is void is for statutes to say.',
  'limit.consumer': 'Applies only between a trader and a consumer.',
  'limit.ecommerce':
    'Applies only to e-commerce; finance, news, audio-visual, publishing and cultural content are left out.',
  'name.civil-code': 'Civil Code',
  'name.contract-interp': 'SPC Interpretation on Contracts (General)',
  'name.consumer-law': 'Consumer Protection Law',
  'name.consumer-reg': 'Regulations Implementing the Consumer Protection Law',
  'name.spc-online-consumer': 'SPC Provisions on Online Consumption (1)',
  'name.spc-prepaid': 'SPC Interpretation on Prepaid Consumption',
  'name.ecommerce': 'E-Commerce Law',
  'name.platform-rules': 'Measures on Platform Rules',
  'name.contract-admin': 'Measures on Contract Supervision',
  'name.online-trade': 'Measures on Online Trade',
  'name.pipl': 'Personal Information Protection Law',
  'name.netdata-reg': 'Network Data Security Regulations',
  'name.csl': 'Cybersecurity Law',
  'name.dsl': 'Data Security Law',
  'name.minor-law': 'Law on the Protection of Minors',
  'name.child-pi': 'Provisions on Children’s Information Online',
  'name.spc-face': 'SPC Provisions on Face Recognition',
  'name.ad-law': 'Advertising Law',
  'name.algo-rec': 'Provisions on Algorithmic Recommendation',
  'name.civil-procedure': 'Civil Procedure Law',
  'name.cpl-interp': 'SPC Interpretation of the Civil Procedure Law',
  'name.evidence-rules': 'SPC Rules of Evidence',
  'name.arbitration': 'Arbitration Law',
  'name.conflict-law': 'Law on Choice of Law for Foreign-Related Civil Relations',
  'name.copyright': 'Copyright Law',
  'civil-code-127.short': 'virtual property is protected',
  'civil-code-127': 'Data and virtual property are protected by law; special statutes set the details.',
  'civil-code-140.short': 'silence is generally no consent',
  'civil-code-140': 'Silence counts as a declaration only where law, agreement or usage says so.',
  'civil-code-144.short': 'may be void if the child is under 8',
  'civil-code-144': 'What children under eight, and others without capacity, do in law by themselves is void.',
  'civil-code-145.short': 'may have no effect unless a guardian agrees',
  'civil-code-145':
    'What a person of limited capacity does beyond that capacity needs a guardian’s consent or ratification.',
  'civil-code-180.short': 'must be unforeseeable, unavoidable and insurmountable',
  'civil-code-180': 'Force majeure excuses only what could be neither foreseen, nor avoided, nor overcome.',
  'civil-code-197.short': 'agreed limitation periods may be void',
  'civil-code-197': 'Limitation periods are set by law; agreeing others, or waiving them beforehand, is void.',
  'civil-code-496.short': 'may not be part of the contract unless pointed out',
  'civil-code-496':
    'Whoever drafts standard terms must share out rights and duties fairly, point out exemptions and other terms of major interest, and explain them when asked.',
  'civil-code-497.short': 'may be void',
  'civil-code-497':
    'A standard term that unreasonably exempts its author, adds to the other side’s liability or cuts back its main rights is void.',
  'civil-code-498.short': 'doubts go against the author',
  'civil-code-498':
    'A standard term is read in its ordinary sense; where two readings remain, the one against its author is taken.',
  'civil-code-506.short': 'may be void as to injury or gross negligence',
  'civil-code-506':
    'An exemption from liability for personal injury, or for property loss caused on purpose or by gross negligence, is void.',
  'civil-code-543.short': 'changes need both sides',
  'civil-code-543': 'A contract is changed by agreement of both parties.',
  'civil-code-544.short': 'unclear changes count as none',
  'civil-code-544': 'Where the content of a change is unclear, the contract counts as unchanged.',
  'civil-code-563.short': 'ending needs notice ahead',
  'civil-code-563':
    'Termination by law needs a reason such as force majeure or fundamental breach; an open-ended continuing contract may be ended at any time, with reasonable notice.',
  'civil-code-565.short': 'ending must be notified and may be contested',
  'civil-code-565':
    'Termination has to be notified; the other side may object and ask a court or arbitrator to decide.',
  'civil-code-582.short': 'may ask for repair or a lower price',
  'civil-code-582':
    'Where performance is defective the injured party may choose repair, replacement, return or a lower price.',
  'civil-code-584.short': 'damages should cover the actual loss',
  'civil-code-584':
    'Damages for breach should make good the actual loss and the expected gain, as far as it was foreseeable.',
  'civil-code-585.short': 'may ask to lower an excessive penalty',
  'civil-code-585': 'Penalties may be agreed; a court or arbitrator can adjust those too high or too low.',
  'civil-code-590.short': 'needs prompt notice and proof',
  'civil-code-590':
    'Force majeure excuses to the extent of its effect; it must be notified promptly and proven, and does not excuse what happens after a delay.',
  'civil-code-593.short': 'may have to answer for third parties first',
  'civil-code-593': 'A party in breach because of a third party still answers to the other party first.',
  'civil-code-1019.short': 'needs consent',
  'civil-code-1019': 'To make, use or publish somebody’s likeness needs that person’s leave.',
  'civil-code-1021.short': 'doubts favour the person shown',
  'civil-code-1021': 'Disputed terms of a licence to use a likeness are read in favour of the person shown.',
  'civil-code-1033.short': 'needs express consent',
  'civil-code-1033':
    'Without consent nobody may disturb private peace by messages or calls, or handle private information.',
  'civil-code-1035.short': 'needs consent and open rules',
  'civil-code-1035':
    'Personal information may be handled only lawfully, properly and as far as needed, with consent and with rules and purposes made public.',
  'civil-code-1038.short': 'not to be passed on without consent',
  'civil-code-1038':
    'Handlers may not leak information or pass it on without consent; they keep it safe and tell people of a leak.',
  'civil-code-1165.short': 'liability follows fault',
  'civil-code-1165': 'Whoever harms another’s rights through fault bears liability in tort.',
  'civil-code-1195.short': 'removal needs first evidence, passed on to the user',
  'civil-code-1195':
    'On a proper notice the provider forwards it and takes measures such as removal; whoever notifies wrongly pays damages.',
  'civil-code-1196.short': 'may declare no infringement and ask to restore',
  'civil-code-1196':
    'The user complained of may declare that nothing was infringed; without a suit in reasonable time the measures end.',
  'contract-interp-10.short': 'a tick or pop-up alone is no pointing out',
  'contract-interp-10':
    'Unusual terms need a clear mark and an explanation when asked; the drafter proves it, and a tick box or pop-up alone is not enough.',
  'consumer-law-23.short': 'quality must be guaranteed',
  'consumer-law-23':
    'Traders must see to it that goods and services have the quality they ought to have and were advertised with.',
  'consumer-law-25.short': 'goods bought online can mostly be returned within 7 days',
  'consumer-law-25':
    'Goods bought online may be returned within seven days without a reason; digital goods and some others are excepted.',
  'consumer-law-26.short': 'may be void if unfair',
  'consumer-law-26':
    'Matters of major interest must be pointed out clearly; unfair standard terms, notices and statements are void.',
  'consumer-law-28.short': 'must state who trades, costs and risks',
  'consumer-law-28': 'Online traders must state address, contacts, costs, risks and responsibility.',
  'consumer-law-29.short': 'needs consent; no unasked advertising',
  'consumer-law-29':
    'Collection and use must be stated, agreed to and kept secret; no commercial messages without consent.',
  'consumer-law-39.short': 'may settle, complain, arbitrate or sue',
  'consumer-law-39':
    'Consumer disputes may be settled, mediated, complained of, arbitrated by agreement or taken to court.',
  'consumer-law-53.short': 'may ask back what was paid but not delivered',
  'consumer-law-53':
    'Who takes prepayment and does not deliver as agreed must perform or refund, with interest and reasonable costs.',
  'consumer-law-55.short': 'in case of fraud, punitive damages may be claimed',
  'consumer-law-55':
    'Fraud is paid threefold, at least 500 yuan; knowing defects that cause harm bring further punitive damages.',
  'consumer-reg-10.short': 'must remind before renewal',
  'consumer-reg-10':
    'Prices must be clear; automatic renewal has to be pointed out before it starts and before each renewal date.',
  'consumer-reg-17.short': 'standard terms may not unreasonably exempt or bar choices',
  'consumer-reg-17':
    'Standard terms may not unreasonably exempt the trader, add to liability, or limit changing, ending, suing or arbitrating.',
  'consumer-reg-19.short': 'exceptions from returns may not be widened',
  'consumer-reg-19':
    'Traders may not widen the exceptions from returns without a reason, nor replace confirmation by a ticked box.',
  'consumer-reg-20.short': 'due back promptly once the conditions are met',
  'consumer-reg-20':
    'Who takes a deposit must agree beforehand how and when it is paid back, without unreasonable conditions.',
  'consumer-reg-23.short': 'no blanket or default consent',
  'consumer-reg-23':
    'No excessive collection, and no forcing of consent to unrelated information by blanket or default authorisation.',
  'consumer-reg-24.short': 'needs consent; may be cancelled at any time',
  'consumer-reg-24': 'No commercial messages or calls without consent; an easy way to cancel must be given.',
  'spc-online-consumer-1.short': 'may be void in the listed cases',
  'spc-online-consumer-1':
    'Lists five kinds of e-commerce standard terms to be held void, among them a sole right of interpretation and barring of remedies.',
  'spc-prepaid-9.short': 'may be void as to prepaid consumption',
  'spc-prepaid-9':
    'In contracts for prepaid consumption, standard terms are void that bar refunds or ending, change terms alone, exempt defects or raise the cost of claims.',
  'ecommerce-16.short': 'ending must be posted 30 days ahead',
  'ecommerce-16': 'Who stops e-commerce must say so on the home page thirty days ahead.',
  'ecommerce-18.short': 'must offer a non-personal option',
  'ecommerce-18': 'Results chosen by personal traits must come with an option that is not personal.',
  'ecommerce-21.short': 'due back promptly once the conditions are met',
  'ecommerce-21': 'How a deposit comes back must be shown, without unreasonable conditions.',
  'ecommerce-24.short': 'may close the account and ask for deletion',
  'ecommerce-24':
    'Ways to look up, correct, delete and close the account must be stated, without obstacles; after closure data are deleted at once.',
  'ecommerce-25.short': 'only as statutes provide',
  'ecommerce-25': 'Authorities acting under law may ask for data and must keep them secret.',
  'ecommerce-33.short': 'terms must stay posted on the home page',
  'ecommerce-33': 'Service agreement and rules must stay posted on the home page, easy to read and download.',
  'ecommerce-34.short': 'changes to platform terms must be posted 7 days ahead',
  'ecommerce-34':
    'Changing platform rules needs public comment and posting seven days ahead; traders who disagree may leave.',
  'ecommerce-39.short': 'reviews may not be deleted',
  'ecommerce-39': 'A platform may not delete consumers’ reviews of goods and services.',
  'ecommerce-57.short': 'unauthorised payments generally fall on the provider',
  'ecommerce-57': 'Losses from unauthorised payments fall on the payment provider unless it proves the user at fault.',
  'ecommerce-59.short': 'must have an easy way to complain',
  'ecommerce-59': 'Easy complaint and report channels must exist and be acted on in time.',
  'ecommerce-62.short': 'the trader must produce original records',
  'ecommerce-62':
    'In a dispute the trader must produce the original contract and transaction records, and answers for losing, forging or withholding them.',
  'platform-rules-30.short': 'forbidden by a departmental rule',
  'platform-rules-30':
    'Platform rules may not cut consumers’ rights, exempt the platform or unreasonably add to liability; the article lists cases.',
  'platform-rules-32.short': 'a departmental rule forbids cuts during membership',
  'platform-rules-32':
    'During a paid membership the platform may not add charges or cut benefits on its own; changes must be clearly told before renewal.',
  'contract-admin-7.short': 'forbidden by a departmental rule',
  'contract-admin-7':
    'Standard terms may not reduce the trader’s liability for injury, gross negligence, warranty, breach and ancillary duties.',
  'contract-admin-8.short': 'forbidden by a departmental rule',
  'contract-admin-8':
    'Standard terms may not raise damages, shift risks, limit choice, ending, claims and remedies, or keep the sole right of interpretation.',
  'online-trade-13.short': 'a departmental rule asks for item-by-item consent',
  'online-trade-13':
    'No forcing of consent by blanket, default or bundled authorisation; sensitive data item by item; none to affiliates without leave.',
  'online-trade-18.short': 'a departmental rule asks for a reminder 5 days before',
  'online-trade-18':
    'Automatic renewal must be pointed out before it starts and five days before each renewal, and can be cancelled easily at any time.',
  'online-trade-21.short': 'forbidden by a departmental rule',
  'online-trade-21':
    'Standard terms must be pointed out and may not exempt, limit claims, complaints and suits, or keep the sole right of interpretation.',
  'online-trade-28.short': 'a departmental rule asks to keep versions for 3 years',
  'online-trade-28':
    'When agreement or rules change, the versions of the past three years must be kept for reading and download.',
  'pipl-4.short': 'device and log data may be personal too',
  'pipl-4':
    'Whatever relates to an identified or identifiable person is personal information, save what is anonymised.',
  'pipl-6.short': 'only the least needed may be collected',
  'pipl-6': 'The purpose must be clear, handling directly related to it, collection kept to the minimum.',
  'pipl-13.short': 'needs consent or a legal ground',
  'pipl-13': 'Lists seven lawful grounds for handling; beside consent they are limited to cases in law.',
  'pipl-14.short': 'consent must be informed, free and clear, and new on change',
  'pipl-14': 'Consent must be informed, free and explicit; a change of purpose, manner or kind needs new consent.',
  'pipl-15.short': 'consent may be withdrawn',
  'pipl-15': 'A person may withdraw consent, and the handler must make that easy.',
  'pipl-16.short': 'refusing may not, as a rule, cost the service',
  'pipl-16':
    'A service may not be refused because consent is withheld or withdrawn, unless the information is necessary for it.',
  'pipl-17.short': 'must be told clearly and prominently',
  'pipl-17':
    'Before handling, people must be told clearly and prominently who handles what, why, how long, and their rights.',
  'pipl-18.short': 'may go untold only where law says so',
  'pipl-18': 'Notice may be left out where law asks for secrecy, or come later in an emergency.',
  'pipl-19.short': 'only for the shortest time needed',
  'pipl-19': 'Retention is limited to the shortest time that the purpose needs.',
  'pipl-20.short': 'joint handlers may be jointly liable',
  'pipl-20':
    'What joint handlers agree among themselves does not affect a person’s claims against any of them; they are jointly liable for infringement.',
  'pipl-21.short': 'the platform must supervise processors',
  'pipl-21':
    'Entrusted handling needs an agreement and supervision; the processor may not go beyond it, keep data or pass the task on by itself.',
  'pipl-22.short': 'you must be told who the recipient is',
  'pipl-22':
    'When information moves with a merger or split, the recipient must be told; a new purpose needs new consent.',
  'pipl-23.short': 'needs separate consent',
  'pipl-23':
    'Who passes information to another handler must tell five things, among them the recipient, and get separate consent.',
  'pipl-24.short': 'personalised pushes must be refusable',
  'pipl-24':
    'Automated decisions must be transparent and fair, without price discrimination; pushes must be refusable, and major decisions may be refused.',
  'pipl-25.short': 'publishing needs separate consent',
  'pipl-25': 'Personal information may not be made public without separate consent.',
  'pipl-28.short': 'only where necessary',
  'pipl-28':
    'Defines sensitive information, including that of children under fourteen; it needs a specific purpose and full necessity.',
  'pipl-29.short': 'needs separate consent',
  'pipl-29': 'Handling sensitive personal information needs separate consent.',
  'pipl-30.short': 'necessity and effect must be told',
  'pipl-30': 'For sensitive information one must also be told why it is needed and how it affects one’s rights.',
  'pipl-31.short': 'under 14 needs a guardian’s consent',
  'pipl-31': 'Handling information of children under fourteen needs a guardian’s consent and special rules.',
  'pipl-38.short': 'transfer abroad has legal conditions',
  'pipl-38': 'Transfer abroad needs a security assessment, certification, standard contract or other legal condition.',
  'pipl-39.short': 'transfer abroad needs separate consent',
  'pipl-39': 'Transfer abroad needs notice of the recipient and more, and separate consent.',
  'pipl-40.short': 'large amounts must be stored in China',
  'pipl-40':
    'Operators of critical infrastructure and large handlers store within China; transfer abroad needs a security assessment.',
  'pipl-41.short': 'approval needed for foreign authorities',
  'pipl-41': 'No information stored in China goes to foreign courts or authorities without approval.',
  'pipl-45.short': 'may see, copy and transfer',
  'pipl-45': 'A person may see and copy the information, and have it transferred where the conditions are met.',
  'pipl-46.short': 'may ask for correction',
  'pipl-46': 'A person may have wrong or incomplete information corrected or completed.',
  'pipl-47.short': 'may ask for deletion',
  'pipl-47':
    'Information must be deleted when the purpose is met, the service ends, consent is withdrawn, or law or agreement is broken.',
  'pipl-50.short': 'must have an easy way to file requests',
  'pipl-50': 'There must be an easy way to exercise rights; a refusal needs reasons, and one may sue.',
  'pipl-51.short': 'security is the platform’s duty',
  'pipl-51': 'Handlers must take organisational and technical measures against leaks, alteration and loss.',
  'pipl-57.short': 'leaks must, as a rule, be notified to you',
  'pipl-57':
    'When a leak has happened or may have, the handler must act at once and notify the authorities and the people.',
  'pipl-69.short': 'the platform must prove it was not at fault',
  'pipl-69': 'For harm to personal information fault is presumed; the handler has to prove that it had none.',
  'netdata-reg-21.short': 'rules must be prominent and plain',
  'netdata-reg-21':
    'Rules of handling must be public in one place, prominent and plain, listing purposes, periods and ways to exercise rights.',
  'netdata-reg-22.short': 'sensitive data need separate consent',
  'netdata-reg-22':
    'Handling by consent must be necessary, with separate consent for sensitive data and no repeated asking after a refusal.',
  'netdata-reg-23.short': 'rights and closure must be easy',
  'netdata-reg-23':
    'Requests to exercise rights, close the account or withdraw must be taken up in time, without unreasonable conditions.',
  'netdata-reg-24.short': 'unneeded data, and data after closure, must be deleted or anonymised',
  'netdata-reg-24':
    'Unneeded data collected automatically, and data after closure of the account, must be deleted or anonymised.',
  'netdata-reg-35.short': 'transfer abroad has listed conditions',
  'netdata-reg-35': 'Lists eight conditions under which personal information may go abroad.',
  'netdata-reg-42.short': 'personalisation can be turned off',
  'netdata-reg-42': 'Automatic pushes need an off switch that is easy to use, and personal tags can be deleted.',
  'csl-23.short': 'guarding against attacks is a duty',
  'csl-23':
    'Networks must follow graded protection, guard against viruses and attacks, and keep logs for at least six months.',
  'csl-24.short': 'must be stated and agreed to',
  'csl-24':
    'Flaws must be mended and told, security upkeep goes on for the agreed time, and collection needs clear notice and consent.',
  'csl-30.short': 'assistance to police and state security by law',
  'csl-30': 'Operators must give technical support to police and state security acting under the law.',
  'csl-49.short': 'forbidden information must be stopped and removed',
  'csl-49': 'On finding forbidden information the operator stops it, removes it, keeps a record and reports it.',
  'dsl-35.short': 'police requests need strict approval',
  'dsl-35': 'Police and state security obtain data under law and strict approval, and those concerned cooperate.',
  'minor-law-72.short': 'under 14 needs a guardian’s consent',
  'minor-law-72': 'Minors’ information must be handled lawfully and as needed; under fourteen a guardian must consent.',
  'child-pi-9.short': 'a departmental rule asks for a guardian’s consent',
  'child-pi-9': 'Handling children’s information needs clear notice to a guardian and the guardian’s consent.',
  'spc-face-4.short': 'bundled face consent is no defence',
  'spc-face-4': 'Consent to face recognition forced by refusing service or by bundling is no defence.',
  'spc-face-11.short': 'may be void as to faces',
  'spc-face-11': 'Standard terms that license a face without end, irrevocably or to anyone may be void.',
  'ad-law-43.short': 'needs consent; may be refused',
  'ad-law-43':
    'No advertising by electronic message without consent; the sender must be named and messages can be refused.',
  'algo-rec-17.short': 'a departmental rule asks for an off switch',
  'algo-rec-17': 'There must be a non-personal option or an easy off switch, and tags can be chosen or deleted.',
  'civil-procedure-35.short': 'the court must have a real link',
  'civil-procedure-35':
    'Parties may choose in writing a court with a real link to the dispute, within the rules on level and exclusive jurisdiction.',
  'civil-procedure-67.short': 'proof and review are set by law',
  'civil-procedure-67': 'Whoever asserts must prove; the court examines evidence fully and objectively.',
  'cpl-interp-31.short': 'may be void if not pointed out',
  'cpl-interp-31':
    'A standard jurisdiction clause that was not reasonably brought to the consumer’s attention can be claimed void.',
  'evidence-rules-90.short': 'doubtful data can’t decide alone',
  'evidence-rules-90': 'Doubtful electronic data and copies that can’t be checked do not prove a fact alone.',
  'evidence-rules-94.short': 'records can be rebutted',
  'evidence-rules-94': 'Lists when electronic data may be taken as true, unless there is evidence to the contrary.',
  'arbitration-4.short': 'arbitration must be voluntary',
  'arbitration-4': 'Arbitration needs the free will of both sides and an agreement.',
  'arbitration-27.short': 'must name subject and institution',
  'arbitration-27': 'An arbitration agreement needs the wish to arbitrate, the subject and the chosen institution.',
  'arbitration-29.short': 'may be void if unclear',
  'arbitration-29':
    'If subject or institution is unclear and no supplement is agreed, the arbitration agreement is void.',
  'conflict-law-4.short': 'mandatory rules can’t be chosen away',
  'conflict-law-4': 'China’s mandatory provisions apply directly to foreign-related relations.',
  'conflict-law-41.short': 'cross-border contracts may choose a law',
  'conflict-law-41':
    'Parties to a foreign-related contract may choose the law; else that of characteristic performance or closest link.',
  'conflict-law-42.short': 'cross-border consumers: law of your residence',
  'conflict-law-42':
    'Consumer contracts follow the law of the consumer’s habitual residence; the consumer may choose that of the place of service.',
  'copyright-26.short': 'use needs a licence',
  'copyright-26': 'Use of a work needs a licence contract that states the rights, territory, term and pay.',
  'copyright-27.short': 'transfer needs writing and a price',
  'copyright-27': 'Transfer of economic rights needs a written contract that states kinds, price and so on.',
  'copyright-29.short': 'what is not named stays with the author',
  'copyright-29':
    'Rights that a contract does not clearly license or transfer may not be used without the author’s consent.',
};
