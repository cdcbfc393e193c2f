/**
 * The id of the element that a path in FSH means: `extension[period].value[x]` of Extension is
 * `Extension.extension:period.value[x]`. A choice written with its type keeps that name.
 */
export function toElementId(type: string, path: string): string {
  if (path === '' || path === '.') return type;
  const steps = path.split(/\.(?![^[]*\])/).map((step) => {
    const [name = '', ...brackets] = step.replaceAll(']', '').split('[');
    const isChoice = brackets[0] === 'x';
    const slices = brackets.slice(isChoice ? 1 : 0).filter((slice) => !/^\d+$/.test(slice));
    return `${name}${isChoice ? '[x]' : ''}${slices.length === 0 ? '' : `:${slices.join('/')}`}`;
  });
  return [type, ...steps].join('.');
}
