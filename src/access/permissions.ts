/** Everything that can be allowed, named `noun:verb`. A root field names one with `@Allow`. */
export type Permission =
  | 'session:own'
  | 'country:configure'
  | 'people:read'
  | 'people:manage'
  | 'people:handOver'
  | 'institutions:manage'
  | 'imports:read'
  | 'imports:run'
  | 'source:write'
  | 'source:assignCountry'
  | 'duplicates:decide'
  | 'parts:write'
  | 'tags:write'
  | 'links:write'
  | 'followUp:decide'
  | 'clusters:write'
  | 'assignments:write'
  | 'assignments:read'
  | 'assignments:decline'
  | 'tasks:own'
  | 'progress:read'
  | 'progress:draft'
  | 'progress:submit'
  | 'progress:clear'
  | 'progress:return'
  | 'progress:review'
  | 'status:assess'
  | 'status:confirm'
  | 'files:upload'
  | 'indicators:write'
  | 'measurements:record'
  | 'frameworks:write'
  | 'plans:write'
  | 'milestones:report'
  | 'figures:freeze'
  | 'figures:read'
  | 'reminders:configure'
  | 'reminders:log'
  | 'installation:read'
  | 'audit:read';

/** How far a permission reaches: one's own institution, one's country, or everywhere. */
export type Reach = 'INSTITUTION' | 'COUNTRY' | 'EVERYWHERE';

/** What one role may do, and how far. What is not named is refused. */
export type Policy = Partial<Record<Permission, Reach>>;
