import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Cast, institution, invite, type Player } from '../harness/cast.js';
import type { World } from '../harness/world.js';

/** The people of a country who play the story of the national layer. */
export interface Team {
  /** The recommendations that the country was given. */
  files: string[];
  cast: Cast;
  coordinator: Player;
  ministry: string;
  focalPoint: Player;
  nhri: Player;
  parliament: Player;
}

/** Where the story is played, and with which files. */
export interface Setting {
  country: string;
  team: (world: World) => Promise<Team>;
}

/** The sample country, with its own export: two cycles of the UPR, treaty bodies, a Special Rapporteur. */
export const SAMPLE: Setting = {
  country: 'the sample country',
  team: async (world) => {
    const cast = await Cast.play(world);
    const { coordinator, ministryA: ministry, focalPoint } = cast;
    const export_ = readFileSync(new URL('../../data/sample/uhri-en.json', import.meta.url), 'utf8');
    return {
      files: [export_],
      cast,
      coordinator,
      ministry,
      focalPoint,
      ...(await others(world, coordinator)),
    };
  },
};

/** Slovenia, with what it was told in the third and the fourth cycle of the UPR; `folder` holds the real files. */
export const slovenia = (folder: string): Setting => ({
  country: 'Slovenia',
  team: async (world) => {
    const cast = await Cast.play(world);
    const { foreignCoordinator: coordinator } = cast;
    const ministry = await institution(coordinator, 'Ministry of the Interior');
    const focalPoint = await invite(world, coordinator, 'Interior', {
      role: 'FOCAL_POINT',
      institutionId: ministry,
    });
    const files = [3, 4].map((cycle) =>
      readFileSync(join(folder, `slovenia-upr-cycle${cycle}-export-shape.json`), 'utf8'),
    );
    return { files, cast, coordinator, ministry, focalPoint, ...(await others(world, coordinator)) };
  },
});

/** Those who speak beside the Government. */
async function others(world: World, by: Player): Promise<Pick<Team, 'nhri' | 'parliament'>> {
  return {
    nhri: await invite(world, by, 'Ombudsperson', {
      role: 'STAKEHOLDER',
      body: 'NHRI',
      bodyName: 'Ombuds Institution',
      accreditation: 'A',
    }),
    parliament: await invite(world, by, 'Committee', { role: 'STAKEHOLDER', body: 'PARLIAMENT' }),
  };
}
