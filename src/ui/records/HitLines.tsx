import { clauseNumber } from '../../core/clauses/clause-number.ts';
import type { FoundText } from '../../ledger/search/search-texts.ts';
import type { Hit } from '../../ledger/search/find-hits.ts';
import { findReview } from '../../ledger/texts.ts';
import { raggedClass } from '../kit/ragged.ts';
import { useLedger } from '../kit/ledger-context.ts';
import { useTranslator } from '../kit/translator-context.ts';
import { useLive } from '../kit/use-live.ts';
import type { FoundDocument } from './found-in.ts';
import type { SummaryDocument } from './summary.ts';

/** What a search found in the documents of one record: the clause's number, and the words with the hit. */
export function HitLines({ found }: { readonly found: readonly FoundDocument<SummaryDocument>[] }) {
  return (
    <>
      {found.map(({ document: { key, name }, text }) => (
        <HitLine key={key} name={name} found={text} />
      ))}
    </>
  );
}

function HitLine({ name, found }: { readonly name: string; readonly found: FoundText }) {
  const t = useTranslator();
  const [hit] = found.hits;
  if (hit === undefined) return null;
  return (
    <div class="hit">
      <p class="hit-place">
        <span lang="zh-CN">{name}</span> <ClauseOf hash={found.hash} hit={hit} />
        {found.count > 1 && <span class="hit-more">{t('records.search.more-hits', { count: found.count - 1 })}</span>}
      </p>
      <blockquote class={`hit-quote ${raggedClass(hit.quote)}`} lang="zh-CN">
        {hit.cutBefore && '……'}
        <Marked hit={hit} />
        {hit.cutAfter && '……'}
      </blockquote>
    </div>
  );
}

function Marked({ hit }: { readonly hit: Hit }) {
  const parts = [];
  let at = hit.shown.start;
  const slice = (start: number, end: number) => hit.quote.slice(start - hit.shown.start, end - hit.shown.start);
  for (const { start, end } of hit.marks) {
    if (start < at) continue;
    parts.push(slice(at, start), <mark key={start}>{slice(start, end)}</mark>);
    at = end;
  }
  parts.push(slice(at, hit.shown.end));
  return <>{parts}</>;
}

/** The number of the clause a hit stands in, once its review has been looked up. */
function ClauseOf({ hash, hit }: { readonly hash: string; readonly hit: Hit }) {
  const ledger = useLedger();
  const number = useLive(async () => {
    const outline = (await findReview(ledger, hash))?.outline;
    const sentence = outline?.sentences.find(({ start, end }) => start <= hit.span.start && hit.span.start < end);
    return outline === undefined || sentence === undefined ? '' : clauseNumber(outline.clauses, sentence.clause);
  }, [ledger, hash, hit.span.start]);
  return <>{number.state === 'ready' ? number.value : ''}</>;
}
