import { isTest, productionFiles, type SourceTree } from './source-tree';

/** `content-manager` is a plugin of Strapi and keeps its name. */
const VAGUE = /(^|\/|-)(utils?|helpers?|common|misc|manager)(-|\.|\/|$)/;
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/;
const ENTRIES = /^(src|plugins\/[^/]+\/server|plugins\/[^/]+\/admin\/src)\/index\.tsx?$/;
const OWN_FOLDERS = ['config', 'src', 'plugins', 'database', 'public', 'test', 'docs'];
/** Made by tools, never in git. */
const MADE = ['node_modules', 'dist', 'build', 'coverage', 'types'];

/** Kebab-case, no word that says nothing, no barrel except the entries that Strapi asks for. */
export function checkNames(tree: SourceTree): string[] {
  return [...tree.keys()]
    .filter((file) => /^(src|plugins|config|test)\/.*\.(ts|tsx|mjs)$/.test(file))
    .flatMap((file) => {
      const name = file.slice(file.lastIndexOf('/') + 1);
      if (!KEBAB.test(name)) return [`${file} is not kebab-case`];
      if (VAGUE.test(file.replaceAll('content-manager', '')))
        return [`${file} bears a name that says nothing`];
      if (/^index\.tsx?$/.test(name) && !ENTRIES.test(file)) return [`${file} is a barrel`];
      return [];
    });
}

/** Named exports, except where Strapi asks for a default: its glue, the admin, its configuration. */
export function checkExports(tree: SourceTree): string[] {
  return productionFiles(tree)
    .filter(([file]) =>
      /^src\/(contracts|platform|worker|portal|cli)\/|\/server\/(core|use-cases|adapters|jobs)\//.test(
        file,
      ),
    )
    .filter(([, text]) => /^export default |^export \{[^}]*\bas default\b/m.test(text))
    .map(([file]) => `${file} has a default export`);
}

/** The folders at the top are those of the design; what runs and builds lies in dot folders. */
export const checkTopFolders = (folders: readonly string[]): string[] =>
  folders
    .filter((name) => !name.startsWith('.') && ![...OWN_FOLDERS, ...MADE].includes(name))
    .map((name) => `${name}/ is no folder of the layout`);

/** A test that is switched off proves nothing; `skipIf` with a named reason is the way for what may be absent. */
export function checkTestsAreOn(tree: SourceTree): string[] {
  return [...tree].flatMap(([file, text]) =>
    isTest(file) && /\b(it|test|describe)\.(only|skip|todo)\(/.test(text)
      ? [`${file} switches a test off or runs one alone`]
      : [],
  );
}
