import { useId, useState } from 'preact/hooks';
import { documentsOf } from '../../core/record/documents-of.ts';
import type { Ledger } from '../../ledger/database.ts';
import { Button } from '../kit/Button.tsx';
import { useLedger } from '../kit/ledger-context.ts';
import { useTranslator } from '../kit/translator-context.ts';
import { useLive } from '../kit/use-live.ts';
import type { OwnText } from './bring-in.ts';

/** Texts that are listed at once. */
const few = 50;

interface Listed extends OwnText {
  readonly site: string;
}

/** Every text that was agreed to, once, the newest first. */
async function listOwn(ledger: Ledger): Promise<readonly Listed[]> {
  const texts = new Map<string, Listed>();
  await ledger.records
    .orderBy('sequence')
    .reverse()
    .each((record) => {
      for (const { name, href, reading } of documentsOf(record))
        if (reading.state === 'read' && !texts.has(reading.textHash))
          texts.set(reading.textHash, {
            textHash: reading.textHash,
            bytesHash: reading.bytesHash,
            name,
            href,
            site: record.site,
          });
    });
  return [...texts.values()];
}

interface Properties {
  readonly busy: boolean;
  readonly onBring: (texts: readonly OwnText[]) => void;
}

/** Documents of one's own records to choose from. */
export function OwnTexts({ busy, onBring }: Properties) {
  const t = useTranslator();
  const ledger = useLedger();
  const id = useId();
  const live = useLive(() => listOwn(ledger), [ledger]);
  const [words, setWords] = useState('');
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  if (live.state === 'loading') return null;
  if (live.state === 'failed')
    return (
      <p class="notice" role="alert">
        {t('records.failed')}
      </p>
    );
  const found = live.value.filter(({ name, site }) => `${name} ${site}`.includes(words.trim()));
  const toggle = (hash: string) => {
    const next = new Set(chosen);
    if (!next.delete(hash)) next.add(hash);
    choose(next);
  };
  if (live.value.length === 0) return <p class="bench-hint">{t('workbench.own.none')}</p>;
  return (
    <div class="bench-form">
      <label for={id}>{t('workbench.own.find')}</label>
      <input id={id} class="field" value={words} onInput={(event) => setWords(event.currentTarget.value)} />
      {found.length === 0 && <p class="bench-hint">{t('workbench.own.none')}</p>}
      <ul class="bench-own">
        {found.slice(0, few).map(({ textHash, name, site }) => (
          <li key={textHash}>
            <label>
              <input type="checkbox" class="tick" checked={chosen.has(textHash)} onChange={() => toggle(textHash)} />
              <span>
                <span lang="zh-CN">{name}</span> <span class="bench-hint">{site}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      {found.length > few && <p class="bench-hint">{t('workbench.own.more', { count: found.length - few })}</p>}
      <Button
        disabled={chosen.size === 0 || busy}
        onPress={() => onBring(live.value.filter(({ textHash }) => chosen.has(textHash)))}
      >
        {t('workbench.own.do', { count: chosen.size })}
      </Button>
    </div>
  );
}
