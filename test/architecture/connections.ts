import { dirname, join } from 'node:path';
import ts from 'typescript';
import { modulesIn, parse } from './source.ts';

/** What opens a transaction and does the work it is given in it. */
const OPENERS = ['withActor', 'inTransaction'];
/** Where there is a database. */
const ROOMS = ['src/server', 'src/cli'];
/** What takes a connection of the pool when it is asked of a database. */
const TAKERS = ['open', 'inTransaction', 'answers'];

interface Place {
  readonly path: string;
  readonly node: ts.Node;
}

interface Module {
  readonly source: ts.SourceFile;
  /** Functions by name, at whatever depth, and what the module declares at its head. */
  readonly declared: ReadonlyMap<string, readonly ts.Node[]>;
  /** Where an imported name comes from, and what it is called there. */
  readonly imported: ReadonlyMap<string, { readonly path: string; readonly name: string }>;
}

/**
 * Every way in the rooms below `root` in which the work of a transaction takes a connection of its own, as "module: place of the
 * transaction". It follows what the work names, through the modules it imports; not what it is handed by its caller.
 */
export function secondConnections(root: string): readonly string[] {
  const modules = new Map(ROOMS.flatMap((room) => modulesIn(root, room)).map((path) => [path, readModule(root, path)]));
  return [...modules].flatMap(([path, { source }]) =>
    callsIn(source)
      .filter(({ expression }) => OPENERS.includes(calledName(expression)))
      .filter((call) => call.arguments.filter((node) => ts.isArrowFunction(node) || ts.isIdentifier(node)).some((node) => takesConnection({ path, node }, { modules, seen: new Set() })))
      .map((call) => `${path}:${source.getLineAndCharacterOfPosition(call.getStart()).line + 1}`),
  );
}

interface Walk {
  readonly modules: ReadonlyMap<string, Module>;
  readonly seen: Set<ts.Node>;
}

function takesConnection({ path, node }: Place, walk: Walk): boolean {
  if (walk.seen.has(node)) return false;
  walk.seen.add(node);
  if (ts.isPropertyAccessExpression(node) && TAKERS.includes(node.name.text) && /(^|\.)db$/.test(node.expression.getText())) return true;
  const named = ts.isIdentifier(node) ? declarationsOf({ path, node }, node.text, walk) : [];
  return named.some((place) => takesConnection(place, walk)) || childrenOf(node).some((child) => takesConnection({ path, node: child }, walk));
}

function declarationsOf({ path }: Place, name: string, { modules }: Walk): readonly Place[] {
  const module = modules.get(path);
  const here = module?.declared.get(name) ?? [];
  if (here.length > 0) return here.map((node) => ({ path, node }));
  const from = module?.imported.get(name);
  return from ? (modules.get(from.path)?.declared.get(from.name) ?? []).map((node) => ({ path: from.path, node })) : [];
}

function readModule(root: string, path: string): Module {
  const source = parse(root, path);
  const [declared, imported] = [new Map<string, ts.Node[]>(), new Map<string, { path: string; name: string }>()];
  for (const node of descendantsOf(source)) {
    if (isFollowed(node) && node.name && ts.isIdentifier(node.name)) {
      declared.set(node.name.text, [...(declared.get(node.name.text) ?? []), node]);
    }
    if (!ts.isImportDeclaration(node) || !ts.isStringLiteral(node.moduleSpecifier) || !node.moduleSpecifier.text.startsWith('.')) continue;
    const bindings = node.importClause?.namedBindings;
    for (const { name, propertyName } of bindings && ts.isNamedImports(bindings) ? bindings.elements : []) {
      imported.set(name.text, { path: join(dirname(path), node.moduleSpecifier.text), name: (propertyName ?? name).text });
    }
  }
  return { source, declared, imported };
}

/** A value that a function made before the transaction is not followed: it was made on a connection that was given back. */
function isFollowed(node: ts.Node): node is ts.FunctionDeclaration | ts.VariableDeclaration {
  if (ts.isFunctionDeclaration(node)) return true;
  return ts.isVariableDeclaration(node) && (node.parent.parent.parent === node.getSourceFile() || (node.initializer !== undefined && ts.isArrowFunction(node.initializer)));
}

const calledName = (callee: ts.Expression): string => (ts.isPropertyAccessExpression(callee) ? callee.name.text : callee.getText());
const callsIn = (source: ts.SourceFile): readonly ts.CallExpression[] => descendantsOf(source).filter((node) => ts.isCallExpression(node));

/** What stands below, without the names of properties, which name nothing of the module. */
function childrenOf(node: ts.Node): readonly ts.Node[] {
  if (ts.isPropertyAccessExpression(node)) return [node.expression];
  if (ts.isPropertyAssignment(node)) return [node.initializer];
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => void children.push(child));
  return children;
}

function descendantsOf(node: ts.Node): readonly ts.Node[] {
  const found: ts.Node[] = [];
  const visit = (child: ts.Node): void => {
    found.push(child);
    ts.forEachChild(child, visit);
  };
  ts.forEachChild(node, visit);
  return found;
}
