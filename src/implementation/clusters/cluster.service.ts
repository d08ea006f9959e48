import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { UserError } from '../../platform/graphql/user-error.js';
import { newId } from '../../platform/ids/id.js';
import { foldLetters } from '../../platform/text/fold.js';
import { mustStandAt } from '../../platform/workflow/expected-version.js';
import { Vocabulary } from '../../reference/vocabulary.js';
import { Cluster } from './cluster.entity.js';
import { clusterChanged, clusterCreated } from './cluster.events.js';
import type { ChangeClusterInput, CreateClusterInput } from './cluster.inputs.js';
import { ClusterKeeper } from './cluster-keeper.js';
import type { ClusterPayload } from './cluster.payloads.js';

/** Makes clusters and changes what they are called and stand for. */
@Injectable()
export class ClusterService {
  constructor(
    private readonly writer: Writer,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly vocabulary: Vocabulary,
    private readonly keeper: ClusterKeeper,
  ) {}

  async create(actor: Actor, input: CreateClusterInput): Promise<ClusterPayload> {
    this.mustBeKnown(input);
    const cluster = Object.assign(new Cluster(), {
      id: newId('clu'),
      countryCode: actor.ownCountry,
      name: input.name.trim(),
      nameSort: foldLetters(input.name.trim()),
      description: input.description ?? null,
      themeCode: input.themeCode ?? null,
      sdgCode: input.sdgCode ?? null,
      createdAt: this.clock.now(),
      archivedAt: null,
      version: 1,
    });
    actor.must('clusters:write', cluster);
    await this.writer.add(Cluster, [cluster]);
    this.events.publish(clusterCreated(cluster));
    return { cluster };
  }

  async change(actor: Actor, input: ChangeClusterInput): Promise<ClusterPayload> {
    const cluster = await this.keeper.hold(actor, input.clusterId);
    actor.must('clusters:write', cluster);
    mustStandAt(cluster, input.version);
    this.mustBeKnown(input);
    const name = input.name?.trim() ?? cluster.name;
    await this.writer.change(cluster, {
      name,
      nameSort: foldLetters(name),
      description: input.description === undefined ? cluster.description : input.description,
      themeCode: input.themeCode === undefined ? cluster.themeCode : input.themeCode,
      sdgCode: input.sdgCode === undefined ? cluster.sdgCode : input.sdgCode,
    });
    this.events.publish(clusterChanged(cluster));
    return { cluster };
  }

  private mustBeKnown({ themeCode, sdgCode }: { themeCode?: string | null; sdgCode?: string | null }): void {
    if (themeCode && !this.vocabulary.theme(themeCode)) {
      throw new UserError('INVALID', `There is no theme with the code "${themeCode}".`, [
        'input',
        'themeCode',
      ]);
    }
    if (sdgCode && !this.vocabulary.goal(sdgCode) && !this.vocabulary.target(sdgCode)) {
      throw new UserError('INVALID', `There is no SDG goal or target "${sdgCode}".`, ['input', 'sdgCode']);
    }
  }
}
