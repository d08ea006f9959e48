import { Args, ID, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Acting, type ActorContext } from '../../access/actor-context.js';
import { Actor } from '../../access/actor.js';
import { Allow, Public } from '../../access/allow.js';
import { Connection, type ConnectionOf } from '../../platform/graphql/connection.js';
import { Ctx } from '../../platform/graphql/context.js';
import { selectedPaths } from '../../platform/graphql/selection.js';
import { ClusterArchiving } from './cluster-archiving.js';
import { ClusterMembersService } from './cluster-members.service.js';
import { Cluster } from './cluster.entity.js';
import {
  ArchiveClusterInput,
  ChangeClusterInput,
  ClusterMembersInput,
  CreateClusterInput,
} from './cluster.inputs.js';
import { ClusterLoader } from './cluster.loader.js';
import { ArchiveClusterPayload, ClusterMembersPayload, ClusterPayload } from './cluster.payloads.js';
import { ClusterQuery } from './cluster.query.js';
import { ClusterService } from './cluster.service.js';
import { ClustersArgs } from './clusters.args.js';

const ClusterConnection = Connection(Cluster, 'Cluster');

/** The door to clusters: finding them. */
@Resolver()
export class ClusterQueries {
  constructor(
    private readonly query: ClusterQuery,
    private readonly loader: ClusterLoader,
  ) {}

  @Query(() => ClusterConnection, {
    description: 'The clusters that you may see; those followed up, by name, unless you ask otherwise.',
  })
  @Public()
  clusters(
    @Args() args: ClustersArgs,
    @Acting() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<Cluster>> {
    return this.query.page(actor, args, selectedPaths(info).has('totalCount'));
  }

  @Query(() => Cluster, {
    nullable: true,
    description: 'One cluster; null where it does not exist or you may not see it.',
  })
  @Public()
  cluster(
    @Args('id', { type: () => ID, description: 'Id of the cluster.' }) id: string,
    @Ctx() context: ActorContext,
  ): Promise<Cluster | null> {
    return this.loader.load(context, id);
  }
}

/** The door to clusters: making, changing, filling and dissolving them. */
@Resolver()
export class ClusterMutations {
  constructor(
    private readonly clusters: ClusterService,
    private readonly membership: ClusterMembersService,
    private readonly archiving: ClusterArchiving,
  ) {}

  @Mutation(() => ClusterPayload, { nullable: true, description: 'Begins a cluster of your country.' })
  @Allow('clusters:write')
  createCluster(@Args('input') input: CreateClusterInput, @Acting() actor: Actor): Promise<ClusterPayload> {
    return this.clusters.create(actor, input);
  }

  @Mutation(() => ClusterPayload, {
    nullable: true,
    description: 'Gives a cluster another name, description, theme or SDG.',
  })
  @Allow('clusters:write')
  changeCluster(@Args('input') input: ChangeClusterInput, @Acting() actor: Actor): Promise<ClusterPayload> {
    return this.clusters.change(actor, input);
  }

  @Mutation(() => ArchiveClusterPayload, {
    nullable: true,
    description: 'Dissolves a cluster: its memberships and assignments end, its history stays.',
  })
  @Allow('clusters:write')
  archiveCluster(
    @Args('input') input: ArchiveClusterInput,
    @Acting() actor: Actor,
  ): Promise<ArchiveClusterPayload> {
    return this.archiving.archive(actor, input);
  }

  @Mutation(() => ClusterMembersPayload, {
    nullable: true,
    description:
      'Puts recommendations into a cluster, noted ones too. One that is in another cluster leaves that: it is in one at a time. Doing it again changes nothing.',
  })
  @Allow('clusters:write')
  addToCluster(
    @Args('input') input: ClusterMembersInput,
    @Acting() actor: Actor,
  ): Promise<ClusterMembersPayload> {
    return this.membership.add(actor, input);
  }

  @Mutation(() => ClusterMembersPayload, {
    nullable: true,
    description: 'Takes recommendations out of a cluster. Those that are not in it stay as they are.',
  })
  @Allow('clusters:write')
  removeFromCluster(
    @Args('input') input: ClusterMembersInput,
    @Acting() actor: Actor,
  ): Promise<ClusterMembersPayload> {
    return this.membership.remove(actor, input);
  }
}
