import currencies from 'currency-codes';

/** Codes that came into force after the list that we carry. */
const SINCE: Record<string, number> = { XCG: 2 };

/** Codes of ISO 4217 that are no money: precious metals, test codes, "no currency". */
const NO_MONEY = /^X(A[GU]|P[DT]|TS|XX|B[ABCD]|UA)$/;

/** So many digits of minor units fit a 64-bit integer of either database, with room to subtract. */
const MOST_DIGITS = 18;

/** An amount that cannot be what somebody wrote; the message says why, for people. */
export class AmountError extends Error {
  override name = 'AmountError';
}

/** How many digits the minor unit of a currency has (ISO 4217): 2 for EUR, 0 for JPY, 3 for BHD. Null for no currency. */
export function minorDigits(currency: string): number | null {
  if (!/^[A-Z]{3}$/.test(currency) || NO_MONEY.test(currency)) return null;
  return currencies.code(currency)?.digits ?? SINCE[currency] ?? null;
}

/**
 * A decimal amount in minor units, as whole-number text: `12.5` EUR is `1250`, `1200` JPY is `1200`. Throws
 * `AmountError` for what is no amount of the currency; nothing is rounded.
 */
export function minorUnits(amount: string, currency: string): string {
  const digits = minorDigits(currency);
  if (digits === null) throw new AmountError(`"${currency}" is no currency code of ISO 4217, such as EUR.`);
  const [, whole, fraction = ''] = /^(\d+)(?:\.(\d+))?$/.exec(amount) ?? [];
  if (whole === undefined) {
    throw new AmountError(`"${amount}" is no amount: write digits with a decimal point, such as 1250.50.`);
  }
  if (fraction.length > digits) {
    throw new AmountError(
      digits === 0
        ? `${currency} has no smaller unit: ${amount} cannot be paid in it.`
        : `${currency} has ${digits} decimals: ${amount} has ${fraction.length}.`,
    );
  }
  const minor = `${whole}${fraction.padEnd(digits, '0')}`.replace(/^0+(?=\d)/, '');
  if (minor.length > MOST_DIGITS) throw new AmountError(`${amount} is too large.`);
  return minor;
}

/** Minor units as a decimal amount with all the digits of the currency: `1250` EUR is `12.50`. */
export function amountText(minor: string | bigint, currency: string): string {
  const digits = minorDigits(currency) ?? 0;
  const text = String(minor);
  const [sign, all] = text.startsWith('-') ? ['-', text.slice(1)] : ['', text];
  const padded = all.padStart(digits + 1, '0');
  return digits === 0 ? `${sign}${padded}` : `${sign}${padded.slice(0, -digits)}.${padded.slice(-digits)}`;
}
