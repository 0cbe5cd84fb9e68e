/** Name of the alarm that rings once a day where a schedule is chosen; the background then checks what is due. */
export const checkAlarm = 'check-again';

/** When the alarm rings: soon after it was set, then once a day. */
export const checkAlarmTimes = { delayInMinutes: 1, periodInMinutes: 24 * 60 } as const;
