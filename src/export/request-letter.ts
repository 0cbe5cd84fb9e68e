import { knownZone } from '../core/record/known-zone.ts';
import type { Translator } from '../locales/index.ts';
import { padLatin } from '../locales/pad-latin.ts';

/**
 * What a person may ask of whoever handles their data, in the order of 个人信息保护法 第四十四至五十条.
 * `withdraw` rests on 第十五条 and asks for deletion under 第四十七条.
 */
export const requestKinds = ['access', 'copy', 'correct', 'delete', 'withdraw', 'explain'] as const;
export type RequestKind = (typeof requestKinds)[number];

/** What fills a letter. Nothing of it leaves the device: the text is made here, to be copied. */
export interface RequestFacts {
  readonly kind: RequestKind;
  /** Host or name of the site, as the person knows it. */
  readonly site: string;
  /** When the person agreed, and in which zone; null when that is not recorded, or was taken back. */
  readonly agreed: { readonly at: Date; readonly zone: string } | null;
  /** Names of the documents agreed to, without 《》. */
  readonly documents: readonly string[];
  /** The day the letter is dated. */
  readonly today: Date;
}

/** A letter ready to be copied into a mail, a form or a chat with support. */
export interface RequestLetter {
  readonly subject: string;
  readonly body: string;
}

/**
 * Writes a request letter in the translator's language. The account, the name and a way to answer stay
 * placeholders in 【】: the extension never knows them.
 */
export function writeRequestLetter(facts: RequestFacts, t: Translator): RequestLetter {
  const { kind } = facts;
  const site = t.locale === 'en' ? facts.site : padLatin(facts.site);
  const documents = facts.documents.map((name) => t('leave.document', { name })).join(t('leave.between-documents'));
  const agreed =
    facts.agreed === null
      ? t('leave.account-only', { site })
      : t(documents === '' ? 'leave.agreed' : 'leave.agreed-to', {
          site,
          date: t.formatDate(facts.agreed.at, { dateStyle: 'long', timeZone: knownZone(facts.agreed.zone) }),
          documents,
        });
  const paragraphs = [
    t('leave.greeting', { site }).trimStart(),
    agreed,
    t(`leave.${kind}.ask`),
    t(`leave.${kind}.law`),
    t('leave.reply'),
    t('leave.signature', { date: t.formatDate(facts.today, { dateStyle: 'long' }) }),
  ];
  return { subject: t(`leave.${kind}.subject`), body: paragraphs.join('\n\n') };
}
