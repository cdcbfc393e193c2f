/** The dihedral group of ten elements: `multiplied[a][b]`. */
const multiplied = Array.from({ length: 10 }, (_a, a) =>
  Array.from({ length: 10 }, (_b, b) => {
    const turn = a < 5 ? a + b : a - b;
    return (((turn % 5) + 5) % 5) + (a < 5 === b < 5 ? 0 : 5);
  }),
);
const permuted = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];

/** Whether the last digit of an identifier of SNOMED CT is its check digit by Verhoeff's scheme. */
export function hasCheckDigit(identifier: string): boolean {
  const digits = Array.from(identifier, Number).toReversed();
  const check = digits.reduce((sum, digit, place) => multiplied[sum]?.[permute(digit, place)] ?? NaN, 0);
  return /^\d{6,18}$/.test(identifier) && check === 0;
}

function permute(digit: number, place: number): number {
  let value = digit;
  for (let times = 0; times < place % 8; times++) value = permuted[value] ?? NaN;
  return value;
}
