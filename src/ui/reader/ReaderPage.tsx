import { useState } from 'preact/hooks';
import { changeSettings } from '../../ledger/settings.ts';
import { MessageError, send } from '../../messaging/send.ts';
import { useLedger } from '../kit/ledger-context.ts';
import { useTranslator } from '../kit/translator-context.ts';
import { useLive } from '../kit/use-live.ts';
import { MissingText } from './MissingText.tsx';
import { Reader } from './Reader.tsx';
import { findReading, type ReaderQuery } from './find-reading.ts';
import '../styles/reader.css';

/** `reader.html?[text=<hash>&]offer=<id>&key=<document>[&finding=<index>]`, or with `record=<id>` in place of the offer. */
export function ReaderPage() {
  const t = useTranslator();
  const ledger = useLedger();
  const [query] = useState(readQuery);
  const [again, setAgain] = useState<'no' | 'asked' | 'failed'>('no');
  const known = useLive(() => findReading(ledger, query), [ledger, query]);
  if (known.state === 'loading') return null;
  if (known.state === 'failed') return <p role="alert">{t('common.failed')}</p>;
  const { document: read, review, settings, name, site, dated, problem, href, reading, offer } = known.value;
  if (read === undefined || review === undefined) {
    const readAgain = async (id: string) => {
      setAgain('asked');
      setAgain((await asksAgain(id, query.key ?? '')) ? 'no' : 'failed');
    };
    return (
      <MissingText
        name={name}
        site={site}
        problem={problem}
        href={href}
        reading={reading || again === 'asked'}
        failed={again === 'failed'}
        onAgain={offer === null ? null : () => void readAgain(offer)}
      />
    );
  }
  return (
    <Reader
      title={name ?? review.title ?? read.title ?? ''}
      site={site}
      dated={dated}
      text={read.text}
      review={review}
      removals={read.removals}
      finding={query.finding}
      families={settings.families}
      shortcuts={settings.shortcuts}
      onShortcuts={(shortcuts) => void changeSettings(ledger, { shortcuts })}
    />
  );
}

/** False where the background could not be asked. */
async function asksAgain(offer: string, key: string): Promise<boolean> {
  try {
    await send<'ui.read-again'>({ type: 'ui.read-again', offer, key });
    return true;
  } catch (error) {
    if (error instanceof MessageError) return false;
    throw error;
  }
}

function readQuery(): ReaderQuery {
  const query = new URLSearchParams(location.search);
  const finding = query.get('finding');
  return {
    text: query.get('text'),
    offer: query.get('offer'),
    record: query.get('record'),
    key: query.get('key'),
    finding: finding === null ? null : Number(finding),
  };
}
