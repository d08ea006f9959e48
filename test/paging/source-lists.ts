import { ImportIssue, ImportRun } from '../../src/exchange/imports/import-run.entity.js';
import { Document } from '../../src/recommendations/documents/document.entity.js';
import { Recommendation } from '../../src/recommendations/recommendations/recommendation.entity.js';
import { PossibleDuplicate } from '../../src/recommendations/source/possible-duplicate.entity.js';
import { SourceAddressee, SourceRecord } from '../../src/recommendations/source/source-record.entity.js';
import type { Cast } from '../harness/cast.js';
import type { World } from '../harness/world.js';
import { DAYS, INSTANTS, oneOf, type PagedList } from './paged-list.js';
import { insert, takeAway } from '../harness/rows.js';

const REFERENCES = ['000002', '000001', null, '000003'];

/** Documents and what hangs on them, imports and what they leave to decide. */
export async function sourceLists(world: World, cast: Cast): Promise<PagedList[]> {
  const documents = [await insert(world, Document, {}), await insert(world, Document, {})] as const;
  const runs = [
    await insert(world, ImportRun, { state: 'COMPLETED' }),
    await insert(world, ImportRun, { state: 'COMPLETED' }),
  ] as const;
  const plain = { documentId: documents[1].id, mechanismCode: 'CEDAW' };
  const recommendation = (given: Partial<Recommendation>): Promise<Recommendation> =>
    insert(world, Recommendation, { ...plain, ...given });
  return [
    {
      field: 'Query.documents',
      by: cast.coordinator,
      args: 'filter: { mechanisms: ["CRC"] }',
      otherArgs: 'filter: { mechanisms: ["CRC", "CEDAW"] }',
      orders: {
        '': ['-publishedOn', 'symbol'],
        NEWEST: ['-publishedOn', 'symbol'],
        OLDEST: ['publishedOn', 'symbol'],
        SYMBOL: ['symbol'],
      },
      add: async (n) => {
        const publishedOn = oneOf([...DAYS, null], n);
        // In one country a symbol is given once.
        const { id, symbol } = await insert(world, Document, {
          mechanismCode: 'CRC',
          publishedOn,
          symbol: `CRC/${(n * 7) % 10}/${n}`,
        });
        return { id, publishedOn, symbol };
      },
      remove: ({ id }) => takeAway(world, 'document', id),
    },
    {
      field: 'Document.recommendations',
      by: cast.coordinator,
      parents: [documents[0].id, documents[1].id],
      orders: { '': ['reference'] },
      add: async (n) => {
        const reference = oneOf(REFERENCES, n);
        const { id } = await recommendation({ documentId: documents[0].id, referenceSort: reference });
        return { id, reference };
      },
      remove: ({ id }) => takeAway(world, 'recommendation', id),
    },
    {
      field: 'Query.unassignedRecommendations',
      by: cast.admin,
      orders: { '': ['-issuedOn'] },
      add: async (n) => {
        const issuedOn = oneOf([...DAYS, null], n);
        const { id } = await recommendation({ countryCode: null, issuedOn });
        return { id, issuedOn };
      },
      remove: ({ id }) => takeAway(world, 'recommendation', id),
    },
    {
      field: 'Query.possibleDuplicates',
      by: cast.coordinator,
      args: 'state: DISMISSED',
      otherArgs: 'state: OPEN',
      orders: { '': ['-foundAt'] },
      add: async (n) => {
        const foundAt = oneOf(INSTANTS, n);
        const [one, other] = [await recommendation({}), await recommendation({})];
        const { id } = await insert(world, PossibleDuplicate, {
          recommendationId: one.id,
          otherId: other.id,
          state: 'DISMISSED',
          foundAt,
        });
        return { id, foundAt };
      },
      remove: ({ id }) => takeAway(world, 'possible_duplicate', id),
    },
    {
      field: 'Query.pendingAddressees',
      by: cast.coordinator,
      node: 'sourceRecordId',
      orders: { '': ['symbol'] },
      add: async (n) => {
        const symbol = oneOf(['A/HRC/2', 'A/HRC/1', 'CRC/C/3'], n);
        const { id } = await insert(world, SourceRecord, { symbol });
        await insert(world, SourceAddressee, { sourceRecordId: id, state: 'PENDING' });
        return { id, symbol };
      },
      remove: ({ id }) => takeAway(world, 'source_addressee', id, 'source_record_id'),
    },
    {
      field: 'Query.importRuns',
      by: cast.foreignCoordinator,
      orders: { '': ['-startedAt'] },
      add: async (n) => {
        const startedAt = oneOf(INSTANTS, n);
        const { id } = await insert(world, ImportRun, { countryCode: 'SVN', state: 'FAILED', startedAt });
        return { id, startedAt };
      },
      remove: ({ id }) => takeAway(world, 'import_run', id),
    },
    {
      field: 'ImportRun.issues',
      by: cast.coordinator,
      parents: [runs[0].id, runs[1].id],
      args: 'code: NO_COUNTRY',
      otherArgs: 'code: null',
      orders: { '': ['ordinal'] },
      add: async (n) => {
        const ordinal = oneOf([20, 3, 100], n);
        const { id } = await insert(world, ImportIssue, { runId: runs[0].id, code: 'NO_COUNTRY', ordinal });
        return { id, ordinal };
      },
      remove: ({ id }) => takeAway(world, 'import_issue', id),
    },
  ];
}
