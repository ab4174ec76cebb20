/** The days of the week as the terms name them, in the order of their numbers: 0 is Sunday. */
export const WEEKDAYS = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
] as const;

/** Enough letters to tell any two days apart. */
const SHORTEST = 3;

/** The number of a day, by its English name in full or its first three letters or more, in any case; null for anything else. */
export function dayOfWeek(name: string): number | null {
  const asked = name.trim().toLowerCase();
  if (asked.length < SHORTEST) return null;
  const index = WEEKDAYS.findIndex((day) => day.startsWith(asked));
  return index < 0 ? null : index;
}
