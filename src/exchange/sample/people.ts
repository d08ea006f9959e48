import { randomBytes } from 'node:crypto';
import sql from 'sql-template-tag';
import { Actor } from '../../access/actor.js';
import type { ActingMembership } from '../../access/actor.js';
import type { Role } from '../../access/roles.js';
import { InstitutionService } from '../../people/institutions/institution.service.js';
import { Acceptance } from '../../people/users/acceptance.service.js';
import { ConsoleAccounts } from '../../people/users/console-accounts.js';
import { Invitations } from '../../people/users/invitations.service.js';
import { MembershipGrants } from '../../people/users/membership-grants.js';
import type { MembershipInput } from '../../people/users/membership.inputs.js';
import { Reader } from '../../platform/database/reader.js';
import { LANGUAGES } from '../../reference/languages/language.js';
import type { Stage } from './stage.js';
import type { Story, ToldMembership, ToldPerson } from './story.js';

/** How to sign in as somebody. The only place where the password is in clear. */
export interface SampleAccount {
  role: Role;
  name: string;
  email: string;
  password: string;
  /** English name of the institution of a focal point or validator, else null. */
  institution: string | null;
}

/** The people and institutions of the story, once they are there. */
export class SamplePeople {
  readonly institutions = new Map<string, string>();
  private readonly actors = new Map<string, ActingMembership[]>();
  private readonly passwords = new Map<string, string>();

  constructor(
    private readonly stage: Stage,
    private readonly story: Story,
  ) {}

  /** Everybody comes in as in life: the administrator at the console, the others by invitation. */
  async enter(): Promise<void> {
    const [admin, ...others] = this.story.people as [ToldPerson, ...ToldPerson[]];
    await this.stage
      .get(ConsoleAccounts)
      .create(
        { email: admin.email, name: admin.name, language: 'en', membership: { role: 'ADMIN' } },
        this.passwordOf(admin),
      );
    await this.learnMemberships();
    const [coordinator, ...rest] = others as [ToldPerson, ...ToldPerson[]];
    await this.bring(this.actor(admin.key, 'ADMIN'), coordinator, { countryCode: this.story.country });
    await this.learnMemberships();
    const host = this.actor(coordinator.key, 'COORDINATOR');
    await this.foundInstitutions(host);
    for (const person of rest) await this.bring(host, person, {});
    await this.learnMemberships();
  }

  /** Somebody under one of their memberships. Throws where the story gives them no such role. */
  actor(key: string, role: Role, institution: string | null = null): Actor {
    const institutionId = institution === null ? null : this.institution(institution);
    const membership = this.actors
      .get(key)
      ?.find((held) => held.role === role && (institution === null || held.institutionId === institutionId));
    if (!membership) throw new Error(`${key} is no ${role}${institution ? ` of ${institution}` : ''}`);
    return new Actor(membership);
  }

  /** The main focal point of an institution; the first coordinator where it has none. */
  reporterOf(institution: string): Actor {
    const person = this.story.people.find(({ memberships }) =>
      memberships.some((held) => held.institution === institution && held.standing === 'MAIN'),
    );
    return person ? this.actor(person.key, 'FOCAL_POINT', institution) : this.firstCoordinator();
  }

  firstCoordinator(): Actor {
    const person = this.story.people.find(({ memberships }) => memberships[0]?.role === 'COORDINATOR');
    return this.actor(person?.key ?? '', 'COORDINATOR');
  }

  /** The id of an institution. */
  institution(key: string): string {
    const id = this.institutions.get(key);
    if (!id) throw new Error(`there is no institution "${key}"`);
    return id;
  }

  /** One account for each role: the first of whom it is the first role. */
  accounts(): SampleAccount[] {
    const roles: Role[] = ['ADMIN', 'COORDINATOR', 'FOCAL_POINT', 'VALIDATOR', 'ANALYST', 'STAKEHOLDER'];
    return roles.flatMap((role) => {
      const person = this.story.people.find(({ memberships }) => memberships[0]?.role === role);
      return person ? [this.accountOf(person, role)] : [];
    });
  }

  private accountOf(person: ToldPerson, role: Role): SampleAccount {
    const key = person.memberships[0]?.institution;
    const institution = this.story.institutions.find((told) => told.key === key);
    return {
      role,
      name: person.name,
      email: person.email,
      password: this.passwordOf(person),
      institution: institution?.name.en ?? null,
    };
  }

  private async foundInstitutions(host: Actor): Promise<void> {
    for (const { key, name, branch, level, parent } of this.story.institutions) {
      const names = LANGUAGES.flatMap((language) => {
        const text = name[language];
        return text ? [{ language, text }] : [];
      });
      const parentId = parent === null ? null : this.institution(parent);
      const { id } = await this.stage.act(host, InstitutionService, (service) =>
        service.create(host, { names, branch, level, parentId }),
      );
      this.institutions.set(key, id);
    }
  }

  private async bring(
    host: Actor,
    person: ToldPerson,
    where: Pick<MembershipInput, 'countryCode'>,
  ): Promise<void> {
    const [first, ...further] = person.memberships as [ToldMembership, ...ToldMembership[]];
    const { email, name } = person;
    const { token } = await this.stage.act(host, Invitations, (service) =>
      service.invite(host, {
        email,
        name,
        language: 'en',
        membership: { ...this.membership(first), ...where },
      }),
    );
    const password = this.passwordOf(person);
    const { session } = await this.stage.act(Actor.anonymous, Acceptance, (service) =>
      service.accept({ token, password }, 'sample'),
    );
    const userId = session?.membership.userId as string;
    for (const told of further) {
      await this.stage.act(host, MembershipGrants, (service) =>
        service.add(host, { userId, membership: this.membership(told) }),
      );
    }
  }

  private membership({ institution, ...told }: ToldMembership): MembershipInput {
    return { ...told, institutionId: institution && this.institution(institution) };
  }

  /** 128 random bits: nobody knows those that are not printed. */
  private passwordOf({ key }: ToldPerson): string {
    const password = this.passwords.get(key) ?? randomBytes(16).toString('base64url');
    this.passwords.set(key, password);
    return password;
  }

  private async learnMemberships(): Promise<void> {
    const rows = await this.stage.get(Reader).rows<ActingMembership & { email: string }>(
      sql`select u.email, m.user_id as "userId", m.id as "membershipId", m.role, m.country_code as "countryCode",
            m.institution_id as "institutionId"
          from membership m join "user" u on u.id = m.user_id order by m.id`,
    );
    for (const { key, email } of this.story.people) {
      this.actors.set(
        key,
        rows.filter((row) => row.email === email).map(({ email: _, ...membership }) => membership),
      );
    }
  }
}
