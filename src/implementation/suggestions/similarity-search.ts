import { Injectable } from '@nestjs/common';
import { inSlices } from '../../platform/slices/in-slices.js';
import { clusterFits, type ClusterFit } from './cluster-fits.js';
import { likePairs, type LikePair } from './like-pairs.js';
import { SimilarityTexts } from './similarity-texts.js';

/** What a comparison found. */
export interface Similarities {
  compared: number;
  leftOut: number;
  milliseconds: number;
  pairs: LikePair[];
  fits: ClusterFit[];
}

/** Compares all texts of a country, beside whatever else the process does. */
@Injectable()
export class SimilaritySearch {
  constructor(private readonly texts: SimilarityTexts) {}

  async of(countryCode: string): Promise<Similarities> {
    const started = performance.now();
    const { comparison, leftOut } = await this.texts.comparison(countryCode);
    const pairs: LikePair[] = [];
    const fits: ClusterFit[] = [];
    await inSlices(comparison.weigh());
    await inSlices(likePairs(comparison, pairs));
    await inSlices(clusterFits(comparison, fits));
    const milliseconds = Math.round(performance.now() - started);
    return { compared: comparison.size, leftOut, milliseconds, pairs, fits };
  }
}
