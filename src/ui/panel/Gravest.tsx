import { Section } from '../kit/Section.tsx';
import { useTranslator } from '../kit/translator-context.ts';
import { numberWord } from './panel-text.ts';
import type { DocumentsView } from './panel-view.ts';
import { PassageItem } from './PassageItem.tsx';

/** The three gravest, in full, under a title that says of what they are; or that there are none. */
export function Gravest({ view }: { readonly view: DocumentsView }) {
  const t = useTranslator();
  const { gravest, phase, notRead, read, marked } = view;
  if (gravest.length === 0)
    return phase === 'reading' ? (
      <RuledPaper />
    ) : (
      <Section
        bare
        title={t(notRead.length > 0 ? 'panel.nothing-grave.read' : 'panel.nothing-grave')}
        aside={t('panel.marked', { count: marked })}
      >
        <p class="section-intro">{t('panel.nothing-grave.body', { count: read.length })}</p>
      </Section>
    );
  const number = numberWord(gravest.length, t);
  const title =
    phase === 'reading' ? 'panel.gravest.so-far' : notRead.length > 0 ? 'panel.gravest.read' : 'panel.gravest';
  const aside = phase === 'reading' ? t('panel.provisional') : t('panel.marked', { count: marked });
  return (
    <Section bare class="gravest" title={t(title, { number })} aside={aside}>
      <ol>
        {gravest.map((passage) => (
          <PassageItem full key={`${passage.document.key} ${String(passage.index)}`} passage={passage} />
        ))}
      </ol>
      {phase === 'reading' && <RuledPaper />}
    </Section>
  );
}

/** Where more will be written: lines, no shimmer. */
export function RuledPaper() {
  return <div class="ruled-paper" aria-hidden="true" />;
}
