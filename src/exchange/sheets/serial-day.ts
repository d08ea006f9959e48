/** Day 0 of the serial numbers by which workbooks count days, as Unix counts them. */
const EPOCH_1900 = 25_569;
/** From 1 January 1904 on instead. */
const EPOCH_1904 = 24_107;
const DAY_MS = 86_400_000;
/** Excel takes 1900 for a leap year: up to its 29 February the numbers are one too high. */
const LEAP = 60;
/** 31 December 9999. */
const LAST = 2_958_465;

/** The instant of a serial number, as ISO text without a zone (`2026-03-01T09:30:00.000`); null for what is none. */
export function instantOfSerial(serial: number, from1904: boolean): string | null {
  if (!Number.isFinite(serial) || serial < 0 || serial >= LAST + 1) return null;
  const days = from1904 ? serial - EPOCH_1904 : serial - EPOCH_1900 + (serial < LEAP ? 1 : 0);
  return new Date(Math.round(days * DAY_MS)).toISOString().slice(0, -1);
}

/** The serial number of an instant in the years from 1900 on, as workbooks written here count. */
export function serialOf(instant: Date): number {
  return instant.getTime() / DAY_MS + EPOCH_1900;
}
