import { type DocumentNode, type FragmentDefinitionNode, Kind, type SelectionSetNode, visit } from 'graphql';

/** Levels of fields in a valid document, fragments unfolded. What asks about the schema itself is not counted. */
export function depthOf(document: DocumentNode): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const each of document.definitions)
    if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each);
  const known = new Map<string, number>();
  const inFragment = (name: string): number => {
    const depth = known.get(name) ?? levels(fragments.get(name)?.selectionSet);
    known.set(name, depth);
    return depth;
  };
  const levels = (set: SelectionSetNode | undefined): number =>
    Math.max(
      0,
      ...(set?.selections ?? []).map((selection) => {
        if (selection.kind === Kind.FRAGMENT_SPREAD) return inFragment(selection.name.value);
        if (selection.kind === Kind.INLINE_FRAGMENT) return levels(selection.selectionSet);
        return selection.name.value.startsWith('__') ? 0 : 1 + levels(selection.selectionSet);
      }),
    );
  return Math.max(
    0,
    ...document.definitions.map((each) => (each.kind === Kind.OPERATION_DEFINITION ? levels(each.selectionSet) : 0)),
  );
}

/** Fields that were given another name. */
export function aliasesOf(document: DocumentNode): number {
  let aliases = 0;
  visit(document, {
    Field: (node) => {
      if (node.alias) aliases += 1;
    },
  });
  return aliases;
}
