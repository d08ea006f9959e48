import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { EChartsOption } from 'echarts';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Piscina } from 'piscina';

const { resolve } = createRequire(import.meta.url);

/** The letters of the six languages. */
const FONTS = [
  'noto-sans/400Regular/NotoSans_400Regular.ttf',
  'noto-sans/700Bold/NotoSans_700Bold.ttf',
  'noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
  'noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf',
].map((file) => resolve(`@expo-google-fonts/${file}`));
const CHINESE = ['Regular', 'Bold'].map((weight) =>
  join(dirname(resolve('@embedpdf/fonts-sc')), '..', 'fonts', `NotoSansHans-${weight}.otf`),
);

/** Their families: letters are looked for in each of them, in this order. */
export const FONT_FAMILIES = ['Noto Sans', 'Noto Sans Arabic', 'Noto Sans S Chinese'] as const;

/** A chart to draw, its size in CSS pixels. */
export interface Drawing {
  option: EChartsOption;
  width: number;
  height: number;
}

/** A page to set: a source of ours, and what it reads, by name. What people wrote is always data, never source. */
export interface Sheet {
  source: string;
  files: Record<string, string>;
  /** The instant that the file says it was made at (UTC ISO). */
  at: string;
}

/** Draws charts and sets pages in a thread of its own, which starts with the first of them. */
@Injectable()
export class Printer implements OnApplicationShutdown {
  private thread: Piscina | null = null;

  /** A chart as SVG. */
  chart(drawing: Drawing): Promise<string> {
    return this.run('chart', drawing);
  }

  /** A PNG of an SVG, so many pixels wide. */
  async picture(svg: string, width: number): Promise<Buffer> {
    return Buffer.from(await this.run<Uint8Array>('picture', { svg, width }));
  }

  /** A PDF, tagged for screen readers. */
  async pdf({ source, files, at }: Sheet): Promise<Buffer> {
    const createdAt = Math.floor(Date.parse(at) / 1_000);
    return Buffer.from(await this.run<Uint8Array>('pdf', { source, files, createdAt }));
  }

  async onApplicationShutdown(): Promise<void> {
    await this.thread?.destroy();
  }

  private run<T>(name: string, task: object): Promise<T> {
    this.thread ??= new Piscina({
      filename: new URL('./printing-thread.js', import.meta.url).href,
      workerData: { fonts: [...FONTS, ...CHINESE] },
      minThreads: 0,
      // Fonts and compilers are large: one is enough, and it goes when nobody prints.
      maxThreads: 1,
      idleTimeout: 60_000,
      execArgv: [],
    });
    return this.thread.run(task, { name }) as Promise<T>;
  }
}
