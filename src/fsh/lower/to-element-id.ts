/**
 * The id of the element that a path in FSH means: `extension[period].value[x]` of Extension is
 * `Extension.extension:period.value[x]`. A choice written with its type keeps that name.
 * The type of a logical model is a URL; its elements start with the end of it.
 */
export function toElementId(type: string, path: string): string {
  const root = type.slice(type.lastIndexOf('/') + 1);
  if (path === '' || path === '.') return root;
  const steps = path.split(/\.(?![^[]*\])/).map((step) => {
    const [name = '', ...brackets] = step.replaceAll(']', '').split('[');
    const isChoice = brackets[0] === 'x';
    const slices = brackets.slice(isChoice ? 1 : 0).filter((slice) => !/^\d+$/.test(slice));
    return `${name}${isChoice ? '[x]' : ''}${slices.length === 0 ? '' : `:${slices.join('/')}`}`;
  });
  return [root, ...steps].join('.');
}
