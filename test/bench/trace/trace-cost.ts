import type { CDPSession, Page } from 'playwright-core';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly ts: number;
  readonly dur?: number;
  /** CPU time of the thread: on a busy machine `dur` counts the time others ran. */
  readonly tdur?: number;
  readonly pid: number;
  readonly tid: number;
  readonly args?: { readonly data?: { readonly url?: string; readonly scriptName?: string } };
}

/** Main-thread CPU time of an extension while something happened, and the most it spent in one task. Milliseconds. */
export interface ExtensionCost {
  readonly milliseconds: number;
  readonly longestTask: number;
}

const SCRIPT = new Set([
  'EvaluateScript',
  'FunctionCall',
  'v8.compile',
  'RunMicrotasks',
  'BlinkScheduler_PerformMicrotaskCheckpoint',
  'FireIdleCallback',
  'TimerFire',
]);

/** Runs `act` under tracing and gives the events. */
export async function trace(page: Page, act: () => Promise<void>): Promise<TraceEvent[]> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    events.push(...(value as unknown as TraceEvent[]));
  });
  const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    categories: 'devtools.timeline,v8,toplevel,disabled-by-default-v8.compile',
  });
  await act();
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  return events;
}

function urlOf({ args }: TraceEvent): string {
  return args?.data?.url ?? args?.data?.scriptName ?? '';
}

/**
 * What one extension cost: its script events, and the microtasks, idle callbacks and timers of tasks in which it ran and
 * no other script did. A promise's continuation traces as RunMicrotasks without an address, so addresses alone
 * undercount.
 */
export function costOf(events: readonly TraceEvent[], origin: string): ExtensionCost {
  let total = 0;
  let longestTask = 0;
  const threads = Map.groupBy(
    events.filter((event) => event.ph === 'X' && event.dur !== undefined),
    ({ pid, tid }) => `${String(pid)}.${String(tid)}`,
  );
  for (const thread of threads.values()) {
    const ours = thread.filter((event) => urlOf(event).startsWith(origin));
    if (ours.length === 0) continue;
    const tasks = thread.filter(({ name }) => name === 'ThreadControllerImpl::RunTask' || name === 'RunTask');
    const counted = new Set<TraceEvent>(ours);
    for (const task of tasks) {
      const end = task.ts + (task.dur ?? 0);
      const within = thread.filter((event) => event.ts >= task.ts && event.ts + (event.dur ?? 0) <= end);
      const own = within.filter((event) => urlOf(event).startsWith(origin));
      if (own.length === 0) continue;
      const first = Math.min(...own.map(({ ts }) => ts));
      const foreign = within.some((event) => urlOf(event) !== '' && !urlOf(event).startsWith(origin));
      for (const event of within)
        if (SCRIPT.has(event.name) && urlOf(event) === '' && !foreign && event.ts >= first) counted.add(event);
      const spent = sumOutermost([...counted].filter((event) => event.ts >= task.ts && event.ts < end));
      longestTask = Math.max(longestTask, spent);
    }
    total += sumOutermost([...counted]);
  }
  return { milliseconds: total / 1000, longestTask: longestTask / 1000 };
}

/** CPU microseconds of events, nested ones counted once. */
function sumOutermost(events: readonly TraceEvent[]): number {
  let total = 0;
  let reached = -Infinity;
  for (const { ts, dur = 0, tdur = dur } of [...events].sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))) {
    const end = ts + dur;
    if (end <= reached) continue;
    total += tdur;
    reached = end;
  }
  return total;
}

/** The most CPU time of one task in the thread that ran most scripts, whoever's they are. Milliseconds. */
export function longestTaskOf(events: readonly TraceEvent[]): number {
  const threads = Map.groupBy(
    events.filter(({ ph }) => ph === 'X'),
    ({ pid, tid }) => `${String(pid)}.${String(tid)}`,
  );
  const scripts = (thread: readonly TraceEvent[]): number => thread.filter(({ name }) => SCRIPT.has(name)).length;
  const [main = []] = [...threads.values()].sort((a, b) => scripts(b) - scripts(a));
  const tasks = main.filter(({ name }) => name === 'ThreadControllerImpl::RunTask' || name === 'RunTask');
  return tasks.reduce((most, { tdur = 0 }) => Math.max(most, tdur), 0) / 1000;
}
