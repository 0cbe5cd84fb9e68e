import type { ComponentChildren } from 'preact';
import type { Translator } from '../../locales/index.ts';
import { isoDay } from '../kit/iso-day.ts';
import { Section } from '../kit/Section.tsx';
import { Stamp } from '../kit/Stamp.tsx';
import { useTranslator } from '../kit/translator-context.ts';
import type { Verifying } from './use-verification.ts';
import { isGap, type Verification } from './verify-record.ts';

/** 验讫 when all three checks have passed just now; else its empty frame and the reason. */
export function Seal({ verification }: { readonly verification: Verifying }) {
  const t = useTranslator();
  const passed = verification.state === 'done' && verification.verification.passed;
  const hasText = verification.state === 'done' && verification.verification.texts.count > 0;
  return (
    <div class="verdict" role="status">
      <div class="verdict-words">
        {verification.state === 'running' && <p class="verdict-unsure">{t('record.verifying')}</p>}
        {verification.state === 'failed' && <p class="verdict-unsure">{t('record.not-verified')}</p>}
        {passed && (
          <>
            <p class="verdict-title">{t('record.verified')}</p>
            <p>{t(hasText ? 'record.verified.what' : 'record.verified.no-text')}</p>
            <p>{t('record.verified.just-now')}</p>
          </>
        )}
        {verification.state === 'done' && !passed && <Withheld verification={verification.verification} />}
      </div>
      <Stamp empty={!passed} fresh={passed} />
    </div>
  );
}

/** Why the stamp is withheld: something does not match, or is not here to be verified. */
function Withheld({ verification }: { readonly verification: Verification }) {
  const t = useTranslator();
  const look = verification.incomplete ? 'verdict-unsure' : 'verdict-bad';
  return (
    <>
      <p class={`verdict-title ${look}`}>{t(verification.incomplete ? 'record.incomplete' : 'record.mismatch')}</p>
      {reasons(verification, t).map((reason) => (
        <p key={reason} class={look}>
          {reason}
        </p>
      ))}
      {verification.incomplete && <p>{t('record.verified.no-text')}</p>}
    </>
  );
}

function chainReasons({ chain: { fault } }: Verification, t: Translator): string[] {
  if (fault === null) return [];
  const values = { sequence: String(fault.sequence ?? '–'), fault: t(`record.fault.${fault.kind}`) };
  return [
    fault.site === null
      ? t('record.mismatch.chain', values)
      : t('record.mismatch.chain-other', { ...values, site: fault.site }),
  ];
}

function textReasons({ texts }: Verification, t: Translator): string[] {
  return texts.faults.map(({ name, kind }) =>
    t(kind === 'missing-text' ? 'record.mismatch.text-gone' : 'record.mismatch.text', { name }),
  );
}

function recordReasons({ record: { sound } }: Verification, t: Translator): string[] {
  return sound ? [] : [t('record.mismatch.record')];
}

function reasons(verification: Verification, t: Translator): string[] {
  return [textReasons, recordReasons, chainReasons].flatMap((find) => find(verification, t));
}

/** The three checks, each with what it looked at; two where there is no text to be checked. */
export function Checks({ verification: verifying }: { readonly verification: Verifying }) {
  const t = useTranslator();
  const done = verifying.state === 'done' ? verifying.verification : null;
  const told = (find: typeof reasons): Told =>
    verifying.state === 'done' ? find(verifying.verification, t) : verifying.state;
  const texts = told(textReasons);
  const chain = told(chainReasons);
  const noText = done !== null && done.texts.count === 0 && texts.length === 0;
  return (
    <Section title={t('record.verification')}>
      <ul class="checks">
        {!noText && (
          <Check of="text" told={texts} gap={done !== null && isGap(done.texts.faults)}>
            {done !== null && texts.length === 0 && <p>{t('record.check.text.detail', { count: done.texts.count })}</p>}
          </Check>
        )}
        <Check of="record" told={told(recordReasons)}>
          {done !== null && done.record.hash !== '' && <p class="hash">{groups(done.record.hash)}</p>}
        </Check>
        <Check of="chain" told={chain}>
          {done !== null && chain.length === 0 && <p>{placeOf(done, t)}</p>}
        </Check>
      </ul>
    </Section>
  );
}

/** What a check has to tell: its faults, none where it has passed; or why there is nothing to tell. */
type Told = readonly string[] | Exclude<Verifying['state'], 'done'>;

interface CheckProperties {
  readonly of: 'text' | 'record' | 'chain';
  readonly told: Told;
  /** What it found is that something is not here, not that it is another. */
  readonly gap?: boolean;
  readonly children: ComponentChildren;
}

/** Headed by what was found: what holds once it has passed, the faults where it has not, before that the question. */
function Check({ of, told, gap = false, children }: CheckProperties) {
  const t = useTranslator();
  const faulty = typeof told !== 'string' && told.length > 0;
  const passed = typeof told !== 'string' && !faulty;
  const open = told === 'running' ? 'record.check.waiting' : 'record.check.not-verified';
  const fault = gap ? 'record.check.incomplete' : 'record.check.failed';
  const words = faulty ? fault : passed ? 'record.check.passed' : open;
  const titles = faulty ? told : [t(passed ? `record.check.${of}` : `record.check.${of}.asked`)];
  return (
    <li class={`check ${faulty && !gap ? 'check-bad' : ''}`}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        {passed ? (
          <path d="M3 8.5 6.5 12 13 4.5" />
        ) : faulty && !gap ? (
          <path d="M4 4l8 8M12 4l-8 8" />
        ) : (
          <path d="M5 8h6" />
        )}
      </svg>
      <div>
        {titles.map((title) => (
          <p key={title} class="check-title">
            <span class="hidden-text">{t(words)}</span>
            {title}
          </p>
        ))}
        {children}
      </div>
    </li>
  );
}

function placeOf({ place: { sequence, before } }: Verification, t: Translator): string {
  if (before === null) return t('record.check.chain.first', { sequence });
  const date = isoDay(new Date(before.at), before.zone);
  return t('record.check.chain.detail', { sequence, date, site: before.site });
}

/** Groups of four; eight of them to the line is what the column holds. */
function groups(hash: string): string {
  return (hash.match(/.{1,4}/g) ?? []).join(' ');
}
