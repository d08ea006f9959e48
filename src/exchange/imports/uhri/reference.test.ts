import { placeOf } from './reference.js';

describe('the reference of a UPR recommendation', () => {
  it.each<[string, string | null]>([
    ['115.85 . Do this (Chile);', '115.85'],
    ['127.179 Do this (Chile);', '127.179'],
    ['126.31Do this', '126.31'],
    ['133.29. Do this', '133.29'],
    ['132-90 اعتماد قانون', '132.90'],
    ['9 9 - 9 - اعتماد قانون', '99.9'],
    ['118-٧٧ اعتماد قانون', '118.77'],
    ['94-26- اعتماد قانون', '94.26'],
    ['157. To act', '157'],
    ['136- اعتماد قانون', '136'],
    ['Recommendation No. 14, para. 80:14. Do this', '80.14'],
    ['Recommendation No. 57, para. 99: Do this', '99.57'],
    ['132.90 修订法律', '132.90'],
    ['Ratify the treaty of 1989', null],
    ['10-15 per cent of the budget should go there', null],
    ['10.5% of the budget should go there', null],
    ['2030 Agenda: act', null],
    ['Voluntary pledge', null],
    ['', null],
  ])('%j → %j', (text, reference) => {
    expect(placeOf(text, true)).toEqual({ reference, heading: null });
  });
});

describe('the paragraph of any other text', () => {
  it.each<[string, string | null, string | null]>([
    ['4.The State acts', '4', null],
    ['25(a) Act', '25 (a)', null],
    ['25 (a) Act', '25 (a)', null],
    ['25. (a) Act', '25', null],
    ['12) The State acts', '12', null],
    ['14.“Quoted”', '14', null],
    ['Right to water66.While welcoming', '66', 'Right to water'],
    ['Right to water 66. While welcoming', '66', 'Right to water'],
    ['B.Good news\n3.It is welcome', '3', 'B. Good news'],
    ['IV.Duties (arts. 31–33)Data (art. 31)59.It is welcome', '59', 'IV. Duties (arts. 31–33)Data (art. 31)'],
    [
      'A.General measures (arts. 4, 42 and 44 (6))11. Recalling',
      '11',
      'A. General measures (arts. 4, 42 and 44 (6))',
    ],
    ['C. Concerns\nWater\n7. Act', '7', 'C. Concerns – Water'],
    ['Droit à l’eau\n12. Le texte', '12', 'Droit à l’eau'],
    ['Право на воду 31. Текст', '31', 'Право на воду'],
    ['饮水权 31. 本文', '31', '饮水权'],
    ['الحق في الماء ١٢- نص', '12', 'الحق في الماء'],
    ['الحق في الماء 1 2 - نص', '12', 'الحق في الماء'],
    ['٢٦-نص', '26', null],
    ['12、本文', '12', null],
    ['In line with general comment No. 12. The text', null, null],
    ['The Committee recalls paragraph 12. The text', null, null],
    ['The State party acted in 2012. The text', null, null],
    ['It was noted. Later 12. The text', null, null],
    ['Work on target 13. Text', null, null],
    ['Rules of 1990 and 2012.The text', null, null],
    ['Agenda 2030 and Goal 16.3 The text', null, null],
    ['Equality While welcoming', null, null],
    ['115.85 Act', null, null],
    ['Ωmega'.padEnd(300, 'x') + ' 12. The text', null, null],
    ['', null, null],
  ])('%j → %j under %j', (text, reference, heading) => {
    expect(placeOf(text, false)).toEqual({ reference, heading });
  });
});
