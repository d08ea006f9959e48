import { getMetadataArgsStorage } from 'typeorm';
import { entities } from '../../src/entities.js';

/** Tables that belong to no country, or to a row that does, each with the reason. */
const WITHOUT_COUNTRY: Record<string, string> = {
  Event: 'an administrator acts in no country',
  EventChange: 'belongs to its event',
  EventCursor: 'belongs to a job',
  ScheduledJob: 'a job of the installation',
  Country: 'is the country',
  Mechanism: 'vocabulary of the installation',
  Theme: 'vocabulary of the installation',
  AffectedGroup: 'vocabulary of the installation',
  SdgGoal: 'vocabulary of the installation',
  SdgTarget: 'vocabulary of the installation',
  SdgIndicator: 'vocabulary of the installation',
  ActionType: 'vocabulary of the installation',
  UprSession: 'vocabulary of the installation',
  GradeScale: 'vocabulary of the installation',
  Grade: 'vocabulary of the installation',
  SupportTerm: 'vocabulary of the installation',
  GradeConsistency: 'vocabulary of the installation',
  LabelAlias: 'vocabulary of the installation',
  User: 'a person may have memberships in several countries',
  Membership: 'an administrator belongs to no country',
  Invitation: 'an administrator may be invited',
  RefreshToken: 'belongs to a person',
  SignInAttempt: 'nobody is signed in yet',
  PasswordReset: 'belongs to a person',
  ReminderPreferences: 'belongs to a person',
  Document: 'a mechanism’s document may address several countries',
  Recommendation: 'a record of the source without a country waits unassigned, for administrators',
  RecommendationText: 'follows its recommendation',
  SourceRecord: 'one record may address several countries',
  RecommendationRevision: 'follows its recommendation',
  RecommendationTheme: 'follows its recommendation',
  RecommendationGroup: 'follows its recommendation',
  RecommendationSdg: 'follows its recommendation',
  RecommendationActionType: 'follows its recommendation',
  RecommendingState: 'names the country that recommends; follows its recommendation',
  TagModel: 'learned from the public source for the whole installation',
  TagTerm: 'belongs to its model',
  PositionStatement: 'follows its recommendation, which may have no country',
  ImportRun: 'one import may be of all countries',
  ImportIssue: 'belongs to its run',
};

/** A class and those that it extends: columns may stand in any of them. */
function lineage(entity: object): object[] {
  const parent = Object.getPrototypeOf(entity) as object;
  return parent === Function.prototype ? [entity] : [entity, ...lineage(parent)];
}

function countryOf(entity: object): { nullable: boolean } | null {
  const column = getMetadataArgsStorage()
    .filterColumns(lineage(entity) as never)
    .find(({ propertyName }) => propertyName === 'countryCode');
  return column ? { nullable: column.options.nullable === true } : null;
}

const tables = entities.map((entity) => [entity.name, entity] as const);

it.each(tables.filter(([name]) => !(name in WITHOUT_COUNTRY)))('%s has a country, always', (_, entity) => {
  expect(countryOf(entity)).toEqual({ nullable: false });
});

it('makes an exception of no table that is gone or that has a country after all', () => {
  for (const name of Object.keys(WITHOUT_COUNTRY)) {
    const entity = tables.find(([table]) => table === name)?.[1];
    expect(entity).toBeDefined();
    expect({ name, country: countryOf(entity as object) }).not.toEqual({
      name,
      country: { nullable: false },
    });
  }
});
