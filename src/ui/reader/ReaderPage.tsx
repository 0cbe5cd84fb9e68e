import { changeSettings, readSettings, type Settings } from '../../ledger/settings.ts';
import { findReview, findText } from '../../ledger/texts.ts';
import type { Ledger } from '../../ledger/database.ts';
import type { Review } from '../../core/review/review.ts';
import type { ReadDocument, ReadProblem } from '../../core/source.ts';
import { useLedger } from '../kit/ledger-context.ts';
import { useTranslator } from '../kit/translator-context.ts';
import { useLive } from '../kit/use-live.ts';
import { MissingText } from './MissingText.tsx';
import { Reader } from './Reader.tsx';
import '../styles/reader.css';

/** `reader.html?text=<hash>[&offer=<id>&key=<document>][&finding=<index>]` */
export function ReaderPage() {
  const t = useTranslator();
  const ledger = useLedger();
  const query = new URLSearchParams(location.search);
  const hash = query.get('text') ?? '';
  const known = useLive(() => readAll(ledger, hash, query.get('offer'), query.get('key')), [ledger, hash]);
  if (known.state === 'loading') return null;
  if (known.state === 'failed') return <p role="alert">{t('common.failed')}</p>;
  const { document: read, review, settings, name, site, problem } = known.value;
  if (read === undefined || review === undefined) return <MissingText name={name} problem={problem} />;
  const finding = query.get('finding');
  return (
    <Reader
      title={name ?? review.title ?? read.title ?? ''}
      site={site}
      text={read.text}
      review={review}
      removals={read.removals}
      finding={finding === null ? null : Number(finding)}
      families={settings.families}
      shortcuts={settings.shortcuts}
      onShortcuts={(shortcuts) => void changeSettings(ledger, { shortcuts })}
    />
  );
}

interface Known {
  readonly document: ReadDocument | undefined;
  readonly review: Review | undefined;
  readonly settings: Settings;
  /** As the page that asked named it. */
  readonly name: string | null;
  readonly site: string | null;
  /** Why the document could not be read, if that is known. */
  readonly problem: ReadProblem | null;
}

async function readAll(ledger: Ledger, hash: string, offerId: string | null, key: string | null): Promise<Known> {
  const offer = offerId === null ? undefined : await ledger.offers.get(offerId);
  const named = offer?.documents.find((document) => document.key === key);
  const [document, review, settings] = await Promise.all([
    findText(ledger, hash),
    findReview(ledger, hash),
    readSettings(ledger),
  ]);
  const problem = named?.reading.state === 'unread' ? named.reading.problem : null;
  return { document, review, settings, name: named?.name ?? null, site: offer?.page.site ?? null, problem };
}
