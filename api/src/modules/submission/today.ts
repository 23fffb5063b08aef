const DAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' });

/** The day it is in China, YYYY-MM-DD: deadlines run to 24:00 there. */
export const today = (now = new Date()): string => DAY.format(now);
