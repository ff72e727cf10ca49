// A database seen from outside, with the engine's own tools: its tables, its rows, its shape.
import { well } from '../faults/program.mjs';

const own = ['schema_versions', 'schema_views'];
const tidy = (sql) => sql.replace(/--.*$/gm, '').replace(/\s+/g, ' ').trim();

class Sqlite {
  constructor(url) {
    this.path = url.slice('sqlite:'.length);
  }
  async rows(sql) {
    const out = await well('sqlite3', ['-bail', '-separator', '\t', this.path, sql]);
    return out
      .split('\n')
      .slice(0, -1)
      .map((line) => line.split('\t'));
  }
  /** Those that hold what was put into them: not the parts of a word index. */
  tables() {
    return this.rows(
      "select name from pragma_table_list where schema = 'main' and type = 'table' and name not glob 'sqlite_*'",
    );
  }
  columns(table) {
    return this.rows(`select name from pragma_table_info('${table}')`);
  }
  async shape() {
    const rows = await well('sqlite3', [
      '-json',
      this.path,
      'select type, name, sql from sqlite_schema order by type, name',
    ]);
    return JSON.parse(rows).map(({ type, name, sql }) => `${type} ${name}: ${tidy(sql ?? '')}`);
  }
  /** Rows of the same columns from another database. */
  async take(tables, from) {
    const copies = tables.map(
      ({ name, columns }) => `insert into ${name} (${columns}) select ${columns} from filled.${name};`,
    );
    const indexes = await this.rows("select name from sqlite_schema where type = 'table' and name glob '*_fts'");
    const rebuilds = indexes.map(([name]) => `insert into ${name} (${name}) values ('rebuild');`);
    const script = [`attach '${from.path}' as filled;`, 'begin;', ...copies, ...rebuilds, 'commit;'];
    await well('sqlite3', ['-bail', this.path], script.join('\n'));
  }
}

class Postgres {
  constructor(url) {
    this.url = url;
  }
  psql(sql, input) {
    return well(
      'psql',
      ['-qtAX', '-F', '\t', '-v', 'ON_ERROR_STOP=1', this.url, ...sql.flatMap((one) => ['-c', one])],
      input,
    );
  }
  async rows(sql) {
    return (await this.psql([sql]))
      .split('\n')
      .slice(0, -1)
      .map((line) => line.split('\t'));
  }
  tables() {
    return this.rows("select tablename from pg_tables where schemaname = 'public'");
  }
  columns(table) {
    return this.rows(`select column_name from information_schema.columns where table_name = '${table}'`);
  }
  async shape() {
    const dump = await well('pg_dump', ['--schema-only', '--no-owner', this.url]);
    return dump
      .split('\n')
      .filter((line) => !/^(--|\\|$)/.test(line))
      .map(tidy);
  }
  async take(tables, from) {
    for (const { name, columns } of tables) {
      const rows = await from.psql([`copy ${name} (${columns}) to stdout`]);
      await this.psql(['set session_replication_role = replica', `copy ${name} (${columns}) from stdin`], rows);
    }
  }
}

export const database = (url) => (url.startsWith('sqlite:') ? new Sqlite(url) : new Postgres(url));

/** Names of the tables that hold the house's rows. */
export async function tables_of(db) {
  return (await db.tables())
    .map(([name]) => name)
    .filter((name) => !own.includes(name))
    .sort();
}

export async function counts_of(db, names) {
  const counts = {};
  for (const name of names) counts[name] = Number((await db.rows(`select count(*) from ${name}`))[0][0]);
  return counts;
}

/** Fills an empty database of an earlier shape with the rows of a newer one, as far as its columns go. */
export async function fill(earlier, newer) {
  const known = new Set(await tables_of(newer));
  const tables = [];
  for (const name of (await tables_of(earlier)).filter((one) => known.has(one))) {
    const newer_columns = new Set((await newer.columns(name)).map(([column]) => column));
    const columns = (await earlier.columns(name)).map(([column]) => column).filter((one) => newer_columns.has(one));
    tables.push({ name, columns: columns.join(', ') });
  }
  await earlier.take(tables, newer);
}
