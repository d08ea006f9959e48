import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { notFound, UserError } from '../../platform/graphql/user-error.js';
import { newId } from '../../platform/ids/id.js';
import { foldLetters } from '../../platform/text/fold.js';
import { labelIn, type Labels } from '../../reference/languages/language.js';
import { Institution } from './institution.entity.js';
import {
  institutionArchived,
  institutionChanged,
  institutionCreated,
  institutionReopened,
} from './institution.events.js';
import type { ChangeInstitutionInput, CreateInstitutionInput, NameInput } from './institution.inputs.js';
import { InstitutionUses } from './institution-uses.js';
import { institutionVisibleTo } from './institution.visibility.js';

/** Founds, changes and archives institutions. */
@Injectable()
export class InstitutionService {
  constructor(
    private readonly uses: InstitutionUses,
    private readonly writer: Writer,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** The institution as the actor may see it; throws NOT_FOUND at `path` for every other id. */
  async visible(
    actor: Actor,
    id: string,
    path: readonly string[] = ['input', 'institutionId'],
  ): Promise<Institution> {
    const [seen] = await this.writer.rows<{ id: string }>(
      sql`select n.id from institution n where n.id = ${id} and ${institutionVisibleTo(actor, sql`n`)}`,
    );
    const institution = seen && (await this.writer.find(Institution, id));
    if (!institution) throw notFound('institution', id, path);
    return institution;
  }

  async create(actor: Actor, input: CreateInstitutionInput): Promise<Institution> {
    const countryCode = await this.countryOf(actor, input.countryCode);
    const parent = input.parentId ? await this.parentIn(countryCode, actor, input.parentId) : null;
    const names = namesOf(input.names);
    const institution: Institution = {
      id: newId('ins'),
      countryCode,
      names,
      ...searchable(names),
      branch: input.branch,
      level: input.level,
      parentId: parent?.id ?? null,
      archivedAt: null,
      version: 1,
    };
    await this.writer.add(Institution, [institution]);
    this.events.publish(institutionCreated(institution));
    return institution;
  }

  async change(actor: Actor, input: ChangeInstitutionInput): Promise<Institution> {
    const institution = await this.managed(actor, input.institutionId);
    if (institution.version !== input.version)
      throw new UserError('CONFLICT', 'Somebody changed it since you read it.', ['input', 'version']);
    if (input.parentId) await this.checkParent(actor, institution, input.parentId);
    const names = input.names ? namesOf(input.names) : institution.names;
    await this.writer.change(institution, {
      names,
      ...searchable(names),
      branch: input.branch ?? institution.branch,
      level: input.level ?? institution.level,
      parentId: input.parentId === undefined ? institution.parentId : input.parentId,
    });
    this.events.publish(institutionChanged(institution));
    return institution;
  }

  /** Refused while something still depends on it. Archived, it stays where it stands in the past. */
  async archive(actor: Actor, id: string): Promise<Institution> {
    const institution = await this.managed(actor, id);
    if (institution.archivedAt) return institution;
    const uses = await this.uses.of(institution);
    if (uses.length > 0) {
      const said = uses.map(({ kind, count }) => `${count} ${kind}`).join(', ');
      throw new UserError('CONFLICT', `It still has ${said}. End or move them first.`, [
        'input',
        'institutionId',
      ]);
    }
    await this.writer.change(institution, { archivedAt: this.clock.now() });
    this.events.publish(institutionArchived(institution));
    return institution;
  }

  async reopen(actor: Actor, id: string): Promise<Institution> {
    const institution = await this.managed(actor, id);
    if (!institution.archivedAt) return institution;
    await this.writer.change(institution, { archivedAt: null });
    this.events.publish(institutionReopened(institution));
    return institution;
  }

  private async managed(actor: Actor, id: string): Promise<Institution> {
    const institution = await this.visible(actor, id);
    actor.must('institutions:manage', institution);
    return institution;
  }

  private async countryOf(actor: Actor, given?: string | null): Promise<string> {
    const path = ['input', 'countryCode'];
    if (!actor.isAdmin) {
      if (given) throw new UserError('INVALID', 'Leave the country out: it is your own.', path);
      return actor.ownCountry;
    }
    if (!given) throw new UserError('INVALID', 'Say in which country.', path);
    const [known] = await this.writer.rows(sql`select code from country where code = ${given}`);
    if (!known) throw notFound('country', given, path);
    return given;
  }

  /** A parent in another country is as absent as one that does not exist. */
  private async parentIn(countryCode: string, actor: Actor, id: string): Promise<Institution> {
    const path = ['input', 'parentId'];
    const parent = await this.visible(actor, id, path);
    if (parent.countryCode !== countryCode) throw notFound('institution', id, path);
    return parent;
  }

  private async checkParent(actor: Actor, institution: Institution, parentId: string): Promise<void> {
    await this.parentIn(institution.countryCode, actor, parentId);
    const [circle] = await this.writer.rows(
      sql`with recursive above(id, parent_id) as (
            select id, parent_id from institution where id = ${parentId}
            union select n.id, n.parent_id from institution n join above a on n.id = a.parent_id)
          select id from above where id = ${institution.id}`,
    );
    if (circle)
      throw new UserError('INVALID', 'An institution cannot belong to itself or to one of its own.', [
        'input',
        'parentId',
      ]);
  }
}

/** Throws INVALID where a language is named twice. */
function namesOf(given: readonly NameInput[]): Labels {
  const names: Labels = {};
  for (const { language, text } of given) {
    if (names[language])
      throw new UserError('INVALID', `Two names in one language: "${language}".`, ['input', 'names']);
    names[language] = text.trim();
  }
  return names;
}

function searchable(names: Labels): Pick<Institution, 'nameSort' | 'nameSearch'> {
  return {
    nameSort: foldLetters(labelIn(names, 'en', '')),
    nameSearch: Object.values(names).map(foldLetters).join('\n'),
  };
}
