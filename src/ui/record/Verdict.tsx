import type { ComponentChildren } from 'preact';
import type { Translator } from '../../locales/index.ts';
import { Section } from '../kit/Section.tsx';
import { Stamp } from '../kit/Stamp.tsx';
import { useTranslator } from '../kit/translator-context.ts';
import type { Verifying } from './use-verification.ts';
import type { Verification } from './verify-record.ts';

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
        {verification.state === 'done' && !passed && (
          <>
            <p class="verdict-title verdict-bad">{t('record.mismatch')}</p>
            {reasons(verification.verification, t).map((reason) => (
              <p key={reason} class="verdict-bad">
                {reason}
              </p>
            ))}
          </>
        )}
      </div>
      <Stamp empty={!passed} fresh={passed} />
    </div>
  );
}

function chainReason({ chain: { fault } }: Verification, t: Translator): string | null {
  if (fault === null) return null;
  const values = { sequence: String(fault.sequence ?? '–'), fault: t(`record.fault.${fault.kind}`) };
  return fault.site === null
    ? t('record.mismatch.chain', values)
    : t('record.mismatch.chain-other', { ...values, site: fault.site });
}

function textReasons({ texts }: Verification, t: Translator): string[] {
  return texts.faults.map(({ name, kind }) =>
    t(kind === 'missing-text' ? 'record.mismatch.text-gone' : 'record.mismatch.text', { name }),
  );
}

function reasons(verification: Verification, t: Translator): string[] {
  const chain = chainReason(verification, t);
  return [
    ...textReasons(verification, t),
    ...(verification.record.sound ? [] : [t('record.mismatch.record')]),
    ...(chain === null ? [] : [chain]),
  ];
}

/** The three checks, each with what it looked at; two where there is no text to be checked. */
export function Checks({ verification: verifying }: { readonly verification: Verifying }) {
  const t = useTranslator();
  const done = verifying.state === 'done' ? verifying.verification : null;
  const texts = done === null ? [] : textReasons(done, t);
  const chain = done === null ? null : chainReason(done, t);
  const noText = done !== null && done.texts.count === 0 && texts.length === 0;
  return (
    <Section title={t('record.verification')}>
      <ul class="checks">
        {!noText && (
          <Check state={done === null ? null : texts.length === 0} title={t('record.check.text')}>
            {done !== null && texts.length === 0 && <p>{t('record.check.text.detail', { count: done.texts.count })}</p>}
            {texts.map((reason) => (
              <p key={reason}>{reason}</p>
            ))}
          </Check>
        )}
        <Check state={done?.record.sound ?? null} title={t('record.check.record')}>
          {done !== null && !done.record.sound && <p>{t('record.mismatch.record')}</p>}
          {done !== null && done.record.hash !== '' && <p class="hash">{groups(done.record.hash)}</p>}
        </Check>
        <Check state={done === null ? null : chain === null} title={t('record.check.chain')}>
          <p>{chain ?? (done === null ? '' : placeOf(done, t))}</p>
        </Check>
      </ul>
    </Section>
  );
}

interface CheckProperties {
  readonly state: boolean | null;
  readonly title: string;
  readonly children: ComponentChildren;
}

function Check({ state, title, children }: CheckProperties) {
  const t = useTranslator();
  const words = state === null ? 'record.check.waiting' : state ? 'record.check.passed' : 'record.check.failed';
  return (
    <li class={`check ${state === false ? 'check-bad' : ''}`}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        {state === null && <path d="M5 8h6" />}
        {state === true && <path d="M3 8.5 6.5 12 13 4.5" />}
        {state === false && <path d="M4 4l8 8M12 4l-8 8" />}
      </svg>
      <div>
        <p class="check-title">
          <span class="hidden-text">{t(words)}</span>
          {title}
        </p>
        {children}
      </div>
    </li>
  );
}

function placeOf({ place: { sequence, before } }: Verification, t: Translator): string {
  if (before === null) return t('record.check.chain.first', { sequence });
  const date = new Date(before.at).toLocaleDateString('sv-SE');
  return t('record.check.chain.detail', { sequence, date, site: before.site });
}

/** Groups of four; eight of them to the line is what the column holds. */
function groups(hash: string): string {
  return (hash.match(/.{1,4}/g) ?? []).join(' ');
}
