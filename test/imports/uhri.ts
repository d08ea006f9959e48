/** A record in the shape of UHRI's export. */
export interface UhriRecord {
  AnnotationId: string;
  Symbol: string | null;
  Text: string | null;
  DocumentId: string;
  PublicationDate: string | null;
  PublicationDateOnUhri: string | null;
  AnnotationType: string;
  Body: string;
  Countries: string[] | null;
  Regions: string[];
  AffectedPersons: string[];
  Themes: string[];
  Sdgs: string[];
  UprCycle: string | null;
  UprPositions: string[];
  UprRecommendingCountry: string[];
  UprRecommendingRegions: string[];
  UprSession: string[];
}

/** The id of the record with a number. */
export function annotationId(number: number): string {
  return `7e57da7a-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

/** An invented recommendation of a treaty body to the fictional country; `number` makes it one of its own. */
export function uhriRecord(number: number, particulars: Partial<UhriRecord> = {}): UhriRecord {
  return {
    AnnotationId: annotationId(number),
    Symbol: 'CRC/C/XSA/CO/4',
    Text: `${number}. The State party should open school number ${number}.`,
    DocumentId: '5d0c4b0e-8a11-4c43-9d7b-1f2a6c3e9b01',
    PublicationDate: '2021-10-04T00:00:00',
    PublicationDateOnUhri: '2021-12-06T10:05:51.917',
    AnnotationType: '- Recommendations',
    Body: '- CRC',
    Countries: ['Sorvania'],
    Regions: ['Eastern Europe'],
    AffectedPersons: ['Children'],
    Themes: ['Right to education'],
    Sdgs: ['4.1 - Free primary and secondary education'],
    UprCycle: null,
    UprPositions: [],
    UprRecommendingCountry: [],
    UprRecommendingRegions: [],
    UprSession: [],
    ...particulars,
  };
}

/** Records with the numbers 1 to `count`. */
export function uhriRecords(count: number, particulars: Partial<UhriRecord> = {}): UhriRecord[] {
  return Array.from({ length: count }, (_, index) => uhriRecord(index + 1, particulars));
}

/** An invented recommendation of the UPR to the fictional country. */
export function uprRecord(number: number, particulars: Partial<UhriRecord> = {}): UhriRecord {
  return uhriRecord(number, {
    Symbol: 'A/HRC/54/XSA/1',
    Text: `121.${number} Open school number ${number} (France);`,
    DocumentId: '5d0c4b0e-8a11-4c43-9d7b-1f2a6c3e9b02',
    PublicationDate: '2023-07-04T00:00:00',
    Body: '- UPR',
    UprCycle: '4',
    UprPositions: ['Supported'],
    UprRecommendingCountry: ['France'],
    UprSession: ['43'],
    ...particulars,
  });
}
