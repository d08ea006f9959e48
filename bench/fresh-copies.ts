import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

/** Databases that all begin as copies of one. */
export interface FreshCopies {
  readonly kind: 'SQLite' | 'PostgreSQL';
  /** The address of the one that is copied: nobody may be at work on it while it is. */
  readonly original: string;
  /** Makes a copy and answers its address. */
  copy(name: string): Promise<string>;
  drop(name: string): Promise<void>;
}

/** Copies of the database at an address, or of an SQLite file in a folder where there is none. */
export function freshCopies(folder: string, address: string | undefined): FreshCopies {
  return address ? postgresCopies(address) : sqliteCopies(folder);
}

function sqliteCopies(folder: string): FreshCopies {
  const path = (name: string): string => join(folder, `${name}.sqlite`);
  return {
    kind: 'SQLite',
    original: `sqlite:${path('original')}`,
    copy: async (name) => {
      copyFileSync(path('original'), path(name));
      return `sqlite:${path(name)}`;
    },
    // They go with the folder.
    drop: async () => {},
  };
}

/** The role of the address must be allowed to create databases. */
function postgresCopies(address: string): FreshCopies {
  const original = new URL(address).pathname.slice(1);
  const nameOf = (name: string): string => `${original}_${name}`;
  return {
    kind: 'PostgreSQL',
    original: address,
    copy: async (name) => {
      await execute(address, `create database "${nameOf(name)}" template "${original}"`);
      return beside(address, nameOf(name));
    },
    drop: (name) => execute(address, `drop database "${nameOf(name)}" with (force)`),
  };
}

/** The address of another database on the same server. */
function beside(address: string, database: string): string {
  const url = new URL(address);
  url.pathname = database;
  return url.href;
}

async function execute(address: string, statement: string): Promise<void> {
  const client = new pg.Client(beside(address, 'postgres'));
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
