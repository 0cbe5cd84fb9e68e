import { useState } from 'preact/hooks';
import type { Span } from '../../core/span.ts';
import { DoubleRule } from '../kit/DoubleRule.tsx';
import { Mark } from '../kit/Mark.tsx';
import { Quote } from '../kit/Quote.tsx';
import { Seal } from '../kit/Seal.tsx';
import { Section } from '../kit/Section.tsx';
import { useTranslator } from '../kit/translator-context.ts';
import './welcome.css';

const five = [1, 2, 3, 4, 5] as const;

/** The first page: what is kept, what is never done, in ten lines. */
export function WelcomePage({ onStart }: { readonly onStart: () => void }) {
  const t = useTranslator();
  const [started, setStarted] = useState(false);
  const [example, setExample] = useState(false);
  return (
    <main class="welcome">
      <aside class="title-slip" lang="zh-CN" aria-hidden="true">
        <div class="title-slip-inner">
          <span class="title-slip-name">{t('welcome.product')}</span>
          <span class="title-slip-line">{t('welcome.slip')}</span>
          <Mark state="heed" size={40} />
        </div>
      </aside>
      <div class="welcome-text">
        <h1>{t('welcome.title')}</h1>
        <p class="welcome-lead">{t('welcome.lead')}</p>
        <div class="welcome-lists">
          <Section title={t('welcome.kept')}>
            <ul>
              {five.map((at) => (
                <li key={at}>{t(`welcome.kept.${at}`)}</li>
              ))}
            </ul>
          </Section>
          <Section title={t('welcome.never')}>
            <ul>
              {five.map((at) => (
                <li key={at}>{t(`welcome.never.${at}`)}</li>
              ))}
            </ul>
          </Section>
        </div>
        <div class="acts welcome-acts">
          <button
            type="button"
            class="button button-solid"
            onClick={() => {
              setStarted(true);
              onStart();
            }}
          >
            {t('welcome.start')}
          </button>
          <button type="button" class="button" aria-expanded={example} onClick={() => setExample(!example)}>
            {t('welcome.example')}
          </button>
          <span class="welcome-anytime" role="status">
            {t(started ? 'welcome.started' : 'welcome.anytime')}
          </span>
        </div>
        {example && <Example />}
      </div>
    </main>
  );
}

/** One clause as the panel would show it. */
function Example() {
  const t = useTranslator();
  const { text, evidence } = readMarked(t('welcome.example.quote'));
  return (
    <section class="welcome-example" aria-label={t('welcome.example.title')}>
      <DoubleRule />
      <div class="welcome-clause">
        <Seal family="liability" size={24} />
        <div>
          <h2>
            <span class="hidden-text">{t('families.liability')} </span>
            {t('welcome.example.plain')}
          </h2>
          <Quote text={text} evidence={evidence} family="liability" />
          <p>{t('welcome.example.law')}</p>
          <p class="welcome-note">{t('welcome.example.note')}</p>
        </div>
      </div>
    </section>
  );
}

/** Text whose evidence stands in square brackets. */
function readMarked(words: string): { readonly text: string; readonly evidence: readonly Span[] } {
  const evidence: Span[] = [];
  let text = '';
  words.split(/[[\]]/).forEach((part, index) => {
    if (index % 2 === 1) evidence.push({ start: text.length, end: text.length + part.length });
    text += part;
  });
  return { text, evidence };
}
