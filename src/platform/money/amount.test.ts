import { amountText, minorDigits, minorUnits } from './amount.js';

describe('an amount', () => {
  it.each([
    ['12.5', 'EUR', '1250', '12.50'],
    ['12', 'EUR', '1200', '12.00'],
    ['0', 'EUR', '0', '0.00'],
    ['0.07', 'USD', '7', '0.07'],
    ['007.10', 'USD', '710', '7.10'],
    ['1200', 'JPY', '1200', '1200'],
    ['1.234', 'BHD', '1234', '1.234'],
    ['1', 'IQD', '1000', '1.000'],
    ['12.50', 'HUF', '1250', '12.50'],
    ['1.2345', 'CLF', '12345', '1.2345'],
    ['3.20', 'XCG', '320', '3.20'],
    // Beyond what a float holds.
    ['9007199254740993.01', 'EUR', '900719925474099301', '9007199254740993.01'],
    ['999999999999999999', 'JPY', '999999999999999999', '999999999999999999'],
  ])('of %s %s is %s in minor units', (amount, currency, minor, shown) => {
    expect(minorUnits(amount, currency)).toBe(minor);
    expect(amountText(minor, currency)).toBe(shown);
  });

  it.each([
    ['1.5', 'JPY', 'no smaller unit'],
    ['1.234', 'EUR', '2 decimals'],
    ['1.23456', 'CLF', '4 decimals'],
    ['-1', 'EUR', 'no amount'],
    ['1,5', 'EUR', 'no amount'],
    ['1e3', 'EUR', 'no amount'],
    ['', 'EUR', 'no amount'],
    ['.5', 'EUR', 'no amount'],
    ['1', 'EURO', 'no currency'],
    ['1', 'eur', 'no currency'],
    ['1', 'XAU', 'no currency'],
    ['1', 'XXX', 'no currency'],
    ['1', 'QQQ', 'no currency'],
    ['10000000000000000', 'EUR', 'too large'],
  ])('of %s %s is refused: %s', (amount, currency, words) => {
    expect(() => minorUnits(amount, currency)).toThrow(words);
  });

  it('may be negative once it was subtracted', () => {
    expect(amountText(-5n, 'EUR')).toBe('-0.05');
    expect(amountText(-1250n, 'JPY')).toBe('-1250');
  });

  it.each([
    ['EUR', 2],
    ['KWD', 3],
    ['XOF', 0],
    ['UYW', 4],
    ['', null],
  ])('of %s has %s decimals', (currency, digits) => {
    expect(minorDigits(currency)).toBe(digits);
  });
});
