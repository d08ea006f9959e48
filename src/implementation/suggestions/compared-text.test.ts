import { comparedText, isAboutReporting } from './compared-text.js';

describe('the text that is compared', () => {
  it.each([
    ['UPR', '104.1 Ratify it (France) (Lithuania);', '104.1 Ratify it '],
    ['UPR', 'Review the rule (Venezuela (Bolivarian Republic of));', 'Review the rule '],
    ['UPR', 'Implement article 5 (b) on custody (Chile).', 'Implement article 5 (b) on custody '],
    ['UPR', 'Nobody signs this', 'Nobody signs this'],
    ['UPR', '(France)', '(France)'],
    ['UPR', 'unbalanced) (France)', 'unbalanced) '],
    ['UPR', 'closes only)', 'closes only)'],
    ['CAT', 'Train the police (arts. 2 and 10).', 'Train the police (arts. 2 and 10).'],
    ['CAT', 'Definition of torture8.The State party', 'Definition of torture 8.The State party'],
  ])('of %s, %j', (mechanismCode, text, compared) => {
    expect(comparedText({ text, mechanismCode })).toBe(compared);
  });

  it('is read in linear time, whatever it holds', () => {
    const started = performance.now();
    for (const text of ['('.repeat(200_000), ')'.repeat(200_000), '()'.repeat(100_000)])
      comparedText({ text, mechanismCode: 'UPR' });
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe('a text about the reporting itself', () => {
  it.each([
    'The Committee requests the State party to report, within one year, on the implementation of paragraphs 12 and 20 above.',
    'The Committee requests the State party to provide, within two years, written information on the steps taken to implement the recommendations in paragraphs 19 (a) and 21 above.',
    'The Committee requests the State party to inform it by 15 May 2025 of its follow-up to the recommendations on prison overcrowding.',
    'The Committee invites the State party to submit its next periodic report by 1 June 2027.',
  ])('is %j', (text) => {
    expect(isAboutReporting(text)).toBe(true);
  });

  it.each([
    'The State party should repeal article 5 and provide data in its next periodic report.',
    'The Committee recommends that the State party train judges and requests the State party to provide figures on paragraph 5.',
    'Report on the implementation of the plan (Fiji)',
    'The Committee invites the State party to include women in the commission.',
  ])('is not %j', (text) => {
    expect(isAboutReporting(text)).toBe(false);
  });
});
