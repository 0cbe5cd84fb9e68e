import type { leave as source } from '../zh_CN/leave.ts';
import type { Strings } from '../strings.ts';

export const leave: Strings<typeof source> = {
  title: 'How to leave',
  summary: 'Letters ready to send once you add your account. Mingyue never sends them for you.',
  'kind.access': 'See my data',
  'kind.copy': 'Get a copy',
  'kind.correct': 'Correct it',
  'kind.delete': 'Delete it',
  'kind.withdraw': 'Withdraw consent',
  'kind.explain': 'Ask them to explain',
  'kind-label': 'What you want',
  'language-label': 'Language of the letter',
  'copy-letter': 'Copy this letter',
  copied: 'Copied',
  'copy-failed': 'The browser does not allow copying. Select the text and copy it yourself.',
  channels: 'Channels the documents name',
  'no-channels': 'The documents that were read name no contact. Send it through the site’s contact page or support.',
  'none-read':
    'No document was read, so what channels they name is not known. Send it through the site’s contact page or support.',
  'no-documents':
    'This record has no documents, so no channel is known. Send it through the site’s contact page or support.',
  unread:
    '{count, one: One more document was not read; what it names is not known., other: {count} more documents were not read; what they name is not known.}',
  withdrawn: 'This consent was withdrawn before submitting, so the letter does not say that you agreed.',
  elsewhere:
    'The documents are in traditional characters, or choose the law of another place. The letter cites the Personal Information Protection Law of mainland China; the law of another place may provide otherwise.',
  'letter-heading': 'The letter',
  document: '“{name}”',
  'between-documents': ', ',
  greeting: 'To the person responsible for personal information at {site}:',
  agreed: 'On {date} I gave my consent at {site}. My account is [your account].',
  'agreed-to': 'On {date} I agreed at {site} to {documents}. My account is [your account].',
  'account-only': 'I am a user of {site}. My account is [your account].',
  'access.subject': 'Request to see my personal information',
  'access.ask':
    'I ask to see the personal information about me that you handle, and to be told the purposes, manner, kinds and retention period; where you have provided it to other handlers, please tell me their names and contacts.',
  'access.law':
    'Basis: Personal Information Protection Law of the PRC, Art. 44 (the right to know and to decide) and Art. 45 (the right to consult and copy one’s personal information, which the handler shall provide in good time); what must be told: Art. 17 and Art. 23.',
  'copy.subject': 'Request for a copy of my personal information',
  'copy.ask':
    'I ask for a copy of the personal information about me that you handle: [all of it, or which part]. Please send it to [your e-mail or another way to receive it].',
  'copy.law':
    'Basis: Personal Information Protection Law of the PRC, Art. 45 (the right to consult and copy one’s personal information, which the handler shall provide in good time).',
  'correct.subject': 'Request to correct my personal information',
  'correct.ask':
    'The following personal information about me is wrong or incomplete: [which]. It should read: [what]. I ask you to correct or complete it.',
  'correct.law':
    'Basis: Personal Information Protection Law of the PRC, Art. 46 (the right to have it corrected or completed; the handler shall check and do so in good time).',
  'delete.subject': 'Request to delete my personal information',
  'delete.ask':
    'I ask you to delete the personal information about me that you handle: [all of it, or which part]. The reason: [such as: I no longer use the service, I have withdrawn consent, the retention period has passed, the handling breaks the agreement]. Where a legal retention period still runs or deletion is technically hard, please stop handling it other than storing it and taking the necessary security measures.',
  'delete.law':
    'Basis: Personal Information Protection Law of the PRC, Art. 47 (deletion when the purpose is reached or the information no longer needed, the service ends, the retention period has passed, consent is withdrawn, or law or agreement is broken).',
  'withdraw.subject': 'Withdrawal of consent to the handling of my personal information',
  'withdraw.ask':
    'I withdraw my consent to your handling of my personal information, in this scope: [all of it, or which part, such as personalised recommendations or providing it to partners]. Please stop that handling and delete the information handled on the basis of that consent.',
  'withdraw.law':
    'Basis: Personal Information Protection Law of the PRC, Art. 15 (the right to withdraw consent, by a convenient way the handler shall offer), Art. 16 (no refusal of a product or service because consent was withdrawn, unless the handling is necessary for it) and Art. 47 (deletion after withdrawal).',
  'explain.subject': 'Request to explain the rules for handling personal information',
  'explain.ask':
    'I ask you to explain the following part of your rules for handling personal information: [which clause].',
  'explain.law':
    'Basis: Personal Information Protection Law of the PRC, Art. 48 (the right to have the handling rules explained).',
  reply:
    'Under Art. 50 of the same law, please accept this request and tell me the outcome; if you refuse, please give the reason. Please answer to [your e-mail or another contact].',
  signature: '[Your name]\n{date}',
};
