import { useEffect, useState } from 'preact/hooks';
import { hearFeed, type Heard } from './hear-feed.ts';

/** What the background tells the panel with this ticket; null until it has told something. */
export function useFeed(ticket: string): Heard | null {
  const [heard, setHeard] = useState<Heard | null>(null);
  useEffect(() => hearFeed(ticket, setHeard), [ticket]);
  return heard;
}
