const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** "24 November 2026, 05:42 UTC": the same wherever it is read. */
export function dateOf(iso: string): string {
  const [, year, month, day, time] = /^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d)/.exec(iso) ?? [];
  const name = months[Number(month) - 1];
  return name === undefined ? 'an unknown day' : `${Number(day)} ${name} ${year}, ${time} UTC`;
}
