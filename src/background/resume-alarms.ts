/** Wakes a worker that was stopped while documents were being read. */
const stopped = 'resume-reading';
/** Wakes a worker that could not do something: of its own, since reading that comes to an end clears the other. */
const failed = 'try-again';

/** What is needed of `browser.alarms`. */
export interface AlarmClock {
  create(name: string, when: { readonly delayInMinutes: number }): Promise<void>;
  clear(name: string): Promise<boolean>;
}

export interface ResumeAlarms {
  /** Reading has begun, or has come to an end. One alarm while there is something to read. */
  onBusy(busy: boolean): void;
  /** What could not be done now (the disk is full, an old version holds the database) is tried again in five minutes. */
  tryLater(): void;
  /** Whether an alarm that rings is one of these. */
  isOurs(name: string): boolean;
}

/** @see ResumeAlarms */
export function createResumeAlarms(alarms: AlarmClock): ResumeAlarms {
  return {
    onBusy(busy) {
      void (busy ? alarms.create(stopped, { delayInMinutes: 1 }) : alarms.clear(stopped));
    },
    tryLater() {
      void alarms.create(failed, { delayInMinutes: 5 });
    },
    isOurs: (name) => name === stopped || name === failed,
  };
}
