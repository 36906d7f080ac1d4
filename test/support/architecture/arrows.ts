// The arrows of CONTRIBUTING.md: each check answers the sentences that name what breaks them.
import { allImports, type Import, importsOf } from './imports';
import { productionFiles, type SourceTree } from './source-tree';

const PURE = ['zod', 'canonicalize', 'diff', 'node:crypto'];
/** sql/sql.ts holds types alone: the handle of a transaction, which ports hand on to stores. */
const INNER_OF_CORE =
  /^src\/(contracts\/|platform\/((app-error|clock|sql\/sql|csv\/write-csv)\.ts$|html\/))/;
const INNER_OF_OTHERS = /^src\/(contracts|platform(?!\/strapi))\//;

type Ring = 'core' | 'use-cases' | 'adapters' | 'jobs' | 'glue';
type Place = { plugin: string; half: string; ring: Ring };

/** Where a file of a plugin stands; null for files that belong to no plugin. */
export function placeOfFile(file: string): Place | null {
  const [, plugin, half, folder] = /^plugins\/([^/]+)\/([^/]+)\/(?:([^/]+)\/)?/.exec(file) ?? [];
  if (plugin === undefined || half === undefined) return null;
  const rings: readonly string[] = ['core', 'use-cases', 'adapters', 'jobs'];
  const ring = half === 'server' && rings.includes(folder ?? '') ? (folder as Ring) : 'glue';
  return { plugin, half, ring };
}

const REACH: Record<Exclude<Ring, 'glue'>, readonly Ring[]> = {
  core: ['core'],
  'use-cases': ['core', 'use-cases'],
  adapters: ['core', 'use-cases', 'adapters'],
  jobs: ['core', 'use-cases', 'adapters', 'jobs'],
};

/** Imports inside a plugin and from it to src point inward only. */
export function checkRings(tree: SourceTree): string[] {
  return allImports(tree).flatMap((one) => {
    const place = placeOfFile(one.from);
    if (place === null || place.ring === 'glue') return [];
    return mayReach(place, one) ? [] : [`${one.from} (${place.ring}) imports ${nameOf(one)}`];
  });
}

function mayReach({ plugin, ring }: Place, one: Import): boolean {
  if (ring === 'glue') return true;
  const isInner = ring === 'core' || ring === 'use-cases';
  if (one.kind === 'package') return !isInner || PURE.includes(one.name);
  const target = placeOfFile(one.file);
  if (target !== null) return target.plugin === plugin && REACH[ring].includes(target.ring);
  if (ring === 'core') return INNER_OF_CORE.test(one.file);
  return INNER_OF_OTHERS.test(one.file);
}

/** Plugins meet in src/contracts; none imports a file of another, in the server or in the admin. */
export function checkPlugins(tree: SourceTree): string[] {
  return allImports(tree).flatMap((one) => {
    const from = placeOfFile(one.from);
    const to = one.kind === 'file' ? placeOfFile(one.file) : null;
    return from !== null && to !== null && from.plugin !== to.plugin
      ? [`${one.from} imports ${nameOf(one)} of another plugin`]
      : [];
  });
}

/** An adapter knows one outside library; more means two adapters. Node's own modules and zod do not count. */
export function checkAdapters(tree: SourceTree): string[] {
  return productionFiles(tree).flatMap(([file]) => {
    if (placeOfFile(file)?.ring !== 'adapters') return [];
    const outside = importsOf(tree, file).flatMap((one) =>
      one.kind === 'package' ? [one.name] : [],
    );
    const libraries = new Set(
      outside.filter((name) => !name.startsWith('node:') && name !== 'zod'),
    );
    return libraries.size > 1 ? [`${file} imports ${[...libraries].join(' and ')}`] : [];
  });
}

/** Shared types know no plugin and no process; the platform knows no business, and Strapi in one folder only. */
export function checkFoundations(tree: SourceTree): string[] {
  return allImports(tree).flatMap((one) => {
    const isContract = one.from.startsWith('src/contracts/');
    const isPlatform = one.from.startsWith('src/platform/');
    if (!isContract && !isPlatform) return [];
    const mayKnowStrapi = one.from.startsWith('src/platform/strapi/');
    const reachesOut =
      one.kind === 'package'
        ? one.name.startsWith('@strapi') && !mayKnowStrapi
        : !/^src\/(contracts|platform)\//.test(one.file) ||
          (one.file.startsWith('src/platform/strapi/') && !mayKnowStrapi);
    return reachesOut ? [`${one.from} imports ${nameOf(one)}`] : [];
  });
}

/** Nothing that `entry` imports, however far away, imports Strapi. Answers the whole way to each import that does. */
export function checkWithoutStrapi(tree: SourceTree, entry: string): string[] {
  if (!tree.has(entry)) return [`${entry} does not exist`];
  const ways = new Map<string, string[]>([[entry, [entry]]]);
  const problems: string[] = [];
  for (const [file, way] of ways) {
    for (const one of importsOf(tree, file)) {
      if (one.kind === 'file' && !ways.has(one.file)) ways.set(one.file, [...way, one.file]);
      if (one.kind === 'package' && one.name.startsWith('@strapi'))
        problems.push([...way, one.name].join(' → '));
    }
  }
  return problems;
}

const nameOf = (one: Import) => (one.kind === 'file' ? one.file : one.name);
