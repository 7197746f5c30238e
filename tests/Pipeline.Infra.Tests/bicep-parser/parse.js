// Prints the syntax trees of the files named on the command line as JSON: { "path": node, ... }, where a node is
// { type, text (of a leaf), line, error, children }. A parameter file assigns without a type, which the grammar does not know:
// its assignments are read as the variables that they look like otherwise.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Language, Parser } from 'web-tree-sitter';

const grammar = fileURLToPath(import.meta.resolve('tree-sitter-bicep/tree-sitter-bicep.wasm'));

function toJson(node) {
  return {
    type: node.type,
    text: node.namedChildCount === 0 ? node.text : undefined,
    line: node.startPosition.row + 1,
    error: node.isError || node.isMissing,
    children: node.namedChildren.map(toJson),
  };
}

function source(path) {
  const text = readFileSync(path, 'utf8');
  return path.endsWith('.bicepparam') ? text.replace(/^param (?=\w+ =)/gm, 'var ') : text;
}

await Parser.init();
const parser = new Parser();
parser.setLanguage(await Language.load(grammar));

const trees = {};
for (const path of process.argv.slice(2)) {
  const tree = parser.parse(source(path));
  trees[path] = { ...toJson(tree.rootNode), hasError: tree.rootNode.hasError };
}
process.stdout.write(JSON.stringify(trees));
