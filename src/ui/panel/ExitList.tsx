import { useState } from 'preact/hooks';
import { findBasis } from '../../core/law/find-basis.ts';
import type { RequestKind } from '../../export/request-letter.ts';
import { Button } from '../kit/Button.tsx';
import { citationOf } from '../kit/LawNote.tsx';
import { Section } from '../kit/Section.tsx';
import { useTranslator } from '../kit/translator-context.ts';
import { usePanelActs } from './panel-acts.ts';
import { sourceOf } from './panel-text.ts';
import type { ExitView, DocumentsView } from './panel-view.ts';

const letters = ['withdraw', 'delete'] as const satisfies readonly RequestKind[];

/** How to leave: the channels found in the texts, and letters to copy. */
export function ExitList({ view }: { readonly view: DocumentsView }) {
  const t = useTranslator();
  const { copyLetter, letter } = usePanelActs();
  const [said, setSaid] = useState<{ readonly copied: boolean; readonly kind: RequestKind } | null>(null);
  return (
    <Section title={t('panel.exits')}>
      <dl class="exits">
        {view.exits.map((exit) => (
          <div key={exit.kind} class="exit">
            <dt>{t(`exits.${exit.kind}`)}</dt>
            <dd>
              <Channels exit={exit} whole={view.read.length === view.documents.length} />
            </dd>
          </div>
        ))}
      </dl>
      <p class="letters">
        {letters.map((kind) => (
          <Button key={kind} onPress={() => void copyLetter(kind).then((copied) => setSaid({ copied, kind }))}>
            {t(`panel.exits.letter.${kind}`)}
          </Button>
        ))}
      </p>
      <p class="letters-said" role="status">
        {said !== null && t(said.copied ? 'panel.exits.copied' : 'panel.exits.not-copied')}
      </p>
      {said?.copied === false && (
        <pre class="letter" tabIndex={0}>
          {letter(said.kind)}
        </pre>
      )}
    </Section>
  );
}

interface ChannelsProperties {
  readonly exit: ExitView;
  /** Whether every document was read. */
  readonly whole: boolean;
}

function Channels({ exit: { channels }, whole }: ChannelsProperties) {
  const t = useTranslator();
  const basis = findBasis('pipl-15');
  if (channels.length === 0)
    return (
      <>
        <span>{t(whole ? 'panel.exits.none' : 'panel.exits.none.read')}</span>
        {basis !== undefined && <span class="exit-source">{citationOf(basis, t)}</span>}
      </>
    );
  return (
    <>
      {channels.map(({ exit, document, number }) => (
        <span class="exit-channel" key={exit.value}>
          <span lang="zh-CN">{exit.value}</span>
          <span class="exit-source">
            {t('panel.exits.in', { document: sourceOf({ document, number: '' }, t), number })}
          </span>
        </span>
      ))}
    </>
  );
}
